// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/demorequest.h"
#include "net/demoroute.h"
#include "net/demotimer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <atomic>
#include <optional>

namespace Loopscope {

/// What a demo server counts; read from any thread.
struct DemoCounters
{
    std::atomic<qint64> connections{0};
    std::atomic<qint64> requests{0};
};

/// What the connections of one demo server share, all in its thread. Outlives them.
struct DemoState
{
    DemoCounters &counters;
    QRandomGenerator random{1}; ///< the same seed each time, so that runs can be repeated
    DemoTimerQueue timers{};
};

/// One client of the demo server: reads its requests, one at a time even when they are pipelined, and does
/// what their paths ask for. Neither a request nor an answer is ever held whole. Deletes itself when the
/// client has left; one that closes its sending side is leaving: it gets what is on its way, and no more.
class DemoConnection : public QObject
{
    Q_OBJECT

public:
    /// Serves the connected socket \a descriptor, and closes it in the end.
    DemoConnection(qintptr descriptor, DemoState &state, QObject *parent);
    ~DemoConnection() override;

private:
    enum class State {
        Head, ///< reads a request's head, or is idle between two
        Body, ///< skips a request's body
        Delay, ///< answers when the timer fires
        Stream, ///< sends m_bodyLeft bytes as fast as the client takes them
        Drip, ///< sends m_bodyLeft bytes as time passes
        Stall, ///< ignores the client until it leaves
        Drain, ///< sent all there is; waits a little for the client to close first
        Closed
    };

    void readMore();
    void onTimer();
    void advance();
    bool takeHead();
    bool skipBody();
    bool stream();
    bool fill();
    void discardInput();

    void perform(DemoRoute::Unknown);
    void perform(DemoRoute::Listing);
    void perform(DemoRoute::Fast);
    void perform(const DemoRoute::Delay &delay);
    void perform(const DemoRoute::StatusCode &status);
    void perform(const DemoRoute::Bytes &bytes);
    void perform(DemoRoute::Endless);
    void perform(const DemoRoute::Drip &drip);
    void perform(const DemoRoute::Flaky &flaky);
    void perform(const DemoRoute::Redirect &redirect);
    void perform(DemoRoute::RedirectLoop);
    void perform(DemoRoute::Reset);
    void perform(DemoRoute::Truncate);
    void perform(DemoRoute::Stall);
    void perform(DemoRoute::Garbage);
    void perform(const DemoRoute::IdleClose &idleClose);

    void sendHead(int status, std::optional<qint64> length, const QByteArray &field = {});
    void sendAnswer(int status, const QByteArray &body, const QByteArray &field = {});
    void sendOk();
    void drip();
    void endAnswer();
    void refuse(int status);
    void closeWhenSent();
    void drainWhenSent();
    void reset();

    DemoState &m_shared;
    QTcpSocket m_socket;
    DemoTimer m_timer; ///< of m_state
    State m_state = State::Head;

    QByteArray m_input; ///< read from the socket, not yet used
    qsizetype m_searched = 0; ///< bytes of m_input without the end of a head
    DemoBodySkipper m_body;

    DemoRoute::Action m_action; ///< of the request being read or answered, as are these:
    bool m_headOnly = false;
    bool m_oldVersion = false;
    bool m_keepAlive = true;
    qint64 m_bodyLeft = 0;
    QElapsedTimer m_dripping; ///< since the start of a drip
};

} // namespace Loopscope
