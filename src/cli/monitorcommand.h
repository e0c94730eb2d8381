// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/linewriter.h"
#include "cli/monitorprinter.h"
#include "cli/options.h"
#include "core/signalwatcher.h"
#include "io/watchmetrics.h"
#include "monitoring/monitorsession.h"
#include "net/metricsserver.h"
#include "store/history.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Loopscope {

/// A MonitorSession of what a watch list names, until it is told to stop: opens its history, prints ticks
/// once they are safe, serves metrics.
class MonitorCommand : public QObject
{
    Q_OBJECT

public:
    explicit MonitorCommand(MonitorOptions options);
    ~MonitorCommand() override;

    /// Returns an ExitStatus. Call once, with no event loop running.
    [[nodiscard]] int exec();

private:
    [[nodiscard]] int watch();
    void listenToSession();
    [[nodiscard]] Result<WatchList> readList() const;
    [[nodiscard]] Status openHistory();
    void closeHistory();
    void onHealth(const HistoryHealth &health);
    void complainOfHistory(const QString &sentence);
    void load();
    void refuseList(const QString &problem);
    void onListChanged();
    void onBegun();
    void onTicked(const QList<WatchTick> &ticks);
    void onStateChanged(const StateChange &change);
    void print(const Annotation &annotation);
    void stop(int status);

    MonitorOptions m_options;
    SignalWatcher m_signals; // before all that has threads: they must not take the signals
    LineWriter m_lines;
    MonitorPrinter m_printer;
    WatchMetrics m_metrics;
    std::unique_ptr<History> m_history; // null: none
    HistoryHealth::Kind m_health = HistoryHealth::Kind::Opening;
    QString m_historyComplaint; // the last one, while it lasts
    MetricsServer m_server;
    MonitorSession m_session;
    QTimer m_duration;
    QTimer m_patience; // with what is still to be done after the end
    QElapsedTimer m_watched; // since it began
    std::chrono::milliseconds m_watchedFor{0}; // until it was stopped
    bool m_isStopping = false;
    int m_status = 0;
};

} // namespace Loopscope
