// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/summaryfigures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Loopscope {

namespace {

using Report = StrategyReport;

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
    SummaryColumn{QLatin1StringView("strategy"),
                  [](const Report &r) -> SummaryFigure { return strategyId(r.strategy); }},
    SummaryColumn{QLatin1StringView("client"),
                  [](const Report &r) -> SummaryFigure { return clientId(r.client); }},
    SummaryColumn{QLatin1StringView("rounds"),
                  [](const Report &r) -> SummaryFigure { return qint64(r.rounds); }},
    SummaryColumn{QLatin1StringView("count"), [](const Report &r) -> SummaryFigure { return r.count; }},
    SummaryColumn{QLatin1StringView("ok"), [](const Report &r) -> SummaryFigure { return r.ok; }},
    SummaryColumn{QLatin1StringView("failed"), [](const Report &r) -> SummaryFigure { return r.failed; }},
    SummaryColumn{QLatin1StringView("concurrency"),
                  [](const Report &r) -> SummaryFigure { return qint64(r.lanes); }},
    SummaryColumn{QLatin1StringView("total_ms"), [](const Report &r) { return milliseconds(r.totalNs); }},
    SummaryColumn{QLatin1StringView("requests_per_second"),
                  [](const Report &r) { return plain(r.requestsPerSecond); }},
    SummaryColumn{QLatin1StringView("min_ms"), [](const Report &r) { return milliseconds(r.latency.minNs); }},
    SummaryColumn{QLatin1StringView("mean_ms"),
                  [](const Report &r) { return milliseconds(r.latency.meanNs); }},
    SummaryColumn{QLatin1StringView("stddev_ms"),
                  [](const Report &r) { return milliseconds(r.latency.stddevNs); }},
    SummaryColumn{QLatin1StringView("p50_ms"), percentileMs<0.50>},
    SummaryColumn{QLatin1StringView("p75_ms"), percentileMs<0.75>},
    SummaryColumn{QLatin1StringView("p90_ms"), percentileMs<0.90>},
    SummaryColumn{QLatin1StringView("p95_ms"), percentileMs<0.95>},
    SummaryColumn{QLatin1StringView("p99_ms"), percentileMs<0.99>},
    SummaryColumn{QLatin1StringView("p999_ms"), percentileMs<0.999>},
    SummaryColumn{QLatin1StringView("max_ms"), [](const Report &r) { return milliseconds(r.latency.maxNs); }},
    SummaryColumn{QLatin1StringView("bytes_received"),
                  [](const Report &r) -> SummaryFigure { return r.bytesReceived; }},
    SummaryColumn{QLatin1StringView("connections_opened"),
                  [](const Report &r) -> SummaryFigure { return qint64(r.connectionsOpened); }},
    SummaryColumn{QLatin1StringView("speedup"), [](const Report &r) { return plain(r.speedUp); }},
    SummaryColumn{
        QLatin1StringView("speedup_low"),
        [](const Report &r) { return r.speedUpInterval ? plain(r.speedUpInterval->low) : SummaryFigure(); }},
    SummaryColumn{
        QLatin1StringView("speedup_high"),
        [](const Report &r) { return r.speedUpInterval ? plain(r.speedUpInterval->high) : SummaryFigure(); }},
    SummaryColumn{QLatin1StringView("ideal_ms"), [](const Report &r) { return milliseconds(r.idealNs); }},
    SummaryColumn{QLatin1StringView("efficiency"), [](const Report &r) { return plain(r.efficiency); }},
};

} // namespace

std::span<const SummaryColumn> summaryColumns()
{
    return columns;
}

} // namespace Loopscope
