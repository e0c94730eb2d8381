// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/runcomparisoncsv.h"

#include "core/text.h"
#include "io/csvtext.h"
#include "io/outputbuffer.h"

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// A row, column by column: names and cells come from the same place, so that they cannot differ.
class Row
{
public:
    void add(const QByteArray &name, const CsvCell &cell)
    {
        names.append(name);
        cells.push_back(cell);
    }
    void addNumber(const QByteArray &name, std::optional<double> value)
    {
        add(name, value && std::isfinite(*value) ? CsvCell(*value) : CsvCell());
    }
    void addTime(const QByteArray &name, std::optional<double> ns)
    {
        addNumber(name, ns ? std::optional(std::round(*ns) / 1e6) : std::nullopt);
    }
    void addChange(const QByteArray &figure, const std::optional<FigureChange> &change)
    {
        const bool hasInterval = change && change->interval;
        addNumber(figure + "_change", change ? std::optional(change->change) : std::nullopt);
        addNumber(figure + "_low", hasInterval ? std::optional(change->interval->low) : std::nullopt);
        addNumber(figure + "_high", hasInterval ? std::optional(change->interval->high) : std::nullopt);
    }

    QList<QByteArray> names;
    std::vector<CsvCell> cells;
};

CsvCell verdictCell(const std::optional<RunComparison> &comparison)
{
    if (!comparison)
        return {};
    return comparison->isSameWork ? verdictId(comparison->verdict.kind) : u"other_work"_s;
}

Row rowOf(const ComparedRun &run)
{
    const RunFigures &figures = run.figures;
    const RunComparison none;
    const RunComparison &comparison = run.comparison ? *run.comparison : none;
    Row row;
    row.add("run", run.id);
    row.add("started_at", isoTimestamp(run.startedAtUs));
    row.add("url", run.url);
    row.add("strategy", strategyId(run.contender.strategy));
    row.add("client", clientId(run.contender.client));
    row.add("concurrency", qint64(figures.lanes));
    row.add("rounds", qint64(figures.totalsNs.size()));
    row.add("count", figures.count);
    row.add("failed", figures.failed);
    row.addNumber("failed_share", figures.failedShare());
    row.addTime("total_ms", figures.totalNs());
    constexpr std::array names{"p50", "p95", "p99"};
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i)
        row.addTime(QByteArray(names[i]) + "_ms", figures.latency.percentile(intervalPercentiles[i]));
    row.addChange("total", comparison.total);
    for (std::size_t i = 0; i < intervalPercentiles.size(); ++i)
        row.addChange(names[i], comparison.percentiles[i]);
    row.addChange("failed", comparison.failed);
    row.add("verdict", verdictCell(run.comparison));
    return row;
}

} // namespace

QByteArray runComparisonCsvHeader()
{
    return rowOf({}).names.join(',');
}

Status writeRunComparisonCsv(std::span<const ComparedRun> runs, QIODevice &device)
{
    OutputBuffer out(device);
    out.add(runComparisonCsvHeader());
    for (const ComparedRun &run : runs) {
        const Row row = rowOf(run);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            out.add(i == 0 ? QByteArrayView("\r\n") : QByteArrayView(","));
            addCsvCell(out, row.cells[i]);
        }
    }
    out.add("\r\n");
    return out.finish();
}

} // namespace Loopscope
