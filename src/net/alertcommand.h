// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dependentgroup.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Loopscope {

/// A program that is run once, without a shell, and told what happened. It and whatever it started are killed
/// when it takes too long, or when a second signal ends this one.
class AlertCommand : public QObject
{
    Q_OBJECT

public:
    explicit AlertCommand(QObject *parent = nullptr);
    ~AlertCommand() override; ///< kills it

    /// Starts \a command, a program and its arguments, with \a input on its standard input and \a variables
    /// ("NAME=value") in its environment, in a process group of its own. Its standard output is dropped.
    /// Once; ended() follows, never from within this call.
    void start(const QStringList &command, const QByteArray &input, const QStringList &variables,
               std::chrono::milliseconds timeout);

Q_SIGNALS:
    /// Once. \a problem is empty where it exited with 0; else what happened, as the end of a sentence: "it
    /// exited with 3 (what it wrote to standard error)".
    void ended(const QString &problem);

private:
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void keepErrorOutput();
    void killGroup() const;
    void end(const QString &problem);

    QProcess m_process;
    std::optional<DependentGroup> m_group; // while it runs
    QTimer m_timer;
    QByteArray m_errorOutput; // its beginning
    bool m_isTooSlow = false;
    bool m_hasEnded = false;
};

} // namespace Loopscope
