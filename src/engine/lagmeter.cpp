// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lagmeter.h"

#include "net/httpclient.h"

#include <algorithm>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::nanoseconds period = 5ms;
}

LagMeter::LagMeter(QObject *parent)
    : QObject(parent), m_timer(this) // a child, so that it moves to the engine's thread with this
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true); // armed anew each time: a late shot must not make the next one look early
    m_timer.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(period));
    connect(&m_timer, &QTimer::timeout, this, &LagMeter::onTimeout);
}

void LagMeter::start()
{
    arm();
}

void LagMeter::stop()
{
    m_timer.stop();
}

void LagMeter::reset()
{
    m_run = {};
    m_batch = {};
    m_most.reset();
}

void LagMeter::beginBatch()
{
    m_batch = {};
    arm();
}

LoopLag LagMeter::lagOf(const LatencyHistogram &histogram)
{
    LoopLag lag;
    lag.count = histogram.total();
    lag.p50Ns = qint64(histogram.approximatePercentile(0.50).value_or(0));
    lag.p99Ns = qint64(histogram.approximatePercentile(0.99).value_or(0));
    lag.maxNs = histogram.max().value_or(0);
    return lag;
}

void LagMeter::arm()
{
    m_dueNs = monotonicNs() + period.count();
    m_timer.start();
}

void LagMeter::onTimeout()
{
    const qint64 lateNs = std::max<qint64>(0, monotonicNs() - m_dueNs);
    m_run.add(lateNs);
    m_batch.add(lateNs);
    m_most = std::max(lateNs, m_most.value_or(0));
    arm();
}

} // namespace Loopscope
