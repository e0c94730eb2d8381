// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/comparedrun.h"

namespace Loopscope {

void compareWithFirst(std::vector<ComparedRun> &runs)
{
    constexpr quint32 seed = 1; // the same two runs always have the same intervals
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].comparison.reset();
        if (i > 0)
            runs[i].comparison = compareRuns(runs.front().figures, runs[i].figures, seed);
    }
}

} // namespace Loopscope
