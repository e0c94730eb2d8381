// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/labloop.h"

#include "net/httpclient.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Loopscope {

LabLoop::LabLoop(QObject *parent) : QObject(parent), m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LabLoop::wake);
}

void LabLoop::stop()
{
    m_stopped = true;
    m_timer.stop();
    for (const auto &[deadline, sleeper] : std::exchange(m_sleepers, {}))
        sleeper.resume();
}

void LabLoop::add(std::coroutine_handle<> sleeper, qint64 ns)
{
    if (ns <= 0) {
        post(sleeper);
        return;
    }
    const auto place = m_sleepers.emplace(monotonicNs() + ns, sleeper); // behind its equals
    if (place == m_sleepers.begin())
        arm();
}

void LabLoop::post(std::coroutine_handle<> waiter)
{
    QMetaObject::invokeMethod(
        this, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
}

void LabLoop::arm()
{
    const qint64 leftNs = std::max<qint64>(0, m_sleepers.begin()->first - monotonicNs());
    m_timer.start(std::chrono::milliseconds((leftNs + 999'999) / 1'000'000));
}

void LabLoop::wake()
{
    const auto firstLater = m_sleepers.upper_bound(monotonicNs());
    std::vector<std::coroutine_handle<>> due;
    for (auto it = m_sleepers.begin(); it != firstLater; ++it)
        due.push_back(it->second);
    m_sleepers.erase(m_sleepers.begin(), firstLater);
    // Armed before they go on, for one of them may be the last that needs this loop.
    if (!m_sleepers.empty())
        arm();
    for (const std::coroutine_handle<> sleeper : due)
        sleeper.resume();
}

} // namespace Loopscope
