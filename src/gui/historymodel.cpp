// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historymodel.h"

#include "gui/historytext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const QList<HistoryEntry> &entries)
{
    QStringList ids;
    ids.reserve(entries.size());
    for (const HistoryEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

} // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractTableModel(parent) { }

void HistoryModel::setEntries(const QList<HistoryEntry> &entries)
{
    removeMissing(entries);
    insertNew(entries);
    if (idsOf(m_entries) != idsOf(entries)) { // their order is another one
        beginResetModel();
        m_entries = entries;
        endResetModel();
    } else if (m_entries != entries) {
        m_entries = entries;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void HistoryModel::removeMissing(const QList<HistoryEntry> &wanted)
{
    const QStringList ids = idsOf(wanted);
    const QSet<QString> kept(ids.begin(), ids.end());
    for (int end = rowCount(); end > 0;) {
        if (kept.contains(m_entries[end - 1].id)) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && !kept.contains(m_entries[begin - 1].id))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_entries.remove(begin, end - begin);
        endRemoveRows();
        end = begin;
    }
}

/// Where what is there is in the order of \a wanted, so that each run of new ones has its place.
void HistoryModel::insertNew(const QList<HistoryEntry> &wanted)
{
    const QStringList ids = idsOf(m_entries);
    const QSet<QString> known(ids.begin(), ids.end());
    int row = 0;
    for (int next = 0; next < wanted.size();) {
        if (row < rowCount() && m_entries[row].id == wanted[next].id) {
            ++row;
            ++next;
            continue;
        }
        int end = next;
        while (end < wanted.size() && !known.contains(wanted[end].id))
            ++end;
        if (end == next)
            return;
        beginInsertRows({}, row, row + end - next - 1);
        QList<HistoryEntry> entries = m_entries.first(row);
        entries.append(wanted.mid(next, end - next));
        entries.append(m_entries.mid(row));
        m_entries = entries;
        endInsertRows();
        row += end - next;
        next = end;
    }
}

int HistoryModel::rowOf(const QString &id) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&id](const HistoryEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::isNumber(int column)
{
    return column == ColumnRequests || column == ColumnFailed;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryEntry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column(), entry);
    case Qt::ToolTipRole:
        return toolTip(index.column(), entry);
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (index.column() == ColumnWhen && entry.pinned)
            return tr("%1, pinned as baseline", "a moment").arg(text(ColumnWhen, entry));
        return text(index.column(), entry);
    case IdRole:
        return entry.id;
    case PinnedRole:
        return entry.pinned;
    case FailedRole:
        return entry.failed > 0 || entry.interrupted;
    default:
        return {};
    }
}

QString HistoryModel::text(int column, const HistoryEntry &entry)
{
    switch (Column(column)) {
    case ColumnWhen:
        return whenText(entry.startedAtUs);
    case ColumnKind:
        return entryKindName(entry.kind);
    case ColumnUrl:
        return entry.url;
    case ColumnSummary:
        return entry.summary;
    case ColumnRequests:
        return QLocale().toString(entry.count);
    case ColumnFailed:
        return QLocale().toString(entry.failed);
    case ColumnTags:
        return entry.tags.join(u", "_s);
    case ColumnNote:
        return entry.note.simplified();
    case ColumnMachine:
        return entry.source;
    case ColumnCount:
        break;
    }
    return {};
}

QString HistoryModel::toolTip(int column, const HistoryEntry &entry)
{
    switch (column) {
    case ColumnWhen:
        return entry.pinned ? tr("Pinned as baseline") : QString();
    case ColumnUrl:
    case ColumnSummary:
        return text(column, entry);
    case ColumnNote:
        return entry.note;
    case ColumnFailed:
        return entry.interrupted ? tr("It was stopped before its end.") : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case ColumnWhen:
        return tr("When");
    case ColumnKind:
        return tr("Kind", "Run, Sweep or Lab");
    case ColumnUrl:
        return tr("URL");
    case ColumnSummary:
        return tr("Result");
    case ColumnRequests:
        return tr("Requests");
    case ColumnFailed:
        return tr("Failed", "requests");
    case ColumnTags:
        return tr("Tags");
    case ColumnNote:
        return tr("Note");
    case ColumnMachine:
        return tr("Machine", "that measured");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace Loopscope
