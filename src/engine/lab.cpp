// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/lab.h"

#include "engine/descriptors.h"
#include "engine/labworker.h"
#include "engine/runid.h"

#include <QRandomGenerator>
#include <QThread>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// The plan of the engine that has as many connections open as \a plan.
RunPlan connectionsOf(const LabPlan &plan)
{
    RunPlan connections;
    connections.strategies = {plan.drive == LabDrive::ThreadPool ? Strategy::Threads : Strategy::Concurrent};
    connections.count = int(plan.requestsAtOnce());
    connections.concurrency = connections.count;
    connections.threads = connections.count;
    return connections;
}

} // namespace

Lab::Lab(QObject *parent) : Lab(makeHttpClient, parent) { }

Lab::Lab(HttpClientFactory factory, QObject *parent)
    : QObject(parent)
    , m_run(std::make_shared<LabRun>())
    , m_thread(std::make_unique<QThread>())
    , m_worker(new LabWorker(std::move(factory)))
{
    m_thread->setObjectName(u"lab"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &LabWorker::updated, this,
            [this](const std::shared_ptr<const LabUpdate> &update) { apply(*update); });
    m_thread->start();
    // Its event loop opens files of its own: from here on they count among those that checkDescriptors()
    // finds.
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
}

Lab::~Lab()
{
    stop();
    QMetaObject::invokeMethod(m_worker, &LabWorker::quitWhenIdle);
    m_thread->wait();
}

Status Lab::start(const LabPlan &plan)
{
    if (m_running)
        return Error{tr("A run is on; stop it first.")};
    if (const QList<LabProblem> problems = labPlanProblems(plan); !problems.isEmpty())
        return Error{problems.first().message};
    if (const Status files = checkDescriptors(connectionsOf(plan), availableDescriptors()); !files)
        return files;

    m_run = std::make_shared<LabRun>();
    m_run->plan = plan;
    m_run->hasMain = plan.hasMain();
    m_run->actors = labActors(plan);
    m_run->startedAtUs = nowUs();
    m_run->id = makeRunId(m_run->startedAtUs, QRandomGenerator::global()->generate());
    m_running = true;
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, plan, stopped = m_stopped] { worker->start(plan, stopped); });
    Q_EMIT started();
    return success();
}

void Lab::stop()
{
    if (!m_running)
        return;
    *m_stopped = true;
    QMetaObject::invokeMethod(m_worker, &LabWorker::stop);
}

void Lab::apply(const LabUpdate &update)
{
    const qsizetype firstNewTransition = m_run->transitions.size();
    const qsizetype firstNewLine = m_run->lines.size();
    m_run->transitions.append(update.harvest.transitions);
    m_run->lines.append(update.harvest.lines);
    m_run->startedAtUs = update.startedAtUs;
    m_run->totalNs = update.totalNs;
    m_run->failed = update.failed;
    if (update.isLast) {
        m_run->finished = true;
        m_run->interrupted = update.interrupted;
        m_running = false;
    }
    Q_EMIT updated(firstNewTransition, firstNewLine);
    if (update.isLast)
        Q_EMIT finished();
}

} // namespace Loopscope
