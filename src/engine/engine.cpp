// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/engine.h"

#include "core/lagseries.h"
#include "engine/descriptors.h"
#include "engine/engineworker.h"
#include "engine/runid.h"

#include <QRandomGenerator>
#include <QThread>

namespace Loopscope {

using namespace Qt::StringLiterals;

Engine::Engine(QObject *parent) : Engine(makeHttpClient, parent) { }

Engine::Engine(HttpClientFactory factory, QObject *parent)
    : QObject(parent)
    , m_run(std::make_shared<Run>())
    , m_thread(std::make_unique<QThread>())
    , m_worker(new EngineWorker(std::move(factory)))
{
    m_thread->setObjectName(u"engine"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &EngineWorker::updated, this,
            [this](const std::shared_ptr<const EngineUpdate> &update) { apply(*update); });
    m_thread->start();
    // Its event loop opens files of its own: from here on they count among those that checkDescriptors()
    // finds.
    QMetaObject::invokeMethod(
        m_worker, [] {}, Qt::BlockingQueuedConnection);
}

Engine::~Engine()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::quitWhenIdle);
    m_thread->wait();
}

Status Engine::start(const RunPlan &plan)
{
    if (m_running)
        return Error{tr("A run is on; stop it first.")};
    if (const QList<PlanProblem> problems = planProblems(plan); !problems.isEmpty())
        return Error{problems.first().message};
    if (const Status descriptors = checkDescriptors(plan, availableDescriptors()); !descriptors)
        return descriptors;

    const quint32 seed = QRandomGenerator::global()->generate();
    const qint64 originNs = monotonicNs();

    m_run = std::make_shared<Run>();
    m_run->programVersion = QStringLiteral(LOOPSCOPE_VERSION);
    m_run->plan = plan;
    m_run->startedAtUs = nowUs();
    m_run->seed = seed;
    m_run->cores = QThread::idealThreadCount();
    m_run->id = makeRunId(m_run->startedAtUs, seed);
    m_running = true;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, plan, seed, originNs] { worker->start(plan, seed, originNs); });
    Q_EMIT started();
    return success();
}

void Engine::stop()
{
    if (m_running)
        QMetaObject::invokeMethod(m_worker, &EngineWorker::stop);
}

void Engine::apply(const EngineUpdate &update)
{
    const qsizetype firstNew = m_run->samples.size();
    m_run->samples.append(update.samples);
    m_run->errorTexts += update.errorTexts;
    m_run->loopLag = update.loopLag;
    if (update.lag)
        addLag(m_run->lagSeries, *update.lag);
    if (!update.batches.empty()) {
        m_run->batches.resize(update.firstBatch);
        m_run->batches.insert(m_run->batches.end(), update.batches.begin(), update.batches.end());
    }
    if (update.isLast) {
        m_run->interrupted = update.interrupted;
        m_running = false;
    }
    Q_EMIT updated(firstNew, update.nowNs);
    if (update.isLast)
        Q_EMIT finished();
}

} // namespace Loopscope
