// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

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

/// A while for people: "2 h 49 min", and from two days on whole days, "6 days".
[[nodiscard]] QString spanText(qint64 us);
/// How often something is done: "30 s", "5 min".
[[nodiscard]] QString intervalText(std::chrono::nanoseconds interval);

} // namespace Loopscope
