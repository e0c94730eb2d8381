// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/democonnection.h"

#include "net/demoanswer.h"

#include <algorithm>
#include <limits>

#include <sys/socket.h>

namespace Loopscope {

namespace {

constexpr qsizetype maxHeadBytes = 64 * 1024;
constexpr qint64 maxUnsentBytes = 256 * 1024; ///< no more is produced while this much waits for the client
constexpr qint64 drainNs = 1'000'000'000;
constexpr qint64 endless = std::numeric_limits<qint64>::max(); ///< at 10 GB/s, 29 years

} // namespace

DemoConnection::DemoConnection(qintptr descriptor, DemoState &state, QObject *parent)
    : QObject(parent), m_shared(state), m_timer(state.timers, [this] { onTimer(); })
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &DemoConnection::readMore);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &DemoConnection::advance);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        m_state = State::Closed;
        m_timer.stop();
        deleteLater();
    });
    m_socket.setReadBufferSize(maxHeadBytes);
    if (!m_socket.setSocketDescriptor(descriptor))
        deleteLater();
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

DemoConnection::~DemoConnection()
{
    m_socket.disconnect(this); // closing it must not call back into a half-destroyed object
}

void DemoConnection::readMore()
{
    advance();
    // All answers of this turn leave in one system call, without a second turn of the event loop.
    if (m_state != State::Closed)
        m_socket.flush();
}

/// Goes as far as the input and the client's appetite allow.
void DemoConnection::advance()
{
    bool goOn = true;
    while (goOn) {
        switch (m_state) {
        case State::Head:
            goOn = takeHead();
            break;
        case State::Body:
            goOn = skipBody();
            break;
        case State::Stream:
            goOn = stream();
            break;
        case State::Stall:
        case State::Drain:
            discardInput();
            goOn = false;
            break;
        case State::Delay:
        case State::Drip:
        case State::Closed:
            goOn = false;
            break;
        }
    }
    if (m_state == State::Drain)
        drainWhenSent();
}

bool DemoConnection::takeHead()
{
    if (m_socket.bytesToWrite() > maxUnsentBytes)
        return false; // pipelines, but does not read
    while (m_input.startsWith('\r') || m_input.startsWith('\n'))
        m_input.remove(0, 1);
    const qsizetype end = DemoRequest::findEnd(m_input, m_searched);
    if ((end < 0 ? m_input.size() : end) > maxHeadBytes) {
        m_headOnly = false;
        refuse(431);
        return true;
    }
    if (end < 0) {
        m_searched = m_input.size();
        if (DemoRequest::mayBegin(m_input))
            return fill();
        refuse(400); // such as a TLS handshake, which would wait for our answer for ever
        return true;
    }

    m_timer.stop();
    m_shared.counters.requests.fetch_add(1, std::memory_order_relaxed);
    const auto request = DemoRequest::parse(QByteArrayView(m_input).first(end));
    m_headOnly = request.headOnly;
    m_oldVersion = request.oldVersion;
    m_keepAlive = request.keepAlive;
    if (request.refusal != 0) {
        refuse(request.refusal);
        return true;
    }
    m_action = DemoRoute::parse(request.target);
    m_body = DemoBodySkipper(request);
    m_input.remove(0, end);
    m_searched = 0;
    if (request.expectsContinue && request.hasBody() && m_input.isEmpty())
        m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = State::Body;
    return true;
}

bool DemoConnection::skipBody()
{
    m_input.remove(0, m_body.skip(m_input));
    if (m_body.failed())
        refuse(400);
    else if (m_body.finished())
        std::visit([this](const auto &action) { perform(action); }, m_action);
    else
        return fill();
    return true;
}

bool DemoConnection::stream()
{
    while (m_bodyLeft > 0 && m_socket.bytesToWrite() < maxUnsentBytes) {
        const qint64 step = std::min(m_bodyLeft, qint64(DemoAnswer::filler().size()));
        if (m_socket.write(DemoAnswer::filler().constData(), step) != step)
            return false; // the client has left
        m_bodyLeft -= step;
    }
    if (m_bodyLeft > 0)
        return false;
    endAnswer();
    return true;
}

/// Moves what the socket has to m_input. False when there is nothing.
bool DemoConnection::fill()
{
    const qint64 available = m_socket.bytesAvailable();
    if (available <= 0)
        return false;
    const qsizetype old = m_input.size();
    m_input.resize(old + available);
    const qint64 got = m_socket.read(m_input.data() + old, available);
    m_input.truncate(old + std::max(got, qint64(0)));
    return got > 0;
}

void DemoConnection::discardInput()
{
    m_input.clear();
    m_socket.skip(m_socket.bytesAvailable());
}

void DemoConnection::perform(DemoRoute::Unknown)
{
    sendAnswer(404, "There is no such path here. " + DemoRoute::listing());
}

void DemoConnection::perform(DemoRoute::Listing)
{
    sendAnswer(200, DemoRoute::listing());
}

void DemoConnection::perform(DemoRoute::Fast)
{
    sendOk();
}

void DemoConnection::perform(const DemoRoute::Delay &delay)
{
    m_state = State::Delay;
    m_timer.start(delay.draw(m_shared.random));
}

void DemoConnection::perform(const DemoRoute::StatusCode &status)
{
    sendAnswer(status.code, DemoAnswer::statusText(status.code) + '\n');
}

void DemoConnection::perform(const DemoRoute::Bytes &bytes)
{
    sendHead(200, bytes.count);
    m_bodyLeft = m_headOnly ? 0 : bytes.count;
    m_state = State::Stream;
}

void DemoConnection::perform(DemoRoute::Endless)
{
    m_keepAlive = false; // without a length, only closing ends a body
    sendHead(200, {});
    m_bodyLeft = m_headOnly ? 0 : endless;
    m_state = State::Stream;
}

void DemoConnection::perform(const DemoRoute::Drip &drip)
{
    sendHead(200, drip.count);
    if (m_headOnly) {
        endAnswer();
        return;
    }
    m_bodyLeft = drip.count;
    m_dripping.start();
    m_state = State::Drip;
    m_timer.start(drip.durationNs / drip.count);
}

void DemoConnection::perform(const DemoRoute::Flaky &flaky)
{
    if (m_shared.random.generateDouble() < flaky.share)
        perform(DemoRoute::StatusCode{503});
    else
        sendOk();
}

void DemoConnection::perform(const DemoRoute::Redirect &redirect)
{
    const QByteArray next =
        redirect.count > 1 ? "/redirect/" + QByteArray::number(redirect.count - 1) : QByteArray("/fast");
    sendAnswer(302, {}, "Location: " + next + "\r\n");
}

void DemoConnection::perform(DemoRoute::RedirectLoop)
{
    sendAnswer(302, {}, "Location: /redirect/loop\r\n");
}

void DemoConnection::perform(DemoRoute::Reset)
{
    reset();
}

void DemoConnection::perform(DemoRoute::Truncate)
{
    constexpr qint64 sent = 500;
    sendHead(200, 2 * sent);
    if (!m_headOnly)
        m_socket.write(DemoAnswer::filler().constData(), sent);
    closeWhenSent();
}

void DemoConnection::perform(DemoRoute::Stall)
{
    m_state = State::Stall;
}

void DemoConnection::perform(DemoRoute::Garbage)
{
    m_socket.write("\x16\x03\x01 This is not HTTP.\r\n\xff\xfe\r\n\r\n");
    closeWhenSent();
}

void DemoConnection::perform(const DemoRoute::IdleClose &idleClose)
{
    sendOk();
    if (m_state == State::Head)
        m_timer.start(idleClose.idleNs);
}

void DemoConnection::onTimer()
{
    switch (m_state) {
    case State::Head: // was idle for long enough
        closeWhenSent();
        break;
    case State::Delay:
        sendOk();
        break;
    case State::Drip:
        drip();
        break;
    case State::Drain:
        m_socket.abort();
        return;
    default:
        break;
    }
    readMore();
}

/// Sends the bytes that are due by now, and the timer for the next one.
void DemoConnection::drip()
{
    const auto &plan = std::get<DemoRoute::Drip>(m_action);
    const qint64 elapsedNs = m_dripping.nsecsElapsed();
    // In double: count times nanoseconds goes beyond 64 bits, and its error stays below a byte.
    const qint64 due = plan.durationNs <= elapsedNs
        ? plan.count
        : qint64(double(plan.count) * double(elapsedNs) / double(plan.durationNs));
    for (qint64 sent = plan.count - m_bodyLeft; sent < due;) {
        const qint64 step = std::min(due - sent, qint64(DemoAnswer::filler().size()));
        m_socket.write(DemoAnswer::filler().constData(), step);
        sent += step;
        m_bodyLeft -= step;
    }
    if (m_bodyLeft == 0) {
        endAnswer();
        return;
    }
    const qint64 next = plan.count - m_bodyLeft + 1;
    m_timer.start(qint64(double(plan.durationNs) * double(next) / double(plan.count)) - elapsedNs);
}

void DemoConnection::sendHead(int status, std::optional<qint64> length, const QByteArray &field)
{
    const DemoAnswer answer{.status = status,
                            .length = length,
                            .field = field,
                            .keepAlive = m_keepAlive,
                            .toOldVersion = m_oldVersion};
    m_socket.write(answer.head());
}

void DemoConnection::sendAnswer(int status, const QByteArray &body, const QByteArray &field)
{
    const bool bodiless = status == 204 || status == 304;
    sendHead(status, bodiless ? std::nullopt : std::optional(qint64(body.size())), field);
    if (!bodiless && !m_headOnly)
        m_socket.write(body);
    endAnswer();
}

/// The answer of /fast, ready-made where that is the usual one.
void DemoConnection::sendOk()
{
    if (!m_keepAlive || m_oldVersion || m_headOnly) {
        sendAnswer(200, "ok\n");
        return;
    }
    static const QByteArray usual("HTTP/1.1 200 OK\r\n"
                                  "Content-Type: text/plain\r\n"
                                  "Content-Length: 3\r\n"
                                  "\r\n"
                                  "ok\n");
    m_socket.write(usual);
    endAnswer();
}

void DemoConnection::endAnswer()
{
    if (m_keepAlive)
        m_state = State::Head;
    else
        closeWhenSent();
}

void DemoConnection::refuse(int status)
{
    m_keepAlive = false; // where the next request would begin is not known
    m_input.clear();
    m_searched = 0;
    sendAnswer(status, DemoAnswer::statusText(status) + '\n');
}

void DemoConnection::closeWhenSent()
{
    m_timer.stop();
    m_state = State::Drain;
}

/// Closes the sending side only, once: closing both while input is unread would reset the connection, and the
/// client would lose the answer.
void DemoConnection::drainWhenSent()
{
    m_socket.flush();
    if (m_state != State::Drain || m_timer.isActive() || m_socket.bytesToWrite() > 0)
        return;
    ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR);
    m_timer.start(drainNs);
}

void DemoConnection::reset()
{
    m_socket.flush(); // the answers to earlier requests
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    m_socket.abort();
}

} // namespace Loopscope
