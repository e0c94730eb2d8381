// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "stats/tick.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <array>
#include <optional>

namespace Loopscope {

/// What Prometheus is told of watches: counters since this was made, and the latest figures. All names, their
/// labels and meanings are in docs/monitoring.md. Its memory depends on the number of watches alone.
class WatchMetrics
{
public:
    /// Upper ends of the latency histogram's buckets, in seconds; one without an end follows.
    static constexpr std::array bucketEnds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                           0.25,  0.5,    1.0,   2.5,  5.0,   10.0, 30.0};

    /// Watches that are new begin with nothing, those that are gone are forgotten, the others go on counting.
    void setWatches(const QList<Watch> &watches);
    /// Of watches that are not known nothing is taken.
    void add(const WatchTick &tick);
    void setState(const QString &watchId, WatchState state);
    /// Whether the history takes what it is given, and how much waits to be delivered.
    void setHistory(bool isGood, qint64 waiting);

    /// The page, see PrometheusText.
    [[nodiscard]] QByteArray text() const;

private:
    struct Figures
    {
        QString id;
        QString name;
        QString url;
        WatchState state = WatchState::Unknown;
        std::array<qint64, allWatchStates.size()> ticks{}; // by level
        qint64 missed = 0;
        qint64 requests = 0;
        TickErrors errors;
        std::array<qint64, bucketEnds.size() + 1> buckets{}; // not cumulative
        double latencySumSeconds = 0;
        std::optional<Tick> last; // without its latencies
    };
    struct History
    {
        bool isGood = false;
        qint64 waiting = 0;
    };
    static void addLatencies(Figures &figures, const LatencySketch &latency);
    template <typename Write>
    void addEach(class PrometheusText &page, Write write) const;
    void addCounters(PrometheusText &page) const;
    void addLatency(PrometheusText &page) const;
    void addLatest(PrometheusText &page) const;

    QList<Figures> m_watches; // in the order of the list
    QHash<QString, qsizetype> m_places; // in m_watches, by id
    std::optional<History> m_history;
};

} // namespace Loopscope
