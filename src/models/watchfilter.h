// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace Loopscope {

/// Sorts a WatchTableModel, and shows the watches that are looked for.
class WatchFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit WatchFilter(QObject *parent = nullptr);

    /// Only watches whose name or URL has \a text, in any case of letters; empty: all.
    void setText(const QString &text);
    /// Only watches in \a state, or paused ones where \a paused; nothing: all.
    void setState(std::optional<WatchState> state, bool paused = false);
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty() && !m_state && !m_paused; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    std::optional<WatchState> m_state;
    bool m_paused = false;
};

} // namespace Loopscope
