// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/watchmetrics.h"

#include "io/prometheustext.h"
#include "stats/latencygrid.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double nsPerSecond = 1e9;

double beginSeconds(int cell)
{
    return double(LatencyGrid::cellBegin(cell)) / nsPerSecond;
}

} // namespace

void WatchMetrics::setWatches(const QList<Watch> &watches)
{
    QList<Figures> figures;
    QHash<QString, qsizetype> places;
    for (const Watch &watch : watches) {
        const qsizetype old = m_places.value(watch.id, -1);
        figures.append(old >= 0 ? m_watches.at(old) : Figures());
        figures.last().id = watch.id;
        figures.last().name = watch.displayName();
        figures.last().url = displayUrl(watch.request.url);
        places.insert(watch.id, figures.size() - 1);
    }
    m_watches = figures;
    m_places = places;
}

void WatchMetrics::add(const WatchTick &tick)
{
    const qsizetype place = m_places.value(tick.watchId, -1);
    if (place < 0)
        return;
    Figures &figures = m_watches[place];
    ++figures.ticks[std::size_t(tick.tick.level)];
    figures.missed += tick.tick.missed;
    figures.requests += tick.tick.ended;
    figures.errors.merge(tick.tick.errors);
    addLatencies(figures, tick.tick.latency);
    figures.last = tick.tick;
    figures.last->latency = {};
    figures.last->detail.clear();
}

void WatchMetrics::addLatencies(Figures &figures, const LatencySketch &latency)
{
    for (const LatencySketch::Cell &cell : latency.cells()) {
        const double begin = beginSeconds(cell.cell);
        // Each end is an edge of cells: what is in a cell is below the first end that is above its beginning.
        const auto bucket = std::upper_bound(bucketEnds.begin(), bucketEnds.end(), begin);
        figures.buckets[std::size_t(bucket - bucketEnds.begin())] += cell.count;
        const bool isBeyond = cell.cell >= LatencyGrid::cellCount;
        figures.latencySumSeconds +=
            double(cell.count) * (isBeyond ? begin : (begin + beginSeconds(cell.cell + 1)) / 2);
    }
}

void WatchMetrics::setState(const QString &watchId, WatchState state)
{
    if (const qsizetype place = m_places.value(watchId, -1); place >= 0)
        m_watches[place].state = state;
}

void WatchMetrics::setHistory(bool isGood, qint64 waiting)
{
    m_history = History{isGood, waiting};
}

/// Calls \a write for each watch, whose labels each sample has.
template <typename Write>
void WatchMetrics::addEach(PrometheusText &page, Write write) const
{
    for (const Figures &figures : m_watches) {
        page.setCommonLabels({{"id", figures.id}, {"name", figures.name}});
        write(figures);
    }
}

QByteArray WatchMetrics::text() const
{
    PrometheusText page;
    page.begin("loopscope_build_info", "gauge", "The version of Loopscope; always 1.");
    page.add(qint64(1), {{"version", QStringLiteral(LOOPSCOPE_VERSION)}});
    page.begin("loopscope_watches", "gauge", "Watches that are on the list.");
    page.add(qint64(m_watches.size()));
    page.begin("loopscope_watch_info", "gauge", "The URL of a watch; always 1.");
    addEach(page, [&](const Figures &figures) { page.add(qint64(1), {{"url", figures.url}}); });
    addCounters(page);
    addLatency(page);
    addLatest(page);
    if (m_history) {
        page.begin("loopscope_history_up", "gauge", "1 while the history takes what it is given.");
        page.add(qint64(m_history->isGood ? 1 : 0));
        page.begin("loopscope_history_waiting", "gauge",
                   "What is kept on this machine until the database takes it.");
        page.add(m_history->waiting);
    }
    return page.text();
}

void WatchMetrics::addCounters(PrometheusText &page) const
{
    page.begin("loopscope_ticks_total", "counter", "Ticks by what each of them alone says.");
    addEach(page, [&](const Figures &figures) {
        for (const WatchState level : {WatchState::Up, WatchState::Degraded, WatchState::Down})
            page.add(figures.ticks[std::size_t(level)], {{"level", watchStateId(level)}});
    });
    page.begin("loopscope_missed_ticks_total", "counter",
               "Ticks that should have been, but this program was stopped or the machine slept.");
    addEach(page, [&](const Figures &figures) { page.add(figures.missed); });
    page.begin("loopscope_requests_total", "counter", "Requests that ended, by whatever end.");
    addEach(page, [&](const Figures &figures) { page.add(figures.requests); });
    page.begin("loopscope_failures_total", "counter", "Requests that failed, by reason.");
    addEach(page, [&](const Figures &figures) {
        for (std::size_t reason = std::size_t(ErrorKind::None) + 1; reason < TickErrors::reasonCount;
             ++reason)
            page.add(figures.errors.counts[reason], {{"reason", tickErrorId(reason)}});
    });
}

void WatchMetrics::addLatency(PrometheusText &page) const
{
    page.begin("loopscope_request_latency_seconds", "histogram",
               "Latency of requests that were answered, with whatever status.");
    addEach(page, [&](const Figures &figures) {
        qint64 count = 0;
        for (std::size_t i = 0; i < bucketEnds.size(); ++i) {
            count += figures.buckets[i];
            page.add(count, {{"le", QString::number(bucketEnds[i])}}, "_bucket");
        }
        count += figures.buckets.back();
        page.add(count, {{"le", u"+Inf"_s}}, "_bucket");
        page.add(figures.latencySumSeconds, {}, "_sum");
        page.add(count, {}, "_count");
    });
}

void WatchMetrics::addLatest(PrometheusText &page) const
{
    page.begin("loopscope_up", "gauge", "0 while a watch is down, 1 while it is up or degraded.");
    addEach(page, [&](const Figures &figures) {
        if (figures.state != WatchState::Unknown)
            page.add(qint64(figures.state == WatchState::Down ? 0 : 1));
    });
    page.begin("loopscope_state", "gauge", "1 for the state that a watch has, 0 for the others.");
    addEach(page, [&](const Figures &figures) {
        for (const WatchState state : allWatchStates)
            page.add(qint64(figures.state == state ? 1 : 0), {{"state", watchStateId(state)}});
    });
    page.begin("loopscope_last_tick_timestamp_seconds", "gauge", "When the last tick started.");
    addEach(page, [&](const Figures &figures) {
        if (figures.last)
            page.add(double(figures.last->startedAtUs) / 1e6);
    });
    page.begin("loopscope_schedule_lateness_seconds", "gauge",
               "How long after its time on the schedule the last tick started.");
    addEach(page, [&](const Figures &figures) {
        if (figures.last)
            page.add(double(figures.last->lateNs) / nsPerSecond);
    });
    page.begin("loopscope_certificate_days", "gauge",
               "Days that the server's certificate is still valid; negative when it has expired.");
    addEach(page, [&](const Figures &figures) {
        if (figures.last && figures.last->certificateDays)
            page.add(qint64(*figures.last->certificateDays));
    });
}

} // namespace Loopscope
