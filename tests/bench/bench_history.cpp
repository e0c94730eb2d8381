// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How quickly a history gives a year of ticks, and how large it is, as tables in Markdown. In an SQLite file
// in the temporary folder.

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

/// A file with the ticks of \a kind and nothing else.
class Filled
{
public:
    explicit Filled(const Kind &kind) : m_file(m_folder.filePath(u"history.sqlite"_s))
    {
        m_database.open({.database = m_file});
        m_database.run(u"PRAGMA journal_mode = WAL"_s);
        m_database.run(u"PRAGMA synchronous = NORMAL"_s);
        (void)Schema::prepare(m_database);
        m_database.run(u"INSERT INTO watch (uid, name, url) VALUES ('a', '', '')"_s);
        m_database.run(u"INSERT INTO source (uid, name) VALUES ('s', '')"_s);
        fill(m_database, kind);
    }
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    const QTemporaryDir m_folder;
    const QString m_file;
    Database m_database{Backend::Sqlite};
};

/// In ms.
double longestStep(TickUpkeep &upkeep)
{
    double longestMs = 0;
    for (bool goesOn = true; goesOn;) {
        QElapsedTimer timer;
        timer.start();
        goesOn = upkeep.step(nowUs);
        longestMs = std::max(longestMs, double(timer.nsecsElapsed()) / 1e6);
    }
    return longestMs;
}

void measureWindow(Filled &filled, const char *name, qint64 spanUs)
{
    const qint64 bucketUs = chartBucketUs(spanUs, plotPixels);
    TickSeries series;
    const double opened = medianMs([&] {
        Database own(Backend::Sqlite);
        own.open({.database = filled.file()});
        series = TickArchive(own).series(u"a"_s, nowUs - spanUs, nowUs, bucketUs);
    });
    const double charted = medianMs([&] {
        const TickCharts charts = tickCharts(series, nowUs);
        if (const auto axis = heatMapAxis(charts.total.latency))
            (void)LatencyHeatMap(series, *axis, nowUs).highestCount();
    });
    qint64 shiftUs = 0;
    TickArchive archive(filled.database());
    const double panned = medianMs([&] {
        shiftUs += spanUs / 100;
        (void)archive.series(u"a"_s, nowUs - spanUs - shiftUs, nowUs - shiftUs, bucketUs);
    });
    std::printf("| %s | %.1f | %.1f | %.1f | %zu | %lld |\n", name, opened, panned, charted,
                series.buckets.size(), static_cast<long long>(series.bucketUs / second));
}

/// The row of \a kind; \a rolledUp is called before anything is dropped.
QString measure(const Kind &kind, const std::function<void(Filled &)> &rolledUp)
{
    QElapsedTimer timer;
    timer.start();
    Filled filled(kind);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const auto ticks = double(kind.spanUs / kind.intervalUs);
    Retention forEver;
    forEver.ticks = forEver.hours = std::nullopt;
    TickUpkeep upkeep(filled.database());
    upkeep.setRetention(forEver);
    const double stepMs = longestStep(upkeep);
    const double whole = bytesATick(filled.database(), filled.file(), kind);
    rolledUp(filled);
    Retention month;
    month.ticks = Retention::Days(30);
    month.hours = Retention::Days(400);
    upkeep.setRetention(month);
    const double dropMs = longestStep(upkeep);
    const double kept = bytesATick(filled.database(), filled.file(), kind);
    if (const auto &error = filled.database().error())
        qFatal("%s", qPrintable(error->text));
    return QString::asprintf("| %s | %.0f | %.0f | %.1f | %.1f | %.1f |", kind.name, ticks, ticks / seconds,
                             std::max(stepMs, dropMs), whole, kept);
}

} // namespace

int main()
{
    const Kind year{"a year at 30 s, 10 requests a tick", 365 * day, 30 * second, 10};
    const Kind week{"a week at 1 s, 1 request a tick", 7 * day, second, 1};
    QStringList sizes;
    std::printf("| window of a year | opened and read (ms) | read, panned (ms) | made into charts (ms) | "
                "buckets | of so many s |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
    sizes.append(measure(year, [](Filled &filled) {
        measureWindow(filled, "year", 365 * day);
        measureWindow(filled, "quarter", 91 * day);
        measureWindow(filled, "month", 30 * day);
        measureWindow(filled, "week", 7 * day);
        measureWindow(filled, "day", day);
        measureWindow(filled, "hour", hour);
    }));
    sizes.append(measure(week, [](Filled &) {}));
    std::printf(
        "\n| ticks | how many | written (ticks/s) | longest step of upkeep (ms) | bytes a tick, rolled "
        "up | 30 days of them kept |\n| --- | ---: | ---: | ---: | ---: | ---: |\n%s\n",
        qPrintable(sizes.join(u'\n')));
    return 0;
}
