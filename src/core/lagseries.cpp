// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/lagseries.h"

#include <algorithm>

namespace Loopscope {

void addLag(std::vector<LagInterval> &series, const LagInterval &interval)
{
    if (series.size() >= mostLagIntervals) {
        for (std::size_t i = 0; i < series.size() / 2; ++i) {
            const LagInterval &first = series[2 * i];
            const LagInterval &second = series[2 * i + 1];
            series[i] = {first.startNs, second.endNs, std::max(first.maxNs, second.maxNs)};
        }
        series.resize(series.size() / 2);
    }
    series.push_back(interval);
}

} // namespace Loopscope
