// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/sweepcommand.h"

#include "cli/exitstatus.h"
#include "cli/textsweep.h"
#include "io/savefile.h"
#include "io/sweepcsv.h"
#include "io/sweepjson.h"
#include "store/recording.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepCommand::SweepCommand(SweepOptions options) : m_options(std::move(options))
{
    connect(&m_signals, &SignalWatcher::interrupted, this, [this] {
        m_interrupted = true;
        m_engine.stop();
    });
    connect(&m_engine, &SweepEngine::started, this, &SweepCommand::onStarted);
    connect(&m_engine, &SweepEngine::updated, this, &SweepCommand::showProgress);
    connect(&m_engine, &SweepEngine::stepFinished, this, &SweepCommand::onStepFinished);
    connect(&m_engine, &SweepEngine::finished, this, &SweepCommand::onFinished);
}

int SweepCommand::exec()
{
    for (const QString &path : {m_options.csvPath, m_options.jsonPath}) {
        if (path.isEmpty())
            continue;
        if (const Status writable = checkWritable(path); !writable) {
            complain(writable.error());
            return ExitUsage;
        }
    }
    if (const Status opened = m_recorder.open(m_options.history); !opened) {
        complain(opened.error());
        return ExitUsage;
    }
    if (m_interrupted)
        return ExitInterrupted; // while the history was waited for
    if (m_options.demo) {
        if (const Status started = m_demo.start(); !started) {
            complain(started.error());
            return ExitUsage;
        }
        m_options.plan.request.url = m_demo.url(u"/delay/50ms"_s);
    }
    if (const Status started = m_engine.start(m_options.plan); !started) {
        complain(started.error());
        return ExitUsage;
    }
    return QCoreApplication::exec();
}

bool SweepCommand::wantsFiles() const
{
    return !m_options.csvPath.isEmpty() || !m_options.jsonPath.isEmpty();
}

void SweepCommand::onStarted()
{
    if (m_options.quiet)
        return;
    out(textSweepHead(m_options.plan));
    flushOut();
}

void SweepCommand::onStepFinished(int index)
{
    if (m_options.quiet)
        return;
    m_progress.clear();
    out(textSweepStep(m_engine.sweep()->steps[std::size_t(index)]));
    flushOut();
    if (outFailed() && !wantsFiles())
        m_engine.stop(); // nobody is left who wants to know
}

void SweepCommand::showProgress()
{
    if (!m_options.quiet)
        m_progress.show(textSweepProgress(m_engine.progress()));
}

void SweepCommand::onFinished()
{
    m_progress.clear();
    const std::shared_ptr<const Sweep> sweep = m_engine.sweep();
    const SweepReport report = analyseSweep(*sweep);
    if (!m_options.quiet) {
        out(textSweepReport(*sweep, report));
        flushOut();
    }
    if (const QString problem = m_engine.problem(); !problem.isEmpty())
        complain(problem);
    const bool isKept = writeFiles(*sweep, report) & record(*sweep, report);
    const bool isWritten = isKept && m_engine.problem().isEmpty();
    const bool isInterrupted = m_interrupted && sweep->end == Sweep::End::Interrupted;
    const bool isAnswered = std::all_of(sweep->steps.begin(), sweep->steps.end(),
                                        [](const SweepStep &step) { return step.answered == step.count; });
    QCoreApplication::exit(!isWritten          ? ExitUsage
                               : isInterrupted ? ExitInterrupted
                               : isAnswered    ? ExitAnswered
                                               : ExitUnanswered);
}

bool SweepCommand::record(const Sweep &sweep, const SweepReport &report)
{
    if (!m_recorder.isOpen())
        return true;
    const Status recorded = m_recorder.record(historyEntry(sweep, report));
    if (!recorded)
        complain(recorded.error());
    return recorded.ok();
}

bool SweepCommand::writeFiles(const Sweep &sweep, const SweepReport &report) const
{
    using Writer = std::function<Status(QIODevice &)>;
    const std::pair<QString, Writer> files[] = {
        {m_options.csvPath, [&](QIODevice &device) { return writeSweepCsv(sweep, device); }},
        {m_options.jsonPath, [&](QIODevice &device) { return writeSweepJson(sweep, report, device); }},
    };
    bool allWritten = true;
    for (const auto &[path, write] : files) {
        if (path.isEmpty())
            continue;
        if (const Status saved = saveFile(path, write); !saved) {
            complain(saved.error());
            allWritten = false;
        }
    }
    return allWritten;
}

} // namespace Loopscope
