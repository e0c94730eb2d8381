// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "store/historylocation.h"
#include "store/retention.h"

class QSettings;

namespace Loopscope {

/// What becomes of monitoring when the window is closed.
enum class WhenClosed : quint8 {
    Ask,
    GoOn, ///< in the tray
    Quit,
};

/// For how many days something can be kept.
inline constexpr Range retentionDays{1, 36'500};

/// What a person chose once for the whole program.
struct Preferences
{
    HistoryLocation history = HistoryLocation::standard();
    Retention retention;
    bool keepsRequests = true; ///< of runs and Lab runs: every request, not only the figures
    bool notifies = true; ///< desktop notifications when a watch changes its state
    WhenClosed whenClosed = WhenClosed::Ask;

    /// What cannot be read is as it is by default.
    [[nodiscard]] static Preferences load(const QSettings &settings);
    void save(QSettings &settings) const;

    bool operator==(const Preferences &) const = default;
};

} // namespace Loopscope
