// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/labpool.h"

#include <QCoreApplication>
#include <QThread>

#include <chrono>
#include <utility>

namespace Loopscope {

namespace {

LabOutcome cancelledOutcome()
{
    LabOutcome outcome;
    outcome.cancelled = true;
    return outcome;
}

QCoro::Task<> keepAnswer(HttpClient &client, const RequestSpec &spec, Exchange &answer)
{
    answer = co_await client.send(0, spec);
}

} // namespace

LabOutcome outcomeOf(const Exchange &exchange)
{
    LabOutcome outcome;
    outcome.cancelled = exchange.error == ErrorKind::Cancelled;
    outcome.error = exchange.error;
    outcome.errorText = exchange.errorText;
    outcome.status = exchange.status;
    return outcome;
}

LabPool::LabPool(HttpClientFactory factory, int threads, Report report)
    : m_factory(std::move(factory))
    , m_report(std::move(report))
    , m_sleepers(std::size_t(threads))
    , m_clients(std::size_t(threads))
{
}

LabPool::~LabPool()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
    }
    m_jobCame.notify_all();
    for (const auto &thread : m_threads)
        thread->wait();
}

void LabPool::stop()
{
    m_stopped = true;
    std::deque<Job *> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        waiting = std::exchange(m_jobs, {});
        for (const auto &client : m_clients) {
            if (client)
                client->abort();
        }
    }
    for (Sleeper &sleeper : m_sleepers) {
        { // so that it either has seen m_stopped or waits
            const std::scoped_lock lock(sleeper.mutex);
        }
        sleeper.stopCame.notify_one();
    }
    for (Job *job : waiting) {
        job->m_outcome = cancelledOutcome();
        finish(*job);
    }
}

void LabPool::submit(Job &job)
{
    if (m_stopped) {
        job.m_outcome = cancelledOutcome();
        finish(job);
        return;
    }
    bool needsThread = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(&job);
        needsThread = m_jobs.size() > m_idleThreads && m_threads.size() < m_clients.size();
    }
    if (needsThread)
        startThread();
    else
        m_jobCame.notify_one();
}

void LabPool::startThread()
{
    const int thread = int(m_threads.size());
    m_threads.emplace_back(QThread::create([this, thread] { work(thread); }));
    m_threads.back()->setObjectName(QStringLiteral("lab pool %1").arg(thread + 1));
    m_threads.back()->start();
}

void LabPool::finish(Job &job)
{
    QMetaObject::invokeMethod(
        &m_inside, [waiter = job.m_waiter] { waiter.resume(); }, Qt::QueuedConnection);
}

void LabPool::work(int thread)
{
    while (Job *job = next()) {
        m_report(job->m_coroutine, LabState::Blocked, thread);
        job->m_outcome =
            job->m_spec ? send(std::size_t(thread), *job->m_spec) : sleepFor(std::size_t(thread), job->m_ns);
        m_report(job->m_coroutine, LabState::Suspended, thread);
        finish(*job);
        QCoreApplication::sendPostedEvents(); // what a client has left to be deleted later
    }
    // It belongs to this thread and goes with it.
    std::unique_ptr<HttpClient> client;
    const std::scoped_lock lock(m_mutex);
    client = std::move(m_clients[std::size_t(thread)]);
}

LabPool::Job *LabPool::next()
{
    std::unique_lock lock(m_mutex);
    ++m_idleThreads;
    m_jobCame.wait(lock, [this] { return m_ended || !m_jobs.empty(); });
    --m_idleThreads;
    if (m_jobs.empty())
        return nullptr;
    Job *job = m_jobs.front();
    m_jobs.pop_front();
    return job;
}

LabOutcome LabPool::sleepFor(std::size_t thread, qint64 ns)
{
    Sleeper &sleeper = m_sleepers[thread];
    std::unique_lock lock(sleeper.mutex);
    LabOutcome outcome;
    outcome.cancelled =
        sleeper.stopCame.wait_for(lock, std::chrono::nanoseconds(ns), [this] { return m_stopped.load(); });
    return outcome;
}

LabOutcome LabPool::send(std::size_t thread, const RequestSpec &spec)
{
    HttpClient *client = m_clients[thread].get();
    if (!client) {
        auto made = m_factory(ClientKind::Qt, ClientUse::Blocking, 1);
        const std::scoped_lock lock(m_mutex);
        m_clients[thread] = std::move(made);
        client = m_clients[thread].get();
        if (m_stopped)
            client->abort();
    }
    Exchange exchange;
    const QCoro::Task<> sending = keepAnswer(*client, spec, exchange);
    Q_ASSERT(sending.isReady()); // for the client blocks
    return outcomeOf(exchange);
}

} // namespace Loopscope
