// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/monitorprinter.h"
#include "cli/options.h"
#include "cli/signalwatcher.h"
#include "engine/monitor.h"
#include "io/watchmetrics.h"
#include "net/alertrunner.h"
#include "net/metricsserver.h"
#include "store/history.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Loopscope {

/// Watches what a watch list names, until it is told to stop: writes the history, prints ticks once they are
/// safe, tells of changes, serves metrics.
class MonitorCommand : public QObject
{
    Q_OBJECT

public:
    explicit MonitorCommand(MonitorOptions options);
    ~MonitorCommand() override;

    /// Returns an ExitStatus. Call once, with no event loop running.
    [[nodiscard]] int exec();

private:
    [[nodiscard]] Result<WatchList> readList() const;
    [[nodiscard]] Status openHistory();
    void onHealth(const HistoryHealth &health);
    void complainOfHistory(const QString &sentence);
    void load();
    void takeOver(const WatchList &list, const QList<WatchSummary> &known);
    void refuseList(const QString &problem);
    void onBegun();
    void onTicked(const QList<WatchTick> &ticks);
    void onStored(const QList<WatchTick> &ticks);
    void onStateChanged(const StateChange &change);
    void onClockStepped(qint64 atUs, qint64 byUs);
    [[nodiscard]] bool isHistoryKept() const;
    [[nodiscard]] const Watch *watchOf(const QString &id) const;
    void stop(int status);
    void endIfDone();

    MonitorOptions m_options;
    SignalWatcher m_signals; // before all that has threads: they must not take the signals
    MonitorPrinter m_printer;
    WatchMetrics m_metrics;
    WatchList m_list; // that is watched
    QHash<QString, qint64> m_changedAtUs; // when a watch got its state, by id; unknown at first
    std::unique_ptr<History> m_history; // null: none
    HistoryHealth::Kind m_health = HistoryHealth::Kind::Opening;
    QString m_historyComplaint; // the last one, while it lasts
    AlertRunner m_alerts;
    MetricsServer m_server;
    Monitor m_monitor;
    QTimer m_duration;
    QTimer m_patience; // with what is still to be done after the end
    QElapsedTimer m_watched;
    qint64 m_unstored = 0; // ticks that the history was given and has not confirmed
    bool m_isStopping = false;
    int m_status = 0;
};

} // namespace Loopscope
