// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/interval.h"

#include <QLocale>
#include <QString>

#include <algorithm>
#include <cmath>

namespace Loopscope {

/// Ratios with as many decimals as it takes to tell the ends of their interval apart, and the lower from 1.
struct RatioFormat
{
    explicit RatioFormat(const Interval &interval)
    {
        constexpr int mostDecimals = 4;
        const double width = interval.high - interval.low;
        if (width > 0)
            decimals = int(std::clamp(std::ceil(-std::log10(width)), 1.0, double(mostDecimals)));
        // What is called faster is not shown as 1.00 times as fast.
        while (decimals < mostDecimals && std::abs(interval.low - 1) * std::pow(10.0, decimals) < 0.5)
            ++decimals;
    }
    [[nodiscard]] QString operator()(double ratio) const { return QLocale().toString(ratio, 'f', decimals); }

    int decimals = 2;
};

} // namespace Loopscope
