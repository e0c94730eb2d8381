// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/monitorclock.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include <sys/timerfd.h>
#include <unistd.h>

namespace Loopscope {

namespace {

constexpr qint64 nsPerSecond = 1'000'000'000;

} // namespace

SystemMonitorClock::SystemMonitorClock(QObject *parent)
    : MonitorClock(parent)
    , m_timer(::timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC))
    , m_notifier(m_timer, QSocketNotifier::Read, this)
{
    if (m_timer < 0)
        qFatal("No timer for the monitor: no file descriptor is left.");
    connect(&m_notifier, &QSocketNotifier::activated, this, &SystemMonitorClock::onReady);
}

SystemMonitorClock::~SystemMonitorClock()
{
    m_notifier.setEnabled(false);
    ::close(m_timer);
}

qint64 SystemMonitorClock::nowNs() const
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * nsPerSecond + now.tv_nsec;
}

qint64 SystemMonitorClock::wallUs() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

void SystemMonitorClock::wakeAt(qint64 ns)
{
    const qint64 at = std::max<qint64>(1, ns); // 0 would ask for nothing
    itimerspec when{};
    when.it_value.tv_sec = at / nsPerSecond;
    when.it_value.tv_nsec = at % nsPerSecond;
    ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &when, nullptr);
}

void SystemMonitorClock::onReady()
{
    quint64 times = 0;
    // Nothing to read: it was set anew meanwhile.
    if (::read(m_timer, &times, sizeof times) == qint64(sizeof times))
        Q_EMIT due();
}

} // namespace Loopscope
