// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/summaryfigures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

using Report = ContenderReport;

SummaryFigure plain(std::optional<double> value)
{
    return value && std::isfinite(*value) ? SummaryFigure(*value) : SummaryFigure();
}

/// To the nanosecond: what is beyond comes from averaging and was not measured.
SummaryFigure milliseconds(std::optional<double> ns)
{
    return ns ? plain(std::round(*ns) / 1e6) : SummaryFigure();
}

template <double shown>
SummaryFigure percentileMs(const Report &report)
{
    constexpr auto position = std::find(shownPercentiles.begin(), shownPercentiles.end(), shown);
    static_assert(position != shownPercentiles.end());
    return milliseconds(report.latency.percentilesNs[std::size_t(position - shownPercentiles.begin())]);
}

constexpr std::array columns{
    SummaryColumn{"strategy"_L1, [](const Report &r) -> SummaryFigure { return strategyId(r.strategy); }},
    SummaryColumn{"client"_L1, [](const Report &r) -> SummaryFigure { return clientId(r.client); }},
    SummaryColumn{"rounds"_L1, [](const Report &r) -> SummaryFigure { return qint64(r.rounds); }},
    SummaryColumn{"count"_L1, [](const Report &r) -> SummaryFigure { return r.count; }},
    SummaryColumn{"ok"_L1, [](const Report &r) -> SummaryFigure { return r.ok; }},
    SummaryColumn{"failed"_L1, [](const Report &r) -> SummaryFigure { return r.failed; }},
    SummaryColumn{"concurrency"_L1, [](const Report &r) -> SummaryFigure { return qint64(r.lanes); }},
    SummaryColumn{"total_ms"_L1, [](const Report &r) { return milliseconds(r.totalNs); }},
    SummaryColumn{"requests_per_second"_L1, [](const Report &r) { return plain(r.requestsPerSecond); }},
    SummaryColumn{"min_ms"_L1, [](const Report &r) { return milliseconds(r.latency.minNs); }},
    SummaryColumn{"mean_ms"_L1, [](const Report &r) { return milliseconds(r.latency.meanNs); }},
    SummaryColumn{"stddev_ms"_L1, [](const Report &r) { return milliseconds(r.latency.stddevNs); }},
    SummaryColumn{"p50_ms"_L1, percentileMs<0.50>},
    SummaryColumn{"p75_ms"_L1, percentileMs<0.75>},
    SummaryColumn{"p90_ms"_L1, percentileMs<0.90>},
    SummaryColumn{"p95_ms"_L1, percentileMs<0.95>},
    SummaryColumn{"p99_ms"_L1, percentileMs<0.99>},
    SummaryColumn{"p999_ms"_L1, percentileMs<0.999>},
    SummaryColumn{"max_ms"_L1, [](const Report &r) { return milliseconds(r.latency.maxNs); }},
    SummaryColumn{"bytes_received"_L1, [](const Report &r) -> SummaryFigure { return r.bytesReceived; }},
    SummaryColumn{"connections_opened"_L1,
                  [](const Report &r) -> SummaryFigure { return qint64(r.connectionsOpened); }},
    SummaryColumn{"speedup"_L1, [](const Report &r) { return plain(r.speedUp); }},
    SummaryColumn{
        "speedup_low"_L1,
        [](const Report &r) { return r.speedUpInterval ? plain(r.speedUpInterval->low) : SummaryFigure(); }},
    SummaryColumn{
        "speedup_high"_L1,
        [](const Report &r) { return r.speedUpInterval ? plain(r.speedUpInterval->high) : SummaryFigure(); }},
    SummaryColumn{"ideal_ms"_L1, [](const Report &r) { return milliseconds(r.idealNs); }},
    SummaryColumn{"efficiency"_L1, [](const Report &r) { return plain(r.efficiency); }},
};

} // namespace

std::span<const SummaryColumn> summaryColumns()
{
    return columns;
}

} // namespace Loopscope
