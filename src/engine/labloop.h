// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QObject>
#include <QTimer>

#include <map>

namespace Loopscope {

/// What asyncio's event loop has and QCoro lacks, on the Qt event loop of this object's thread: precise
/// delays that can be cancelled, and a way to begin on the loop's next turn. Nobody may be waiting when it
/// goes.
class LabLoop : public QObject
{
    Q_OBJECT

public:
    explicit LabLoop(QObject *parent = nullptr);

    /// co_await gives whether the time is over; false after stop().
    class Sleep
    {
    public:
        Sleep(LabLoop &loop, qint64 ns) : m_loop(loop), m_ns(ns) { }
        [[nodiscard]] bool await_ready() const { return m_loop.m_stopped; }
        void await_suspend(std::coroutine_handle<> sleeper) { m_loop.add(sleeper, m_ns); }
        [[nodiscard]] bool await_resume() const { return !m_loop.m_stopped; }

    private:
        LabLoop &m_loop;
        const qint64 m_ns;
    };

    class Turn
    {
    public:
        explicit Turn(LabLoop &loop) : m_loop(loop) { }
        [[nodiscard]] bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiter) { m_loop.post(waiter); }
        void await_resume() const { }

    private:
        LabLoop &m_loop;
    };

    /// As asyncio.sleep(): never early; those whose time is over at once go on in the order of their
    /// deadlines, and of their beginnings where these are equal. 0 waits for the loop's next turn.
    [[nodiscard]] Sleep sleep(qint64 ns) { return {*this, ns}; }

    /// Goes on when the loop has done what was queued before: first come, first served. A coroutine of QCoro
    /// begins at once; with this as its first statement it begins as asyncio's tasks do.
    [[nodiscard]] Turn nextTurn() { return Turn(*this); }

    /// Wakes whoever sleeps, and whoever will.
    void stop();

private:
    void add(std::coroutine_handle<> sleeper, qint64 ns);
    void post(std::coroutine_handle<> waiter);
    void arm();
    void wake();

    QTimer m_timer; // for the next deadline
    std::multimap<qint64, std::coroutine_handle<>> m_sleepers; // by deadline on monotonicNs()
    bool m_stopped = false;
};

} // namespace Loopscope
