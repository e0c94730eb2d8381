// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "cli/runrecorder.h"
#include "core/signalwatcher.h"
#include "engine/engine.h"
#include "net/demoserver.h"
#include "stats/report.h"

#include <QObject>
#include <QStringList>

namespace Loopscope {

/// Runs one plan, prints it as it goes and when it is done, and writes its files.
class CompareCommand : public QObject
{
    Q_OBJECT

public:
    explicit CompareCommand(CompareOptions options);

    /// Returns an ExitStatus. Call once, with no event loop running.
    [[nodiscard]] int exec();

private:
    [[nodiscard]] QStringList wantedFiles() const;
    [[nodiscard]] Status checkFiles() const;
    void onUpdated(qsizetype firstNewSample);
    void printNewLines(qsizetype firstNewSample);
    void showProgress();
    void onFinished();
    [[nodiscard]] bool record(const RunReport &report);
    [[nodiscard]] bool writeFiles(const RunReport &report) const;

    CompareOptions m_options;
    SignalWatcher m_signals; // before the engine: its threads must not take the signals
    RunRecorder m_recorder;
    DemoServer m_demo;
    Engine m_engine;
    ProgressLine m_progress;
    std::size_t m_headedBatches = 0; // whose first line is printed
    std::size_t m_printedBatches = 0; // whose last line is, too
    bool m_printsLines = false;
    bool m_interrupted = false;
};

} // namespace Loopscope
