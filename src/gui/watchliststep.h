// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QCoreApplication>

#include <optional>

namespace Loopscope {

/// What a person did to a watch list at once, as far as it takes to undo that.
class WatchListStep
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::WatchListStep)

public:
    /// What made \a after of \a before. \a imported: the watches that were read from a file for it.
    WatchListStep(const WatchList &before, const WatchList &after, int imported = 0);

    /// Nothing was done.
    [[nodiscard]] bool isEmpty() const { return m_changes.isEmpty() && m_alertsBefore == m_alertsAfter; }
    /// \a current as if that had not been done. What was changed since stays as it is.
    [[nodiscard]] WatchList undone(const WatchList &current) const;
    /// What was done, for people: a sentence or some.
    [[nodiscard]] QString text() const;
    /// The first watch that comes back, or changes back; empty: none does.
    [[nodiscard]] QString firstId() const;

private:
    struct Change
    {
        qsizetype position; ///< in the list before
        std::optional<Watch> before; ///< nothing: it is new
        std::optional<Watch> after; ///< nothing: it was removed
    };

    QList<Change> m_changes; // those of watches that were there first, ascending
    AlertActions m_alertsBefore;
    AlertActions m_alertsAfter;
    int m_imported;
};

} // namespace Loopscope
