// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/tickscsv.h"

#include "core/text.h"
#include "io/csvtext.h"
#include "io/outputbuffer.h"
#include "stats/tickcover.h"

#include <cmath>

namespace Loopscope {

namespace {

WatchState worstState(const TickBucket &bucket)
{
    if (bucket.downUs > 0)
        return WatchState::Down;
    if (bucket.degradedUs > 0)
        return WatchState::Degraded;
    return bucket.upUs > 0 ? WatchState::Up : WatchState::Unknown;
}

/// A row, column by column: names and cells come from the same place, so that they cannot differ.
class Row
{
public:
    void add(const QByteArray &name, const CsvCell &cell)
    {
        names.append(name);
        cells.push_back(cell);
    }
    void addSeconds(const QByteArray &name, qint64 us) { add(name, double(us) / 1e6); }
    void addTime(const QByteArray &name, std::optional<double> ns)
    {
        add(name, ns ? CsvCell(std::round(*ns) / 1e6) : CsvCell());
    }

    QList<QByteArray> names;
    std::vector<CsvCell> cells;
};

Row rowOf(const Watch &watch, const TickBucket &bucket, const TickCover &cover)
{
    const qint64 widthUs = cover.untilUs - cover.fromUs;
    const double share = cover.known * double(widthUs) / std::max(1.0, double(bucket.knownUs()));
    const auto shared = [share](qint64 us) { return std::llround(share * double(us)); };
    Row row;
    row.add("watch_id", watch.id);
    row.add("watch", watch.displayName());
    row.add("url", displayUrl(watch.request.url));
    row.add("start", isoTimestamp(cover.fromUs));
    row.addSeconds("width_s", widthUs);
    row.add("ticks", bucket.ticks);
    row.add("missed", bucket.missed);
    row.add("worst_state", watchStateId(worstState(bucket)));
    row.addSeconds("up_s", shared(bucket.upUs));
    row.addSeconds("degraded_s", shared(bucket.degradedUs));
    row.addSeconds("down_s", shared(bucket.downUs));
    const std::optional<double> available = bucket.availability();
    row.add("availability", available ? CsvCell(*available) : CsvCell());
    row.add("requests", bucket.ended);
    row.add("failed", bucket.failed);
    row.addTime("p50_ms", bucket.latency.percentile(0.5));
    row.addTime("p95_ms", bucket.latency.percentile(0.95));
    row.addTime("p99_ms", bucket.latency.percentile(0.99));
    for (std::size_t reason = 1; reason < TickErrors::reasonCount; ++reason)
        row.add("failed_" + tickErrorId(reason).toUtf8(), bucket.errors.counts[reason]);
    return row;
}

} // namespace

QByteArray ticksCsvHeader()
{
    return rowOf({}, {}, {}).names.join(',');
}

Status writeTicksCsv(const Watch &watch, const TickSeries &series, qint64 nowUs, QIODevice &device)
{
    OutputBuffer out(device);
    out.add(ticksCsvHeader());
    const std::vector<TickCover> covers = tickCovers(series, nowUs);
    for (std::size_t place = 0; place < covers.size(); ++place) {
        TickCover cover = covers[place];
        cover.untilUs = std::max(cover.fromUs, std::min(cover.untilUs, nowUs));
        const Row row = rowOf(watch, series.buckets[place], cover);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            out.add(i == 0 ? QByteArrayView("\r\n") : QByteArrayView(","));
            addCsvCell(out, row.cells[i]);
        }
    }
    out.add("\r\n");
    return out.finish();
}

} // namespace Loopscope
