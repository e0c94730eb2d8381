// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/lablines.h"
#include "core/labrun.h"
#include "engine/clients.h"

#include <QCoroTask>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

class QThread;

namespace Loopscope {

/// What a request came to, as its client saw it.
[[nodiscard]] LabOutcome outcomeOf(const Exchange &exchange);

/// Threads in which the coroutines of the Lab block, like the executor of asyncio's run_in_executor(): a job
/// that finds no thread free waits in line. All but the jobs themselves is for the thread that made it, where
/// coroutines go on, too. Nobody may be waiting when it goes.
class LabPool
{
public:
    /// Called in the pool's \a thread when \a coroutine enters LabState::Blocked or leaves it for
    /// LabState::Suspended.
    using Report = std::function<void(int coroutine, LabState state, int thread)>;

    LabPool(HttpClientFactory factory, int threads, Report report);
    LabPool(const LabPool &) = delete;
    LabPool &operator=(const LabPool &) = delete;
    ~LabPool(); ///< waits for its threads

    /// co_await gives the LabOutcome.
    class Job
    {
    public:
        Job(LabPool &pool, int coroutine, qint64 delayNs)
            : m_pool(pool), m_coroutine(coroutine), m_ns(delayNs)
        {
        }
        Job(LabPool &pool, int coroutine, const RequestSpec &spec)
            : m_pool(pool), m_coroutine(coroutine), m_spec(&spec)
        {
        }
        [[nodiscard]] bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> waiter)
        {
            m_waiter = waiter;
            m_pool.submit(*this);
        }
        [[nodiscard]] LabOutcome await_resume() { return std::move(m_outcome); }

    private:
        friend class LabPool;

        LabPool &m_pool;
        const int m_coroutine;
        const qint64 m_ns = 0;
        const RequestSpec *const m_spec = nullptr;
        std::coroutine_handle<> m_waiter;
        LabOutcome m_outcome;
    };

    /// Blocks a thread for \a ns, as time.sleep() does.
    [[nodiscard]] Job sleep(int coroutine, qint64 ns) { return {*this, coroutine, ns}; }
    /// Sends \a spec, which must outlive the job, and blocks a thread until it is answered.
    [[nodiscard]] Job send(int coroutine, const RequestSpec &spec) { return {*this, coroutine, spec}; }

    /// Ends all jobs, and those that come, as cancelled.
    void stop();

private:
    void submit(Job &job);
    void finish(Job &job);
    void work(int thread);
    [[nodiscard]] Job *next();
    [[nodiscard]] LabOutcome sleepFor(qint64 ns);
    [[nodiscard]] LabOutcome send(std::size_t thread, const RequestSpec &spec);

    const HttpClientFactory m_factory;
    const Report m_report;
    QObject m_inside; // what is invoked on it runs in the thread of the coroutines

    std::mutex m_mutex; // of what follows, but for m_threads
    std::condition_variable m_jobCame; // or the end
    std::condition_variable m_stopCame;
    std::deque<Job *> m_jobs; // in line
    bool m_stopped = false;
    bool m_ended = false;
    std::vector<std::unique_ptr<HttpClient>> m_clients; // of each thread, once it needs one

    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace Loopscope
