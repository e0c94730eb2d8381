// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_curl LOOPBACK-URL [COUNT] [ROUNDS] [LANES…]: what our engine makes of libcurl. In each round, at 1,
// 50 and 1,000 lanes: a bare loop around libcurl's multi interface, once with curl's own poll and once with
// epoll, and the whole engine with the curl client, its statistics live. Prints medians over the rounds, and
// the CPU time of the whole process per request.

#include "core/plan.h"
#include "engine/descriptors.h"
#include "engine/engine.h"
#include "engine/threadloops.h"
#include "stats/livestats.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <array>
#include <ctime>
#include <map>

#include <curl/curl.h>
#include <sys/epoll.h>
#include <unistd.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

qint64 processCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// One measurement.
struct Figures
{
    double perSecond = 0;
    double cpuUs = 0; ///< per request
};

std::size_t discard(char *, std::size_t size, std::size_t count, void *)
{
    return size * count;
}

/// The least program that keeps a number of requests in flight with libcurl.
class BareLoop
{
public:
    BareLoop(const QByteArray &url, int lanes, int count) : m_multi(curl_multi_init()), m_left(count)
    {
        for (int lane = 0; lane < lanes; ++lane) {
            CURL *easy = curl_easy_init();
            curl_easy_setopt(easy, CURLOPT_URL, url.constData());
            curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, discard);
            curl_easy_setopt(easy, CURLOPT_PROXY, "");
            curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
            m_lanes.push_back(easy);
        }
    }
    ~BareLoop()
    {
        for (CURL *easy : m_lanes)
            curl_easy_cleanup(easy);
        curl_multi_cleanup(m_multi);
    }
    Q_DISABLE_COPY_MOVE(BareLoop)

    /// curl_multi_perform() and curl_multi_poll().
    void runWithPoll()
    {
        begin();
        while (m_running > 0) {
            int running = 0;
            curl_multi_perform(m_multi, &running);
            if (!next())
                curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr);
        }
    }

    /// curl_multi_socket_action() and epoll.
    void runWithEpoll()
    {
        m_epoll = epoll_create1(EPOLL_CLOEXEC);
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, onSocket);
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, onTimer);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
        begin();
        std::array<epoll_event, 64> events;
        while (m_running > 0) {
            const int count = epoll_wait(m_epoll, events.data(), int(events.size()), int(m_timeoutMs));
            int running = 0;
            for (int i = 0; i < count; ++i) {
                const epoll_event &event = events[std::size_t(i)];
                const int what = ((event.events & EPOLLIN) != 0 ? CURL_CSELECT_IN : 0)
                    | ((event.events & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0);
                curl_multi_socket_action(m_multi, event.data.fd, what, &running);
            }
            for (bool due = count == 0; due || next(); due = false) {
                m_timeoutMs = -1; // curl does not call onTimer() when nothing is due afterwards
                curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
            }
        }
        ::close(m_epoll);
    }

private:
    void begin()
    {
        for (CURL *easy : m_lanes)
            send(easy);
    }

    void send(CURL *easy)
    {
        if (m_left == 0)
            return;
        --m_left;
        ++m_running;
        curl_multi_add_handle(m_multi, easy);
    }

    /// Whether requests ended, and others began.
    bool next()
    {
        bool any = false;
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
            CURL *easy = message->easy_handle;
            if (message->data.result != CURLE_OK)
                qFatal("%s", curl_easy_strerror(message->data.result));
            curl_multi_remove_handle(m_multi, easy);
            --m_running;
            send(easy);
            any = true;
        }
        return any;
    }

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *known)
    {
        auto *loop = static_cast<BareLoop *>(self);
        epoll_event event{};
        event.data.fd = socket;
        event.events =
            ((what & CURL_POLL_IN) != 0 ? EPOLLIN : 0U) | ((what & CURL_POLL_OUT) != 0 ? EPOLLOUT : 0U);
        if (what == CURL_POLL_REMOVE) {
            epoll_ctl(loop->m_epoll, EPOLL_CTL_DEL, socket, nullptr);
        } else {
            epoll_ctl(loop->m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
            curl_multi_assign(loop->m_multi, socket, loop);
        }
        return 0;
    }

    static int onTimer(CURLM *, long timeoutMs, void *self)
    {
        static_cast<BareLoop *>(self)->m_timeoutMs = timeoutMs;
        return 0;
    }

    CURLM *const m_multi;
    std::vector<CURL *> m_lanes;
    int m_left;
    int m_running = 0;
    int m_epoll = -1;
    long m_timeoutMs = -1;
};

Figures measured(int count, qint64 wallNs, qint64 cpuNs)
{
    return {.perSecond = double(count) * 1e9 / double(wallNs), .cpuUs = double(cpuNs) / 1000 / count};
}

Figures measureBare(const QByteArray &url, int lanes, int count, void (BareLoop::*run)())
{
    BareLoop loop(url, lanes, count);
    const qint64 startNs = monotonicNs();
    const qint64 cpuNs = processCpuNs();
    (loop.*run)();
    return measured(count, monotonicNs() - startNs, processCpuNs() - cpuNs);
}

Figures measureEngine(const RequestSpec &spec, int lanes, int count)
{
    RunPlan plan;
    plan.request = spec;
    plan.count = count;
    plan.concurrency = lanes;
    plan.strategies = {lanes == 1 ? Strategy::Sequential : Strategy::Concurrent};
    plan.clients = {ClientKind::Curl};

    Engine engine;
    LiveStats live;
    live.begin(plan);
    QEventLoop loop;
    QObject::connect(&engine, &Engine::updated, &loop, [&](qsizetype firstNew, qint64 nowNs) {
        live.setBatches(engine.run()->batches, nowNs);
        engine.run()->samples.forEachSpan(firstNew,
                                          [&](std::span<const Sample> samples) { live.add(samples); });
    });
    QObject::connect(&engine, &Engine::finished, &loop, &QEventLoop::quit);
    const qint64 cpuNs = processCpuNs();
    if (const Status started = engine.start(plan); !started)
        qFatal("%s", qPrintable(started.error()));
    loop.exec();
    const qint64 spentNs = processCpuNs() - cpuNs;
    if (live[plan.contenders().first()].failed != 0)
        qFatal("%lld requests failed", live[plan.contenders().first()].failed);
    return measured(count, engine.run()->batches.front().totalNs, spentNs);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    RequestSpec spec;
    if (arguments.size() < 2 || !parseUrl(arguments.at(1), spec) || !isLoopback(spec.url)) {
        std::fputs("usage: bench_curl LOOPBACK-URL [COUNT] [ROUNDS] [LANES…]\n", stderr);
        return 2;
    }
    raiseDescriptorLimit();
    curl_global_init(CURL_GLOBAL_DEFAULT);
    const int count = arguments.value(2, u"20000"_s).toInt();
    const int rounds = arguments.value(3, u"5"_s).toInt();
    std::vector<int> lanesToTry;
    for (const QString &lanes : arguments.mid(4))
        lanesToTry.push_back(lanes.toInt());
    if (lanesToTry.empty())
        lanesToTry = {1, 50, 1000};
    const QByteArray url = spec.url.toEncoded();

    std::printf("lanes              bare poll             bare epoll                 engine  ratio\n");
    for (const int lanes : lanesToTry) {
        std::array<std::vector<double>, 3> rates;
        std::array<std::vector<double>, 3> cpus;
        std::vector<double> ratios;
        for (int round = 0; round < rounds; ++round) {
            const std::array figures{measureBare(url, lanes, count, &BareLoop::runWithPoll),
                                     measureBare(url, lanes, count, &BareLoop::runWithEpoll),
                                     measureEngine(spec, lanes, count)};
            for (std::size_t i = 0; i < figures.size(); ++i) {
                rates[i].push_back(figures[i].perSecond);
                cpus[i].push_back(figures[i].cpuUs);
            }
            ratios.push_back(figures[2].perSecond / std::max(figures[0].perSecond, figures[1].perSecond));
        }
        std::printf("%5d", lanes);
        for (std::size_t i = 0; i < rates.size(); ++i)
            std::printf("  %8.0f/s %6.1f us", median(rates[i]), median(cpus[i]));
        std::printf("   %.2f\n", median(ratios));
        std::fflush(stdout);
    }
    return 0;
}
