// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Loopscope {

/// The fine cells that a LatencyHistogram counts in: every whole number of nanoseconds from 0 to 10,000 s
/// goes by its first four digits. Hence a cell is at most 0.1 % wide from 1 µs on (1 ns below 10 µs), and
/// every multiple of a round width is an edge of cells, as long as the width is that of a cell there or more.
/// Source of the idea: Gil Tene's HdrHistogram, here with decimal digits.
namespace LatencyGrid {

inline constexpr qint64 endNs = 10'000'000'000'000; ///< the first latency beyond the grid: 10,000 s
inline constexpr int cellCount = 91'000;

/// The cell of \a latencyNs, which is at least 0 and at most endNs; endNs itself gives cellCount.
[[nodiscard]] int cellOf(qint64 latencyNs);
/// The smallest latency of \a cell (0 … cellCount), where cellCount stands for the end of the last cell.
[[nodiscard]] qint64 cellBegin(int cell);
/// How wide the cell of \a latencyNs (0 … endNs) is: a power of ten.
[[nodiscard]] qint64 cellWidthAt(qint64 latencyNs);

} // namespace LatencyGrid

} // namespace Loopscope
