// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/statechangemodel.h"

#include "core/text.h"
#include "models/calendarticks.h"
#include "models/timeunit.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
constexpr QStringView gapMark = u"≤\u00a0";
} // namespace

StateChangeModel::StateChangeModel(QObject *parent) : QAbstractTableModel(parent) { }

void StateChangeModel::setChanges(const QList<StateChange> &changes)
{
    const QList<StateChange> next = changes.first(std::min<qsizetype>(changes.size(), mostRows));
    const qsizetype more = next.size() - m_changes.size();
    if (next == m_changes)
        return;
    const bool isMore = more > 0 && !m_changes.isEmpty() && next.sliced(more) == m_changes;
    if (isMore)
        beginInsertRows({}, 0, int(more) - 1);
    else
        beginResetModel();
    m_changes = next;
    computeEnds();
    if (!isMore) {
        endResetModel();
        return;
    }
    endInsertRows();
    allChanged(ColumnDuration);
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
    QHash<QString, End> later;
    m_ends.clear();
    for (const StateChange &change : std::as_const(m_changes)) {
        m_ends.append(later.value(change.watchId));
        later[change.watchId] = {change.atUs, change.from};
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

void StateChangeModel::setState(const QString &watchId, WatchState state)
{
    if (m_states.value(watchId) == state)
        return;
    m_states[watchId] = state;
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

bool StateChangeModel::isOpen(int row) const
{
    return m_ends[row].atUs == 0;
}

/// Whether it is known until when the state lasted: not where the program ended, and nobody has looked since.
bool StateChangeModel::isEndKnown(int row) const
{
    return !isOpen(row) || m_states.value(m_changes[row].watchId) == m_changes[row].to;
}

/// Whether it was over before the next change, which goes on from where nothing was known.
bool StateChangeModel::hasGap(int row) const
{
    return !isOpen(row) && m_ends[row].from == WatchState::Unknown
        && m_changes[row].to != WatchState::Unknown;
}

qint64 StateChangeModel::durationUs(int row) const
{
    if (!isEndKnown(row))
        return 0;
    const qint64 endUs = isOpen(row) ? m_nowUs : m_ends[row].atUs;
    return std::max(qint64(0), endUs - m_changes[row].atUs); // the clock may have been set
}

QString StateChangeModel::momentText(const QDateTime &at)
{
    return QLocale().toString(at.date(), QLocale::ShortFormat) + at.time().toString(u" HH:mm:ss"_s);
}

/// Ticks come once in a second at most: smaller units would say more than is known.
QString StateChangeModel::durationText(int row) const
{
    if (!isEndKnown(row))
        return noValue.toString();
    const std::chrono::seconds lasted(durationUs(row) / 1'000'000);
    if (lasted.count() == 0 && isOpen(row))
        return tr("just now", "since when a state lasts");
    return hasGap(row) ? gapMark.toString() + countdownText(lasted) : countdownText(lasted);
}

QStringList StateChangeModel::longestDurations()
{
    QStringList texts = longestCountdowns(std::chrono::seconds::max());
    for (QString &text : texts)
        text = gapMark.toString() + text;
    texts.append(tr("just now", "since when a state lasts"));
    return texts;
}

QString StateChangeModel::durationToolTip(int row) const
{
    if (!isEndKnown(row))
        return tr("It is not watched now: nobody knows how long it stayed so.");
    if (hasGap(row))
        return tr("It was not watched all of this time.");
    return isOpen(row) ? tr("Until now") : QString();
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
        if (index.column() == ColumnWhen)
            return calendarMoment(change.atUs, m_zone);
        return index.column() == ColumnDuration ? durationToolTip(index.row()) : change.reason;
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
        return tr("How long the watch stayed in its new state, as far as it was watched");
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
