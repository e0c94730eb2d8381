// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSocketNotifier>

#include <functional>
#include <map>
#include <memory>

namespace Loopscope {

class DemoTimer;

/// The timers of one demo server, with a resolution of nanoseconds. Qt's have milliseconds, in which drawn
/// delays would stand in a histogram like the teeth of a comb. Needs the event loop of the thread it is made
/// in.
class DemoTimerQueue
{
public:
    DemoTimerQueue();
    ~DemoTimerQueue();
    Q_DISABLE_COPY_MOVE(DemoTimerQueue)

    /// False when the system has no descriptor left: no timer will fire.
    [[nodiscard]] bool isValid() const { return m_descriptor >= 0; }

private:
    friend class DemoTimer;
    using Due = std::multimap<qint64, DemoTimer *>; ///< by time in ns

    Due::iterator add(qint64 dueNs, DemoTimer *timer);
    void remove(Due::iterator place);
    void fire();
    void arm() const;

    int m_descriptor; ///< a timerfd, set to the first of m_due
    std::unique_ptr<QSocketNotifier> m_notifier;
    Due m_due;
};

/// A single-shot timer.
class DemoTimer
{
public:
    /// Calls \a fired from the event loop. \a queue must outlive it.
    DemoTimer(DemoTimerQueue &queue, std::function<void()> fired);
    ~DemoTimer();
    Q_DISABLE_COPY_MOVE(DemoTimer)

    /// Fires in \a ns, never early; a timer that runs starts anew.
    void start(qint64 ns);
    void stop();
    [[nodiscard]] bool isActive() const { return m_active; }

private:
    friend class DemoTimerQueue;

    DemoTimerQueue &m_queue;
    std::function<void()> m_fired;
    DemoTimerQueue::Due::iterator m_place; ///< only when active
    bool m_active = false;
};

} // namespace Loopscope
