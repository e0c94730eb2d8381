// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lagstrip.h"

#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

namespace {

struct StripText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RunTimeline)
};

} // namespace

std::vector<TimelineStripBar> lagStrip(const std::vector<LagInterval> &series, qint64 fromNs, qint64 toNs)
{
    auto interval = std::ranges::upper_bound(series, fromNs, {}, &LagInterval::endNs);
    std::vector<TimelineStripBar> bars;
    for (; interval != series.end() && interval->startNs < toNs; ++interval) {
        bars.push_back({std::max<qint64>(0, interval->startNs - fromNs),
                        std::min(interval->endNs, toNs) - fromNs, interval->maxNs});
    }
    return bars;
}

QString lagStripName()
{
    return StripText::tr("loop lag", "how late the event loop is; short");
}

QString lagStripMeaning(qint64 maxNs)
{
    return StripText::tr("How late a 5 ms timer of the engine's event loop fired; the highest bars are %1.",
                         "a duration")
        .arg(formatDuration(double(maxNs)));
}

QString lagStripText(const TimelineStripBar &bar)
{
    return StripText::tr("The event loop was up to %1 late between %2 and %3.", "durations")
        .arg(formatDuration(double(bar.valueNs)), formatDuration(double(bar.startNs)),
             formatDuration(double(bar.endNs)));
}

} // namespace Loopscope
