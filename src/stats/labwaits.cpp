// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/labwaits.h"

#include <algorithm>

namespace Loopscope {

int LabWaits::rounds(qint64 atOnce) const
{
    return atOnce > 0 ? int((count() + atOnce - 1) / atOnce) : 0;
}

qint64 LabWaits::leastTotalNs(qint64 atOnce) const
{
    return atOnce > 0 ? std::max(sumNs / atOnce, longestNs) : 0;
}

bool LabWaits::areAlike() const
{
    return longestNs - shortestNs <= longestNs / 5;
}

LabWaits labWaits(const LabRun &run)
{
    const bool hasPool = run.plan.drive == LabDrive::ThreadPool;
    const LabState waiting = hasPool ? LabState::Blocked : LabState::Suspended;
    struct Progress
    {
        qint64 sinceNs = -1; // waiting since then
        qint64 waitedNs = 0;
        bool ended = false;
    };
    std::vector<Progress> all(std::size_t(run.actors.size()));
    for (const LabTransition &transition : run.transitions) {
        Progress &progress = all[std::size_t(transition.coroutine)];
        if (progress.sinceNs >= 0)
            progress.waitedNs += transition.atNs - progress.sinceNs;
        progress.sinceNs = transition.state == waiting ? transition.atNs : -1;
        progress.ended = transition.state == LabState::Finished || transition.state == LabState::Failed;
    }

    LabWaits waits;
    for (std::size_t i = run.hasMain ? 1 : 0; i < all.size(); ++i) {
        const Progress &progress = all[i];
        if (!progress.ended)
            continue;
        waits.each.push_back(progress.waitedNs);
        waits.sumNs += progress.waitedNs;
    }
    if (!waits.each.empty()) {
        const auto [least, most] = std::minmax_element(waits.each.begin(), waits.each.end());
        waits.shortestNs = *least;
        waits.longestNs = *most;
    }
    return waits;
}

} // namespace Loopscope
