// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/tickjudge.h"

#include "stats/percentile.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double judgedQuantile = 0.95;
constexpr double usPerDay = 86'400e6;

/// Of whole days, so that half a day after the end is −1.
int daysUntil(qint64 endS, qint64 nowUs)
{
    return int(std::floor((double(endS) * 1e6 - double(nowUs)) / usPerDay));
}

} // namespace

TickJudge::TickJudge(const Watch &watch, qint64 startedAtUs) : m_watch(watch), m_bodyCheck(watch.limits)
{
    m_tick.startedAtUs = startedAtUs;
    m_tick.interval = watch.interval;
    m_tick.planned = watch.count;
}

void TickJudge::add(const Exchange &exchange)
{
    ++m_tick.ended;
    if (exchange.certificateEndS)
        m_certificateEndS =
            std::min(m_certificateEndS.value_or(*exchange.certificateEndS), *exchange.certificateEndS);
    if (exchange.error != ErrorKind::None) {
        fail(std::size_t(exchange.error),
             exchange.errorText.isEmpty() ? errorName(exchange.error) : exchange.errorText);
        return;
    }
    m_latencies.push_back(exchange.latencyNs);
    if (!m_watch.expected.contains(exchange.status)) {
        fail(TickErrors::wrongStatus, "HTTP "_L1 + QString::number(exchange.status));
        return;
    }
    const bool isWhole = exchange.body.size() == exchange.bytesReceived;
    if (const QString problem = m_bodyCheck.problem(exchange.body, isWhole); !problem.isEmpty())
        fail(TickErrors::wrongBody, problem);
}

void TickJudge::addCut()
{
    Exchange exchange;
    exchange.error = ErrorKind::Timeout;
    add(exchange);
}

void TickJudge::fail(std::size_t reason, const QString &detail)
{
    if (m_tick.failed++ == 0)
        m_tick.detail = detail;
    ++m_tick.errors.counts[reason];
}

Tick TickJudge::tick() const
{
    Tick tick = m_tick;
    std::vector<qint64> sorted = m_latencies;
    std::sort(sorted.begin(), sorted.end());
    for (const qint64 latency : sorted)
        tick.latency.add(latency);
    if (m_certificateEndS)
        tick.certificateDays = daysUntil(*m_certificateEndS, tick.startedAtUs);
    tick.broken = brokenLimits(sorted);
    if (tick.failed == tick.ended)
        tick.level = WatchState::Down;
    else
        tick.level = tick.broken ? WatchState::Degraded : WatchState::Up;
    return tick;
}

BrokenLimits TickJudge::brokenLimits(const std::vector<qint64> &sorted) const
{
    const WatchLimits &limits = m_watch.limits;
    BrokenLimits broken;
    if (100.0 * m_tick.failed > limits.failedPercent * m_tick.ended)
        broken |= BrokenLimit::Failed;
    if (m_tick.errors.counts[TickErrors::wrongBody] > 0)
        broken |= BrokenLimit::Body;
    if (limits.p95 && !sorted.empty()) {
        const bool isSupported = qint64(sorted.size()) >= supportNeeded(judgedQuantile);
        const double p95 = isSupported
            ? percentile(std::span<const qint64>(sorted), judgedQuantile).value_or(0)
            : double(sorted.back());
        if (p95 > double(std::chrono::nanoseconds(*limits.p95).count()))
            broken |= BrokenLimit::P95;
    }
    if (limits.certificateDays && m_certificateEndS
        && daysUntil(*m_certificateEndS, m_tick.startedAtUs) < *limits.certificateDays)
        broken |= BrokenLimit::Certificate;
    return broken;
}

} // namespace Loopscope
