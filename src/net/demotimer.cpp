// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demotimer.h"

#include <algorithm>
#include <ctime>

#include <sys/timerfd.h>
#include <unistd.h>

namespace Loopscope {

namespace {

constexpr qint64 nsPerSecond = 1'000'000'000;

/// The clock that the timerfd follows.
qint64 nowNs()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * nsPerSecond + now.tv_nsec;
}

} // namespace

DemoTimerQueue::DemoTimerQueue() : m_descriptor(::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC))
{
    if (!isValid())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { fire(); });
}

DemoTimerQueue::~DemoTimerQueue()
{
    m_notifier.reset();
    if (isValid())
        ::close(m_descriptor);
}

DemoTimerQueue::Due::iterator DemoTimerQueue::add(qint64 dueNs, DemoTimer *timer)
{
    const auto place = m_due.emplace(dueNs, timer);
    if (place == m_due.begin())
        arm();
    return place;
}

void DemoTimerQueue::remove(Due::iterator place)
{
    // The timerfd stays as it is: firing for nothing costs less than setting it each time.
    m_due.erase(place);
}

void DemoTimerQueue::fire()
{
    quint64 expirations = 0;
    [[maybe_unused]] const auto read = ::read(m_descriptor, &expirations, sizeof expirations);
    const qint64 now = nowNs(); // once: timers that start meanwhile wait for the next turn
    while (!m_due.empty() && m_due.begin()->first <= now) {
        DemoTimer *timer = m_due.begin()->second;
        timer->stop();
        timer->m_fired();
    }
    arm();
}

void DemoTimerQueue::arm() const
{
    if (m_due.empty())
        return;
    const qint64 due = m_due.begin()->first;
    const itimerspec at{.it_interval = {},
                        .it_value = {.tv_sec = due / nsPerSecond, .tv_nsec = due % nsPerSecond}};
    ::timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME, &at, nullptr);
}

DemoTimer::DemoTimer(DemoTimerQueue &queue, std::function<void()> fired)
    : m_queue(queue), m_fired(std::move(fired))
{
}

DemoTimer::~DemoTimer()
{
    stop();
}

void DemoTimer::start(qint64 ns)
{
    stop();
    m_place = m_queue.add(nowNs() + std::max(ns, qint64(0)), this);
    m_active = true;
}

void DemoTimer::stop()
{
    if (!m_active)
        return;
    m_queue.remove(m_place);
    m_active = false;
}

} // namespace Loopscope
