// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that libcurl's multi interface costs: a loop around it and nothing else, no Qt, no coroutines, no
// samples. Either as event-driven programs use it, with curl_multi_socket_action() and epoll, or with
// curl_multi_perform() and curl_multi_poll(), which look at every connection each time. Prints the seconds
// that all requests took.
// bench_barecurl epoll|poll URL COUNT LANES [CAFILE]

#include <curl/curl.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

class BareLoop
{
public:
    explicit BareLoop(bool usesEpoll)
        : m_multi(curl_multi_init()), m_epoll(usesEpoll ? epoll_create1(EPOLL_CLOEXEC) : -1)
    {
        curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
        if (!usesEpoll)
            return;
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, onSocket);
        curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, onTimer);
        curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    }
    BareLoop(const BareLoop &) = delete;
    BareLoop &operator=(const BareLoop &) = delete;
    ~BareLoop()
    {
        for (CURL *handle : m_handles)
            curl_easy_cleanup(handle);
        curl_multi_cleanup(m_multi);
        if (m_epoll >= 0)
            close(m_epoll);
    }

    /// Returns how many of \a count requests were answered with 200.
    int run(const char *url, int count, int lanes, const char *caFile)
    {
        curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, long(lanes));
        m_left = count;
        for (int lane = 0; lane < lanes; ++lane) {
            m_handles.push_back(makeHandle(url, caFile));
            next(m_handles.back());
        }
        if (m_epoll < 0)
            runWithPoll();
        else
            runWithEpoll();
        return m_answered;
    }

private:
    void runWithPoll()
    {
        while (m_running > 0) {
            int running = 0;
            curl_multi_perform(m_multi, &running);
            if (!takeAnswers())
                curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr);
        }
    }

    void runWithEpoll()
    {
        std::array<epoll_event, 64> events;
        while (m_running > 0) {
            const int ready = epoll_wait(m_epoll, events.data(), int(events.size()), patience());
            for (int i = 0; i < ready; ++i) {
                const auto &[mask, data] = events[std::size_t(i)];
                act(data.fd,
                    ((mask & EPOLLIN) != 0 ? CURL_CSELECT_IN : 0)
                        | ((mask & EPOLLOUT) != 0 ? CURL_CSELECT_OUT : 0)
                        | ((mask & (EPOLLERR | EPOLLHUP)) != 0 ? CURL_CSELECT_ERR : 0));
            }
            if (m_due <= Clock::now()) {
                m_due =
                    Clock::time_point::max(); // curl does not call onTimer() when nothing is due afterwards
                act(CURL_SOCKET_TIMEOUT, 0);
            }
        }
    }

    static CURL *makeHandle(const char *url, const char *caFile)
    {
        CURL *handle = curl_easy_init();
        curl_easy_setopt(handle, CURLOPT_URL, url);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
        curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
        curl_easy_setopt(handle, CURLOPT_USERAGENT, "bench_barecurl");
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, dropBody);
        if (caFile)
            curl_easy_setopt(handle, CURLOPT_CAINFO, caFile);
        return handle;
    }

    static std::size_t dropBody(const char *, std::size_t size, std::size_t count, void *)
    {
        return size * count;
    }

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *known)
    {
        auto *loop = static_cast<BareLoop *>(self);
        epoll_event event{};
        event.data.fd = socket;
        event.events =
            ((what & CURL_POLL_IN) != 0 ? EPOLLIN : 0U) | ((what & CURL_POLL_OUT) != 0 ? EPOLLOUT : 0U);
        const int operation = what == CURL_POLL_REMOVE ? EPOLL_CTL_DEL
            : known                                    ? EPOLL_CTL_MOD
                                                       : EPOLL_CTL_ADD;
        epoll_ctl(loop->m_epoll, operation, socket, &event);
        curl_multi_assign(loop->m_multi, socket, what == CURL_POLL_REMOVE ? nullptr : loop);
        return 0;
    }

    static int onTimer(CURLM *, long timeoutMs, void *self)
    {
        static_cast<BareLoop *>(self)->m_due =
            timeoutMs < 0 ? Clock::time_point::max() : Clock::now() + std::chrono::milliseconds(timeoutMs);
        return 0;
    }

    [[nodiscard]] int patience() const
    {
        if (m_due == Clock::time_point::max())
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_due - Clock::now());
        return left.count() > 0 ? int(left.count()) : 0;
    }

    void act(curl_socket_t socket, int events)
    {
        int running = 0;
        curl_multi_socket_action(m_multi, socket, events, &running);
        takeAnswers();
    }

    /// Whether there were any.
    bool takeAnswers()
    {
        bool any = false;
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
            CURL *handle = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
            m_answered += message->data.result == CURLE_OK && status == 200 ? 1 : 0;
            curl_multi_remove_handle(m_multi, handle);
            --m_running;
            next(handle);
            any = true;
        }
        return any;
    }

    void next(CURL *handle)
    {
        if (m_left == 0)
            return;
        --m_left;
        ++m_running;
        curl_multi_add_handle(m_multi, handle);
    }

    CURLM *const m_multi;
    const int m_epoll;
    std::vector<CURL *> m_handles;
    Clock::time_point m_due = Clock::time_point::max();
    int m_left = 0;
    int m_running = 0;
    int m_answered = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const std::string_view way = argc > 1 ? argv[1] : "";
    const int count = argc > 4 ? std::atoi(argv[3]) : 0;
    const int lanes = argc > 4 ? std::atoi(argv[4]) : 0;
    if (argc > 6 || (way != "epoll" && way != "poll") || count < 1 || lanes < 1) {
        std::fputs("usage: bench_barecurl epoll|poll URL COUNT LANES [CAFILE]\n", stderr);
        return 2;
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    int answered = 0;
    {
        BareLoop loop(way == "epoll");
        const Clock::time_point start = Clock::now();
        answered = loop.run(argv[2], count, lanes, argc > 5 ? argv[5] : nullptr);
        std::printf("%.6f\n", std::chrono::duration<double>(Clock::now() - start).count());
    }
    curl_global_cleanup();
    if (answered != count)
        std::fprintf(stderr, "bench_barecurl: %d of %d requests were answered with 200\n", answered, count);
    return answered == count ? 0 : 1;
}
