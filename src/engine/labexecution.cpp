// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/labexecution.h"

#include "core/lablines.h"

#include <numeric>

namespace Loopscope {

namespace {

constexpr int mainActor = 0;

std::vector<RequestSpec> specsOf(const LabPlan &plan)
{
    std::vector<RequestSpec> specs;
    for (const LabCoroutine &coroutine : plan.coroutines) {
        RequestSpec spec;
        // As the notes' requests.get(), which keeps no connection for the next one.
        spec.newConnection = true;
        spec.timeout = plan.timeout;
        const bool isRequest = coroutine.kind == LabCoroutine::Kind::Request;
        if (isRequest && !parseUrl(coroutine.url.toString(), spec))
            Q_UNREACHABLE(); // the plan has no problems
        specs.push_back(spec);
    }
    return specs;
}

} // namespace

LabExecution::LabExecution(const LabPlan &plan, const HttpClientFactory &factory, LabRecorder &recorder,
                           const std::atomic<bool> &stopped)
    : m_plan(plan)
    , m_recorder(recorder)
    , m_actors(labActors(plan))
    , m_first(plan.hasMain() ? 1 : 0)
    , m_total(int(plan.total()))
    , m_specs(specsOf(plan))
    , m_next(m_first)
    , m_stopped(stopped)
{
    if (plan.drive == LabDrive::ThreadPool) {
        const LabPool::Report report = [this](int index, LabState state, int thread) {
            m_recorder.enter(index, state, thread);
        };
        m_pool = std::make_unique<LabPool>(factory, int(plan.atOnce()), report);
    } else if (const int lanes = int(plan.requestsAtOnce()); lanes > 0) {
        m_client = factory(ClientKind::Qt, ClientUse::Asynchronous, lanes);
        m_freeLanes.resize(std::size_t(lanes));
        std::iota(m_freeLanes.rbegin(), m_freeLanes.rend(), 0); // the first is taken first
    }
}

QCoro::Task<> LabExecution::run()
{
    m_recorder.begin();
    switch (m_plan.drive) {
    case LabDrive::OneByOne:
        co_await oneByOne();
        break;
    case LabDrive::Together:
    case LabDrive::ThreadPool:
        co_await together();
        break;
    case LabDrive::MadeFirst:
        co_await madeFirst();
        break;
    case LabDrive::Bounded:
        co_await bounded();
        break;
    }
    m_totalNs = m_recorder.nowNs();
    m_recorder.print(m_totalNs, LabLine::wholeLoop, labWholeLoopLine(m_plan.lines, m_totalNs, interrupted()));
}

void LabExecution::stop()
{
    Q_ASSERT(m_stopped);
    if (m_client)
        m_client->abort();
    if (m_pool)
        m_pool->stop();
    m_loop.stop();
}

QCoro::Task<> LabExecution::oneByOne()
{
    m_recorder.enter(mainActor, LabState::Created);
    co_await m_loop.nextTurn();
    if (!m_stopped)
        printMainStart(m_recorder.enter(mainActor, LabState::Running));
    for (int index = m_first; index < int(m_actors.size()) && !m_stopped; ++index) {
        m_recorder.enter(index, LabState::Created);
        m_recorder.enter(mainActor, LabState::Suspended);
        co_await coroutine(index, LabTransition::noWorker);
        if (!m_stopped)
            m_recorder.enter(mainActor, LabState::Running);
    }
    endMain();
}

QCoro::Task<> LabExecution::together()
{
    std::vector<QCoro::Task<>> tasks;
    for (int index = m_first; index < int(m_actors.size()); ++index)
        tasks.push_back(task(index));
    for (QCoro::Task<> &running : tasks)
        co_await running;
}

QCoro::Task<> LabExecution::madeFirst()
{
    m_recorder.enter(mainActor, LabState::Created);
    co_await m_loop.nextTurn();
    std::vector<QCoro::Task<>> tasks;
    if (!m_stopped) {
        m_recorder.enter(mainActor, LabState::Running);
        for (int index = m_first; index < int(m_actors.size()); ++index)
            tasks.push_back(task(index));
        printMainStart(m_recorder.nowNs());
    }
    for (QCoro::Task<> &running : tasks) {
        if (running.isReady())
            continue; // asyncio goes straight on, too
        m_recorder.enter(mainActor, LabState::Suspended);
        co_await running;
        co_await m_loop.nextTurn(); // the end of a task only puts its waiters in line
        if (!m_stopped)
            m_recorder.enter(mainActor, LabState::Running);
    }
    endMain();
}

QCoro::Task<> LabExecution::bounded()
{
    for (int index = m_first; index < int(m_actors.size()); ++index)
        m_recorder.enter(index, LabState::Created);
    std::vector<QCoro::Task<>> workers;
    for (int worker = 0; worker < int(m_plan.atOnce()); ++worker)
        workers.push_back(work(worker));
    for (QCoro::Task<> &worker : workers)
        co_await worker;
    for (; m_next < int(m_actors.size()); ++m_next) // stopped
        m_recorder.enter(m_next, LabState::Cancelled);
}

QCoro::Task<> LabExecution::work(int worker)
{
    co_await m_loop.nextTurn();
    while (m_next < int(m_actors.size()) && !m_stopped)
        co_await coroutine(m_next++, worker);
}

QCoro::Task<> LabExecution::task(int index)
{
    m_recorder.enter(index, LabState::Created);
    co_await m_loop.nextTurn();
    co_await coroutine(index, LabTransition::noWorker);
}

QCoro::Task<> LabExecution::coroutine(int index, int worker)
{
    if (m_stopped) {
        m_recorder.enter(index, LabState::Cancelled);
        co_return;
    }
    const qint64 startNs = m_recorder.enter(index, LabState::Running, worker);
    m_recorder.print(startNs, index, labStartLine(rowOf(index), m_plan.lines, m_recorder.wallUs(startNs)));
    m_recorder.enter(index, LabState::Suspended, worker);
    const LabOutcome outcome = co_await wait(index);
    end(index, worker, outcome, startNs);
}

QCoro::Task<LabOutcome> LabExecution::wait(int index)
{
    const LabCoroutine &row = rowOf(index);
    const bool isDelay = row.kind == LabCoroutine::Kind::Delay;
    if (m_pool) {
        LabPool::Job job = isDelay ? m_pool->sleep(index, row.delayNs) : m_pool->send(index, specOf(index));
        LabOutcome outcome = co_await job;
        co_return outcome;
    }
    LabOutcome outcome;
    if (isDelay) {
        const bool isOver = co_await m_loop.sleep(row.delayNs);
        outcome.cancelled = !isOver;
        co_return outcome;
    }
    const int lane = m_freeLanes.back(); // there are as many as can be needed
    m_freeLanes.pop_back();
    const Exchange exchange = co_await m_client->send(lane, specOf(index));
    m_freeLanes.push_back(lane);
    outcome = outcomeOf(exchange);
    co_return outcome;
}

void LabExecution::printMainStart(qint64 atNs)
{
    if (m_plan.lines == LabLines::StartAndFinish)
        m_recorder.print(atNs, mainActor, labMainStartLine(m_recorder.wallUs(atNs)));
}

void LabExecution::endMain()
{
    if (interrupted()) {
        m_recorder.enter(mainActor, LabState::Cancelled);
        return;
    }
    const qint64 atNs = m_recorder.nowNs();
    if (m_plan.lines == LabLines::StartAndFinish)
        m_recorder.print(atNs, mainActor, labMainEndLine(m_recorder.wallUs(atNs)));
    m_recorder.enter(mainActor, LabState::Finished);
}

void LabExecution::end(int index, int worker, const LabOutcome &outcome, qint64 startNs)
{
    if (outcome.cancelled) {
        m_recorder.enter(index, LabState::Cancelled, worker);
        return;
    }
    const qint64 endNs = m_recorder.enter(index, LabState::Running, worker);
    const bool isFailed = outcome.error != ErrorKind::None;
    m_recorder.print(endNs, index, labEndLine(rowOf(index), m_plan.lines, outcome, endNs - startNs));
    m_recorder.enter(index, isFailed ? LabState::Failed : LabState::Finished, worker);
    m_failed += isFailed ? 1 : 0;
    ++m_ended;
}

const LabCoroutine &LabExecution::rowOf(int index) const
{
    return m_plan.coroutines.at(m_actors.at(index).row);
}

const RequestSpec &LabExecution::specOf(int index) const
{
    return m_specs[std::size_t(m_actors.at(index).row)];
}

} // namespace Loopscope
