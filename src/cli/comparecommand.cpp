// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/comparecommand.h"

#include "cli/exitstatus.h"
#include "cli/textreport.h"
#include "core/logline.h"
#include "io/hgrm.h"
#include "io/requestscsv.h"
#include "io/runjson.h"
#include "io/savefile.h"
#include "io/summarycsv.h"
#include "store/recording.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
// The notes print 100; a million lines would help nobody.
constexpr qint64 maxPrintedRequests = 1'000;
} // namespace

CompareCommand::CompareCommand(CompareOptions options) : m_options(std::move(options))
{
    m_printsLines = !m_options.quiet && m_options.plan.totalRequests() <= maxPrintedRequests;
    connect(&m_signals, &SignalWatcher::interrupted, this, [this] {
        m_interrupted = true;
        m_engine.stop();
    });
    connect(&m_engine, &Engine::updated, this, &CompareCommand::onUpdated);
    connect(&m_engine, &Engine::finished, this, &CompareCommand::onFinished);
}

int CompareCommand::exec()
{
    if (const Status files = checkFiles(); !files) {
        complain(files.error());
        return ExitUsage;
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

QStringList CompareCommand::wantedFiles() const
{
    QStringList paths{m_options.csvPath, m_options.summaryCsvPath, m_options.jsonPath};
    paths.removeAll(QString());
    if (!m_options.hgrmPrefix.isEmpty()) {
        for (const Contender contender : m_options.plan.contenders())
            paths.append(hgrmPath(m_options.hgrmPrefix, contender));
    }
    return paths;
}

Status CompareCommand::checkFiles() const
{
    for (const QString &path : wantedFiles()) {
        if (const Status writable = checkWritable(path); !writable)
            return writable;
    }
    return success();
}

void CompareCommand::onUpdated(qsizetype firstNewSample)
{
    if (m_options.quiet)
        return;
    if (m_printsLines)
        printNewLines(firstNewSample);
    if (outFailed() && wantedFiles().isEmpty())
        m_engine.stop(); // nobody is left who wants to know
    showProgress();
}

void CompareCommand::printNewLines(qsizetype firstNewSample)
{
    const std::shared_ptr<const Run> run = m_engine.run();
    m_progress.clear();
    // Samples come in the order of their batches, so that a batch's header and end fall where its samples do.
    qsizetype next = firstNewSample;
    for (std::size_t i = m_printedBatches; i < run->batches.size(); ++i) {
        const Batch &batch = run->batches[i];
        if (m_headedBatches == i) {
            out(batchHeadLine(batch, run->plan.hasSeveralClients()) + u'\n');
            ++m_headedBatches;
        }
        for (; next < run->samples.size(); ++next) {
            const Sample &sample = run->samples[next];
            if (sample.contender() != batch.contender() || sample.round != batch.round)
                break;
            out(requestLine(sample, run->errorText(sample)) + u'\n');
        }
        const bool isOver = i + 1 < run->batches.size() || !m_engine.isRunning();
        if (isOver) {
            out(batchEndLine(batch) + u"\n\n"_s);
            m_printedBatches = i + 1;
        }
    }
    flushOut();
}

void CompareCommand::showProgress()
{
    const std::shared_ptr<const Run> run = m_engine.run();
    if (run->batches.empty())
        return;
    m_progress.show(progressText(run->batches.back(), run->plan.hasSeveralClients()));
}

void CompareCommand::onFinished()
{
    m_progress.clear();
    const std::shared_ptr<const Run> run = m_engine.run();
    const RunReport report = analyse(*run);
    if (!m_options.quiet) {
        out(textReport(*run, report));
        flushOut();
    }
    const bool hasFiles = writeFiles(report);
    const bool isKept = record(report); // also where a file could not be written
    const bool interrupted = m_interrupted && run->interrupted;
    QCoreApplication::exit(!hasFiles || !isKept        ? ExitUsage
                               : interrupted           ? ExitInterrupted
                               : report.unanswered > 0 ? ExitUnanswered
                                                       : ExitAnswered);
}

bool CompareCommand::record(const RunReport &report)
{
    if (!m_recorder.isOpen())
        return true;
    const Status recorded = m_recorder.record(historyEntry(*m_engine.run(), report, m_options.keepRequests));
    if (!recorded)
        complain(recorded.error());
    return recorded.ok();
}

bool CompareCommand::writeFiles(const RunReport &report) const
{
    const Run &run = *m_engine.run();
    using Writer = std::function<Status(QIODevice &)>;
    std::vector<std::pair<QString, Writer>> files{
        {m_options.csvPath, [&](QIODevice &device) { return writeRequestsCsv(run, device); }},
        {m_options.summaryCsvPath, [&](QIODevice &device) { return writeSummaryCsv(run, report, device); }},
        {m_options.jsonPath, [&](QIODevice &device) { return writeRunJson(run, report, device); }},
    };
    if (!m_options.hgrmPrefix.isEmpty()) {
        for (const Contender contender : m_options.plan.contenders()) {
            files.emplace_back(
                hgrmPath(m_options.hgrmPrefix, contender),
                [&run, contender](QIODevice &device) { return writeHgrm(run, contender, device); });
        }
    }
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
