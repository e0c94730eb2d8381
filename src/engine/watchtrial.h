// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "stats/tick.h"

#include <QMap>
#include <QObject>

#include <memory>

namespace Loopscope {

class Monitor;
struct StatusCounts;

/// What one tick, sent to see what comes of it, has brought.
struct TrialOutcome
{
    Tick tick;
    WatchLimits limits; ///< by which it was judged
    QMap<int, int> statuses; ///< how many requests were answered with which HTTP status
};

/// Sends one tick of a watch now, as a Monitor would send each of them: with the same clients, limits and
/// end. Nothing is remembered of it. Use it from the thread that owns it.
class WatchTrial : public QObject
{
    Q_OBJECT

public:
    explicit WatchTrial(QObject *parent = nullptr);
    ~WatchTrial() override; ///< as cancel()

    /// Sends a tick of \a watch, also of one that is paused; in place of the one that is on. An Error says
    /// what is wrong with it, or that the system's limits do not allow as many connections.
    Status start(const Watch &watch);
    /// Ends the one that is on without waiting for the server; ended() will not come.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_monitor != nullptr; }

Q_SIGNALS:
    /// The tick has ended: every request by its answer, error or timeout, or all of them because the interval
    /// of the watch was over.
    void ended(const Loopscope::TrialOutcome &outcome);

private:
    void onTicked(const QList<WatchTick> &ticks);

    WatchLimits m_limits;
    std::unique_ptr<Monitor> m_monitor; // null while nothing is on
    std::shared_ptr<StatusCounts> m_statuses; // of the one that is on
};

} // namespace Loopscope
