// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How quickly a history gives a year of ticks, and how large it is. In an SQLite file in the temporary
// folder.

#include "models/latencyheatmap.h"
#include "models/tickcharts.h"
#include "store/database.h"
#include "store/schema.h"
#include "store/tickarchive.h"
#include "store/tickupkeep.h"
#include "store/transaction.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

using namespace Loopscope;
using namespace Loopscope::TickSpan;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nowUs = 20'500 * day + 11 * hour + 17 * minute;
constexpr double plotPixels = 1'000;

struct Kind
{
    const char *name;
    qint64 spanUs;
    qint64 intervalUs;
    int requests;
};

void fill(Database &database, const Kind &kind)
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> latency(17.7, 0.3);
    TickArchive archive(database);
    std::vector<TickRow> rows;
    qint64 seq = 0;
    const auto write = [&] {
        Transaction transaction(database, Transaction::Kind::Write);
        archive.append(rows);
        (void)transaction.commit();
        rows.clear();
    };
    for (qint64 us = nowUs - kind.spanUs; us < nowUs; us += kind.intervalUs) {
        TickRow row{1, 1, ++seq, {}};
        row.tick.startedAtUs = us + qint64(random() % 1'000'000);
        row.tick.lateNs = qint64(random() % 2'000'000);
        row.tick.interval = std::chrono::milliseconds(kind.intervalUs / 1'000);
        row.tick.level = random() % 200 == 0 ? WatchState::Down : WatchState::Up;
        row.tick.planned = row.tick.ended = kind.requests;
        for (int i = 0; i < kind.requests; ++i)
            row.tick.latency.add(qint64(latency(random)));
        rows.push_back(std::move(row));
        if (rows.size() == 20'000)
            write();
    }
    write();
}

double medianMs(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double bytesATick(Database &database, const QString &file, const Kind &kind)
{
    database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    database.run(u"VACUUM"_s);
    database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return double(QFileInfo(file).size()) / double(kind.spanUs / kind.intervalUs);
}

void measure(const Kind &kind)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    Database database(Backend::Sqlite);
    database.open({.database = file});
    database.run(u"PRAGMA journal_mode = WAL"_s);
    database.run(u"PRAGMA synchronous = NORMAL"_s);
    (void)Schema::prepare(database);
    database.run(u"INSERT INTO watch (uid, name, url) VALUES ('a', '', '')"_s);
    database.run(u"INSERT INTO source (uid, name) VALUES ('s', '')"_s);

    std::printf("%s\n", kind.name);
    QElapsedTimer timer;
    timer.start();
    fill(database, kind);
    std::printf("  written in %.1f s\n", double(timer.elapsed()) / 1e3);
    timer.start();
    TickUpkeep upkeep(database);
    double longestMs = 0;
    for (bool goesOn = true; goesOn;) {
        QElapsedTimer stepTimer;
        stepTimer.start();
        goesOn = upkeep.step(nowUs);
        longestMs = std::max(longestMs, double(stepTimer.nsecsElapsed()) / 1e6);
    }
    std::printf("  rolled up in %.1f s, longest step %.1f ms\n", double(timer.elapsed()) / 1e3, longestMs);
    std::printf("  %.1f bytes a tick with all ticks, hours and days\n", bytesATick(database, file, kind));

    const auto window = [&](const char *name, qint64 spanUs) {
        std::size_t buckets = 0;
        TickSeries series;
        const double opened = medianMs([&] {
            Database own(Backend::Sqlite);
            own.open({.database = file});
            series =
                TickArchive(own).series(u"a"_s, nowUs - spanUs, nowUs, chartBucketUs(spanUs, plotPixels));
            buckets = series.buckets.size();
        });
        const double charted = medianMs([&] {
            const TickCharts charts = tickCharts(series, nowUs);
            if (const auto axis = heatMapAxis(charts.total.latency))
                (void)LatencyHeatMap(series, *axis, nowUs).highestCount();
        });
        qint64 shiftUs = 0;
        TickArchive archive(database);
        const double panned = medianMs([&] {
            shiftUs += spanUs / 100;
            (void)archive.series(u"a"_s, nowUs - spanUs - shiftUs, nowUs - shiftUs,
                                 chartBucketUs(spanUs, plotPixels));
        });
        std::printf(
            "  %-8s opened + read %7.1f ms, panned %7.1f ms, charts %6.1f ms, %5zu buckets of %lld s\n", name,
            opened, panned, charted, buckets, static_cast<long long>(series.bucketUs / second));
    };
    window("year", 365 * day);
    window("quarter", 91 * day);
    window("month", 30 * day);
    window("week", 7 * day);
    window("day", day);
    window("hour", hour);

    upkeep.setRetention({});
    while (upkeep.step(nowUs)) { }
    std::printf("  %.1f bytes a tick after retention\n", bytesATick(database, file, kind));
    if (database.error())
        std::printf("  error: %s\n", qPrintable(database.error()->text));
}

} // namespace

int main()
{
    measure({"a year at 30 s, 1 request a tick", 365 * day, 30 * second, 1});
    measure({"a year at 30 s, 10 requests a tick", 365 * day, 30 * second, 10});
    measure({"a week at 1 s, 1 request a tick", 7 * day, second, 1});
    return 0;
}
