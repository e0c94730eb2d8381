// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statechangemodel.h"

#include "models/calendarticks.h"
#include "models/timeunit.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

StateChangeModel::StateChangeModel(QObject *parent) : QAbstractTableModel(parent) { }

void StateChangeModel::setChanges(const QList<StateChange> &changes)
{
    beginResetModel();
    m_changes = changes.first(std::min<qsizetype>(changes.size(), mostRows));
    computeEnds();
    endResetModel();
}

void StateChangeModel::add(const StateChange &change)
{
    beginInsertRows({}, 0, 0);
    m_changes.prepend(change);
    computeEnds();
    endInsertRows();
    if (m_changes.size() > mostRows) {
        beginRemoveRows({}, mostRows, int(m_changes.size()) - 1);
        m_changes.resize(mostRows);
        m_ends.resize(mostRows);
        endRemoveRows();
    }
    allChanged(ColumnDuration);
}

void StateChangeModel::computeEnds()
{
    QHash<QString, qint64> later;
    m_ends.clear();
    for (const StateChange &change : std::as_const(m_changes)) {
        m_ends.append(later.value(change.watchId, 0));
        later[change.watchId] = change.atUs;
    }
}

void StateChangeModel::setNames(const QHash<QString, QString> &names)
{
    m_names = names;
    allChanged(ColumnWatch);
}

void StateChangeModel::setNow(qint64 nowUs)
{
    m_nowUs = nowUs;
    allChanged(ColumnDuration);
}

void StateChangeModel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    allChanged(ColumnWhen);
}

void StateChangeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void StateChangeModel::allChanged(int column)
{
    if (!m_changes.isEmpty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
}

int StateChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int StateChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

qint64 StateChangeModel::durationUs(int row) const
{
    const qint64 endUs = m_ends[row] != 0 ? m_ends[row] : m_nowUs;
    return std::max(qint64(0), endUs - m_changes[row].atUs); // the clock may have been set
}

QString StateChangeModel::momentText(const QDateTime &at)
{
    return QLocale().toString(at.date(), QLocale::ShortFormat) + at.time().toString(u" HH:mm:ss"_s);
}

/// Ticks come once in a second at most: smaller units would say more than is known.
QString StateChangeModel::durationText(int row) const
{
    const std::chrono::seconds lasted(durationUs(row) / 1'000'000);
    return lasted.count() == 0 && m_ends[row] == 0 ? tr("just now", "since when a state lasts")
                                                   : countdownText(lasted);
}

QString StateChangeModel::text(int row, int column) const
{
    const StateChange &change = m_changes[row];
    switch (column) {
    case ColumnWhen:
        return momentText(QDateTime::fromMSecsSinceEpoch(change.atUs / 1'000, m_zone));
    case ColumnWatch:
        return m_names.value(change.watchId, tr("removed", "a watch that is no longer in the list"));
    case ColumnFrom:
        return watchStateName(change.from);
    case ColumnTo:
        return watchStateName(change.to);
    case ColumnDuration:
        return durationText(row);
    case ColumnReason:
        return change.reason;
    default:
        return {};
    }
}

QVariant StateChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StateChange &change = m_changes[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == ColumnReason)
            return change.reason;
        if (index.column() == ColumnWhen)
            return calendarMoment(change.atUs, m_zone);
        return index.column() == ColumnDuration && m_ends[index.row()] == 0 ? tr("Until now") : QString();
    case Qt::TextAlignmentRole:
        return int((index.column() == ColumnDuration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case FromRole:
        return int(change.from);
    case ToRole:
        return int(change.to);
    case WatchRole:
        return change.watchId;
    case AtRole:
        return change.atUs;
    case SortRole:
        switch (index.column()) {
        case ColumnWhen:
            return change.atUs;
        case ColumnFrom:
            return int(change.from);
        case ColumnTo:
            return int(change.to);
        case ColumnDuration:
            return durationUs(index.row());
        default:
            return text(index.row(), index.column());
        }
    default:
        return {};
    }
}

QVariant StateChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == ColumnDuration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == ColumnDuration)
        return tr("How long the watch stayed in its new state");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ColumnWhen:
        return tr("When");
    case ColumnWatch:
        return tr("Watch", "an endpoint that is watched");
    case ColumnFrom:
        return tr("From", "a state");
    case ColumnTo:
        return tr("To", "a state");
    case ColumnDuration:
        return tr("For", "how long");
    case ColumnReason:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace Loopscope
