// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/labcommand.h"

#include "cli/console.h"
#include "cli/exitstatus.h"
#include "models/labcode.h"
#include "stats/labexplanation.h"
#include "store/recording.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

LabCommand::LabCommand(LabOptions options) : m_options(std::move(options))
{
    connect(&m_signals, &SignalWatcher::interrupted, this, [this] {
        m_interrupted = true;
        m_lab.stop();
    });
    connect(&m_lab, &Lab::updated, this,
            [this](qsizetype, qsizetype firstNewLine) { onUpdated(firstNewLine); });
    connect(&m_lab, &Lab::finished, this, &LabCommand::onFinished);
}

int LabCommand::exec()
{
    if (m_options.code) {
        printCode();
        return ExitAnswered;
    }
    if (const Status opened = m_recorder.open(m_options.history); !opened) {
        complain(opened.error());
        return ExitUsage;
    }
    if (m_interrupted)
        return ExitInterrupted; // while the history was waited for
    if (!m_options.demoRows.isEmpty()) {
        if (const Status started = m_demo.start(); !started) {
            complain(started.error());
            return ExitUsage;
        }
        for (const qsizetype row : std::as_const(m_options.demoRows))
            m_options.plan.coroutines[row].url = m_demo.url(u"/delay/50ms"_s);
    }
    if (const Status started = m_lab.start(m_options.plan); !started) {
        complain(started.error());
        return ExitUsage;
    }
    return QCoreApplication::exec();
}

void LabCommand::printCode() const
{
    if (m_options.quiet)
        return;
    out(u"// C++\n"_s + labCppCode(m_options.plan));
    out(u"\n# Python\n"_s + labPythonCode(m_options.plan));
}

void LabCommand::onUpdated(qsizetype firstNewLine)
{
    if (m_options.quiet)
        return;
    const std::shared_ptr<const LabRun> run = m_lab.run();
    for (qsizetype line = firstNewLine; line < run->lines.size(); ++line)
        out(run->lines[line].text + u'\n');
    flushOut();
    if (outFailed())
        m_lab.stop(); // nobody is left who wants to know
}

void LabCommand::onFinished()
{
    const std::shared_ptr<const LabRun> run = m_lab.run();
    if (!m_options.quiet) {
        const QString seconds = QLocale().toString(double(run->totalNs) / 1e9, 'f', 3);
        out(u'\n' + tr("Total time: %1 s").arg(seconds) + u'\n' + labExplanation(*run) + u'\n');
        flushOut();
    }
    const bool interrupted = m_interrupted && run->interrupted;
    QCoreApplication::exit(!record(*run)         ? ExitUsage
                               : interrupted     ? ExitInterrupted
                               : run->failed > 0 ? ExitUnanswered
                                                 : ExitAnswered);
}

bool LabCommand::record(const LabRun &run)
{
    if (!m_recorder.isOpen())
        return true;
    const Status recorded = m_recorder.record(historyEntry(run, true));
    if (!recorded)
        complain(recorded.error());
    return recorded.ok();
}

} // namespace Loopscope
