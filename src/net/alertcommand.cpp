// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/alertcommand.h"

#include "core/text.h"

#include <QProcessEnvironment>

#include <csignal>

#include <unistd.h>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptErrorBytes = 200;

/// Between fork and exec, where hardly anything is allowed.
void prepareChild()
{
    ::setpgid(0, 0);
    for (const int number : {SIGXFSZ, SIGPIPE}) // which we may ignore
        std::signal(number, SIG_DFL);
}

} // namespace

AlertCommand::AlertCommand(QObject *parent) : QObject(parent)
{
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setChildProcessModifier(prepareChild);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isTooSlow = true;
        killGroup();
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, &AlertCommand::keepErrorOutput);
    connect(&m_process, &QProcess::finished, this, &AlertCommand::onFinished);
    // Queued, so that start() has returned.
    connect(
        &m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(tr("it could not be started: %1").arg(m_process.errorString()));
        },
        Qt::QueuedConnection);
}

AlertCommand::~AlertCommand()
{
    m_process.disconnect(this);
    killGroup(); // QProcess itself would kill the program alone
    m_process.waitForFinished();
}

void AlertCommand::start(const QStringList &command, const QByteArray &input, const QStringList &variables,
                         std::chrono::milliseconds timeout)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(command.value(0));
    m_process.setArguments(command.mid(1));
    m_timer.start(timeout);
    m_process.start();
    if (m_process.state() == QProcess::NotRunning)
        return; // errorOccurred() is on its way
    ::setpgid(pid_t(m_process.processId()), 0); // whoever of us comes first
    m_group.emplace(m_process.processId());
    m_process.write(input); // whether it reads it is its own affair
    m_process.closeWriteChannel();
}

void AlertCommand::onFinished(int exitCode, QProcess::ExitStatus status)
{
    keepErrorOutput();
    // What it started is left alone where it ended by itself.
    const QString said = QString::fromLocal8Bit(m_errorOutput).simplified();
    if (m_isTooSlow)
        end(tr("it was killed, because it took longer than %1")
                .arg(formatDuration(double(std::chrono::nanoseconds(m_timer.intervalAsDuration()).count()))));
    else if (status == QProcess::CrashExit)
        end(tr("it was ended by signal %1").arg(exitCode));
    else if (exitCode != 0 && said.isEmpty())
        end(tr("it exited with %1").arg(exitCode));
    else if (exitCode != 0)
        end(tr("it exited with %1 (%2)").arg(QString::number(exitCode), said));
    else
        end(QString());
}

void AlertCommand::keepErrorOutput()
{
    const QByteArray more = m_process.readAllStandardError();
    m_errorOutput += more.first(std::min(more.size(), keptErrorBytes - m_errorOutput.size()));
}

void AlertCommand::killGroup() const
{
    if (const qint64 id = m_process.processId(); id > 0)
        ::kill(pid_t(-id), SIGKILL);
}

void AlertCommand::end(const QString &problem)
{
    m_timer.stop();
    m_group.reset();
    if (!m_hasEnded) {
        m_hasEnded = true;
        Q_EMIT ended(problem);
    }
}

} // namespace Loopscope
