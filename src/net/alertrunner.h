// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace Loopscope {

/// What is told of one change of a watch.
struct Alert
{
    QString watchId;
    QString watchName; ///< for people
    QByteArray body; ///< JSON: what the hook gets, and the command on its standard input
    QStringList variables; ///< of the command's environment, "NAME=value"
};

/// Runs the command and calls the hook for each Alert, both at a time, and neither where AlertActions leaves
/// it off. The alerts of a watch are told in order, each when the one before has been; those of different
/// watches do not wait for each other, except that there are at most maxRunning at a time. What hangs is
/// ended. Everything happens beside the event loop of the thread that owns this.
class AlertRunner : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxRunning = 8; ///< alerts at a time
    static constexpr int maxWaiting = 1'000; ///< more: the oldest are dropped, and problem() says so
    static constexpr std::chrono::seconds usualTimeout{10}; ///< for a command, and for a hook

    explicit AlertRunner(QObject *parent = nullptr);
    ~AlertRunner() override; ///< ends what is running

    /// Holds for the alerts that begin from now on.
    void setActions(const AlertActions &actions) { m_actions = actions; }
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    /// Returns at once.
    void run(const Alert &alert);
    /// Ends what is running and drops what waits; problem() says how many these were, then idle() follows.
    void abandon();
    [[nodiscard]] bool isIdle() const { return m_running.empty() && m_waiting.empty(); }

Q_SIGNALS:
    /// What could not be done, one sentence.
    void problem(const QString &sentence);
    /// The last one has ended, or was abandoned.
    void idle();

private:
    void startNext();
    void start(const Alert &alert);
    void onPartEnded(const QString &watchId);
    void reportDropped();

    AlertActions m_actions;
    std::chrono::milliseconds m_timeout = usualTimeout;
    std::deque<Alert> m_waiting;
    QHash<QString, int> m_running; // by watch: how many of command and hook have not ended
    int m_dropped = 0; // not reported yet
    QTimer m_dropTimer;
};

} // namespace Loopscope
