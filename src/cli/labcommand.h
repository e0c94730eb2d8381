// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "cli/runrecorder.h"
#include "core/signalwatcher.h"
#include "engine/lab.h"
#include "net/demoserver.h"

#include <QObject>

namespace Loopscope {

/// Runs one plan of the Lab and prints its lines as they come, then why it took as long; or prints it as
/// programs.
class LabCommand : public QObject
{
    Q_OBJECT

public:
    explicit LabCommand(LabOptions options);

    /// Returns an ExitStatus. Call once, with no event loop running.
    [[nodiscard]] int exec();

private:
    void printCode() const;
    void onUpdated(qsizetype firstNewLine);
    void onFinished();
    [[nodiscard]] bool record(const LabRun &run);

    LabOptions m_options;
    SignalWatcher m_signals; // before the lab: its threads must not take the signals
    RunRecorder m_recorder;
    DemoServer m_demo;
    Lab m_lab;
    bool m_interrupted = false;
};

} // namespace Loopscope
