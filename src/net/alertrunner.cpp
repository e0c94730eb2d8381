// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/alertrunner.h"

#include "net/alertcommand.h"
#include "net/alerthook.h"

#include <algorithm>

namespace Loopscope {

using namespace std::chrono_literals;

AlertRunner::AlertRunner(QObject *parent) : QObject(parent)
{
    m_dropTimer.setSingleShot(true);
    m_dropTimer.setInterval(1s);
    connect(&m_dropTimer, &QTimer::timeout, this, &AlertRunner::reportDropped);
}

AlertRunner::~AlertRunner() = default;

void AlertRunner::run(const Alert &alert)
{
    if (!m_actions.runCommand && !m_actions.callHook)
        return;
    m_waiting.push_back(alert);
    startNext();
    if (m_waiting.size() <= maxWaiting)
        return;
    m_waiting.pop_front();
    ++m_dropped;
    if (!m_dropTimer.isActive())
        m_dropTimer.start(); // more may follow: one sentence for all
}

void AlertRunner::abandon()
{
    if (isIdle())
        return;
    const int untold = int(m_running.size() + qsizetype(m_waiting.size())) + std::exchange(m_dropped, 0);
    qDeleteAll(findChildren<AlertCommand *>());
    qDeleteAll(findChildren<AlertHook *>());
    m_running.clear();
    m_waiting.clear();
    m_dropTimer.stop();
    Q_EMIT problem(tr("%n change(s) were not told to command and hook, or not for certain: there was no time "
                      "left.",
                      nullptr, untold));
    Q_EMIT idle();
}

void AlertRunner::startNext()
{
    while (m_running.size() < maxRunning) {
        const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), [this](const Alert &alert) {
            return !m_running.contains(alert.watchId);
        });
        if (next == m_waiting.end())
            return;
        const Alert alert = std::move(*next);
        m_waiting.erase(next);
        start(alert);
    }
}

void AlertRunner::start(const Alert &alert)
{
    const int parts = (m_actions.runCommand ? 1 : 0) + (m_actions.callHook ? 1 : 0);
    if (parts == 0)
        return; // turned off meanwhile
    m_running.insert(alert.watchId, parts);
    if (m_actions.runCommand) {
        auto *command = new AlertCommand(this);
        const QString program = m_actions.command.value(0);
        connect(command, &AlertCommand::ended, this, [this, command, alert, program](const QString &why) {
            command->deleteLater();
            if (!why.isEmpty())
                Q_EMIT problem(
                    tr("The command %1 failed to tell of “%2”: %3.").arg(program, alert.watchName, why));
            onPartEnded(alert.watchId);
        });
        command->start(m_actions.command, alert.body, alert.variables, m_timeout);
    }
    if (m_actions.callHook) {
        auto *hook = new AlertHook(this);
        // The path of a hook may be a secret.
        const QString host = m_actions.hook.host();
        connect(hook, &AlertHook::ended, this, [this, hook, alert, host](const QString &why) {
            hook->deleteLater();
            if (!why.isEmpty())
                Q_EMIT problem(
                    tr("The hook at %1 was not told of “%2”: %3.").arg(host, alert.watchName, why));
            onPartEnded(alert.watchId);
        });
        hook->start(m_actions.hook, alert.body, m_timeout);
    }
}

void AlertRunner::onPartEnded(const QString &watchId)
{
    int &parts = m_running[watchId];
    if (--parts > 0)
        return;
    m_running.remove(watchId);
    startNext();
    if (isIdle())
        Q_EMIT idle();
}

void AlertRunner::reportDropped()
{
    const int dropped = std::exchange(m_dropped, 0);
    Q_EMIT problem(
        tr("%n change(s) were not told to command and hook, because more came than these can take.", nullptr,
           dropped));
}

} // namespace Loopscope
