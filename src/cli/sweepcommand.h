// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "cli/runrecorder.h"
#include "core/signalwatcher.h"
#include "engine/sweepengine.h"
#include "net/demoserver.h"
#include "stats/sweepreport.h"

#include <QObject>

namespace Loopscope {

/// Makes one sweep, prints its steps as they end and what they say when all have, and writes its files.
class SweepCommand : public QObject
{
    Q_OBJECT

public:
    explicit SweepCommand(SweepOptions options);

    /// Returns an ExitStatus. Call once, with no event loop running.
    [[nodiscard]] int exec();

private:
    [[nodiscard]] bool wantsFiles() const;
    void onStarted();
    void onStepFinished(int index);
    void showProgress();
    void onFinished();
    [[nodiscard]] bool record(const Sweep &sweep, const SweepReport &report);
    [[nodiscard]] bool writeFiles(const Sweep &sweep, const SweepReport &report) const;

    SweepOptions m_options;
    SignalWatcher m_signals; // before the engine: its threads must not take the signals
    RunRecorder m_recorder;
    DemoServer m_demo;
    SweepEngine m_engine;
    ProgressLine m_progress;
    bool m_interrupted = false;
};

} // namespace Loopscope
