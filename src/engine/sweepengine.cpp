// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/sweepengine.h"

#include "engine/descriptors.h"
#include "stats/sweepstep.h"

#include <algorithm>

namespace Loopscope {

SweepEngine::SweepEngine(QObject *parent)
    : QObject(parent), m_engine(this), m_sweep(std::make_shared<Sweep>())
{
    init();
}

SweepEngine::SweepEngine(HttpClientFactory factory, QObject *parent)
    : QObject(parent), m_engine(std::move(factory), this), m_sweep(std::make_shared<Sweep>())
{
    init();
}

void SweepEngine::init()
{
    m_analysis.setMaxThreadCount(1);
    connect(&m_engine, &Engine::updated, this, &SweepEngine::onEngineUpdated);
    connect(&m_engine, &Engine::finished, this, &SweepEngine::analyseStep);
}

SweepEngine::~SweepEngine()
{
    m_analysis.waitForDone();
}

Status SweepEngine::start(const SweepPlan &plan)
{
    if (m_running)
        return Error{tr("A sweep is on; stop it first.")};
    if (const QList<SweepProblem> problems = sweepProblems(plan); !problems.isEmpty())
        return Error{problems.first().message};
    // The step that needs the most, before anything is sent.
    if (const Status descriptors =
            checkDescriptors(plan.stepPlan(plan.concurrencies.last()), availableDescriptors());
        !descriptors)
        return descriptors;

    m_plan = plan;
    m_progress = {};
    m_progress.stepCount = plan.stepCount();
    m_problem.clear();
    m_failingSteps = 0;
    m_stopped = false;
    if (const Status step = startStep(); !step)
        return step;
    m_running = true;
    const std::shared_ptr<const Run> run = m_engine.run();
    Sweep sweep;
    sweep.id = run->id;
    sweep.programVersion = run->programVersion;
    sweep.plan = plan;
    sweep.startedAtUs = run->startedAtUs;
    sweep.cores = run->cores;
    m_sweep = std::make_shared<const Sweep>(std::move(sweep));
    Q_EMIT started();
    return success();
}

void SweepEngine::stop()
{
    if (!m_running)
        return;
    m_stopped = true;
    m_engine.stop();
}

Status SweepEngine::startStep()
{
    const int perRound = int(m_plan.concurrencies.size());
    const int step = m_progress.step;
    m_progress.concurrency = m_plan.concurrencies.at(step % perRound);
    m_progress.round = step / perRound;
    m_progress.done = 0;
    m_progress.elapsedNs = 0;
    m_progress.throughput = 0;
    m_progress.stepShare = 0;
    return m_engine.start(m_plan.stepPlan(m_progress.concurrency));
}

void SweepEngine::onEngineUpdated()
{
    const std::shared_ptr<const Run> run = m_engine.run();
    if (run->batches.empty())
        return; // warming up
    const Batch &batch = run->batches.front();
    m_progress.done = batch.done;
    m_progress.elapsedNs = batch.totalNs;
    m_progress.throughput = batch.totalNs > 0 ? double(batch.done) * 1e9 / double(batch.totalNs) : 0;
    const std::chrono::nanoseconds duration = run->plan.duration;
    m_progress.stepShare = m_plan.isByTime() ? double(batch.totalNs) / double(duration.count())
                                             : double(batch.done) / m_plan.requestsPerStep;
    m_progress.stepShare = std::clamp(m_progress.stepShare, 0.0, 1.0);
    Q_EMIT updated();
}

void SweepEngine::analyseStep()
{
    // The other thread alone holds the samples from here on, once the engine begins its next run.
    m_analysis.start([this, run = m_engine.run(), round = quint16(m_progress.round),
                      withIntervals = m_plan.rounds == 1 && !m_stopped] {
        const SweepStep step = sweepStepOf(*run, round, withIntervals);
        QMetaObject::invokeMethod(this, [this, step] { addStep(step); });
    });
}

void SweepEngine::addStep(const SweepStep &step)
{
    if (step.count > 0) {
        Sweep sweep = *m_sweep;
        sweep.steps.push_back(step);
        m_sweep = std::make_shared<const Sweep>(std::move(sweep));
        m_failingSteps = step.failing && step.complete ? m_failingSteps + 1 : 0;
        m_progress.stepShare = 1;
        Q_EMIT stepFinished(int(m_sweep->steps.size()) - 1);
    }
    if (m_stopped) {
        // Stopped only after the last request of the last step: nothing is missing.
        const bool isWhole = step.complete && m_progress.step + 1 == m_progress.stepCount;
        return finish(isWhole ? Sweep::End::Complete : Sweep::End::Interrupted);
    }
    ++m_progress.step;
    m_progress.stepShare = 0;
    if (m_failingSteps == Sweep::failingStepsToEnd)
        return finish(Sweep::End::ThreeFailingSteps);
    if (m_progress.step == m_progress.stepCount)
        return finish(Sweep::End::Complete);
    if (const Status next = startStep(); !next) {
        m_problem = next.error();
        finish(Sweep::End::Interrupted);
    }
}

void SweepEngine::finish(Sweep::End end)
{
    Sweep sweep = *m_sweep;
    sweep.end = end;
    m_sweep = std::make_shared<const Sweep>(std::move(sweep));
    m_running = false;
    Q_EMIT finished();
}

} // namespace Loopscope
