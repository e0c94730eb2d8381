// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stamploop.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>

namespace Loopscope {

namespace {

constexpr std::string_view response = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nok\n";
constexpr quint32 endOfHead = 0x0d0a0d0a; // CR LF CR LF

qint64 clockNs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

int checked(int result, const char *what)
{
    if (result < 0)
        throw std::system_error(errno, std::generic_category(), what);
    return result;
}

void writeAll(int file, const void *data, std::size_t size)
{
    const char *bytes = static_cast<const char *>(data);
    while (size > 0) {
        const ssize_t written = send(file, bytes, size, MSG_NOSIGNAL);
        if (written <= 0)
            throw std::system_error(errno, std::generic_category(), "send");
        bytes += written;
        size -= std::size_t(written);
    }
}

void readAll(int file, void *data, std::size_t size)
{
    char *bytes = static_cast<char *>(data);
    while (size > 0) {
        const ssize_t got = read(file, bytes, size);
        if (got <= 0)
            throw std::system_error(got == 0 ? EPIPE : errno, std::generic_category(), "read");
        bytes += got;
        size -= std::size_t(got);
    }
}

StampLoop::StampLoop(const Sockets &sockets, const TlsIdentity &identity)
    : m_sockets(sockets), m_tls(makeServerContext(identity))
{
    m_poll = checked(epoll_create1(EPOLL_CLOEXEC), "epoll_create1");
    m_timer = checked(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC), "timerfd_create");
    m_stamps.reserve(100'000);
    for (const int file : {m_sockets.listener, m_sockets.tlsListener, m_sockets.control, m_timer})
        watch(file);
}

StampLoop::~StampLoop()
{
    close(m_poll);
    close(m_timer);
}

void StampLoop::watch(int file)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = file;
    checked(epoll_ctl(m_poll, EPOLL_CTL_ADD, file, &event), "epoll_ctl");
}

void StampLoop::run()
{
    std::array<epoll_event, 256> events{};
    for (;;) {
        const int count = epoll_wait(m_poll, events.data(), int(events.size()), -1);
        if (count < 0 && errno != EINTR)
            throw std::system_error(errno, std::generic_category(), "epoll_wait");
        for (int i = 0; i < count; ++i) {
            const int file = events[std::size_t(i)].data.fd;
            if (file == m_timer)
                answerDue();
            else if (file == m_sockets.listener || file == m_sockets.tlsListener)
                accept(file, file == m_sockets.tlsListener);
            else if (file != m_sockets.control)
                receive(file);
            else if (!obey())
                return;
        }
    }
}

void StampLoop::accept(int listener, bool tls)
{
    const int socket = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0)
        return; // it went away again
    const int on = 1;
    checked(setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on), "setsockopt");
    auto connection = std::make_unique<Connection>();
    connection->number = m_accepted++;
    if (tls) {
        connection->tls.reset(SSL_new(m_tls.get()));
        SSL_set_fd(connection->tls.get(), socket);
        SSL_set_accept_state(connection->tls.get());
    }
    if (m_connections.size() <= std::size_t(socket))
        m_connections.resize(std::size_t(socket) + 1);
    m_connections[std::size_t(socket)] = std::move(connection);
    watch(socket);
}

void StampLoop::receive(int socket)
{
    std::array<char, 4096> buffer;
    const std::unique_ptr<Connection> &connection = m_connections[std::size_t(socket)];
    while (connection) {
        SSL *tls = connection->tls.get();
        const auto got = tls ? SSL_read(tls, buffer.data(), int(buffer.size()))
                             : int(read(socket, buffer.data(), buffer.size()));
        if (got <= 0) {
            const bool isLater = tls ? SSL_get_error(tls, got) == SSL_ERROR_WANT_READ : errno == EAGAIN;
            if (got == 0 || !isLater)
                drop(socket);
            return;
        }
        // A full request has nothing behind it: no client of ours sends the next before the answer.
        if (takeBytes(socket, *connection, {buffer.data(), std::size_t(got)}))
            return;
    }
}

/// Returns whether the request is complete.
bool StampLoop::takeBytes(int socket, Connection &connection, std::string_view bytes)
{
    if (connection.startNs == 0)
        connection.startNs = clockNs(CLOCK_MONOTONIC);
    for (const char byte : bytes)
        connection.tail = connection.tail << 8 | quint8(byte);
    if (connection.tail != endOfHead)
        return false;
    if (m_delayNs == 0) {
        answer(socket);
        return true;
    }
    m_waiting.push_back({clockNs(CLOCK_MONOTONIC) + m_delayNs, socket, connection.number});
    if (m_waiting.size() == 1)
        armTimer();
    return true;
}

void StampLoop::armTimer()
{
    constexpr qint64 second = 1'000'000'000;
    itimerspec due{};
    due.it_value.tv_sec = m_waiting.front().dueNs / second;
    due.it_value.tv_nsec = m_waiting.front().dueNs % second;
    checked(timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &due, nullptr), "timerfd_settime");
}

void StampLoop::answerDue()
{
    quint64 expirations = 0;
    if (read(m_timer, &expirations, sizeof expirations) < 0)
        return; // set again meanwhile
    while (!m_waiting.empty() && m_waiting.front().dueNs <= clockNs(CLOCK_MONOTONIC)) {
        const Answer due = m_waiting.front();
        m_waiting.pop_front();
        const std::unique_ptr<Connection> &connection = m_connections[std::size_t(due.socket)];
        if (connection && connection->number == due.connection)
            answer(due.socket);
    }
    if (!m_waiting.empty())
        armTimer();
}

void StampLoop::answer(int socket)
{
    Connection &connection = *m_connections[std::size_t(socket)];
    const int written = connection.tls
        ? SSL_write(connection.tls.get(), response.data(), int(response.size()))
        : int(send(socket, response.data(), response.size(), MSG_NOSIGNAL));
    const qint64 endNs = clockNs(CLOCK_MONOTONIC);
    if (written != int(response.size())) {
        drop(socket); // so few bytes always fit, unless the client is gone
        return;
    }
    m_stamps.push_back({connection.startNs, endNs, connection.number});
    connection.startNs = 0;
    connection.tail = 0;
}

void StampLoop::drop(int socket)
{
    m_connections[std::size_t(socket)].reset();
    close(socket); // which ends the watch as well
}

/// Returns false when the other end is closed.
bool StampLoop::obey()
{
    qint64 delayNs = 0;
    const ssize_t got = read(m_sockets.control, &delayNs, sizeof delayNs);
    if (got != sizeof delayNs)
        return false;
    const qint64 cpuNs = clockNs(CLOCK_PROCESS_CPUTIME_ID);
    const qint64 usedNs = cpuNs - m_cpuNs;
    const quint64 count = m_stamps.size();
    writeAll(m_sockets.control, &usedNs, sizeof usedNs);
    writeAll(m_sockets.control, &count, sizeof count);
    writeAll(m_sockets.control, m_stamps.data(), count * sizeof(ServerStamp));
    m_stamps.clear();
    m_delayNs = delayNs;
    m_cpuNs = clockNs(CLOCK_PROCESS_CPUTIME_ID);
    return true;
}

} // namespace Loopscope
