// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/tickrun.h"

namespace Loopscope {

namespace {

RequestSpec specOf(const Watch &watch)
{
    RequestSpec spec = watch.request;
    if (watch.limits.looksAtBody())
        spec.keepBodyBytes = WatchRanges::bodyBytes;
    spec.wantCertificate = spec.url.scheme() == QLatin1StringView("https") || spec.maxRedirects > 0;
    return spec;
}

} // namespace

TickRun::TickRun(const Watch &watch, std::shared_ptr<BatchDriver> driver, const Begin &begin)
    : m_watch(watch)
    , m_driver(std::move(driver))
    , m_spec(specOf(watch))
    , m_begin(begin)
    , m_tickets(watch.count)
    , m_ticketsOfLane([this](int) -> Tickets & { return m_tickets; })
    , m_judge(m_watch, begin.startedAtUs)
{
}

QCoro::Task<> TickRun::drive()
{
    return m_driver->drive(m_spec, m_ticketsOfLane, *this);
}

void TickRun::cut()
{
    m_tickets.stop();
    // Clients may take a while to end what they are told to end.
    for (; m_inFlight > 0; --m_inFlight)
        m_judge.addCut();
    m_isOver = true;
    m_driver->abort();
}

void TickRun::drop()
{
    m_tickets.stop();
    m_isOver = true;
    m_driver->abort();
}

Tick TickRun::takeTick()
{
    m_isOver = true;
    Tick tick = m_judge.tick();
    tick.lateNs = m_begin.lateNs;
    tick.missed = m_begin.missed;
    return tick;
}

void TickRun::record(int /*lane*/, quint32 /*index*/, const Exchange &exchange)
{
    if (m_isOver)
        return;
    --m_inFlight;
    m_judge.add(exchange);
}

} // namespace Loopscope
