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
    m_histogram = {};
}

LoopLag LagMeter::lag() const
{
    LoopLag lag;
    lag.count = m_histogram.total();
    lag.p50Ns = qint64(m_histogram.approximatePercentile(0.50).value_or(0));
    lag.p99Ns = qint64(m_histogram.approximatePercentile(0.99).value_or(0));
    lag.maxNs = m_histogram.max().value_or(0);
    return lag;
}

void LagMeter::arm()
{
    m_dueNs = monotonicNs() + period.count();
    m_timer.start();
}

void LagMeter::onTimeout()
{
    m_histogram.add(std::max<qint64>(0, monotonicNs() - m_dueNs));
    arm();
}

} // namespace Loopscope
