// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/descriptors.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>
#include <limits>

#include <sys/resource.h>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct DescriptorText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Descriptors)
};

// A lane on the loop has a socket and the wake-up of its manager's HTTP thread; a blocking lane has its own
// thread's, too. One more each: while a connection is replaced, the old socket may still be open.
constexpr qint64 perLoopLane = 3;
constexpr qint64 perThreadLane = 4;
constexpr qint64 reserve = 64; // files, name look-ups, the window system

qint64 perLane(Strategy strategy)
{
    return strategy == Strategy::Threads ? perThreadLane : perLoopLane;
}

} // namespace

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

qint64 availableDescriptors()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<qint64>::max();
    const auto open = qint64(QDir(u"/proc/self/fd"_s).count());
    return qint64(limit.rlim_cur) - open;
}

Status checkDescriptors(const RunPlan &plan, qint64 available)
{
    for (Strategy strategy : plan.strategies) {
        const int lanes = plan.lanes(strategy);
        const qint64 fitting = std::max<qint64>(0, (available - reserve) / perLane(strategy));
        if (lanes <= fitting)
            continue;
        const QLocale locale;
        const QString text = strategy == Strategy::Threads
            ? DescriptorText::tr(
                "%1 threads need more open files than the system allows; use at most %2 threads, "
                "or raise the limit (ulimit -n) and start again.")
            : DescriptorText::tr(
                "%1 requests in flight need more open files than the system allows; use a "
                "concurrency of at most %2, or raise the limit (ulimit -n) and start again.");
        return Error{text.arg(locale.toString(lanes), locale.toString(fitting))};
    }
    return success();
}

} // namespace Loopscope
