// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/latencygrid.h"

namespace Loopscope::LatencyGrid {

namespace {

// Up to 9,999 each number has a cell. Every further power of ten has one for each of 1,000 … 9,999.
constexpr qint64 fiveDigits = 10'000;
constexpr int cellsPerPower = 9'000;

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

int cellOf(qint64 latencyNs)
{
    Q_ASSERT(latencyNs >= 0 && latencyNs <= endNs);
    int power = 0;
    for (; latencyNs >= fiveDigits; latencyNs /= 10)
        ++power;
    return power * cellsPerPower + int(latencyNs);
}

qint64 cellBegin(int cell)
{
    Q_ASSERT(cell >= 0 && cell <= cellCount);
    const int power = cell < fiveDigits ? 0 : (cell - 1'000) / cellsPerPower;
    return qint64(cell - power * cellsPerPower) * powerOfTen(power);
}

qint64 cellWidthAt(qint64 latencyNs)
{
    Q_ASSERT(latencyNs >= 0 && latencyNs <= endNs);
    qint64 width = 1;
    for (; latencyNs >= fiveDigits; latencyNs /= 10)
        width *= 10;
    return width;
}

} // namespace Loopscope::LatencyGrid
