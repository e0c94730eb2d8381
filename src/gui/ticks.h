// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/histogram.h"

#include <QList>
#include <QString>

#include <functional>

namespace Loopscope {

/// A labelled mark of an axis.
struct AxisTick
{
    double value = 0;
    QString label;

    bool operator==(const AxisTick &) const = default;
};

/// The next of 1, 2, 5 × 10ⁿ at or above \a value, and at or below it; \a value is above 0.
[[nodiscard]] double roundAbove(double value);
[[nodiscard]] double roundBelow(double value);

/// Marks at round values from 0 up to the first one at or above \a max (above 0), at most \a maxSteps + 1.
/// \a wholeNumbers: for counts, never "0.5".
[[nodiscard]] QList<AxisTick> numberTicks(double max, int maxSteps, bool wholeNumbers);

/// The same for durations in ns, in one unit for the whole axis and steps as clocks have them (15 s, 5 min).
[[nodiscard]] QList<AxisTick> durationTicks(double maxNs, int maxSteps);

/// Round durations within [\a lowNs, \a highNs] (above 0, or from 0 on a linear one) for an axis of \a scale:
/// the densest marks that \a fits accepts.
[[nodiscard]] QList<AxisTick> durationTicksBetween(double lowNs, double highNs, Scale scale,
                                                   const std::function<bool(const QList<AxisTick> &)> &fits);

/// The same for plain numbers on a logarithmic axis.
[[nodiscard]] QList<AxisTick> decadeTicks(double low, double high,
                                          const std::function<bool(const QList<AxisTick> &)> &fits);

/// A round duration without needless decimals: "20 ms", "1.5 s", "0 s".
[[nodiscard]] QString durationLabel(double ns);

} // namespace Loopscope
