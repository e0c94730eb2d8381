// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/watchfilter.h"

#include "models/watchtablemodel.h"

namespace Loopscope {

WatchFilter::WatchFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(WatchTableModel::SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void WatchFilter::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    invalidateRowsFilter();
}

void WatchFilter::setState(std::optional<WatchState> state, bool paused)
{
    if (state == m_state && paused == m_paused)
        return;
    m_state = state;
    m_paused = paused;
    invalidateRowsFilter();
}

bool WatchFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const bool isPaused = index.data(WatchTableModel::PausedRole).toBool();
    if (m_paused && !isPaused)
        return false;
    if (m_state && (isPaused || WatchState(index.data(WatchTableModel::StateRole).toInt()) != *m_state))
        return false;
    return m_text.isEmpty()
        || index.data(WatchTableModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive);
}

bool WatchFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    // Rows that are alike stay in the order of the list.
    return a == b ? left.row() < right.row() : QSortFilterProxyModel::lessThan(left, right);
}

} // namespace Loopscope
