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
    : m_factory(std::move(factory)), m_report(std::move(report)), m_clients(std::size_t(threads))
{
    for (int thread = 0; thread < threads; ++thread) {
        m_threads.emplace_back(QThread::create([this, thread] { work(thread); }));
        m_threads.back()->setObjectName(QStringLiteral("lab pool %1").arg(thread + 1));
        m_threads.back()->start();
    }
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
    std::deque<Job *> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        waiting = std::exchange(m_jobs, {});
        for (const auto &client : m_clients) {
            if (client)
                client->abort();
        }
    }
    m_stopCame.notify_all();
    for (Job *job : waiting) {
        job->m_outcome = cancelledOutcome();
        finish(*job);
    }
}

void LabPool::submit(Job &job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_stopped) {
            m_jobs.push_back(&job);
            m_jobCame.notify_one();
            return;
        }
    }
    job.m_outcome = cancelledOutcome();
    finish(job);
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
        job->m_outcome = job->m_spec ? send(std::size_t(thread), *job->m_spec) : sleepFor(job->m_ns);
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
    m_jobCame.wait(lock, [this] { return m_ended || !m_jobs.empty(); });
    if (m_jobs.empty())
        return nullptr;
    Job *job = m_jobs.front();
    m_jobs.pop_front();
    return job;
}

LabOutcome LabPool::sleepFor(qint64 ns)
{
    std::unique_lock lock(m_mutex);
    LabOutcome outcome;
    outcome.cancelled = m_stopCame.wait_for(lock, std::chrono::nanoseconds(ns), [this] { return m_stopped; });
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
