// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/slotserver.h"

#include "net/httpclient.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <queue>
#include <string_view>
#include <thread>
#include <unordered_map>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Which connection a request came on. Descriptors are used again, serials are not.
struct Peer
{
    int socket = -1;
    quint64 serial = 0;
};

struct Waiting
{
    Peer peer;
    qint64 sinceNs = 0;
};

struct Held
{
    Peer peer;
    qint64 dueNs = 0;
    bool operator>(const Held &other) const { return dueNs > other.dueNs; }
};

struct Connection
{
    quint64 serial = 0;
    std::size_t matched = 0; ///< characters of the empty line that ends a head
};

void check(bool isFine, const char *what)
{
    if (!isFine)
        qFatal("The slot server cannot %s: %s", what, strerror(errno));
}

} // namespace

struct SlotServer::Private
{
    int slots = 1;
    qint64 holdNs = 0;
    std::optional<FallAfter> fall;
    quint16 port = 0;
    std::atomic<int> requests = 0;
    std::atomic<int> peakHeld = 0;

    int listener = -1;
    int poller = -1;
    int timer = -1;
    int stopper = -1;
    quint64 lastSerial = 0;
    std::unordered_map<int, Connection> connections;
    std::deque<Waiting> waiting;
    std::priority_queue<Held, std::vector<Held>, std::greater<>> held;
    std::thread thread;

    void open();
    void watch(int descriptor) const;
    void run();
    void accept();
    void read(int socket);
    void takeRequest(const Peer &peer);
    void hold(const Peer &peer, qint64 sinceNs);
    void release(qint64 nowNs);
    void arm() const;
    void answer(const Peer &peer, std::string_view text) const;
    void drop(int socket, bool resets);
    [[nodiscard]] bool hasFallen() const { return fall && requests > fall->requests; }
};

void SlotServer::Private::open()
{
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    poller = ::epoll_create1(EPOLL_CLOEXEC);
    timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    stopper = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    check(listener >= 0 && poller >= 0 && timer >= 0 && stopper >= 0, "open its descriptors");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    check(::bind(listener, generic, size) == 0, "bind");
    check(::listen(listener, SOMAXCONN) == 0, "listen");
    check(::getsockname(listener, generic, &size) == 0, "find its port");
    port = ntohs(address.sin_port);
    for (const int descriptor : {listener, timer, stopper})
        watch(descriptor);
}

void SlotServer::Private::watch(int descriptor) const
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    check(::epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) == 0, "watch a descriptor");
}

void SlotServer::Private::run()
{
    std::array<epoll_event, 256> events;
    while (true) {
        const int count = ::epoll_wait(poller, events.data(), int(events.size()), -1);
        release(monotonicNs());
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[std::size_t(i)].data.fd;
            if (descriptor == stopper)
                return;
            if (descriptor == listener)
                accept();
            else if (descriptor != timer && connections.contains(descriptor))
                read(descriptor);
        }
        arm();
    }
}

void SlotServer::Private::accept()
{
    while (true) {
        const int socket = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        connections[socket] = {++lastSerial, 0};
        watch(socket);
    }
}

void SlotServer::Private::read(int socket)
{
    std::array<char, 4096> buffer;
    const ssize_t size = ::recv(socket, buffer.data(), buffer.size(), 0);
    if (size <= 0) {
        if (size == 0 || errno != EAGAIN)
            drop(socket, false);
        return;
    }
    static constexpr std::string_view end = "\r\n\r\n";
    Connection &connection = connections.at(socket);
    const Peer peer{socket, connection.serial};
    int heads = 0;
    for (const char c : std::string_view(buffer.data(), std::size_t(size))) {
        if (c == end[connection.matched])
            ++connection.matched;
        else
            connection.matched = c == '\r' ? 1 : 0;
        if (connection.matched == end.size()) {
            connection.matched = 0;
            ++heads;
        }
    }
    for (; heads > 0; --heads)
        takeRequest(peer);
}

void SlotServer::Private::takeRequest(const Peer &peer)
{
    ++requests;
    if (hasFallen()) {
        switch (fall->fall) {
        case Fall::Status503:
            return answer(peer, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
        case Fall::Reset:
            return drop(peer.socket, true);
        case Fall::Refuse:
            if (listener >= 0)
                ::close(listener);
            listener = -1;
            while (!connections.empty())
                drop(connections.begin()->first, true);
            return;
        }
    }
    const qint64 nowNs = monotonicNs();
    if (int(held.size()) < slots)
        hold(peer, nowNs);
    else
        waiting.push_back({peer, nowNs});
}

void SlotServer::Private::hold(const Peer &peer, qint64 sinceNs)
{
    held.push({peer, sinceNs + holdNs});
    peakHeld = std::max(int(peakHeld), int(held.size()));
}

void SlotServer::Private::release(qint64 nowNs)
{
    while (!held.empty() && held.top().dueNs <= nowNs) {
        const Held done = held.top();
        held.pop();
        answer(done.peer, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        if (waiting.empty())
            continue;
        const Waiting next = waiting.front();
        waiting.pop_front();
        hold(next.peer, std::max(next.sinceNs, done.dueNs));
    }
}

void SlotServer::Private::arm() const
{
    itimerspec time{};
    if (!held.empty()) {
        const qint64 leftNs = std::max<qint64>(1, held.top().dueNs - monotonicNs());
        time.it_value.tv_sec = leftNs / 1'000'000'000;
        time.it_value.tv_nsec = leftNs % 1'000'000'000;
    }
    ::timerfd_settime(timer, 0, &time, nullptr);
}

void SlotServer::Private::answer(const Peer &peer, std::string_view text) const
{
    const auto connection = connections.find(peer.socket);
    if (connection == connections.end() || connection->second.serial != peer.serial)
        return; // it has left
    // Some dozen bytes always fit into what the system buffers for a client that waits for them.
    (void)::send(peer.socket, text.data(), text.size(), MSG_NOSIGNAL);
}

void SlotServer::Private::drop(int socket, bool resets)
{
    if (resets) {
        const linger atOnce{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    }
    connections.erase(socket);
    ::close(socket);
}

SlotServer::SlotServer(int slots, std::chrono::microseconds hold, std::optional<FallAfter> fall)
    : d(std::make_unique<Private>())
{
    d->slots = slots;
    d->holdNs = std::chrono::nanoseconds(hold).count();
    d->fall = fall;
    d->open();
    d->thread = std::thread([this] { d->run(); });
}

SlotServer::~SlotServer()
{
    const quint64 one = 1;
    check(::write(d->stopper, &one, sizeof one) == sizeof one, "be stopped");
    d->thread.join();
    while (!d->connections.empty())
        d->drop(d->connections.begin()->first, false);
    for (const int descriptor : {d->listener, d->timer, d->stopper, d->poller}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

quint16 SlotServer::port() const
{
    return d->port;
}

QUrl SlotServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(d->port));
}

int SlotServer::requests() const
{
    return d->requests;
}

int SlotServer::peakHeld() const
{
    return d->peakHeld;
}

} // namespace Loopscope
