// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/monitorclock.h"
#include "net/httpclient.h"

#include <QCoreApplication>
#include <QTimer>

#include <coroutine>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Loopscope {

/// A clock that jumps from event to event, whenever the event loop has nothing else to do: a day takes
/// seconds.
class VirtualClock final : public MonitorClock
{
public:
    static constexpr qint64 startWallUs = 1'800'000'000'000'000; // some day of 2027

    VirtualClock()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, &VirtualClock::step);
    }

    [[nodiscard]] qint64 nowNs() const override { return m_nowNs; }
    [[nodiscard]] qint64 wallUs() const override { return startWallUs + m_nowNs / 1000 + m_wallShiftUs; }
    void wakeAt(qint64 ns) override
    {
        if (m_wake)
            m_events.erase(*m_wake);
        m_wake = m_events.emplace(std::max(ns, m_nowNs), [this] {
            m_wake.reset();
            Q_EMIT due();
        });
    }

    void after(qint64 ns, std::function<void()> event) { m_events.emplace(m_nowNs + ns, std::move(event)); }
    /// The machine sleeps: nothing happens meanwhile, and what was due happens after it.
    void sleep(qint64 ns) { m_nowNs += ns; }
    void stepWall(qint64 us) { m_wallShiftUs += us; }

    /// Lets that much time pass.
    void run(std::chrono::nanoseconds time)
    {
        bool isOver = false;
        after(time.count(), [&isOver] { isOver = true; });
        m_timer.start();
        while (!isOver)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_timer.stop();
        QCoreApplication::processEvents();
    }

private:
    void step()
    {
        if (m_events.empty())
            return;
        auto next = m_events.extract(m_events.begin());
        m_nowNs = std::max(m_nowNs, next.key());
        next.mapped()();
    }

    using Events = std::multimap<qint64, std::function<void()>>;
    QTimer m_timer{this};
    Events m_events;
    std::optional<Events::iterator> m_wake;
    qint64 m_nowNs = 0;
    qint64 m_wallShiftUs = 0;
};

/// How a scripted endpoint answers a request.
struct Scripted
{
    static constexpr qint64 never = -1;

    qint64 latencyNs = 5'000'000; ///< or never
    int status = 200;
    ErrorKind error = ErrorKind::None;
};

/// Every request to \c url is answered as the script says, in the time of a VirtualClock.
using EndpointScript = std::function<Scripted(const QUrl &url)>;

class ScriptedClient final : public HttpClient
{
public:
    ScriptedClient(VirtualClock &clock, const EndpointScript &script) : m_clock(clock), m_script(script) { }

    QCoro::Task<Exchange> send(int, const RequestSpec &spec) override
    {
        const Scripted scripted = m_script(spec.url);
        Exchange exchange;
        exchange.startNs = m_clock.nowNs();
        const qint64 timeoutNs = std::chrono::nanoseconds(spec.timeout).count();
        const bool isLate = scripted.latencyNs == Scripted::never || scripted.latencyNs > timeoutNs;
        auto wait = std::make_shared<Wait>();
        m_clock.after(isLate ? timeoutNs : scripted.latencyNs, [wait] { wait->end(); });
        m_waits.push_back(wait);
        Waiting waiting{*wait}; // QCoro takes a copy
        co_await waiting;
        std::erase(m_waits, wait);
        exchange.latencyNs = m_clock.nowNs() - exchange.startNs;
        exchange.error = wait->aborted ? ErrorKind::Cancelled : isLate ? ErrorKind::Timeout : scripted.error;
        exchange.status = exchange.error == ErrorKind::None ? scripted.status : 0;
        co_return exchange;
    }

    void abort() override
    {
        for (const std::shared_ptr<Wait> &wait : std::vector(m_waits)) {
            wait->aborted = true;
            wait->end();
        }
    }

private:
    struct Wait
    {
        bool aborted = false;
        std::coroutine_handle<> waiter;

        void end()
        {
            if (const std::coroutine_handle<> handle = std::exchange(waiter, nullptr))
                handle.resume();
        }
    };

    struct Waiting
    {
        Wait &wait;

        [[nodiscard]] bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> handle) { wait.waiter = handle; }
        void await_resume() const { }
    };

    VirtualClock &m_clock;
    const EndpointScript &m_script;
    std::vector<std::shared_ptr<Wait>> m_waits;
};

} // namespace Loopscope
