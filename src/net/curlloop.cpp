// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curlloop.h"

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

#include <sys/epoll.h>
#include <unistd.h>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {

// All answers are read, and their times taken, before anybody is resumed and sends again. More at once would
// push each other's buffers out of the processor's cache: 64 cost a quarter more time at 1,000 lanes.
constexpr int eventsAtOnce = 16;
constexpr qint64 turnNs = 250'000; // how long others in this thread wait for their turn, while we are busy

CURLM *makeMulti()
{
    initialiseCurl();
    return curl_multi_init();
}

} // namespace

CurlLoop::CurlLoop(bool waitsActively)
    : m_multi(makeMulti())
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_notifier(m_epoll, QSocketNotifier::Read, this)
    , m_timer(this)
    , m_activeWait(!waitsActively || std::thread::hardware_concurrency() == 1)
{
    if (!m_multi || m_epoll < 0)
        qFatal("libcurl cannot start: no memory or no file descriptor is left.");
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CurlLoop::onTimeout);
    connect(&m_notifier, &QSocketNotifier::activated, this, &CurlLoop::onReady);
}

CurlLoop::~CurlLoop()
{
    curl_multi_cleanup(m_multi);
    m_notifier.setEnabled(false);
    ::close(m_epoll);
}

void CurlLoop::start(CurlTransfer &transfer)
{
    if (curl_multi_add_handle(m_multi, transfer.handle()) == CURLM_OK) {
        act(CURL_SOCKET_TIMEOUT, 0); // now, not when the loop comes to its timer
    } else {
        transfer.end(CURLE_FAILED_INIT);
        m_ended.push_back(std::exchange(transfer.waiter, nullptr));
    }
    if (!m_isResuming)
        arm();
}

void CurlLoop::cancel(CurlTransfer &transfer, ErrorKind reason)
{
    curl_multi_remove_handle(m_multi, transfer.handle());
    transfer.endAs(reason);
    m_ended.push_back(std::exchange(transfer.waiter, nullptr));
}

void CurlLoop::resumeEnded()
{
    if (m_isResuming)
        return;
    m_isResuming = true;
    // Who is resumed may start a transfer that ends before start() returns: its answer was already there, or
    // it failed. The others must get their turn, too, so the rest waits for the timer that arm() starts.
    const qint64 untilNs = monotonicNs() + turnNs;
    do {
        std::swap(m_ended, m_resuming);
        for (const std::coroutine_handle<> waiter : m_resuming)
            waiter.resume();
        m_resuming.clear();
    } while (!m_ended.empty() && monotonicNs() < untilNs);
    m_isResuming = false;
    arm();
}

int CurlLoop::onSocket(CURL *, curl_socket_t socket, int what, void *self, void *)
{
    auto *loop = static_cast<CurlLoop *>(self);
    loop->m_sockets.resize(std::max(loop->m_sockets.size(), std::size_t(socket) + 1));
    Socket &known = loop->m_sockets[std::size_t(socket)];
    known.wanted = 0;
    if (what != CURL_POLL_REMOVE) {
        known.wanted =
            ((what & CURL_POLL_IN) != 0 ? EPOLLIN : 0U) | ((what & CURL_POLL_OUT) != 0 ? EPOLLOUT : 0U);
    }
    // curl lets go of a connection after each request, only to want it again for the next one: leave it.
    if (known.wanted != 0 || !known.isConnection)
        loop->watch(socket, known.wanted);
    return 0;
}

void CurlLoop::watch(curl_socket_t socket, quint32 events)
{
    Socket &known = m_sockets[std::size_t(socket)];
    if (events == known.watched)
        return;
    epoll_event event{};
    event.events = events;
    event.data.fd = socket;
    const int change = events == 0 ? EPOLL_CTL_DEL : known.watched == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
    ::epoll_ctl(m_epoll, change, socket, &event);
    known.watched = events;
}

bool CurlLoop::opened(curl_socket_t socket)
{
    m_sockets.resize(std::max(m_sockets.size(), std::size_t(socket) + 1));
    m_sockets[std::size_t(socket)] = {.isConnection = true};
    return true;
}

void CurlLoop::closing(curl_socket_t socket)
{
    m_sockets[std::size_t(socket)] = {}; // closing it takes it out of m_epoll
}

int CurlLoop::onTimer(CURLM *, long timeoutMs, void *self)
{
    static_cast<CurlLoop *>(self)->m_dueNs =
        timeoutMs < 0 ? never : monotonicNs() + std::chrono::nanoseconds(timeoutMs * 1ms).count();
    return 0;
}

void CurlLoop::onReady()
{
    std::array<epoll_event, eventsAtOnce> events;
    const auto look = [&] { return ::epoll_wait(m_epoll, events.data(), eventsAtOnce, 0); };
    const qint64 untilNs = monotonicNs() + turnNs;
    int count = look();
    while (count > 0) {
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[std::size_t(i)];
            if (m_sockets[std::size_t(event.data.fd)].wanted == 0) {
                // The server closed an idle connection, which curl sees when it wants to use it again.
                watch(event.data.fd, 0);
                continue;
            }
            const int what = ((event.events & EPOLLIN) != 0 ? CURL_CSELECT_IN : 0)
                | ((event.events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0)
                | ((event.events & (EPOLLERR | EPOLLHUP)) != 0 ? CURL_CSELECT_ERR : 0);
            act(event.data.fd, what);
        }
        resumeEnded();
        if (m_running == 0 || monotonicNs() >= untilNs)
            break;
        // After a single event there is, as a rule, none yet.
        count = count > 1 ? look() : 0;
        if (count == 0)
            count = m_activeWait.wait(look);
    }
    arm();
}

void CurlLoop::onTimeout()
{
    m_armedNs = never;
    if (m_dueNs <= monotonicNs())
        act(CURL_SOCKET_TIMEOUT, 0);
    resumeEnded();
}

void CurlLoop::act(curl_socket_t socket, int events)
{
    if (socket == CURL_SOCKET_TIMEOUT)
        m_dueNs = never; // curl does not call onTimer() when nothing is due afterwards
    curl_multi_socket_action(m_multi, socket, events, &m_running);
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        CurlTransfer *transfer = CurlTransfer::of(message->easy_handle);
        transfer->end(message->data.result);
        curl_multi_remove_handle(m_multi, transfer->handle());
        m_ended.push_back(std::exchange(transfer->waiter, nullptr));
    }
}

void CurlLoop::arm()
{
    const qint64 now = monotonicNs();
    const qint64 dueNs = m_ended.empty() ? m_dueNs : now;
    // A timer that fires too early does no harm, and requests whose timeouts are later and later need no new
    // one each.
    if (dueNs >= m_armedNs)
        return;
    m_armedNs = dueNs;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(
        std::chrono::nanoseconds(std::max<qint64>(0, dueNs - now))));
}

} // namespace Loopscope
