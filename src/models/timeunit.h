// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace Loopscope {

/// What the labels of a time axis count in.
struct TimeUnit
{
    static constexpr double second = 1e9; ///< ns
    static constexpr double minute = 60 * second; ///< ns
    static constexpr double hour = 60 * minute; ///< ns

    double ns;
    QString name; ///< translated: "ms", "min"
};

/// The unit for an axis that ends at \a ns.
[[nodiscard]] TimeUnit timeUnitFor(double ns);

/// A period that somebody has chosen, for people and without loss: "30 s", "5 min", "1.5 h".
[[nodiscard]] QString periodText(std::chrono::nanoseconds period);
/// The whole seconds of \a leftUs microseconds, 0 and up. Never more than those of \a intervalUs, but for one
/// shorter than a second: what comes again in every interval is never further away.
[[nodiscard]] std::chrono::seconds countdown(qint64 leftUs, qint64 intervalUs);
/// How long something is still to come, in whole seconds or what formatDuration() makes of more: "12 s".
[[nodiscard]] QString countdownText(std::chrono::seconds left);
/// Texts of which one is as long as any that countdownText() makes of up to \a most, for columns that have
/// room for all of them.
[[nodiscard]] QStringList longestCountdowns(std::chrono::seconds most);

} // namespace Loopscope
