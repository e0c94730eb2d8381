// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace Loopscope {

/// The \a p quantile (0 … 1) of values sorted ascending, by R-7 (NumPy's default): linear between the two
/// order statistics around (n − 1)·p. Nothing for an empty span. Source: Hyndman & Fan, "Sample Quantiles in
/// Statistical Packages", The American Statistician 50 (1996), type 7.
[[nodiscard]] std::optional<double> percentile(std::span<const qint64> sorted, double p);
[[nodiscard]] std::optional<double> percentile(std::span<const double> sorted, double p);

/// The median of values in any order; nothing for none.
[[nodiscard]] std::optional<double> median(std::span<const double> values);
/// The same without a copy, in O(n); reorders \a values, of which there must be at least one.
[[nodiscard]] double medianInPlace(std::span<double> values);

/// How many values the \a p quantile needs so that at least one lies beyond it: 1/(1 − p), but 1 up to the
/// median and for the maximum (p = 1). p99 needs 100, p99.9 needs 1,000.
[[nodiscard]] qint64 supportNeeded(double p);

} // namespace Loopscope
