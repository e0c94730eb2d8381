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
// curl has a socket, or two while it looks up a name or tries two addresses; its blocking call also two for
// waking it up, and its thread's.
constexpr qint64 perCurlLoopLane = 2;
constexpr qint64 perCurlThreadLane = 5;
constexpr qint64 reserve = 64; // files, name look-ups, the window system

qint64 perLane(Contender contender)
{
    const bool isThread = contender.strategy == Strategy::Threads;
    if (contender.client == ClientKind::Curl)
        return isThread ? perCurlThreadLane : perCurlLoopLane;
    return isThread ? perThreadLane : perLoopLane;
}

/// Of the client of \a plan that needs most.
qint64 perLane(const RunPlan &plan, Strategy strategy)
{
    qint64 most = 1;
    for (const ClientKind client : plan.clients)
        most = std::max(most, perLane(Contender{strategy, client}));
    return most;
}

qint64 needed(const QList<Watch> &watches)
{
    qint64 sum = 0;
    for (const Watch &watch : watches) {
        if (!watch.paused)
            sum += std::min(watch.count, watch.concurrency)
                * perLane(Contender{Strategy::Concurrent, watch.client});
    }
    return sum;
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
        const qint64 fitting = std::max<qint64>(0, (available - reserve) / perLane(plan, strategy));
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

Status checkDescriptors(const QList<Watch> &watches, const QList<Watch> &before, qint64 available)
{
    const qint64 more = needed(watches) - needed(before);
    if (more <= 0 || more <= available - reserve)
        return success();
    return Error{DescriptorText::tr(
        "Watching all of these needs more open files than the system allows; watch less at once or with less "
        "concurrency, or raise the limit (ulimit -n) and start again.")};
}

} // namespace Loopscope
