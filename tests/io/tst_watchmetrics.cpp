// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/watchmetrics.h"

#include "io/prometheustext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The samples of a page by name and labels, read as strictly as the format says.
struct Page
{
    QString problem;
    QHash<QString, double> samples;
    QHash<QString, QString> types;
};

/// The name of the metric that \a sample is of.
QString metricOf(const QString &sample, const Page &page)
{
    if (page.types.contains(sample))
        return sample;
    for (const QString &suffix : {u"_bucket"_s, u"_sum"_s, u"_count"_s}) {
        if (sample.endsWith(suffix) && page.types.value(sample.chopped(suffix.size())) == "histogram"_L1)
            return sample.chopped(suffix.size());
    }
    return {};
}

Page parsed(const QByteArray &bytes)
{
    static const QRegularExpression head(u"^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$"_s);
    static const QRegularExpression line(
        uR"(^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\]|\\["\\n])*",?)*)\})? (\S+)$)"_s);
    Page page;
    QSet<QString> helped;
    QString current;
    QSet<QString> finished;
    if (!bytes.endsWith('\n'))
        page.problem = u"does not end with a line feed"_s;
    for (const QString &text : QString::fromUtf8(bytes.chopped(1)).split(u'\n')) {
        const auto fail = [&](const QString &why) {
            if (page.problem.isEmpty())
                page.problem = why + u": "_s + text;
        };
        if (const QRegularExpressionMatch match = head.match(text); match.hasMatch()) {
            const QString name = match.captured(2);
            if (match.captured(1) == "HELP"_L1) {
                if (helped.contains(name))
                    fail(u"second HELP"_s);
                helped.insert(name);
            } else {
                if (page.types.contains(name) || !helped.contains(name))
                    fail(u"second TYPE, or no HELP"_s);
                if (!QStringList{u"gauge"_s, u"counter"_s, u"histogram"_s}.contains(match.captured(3)))
                    fail(u"type"_s);
                page.types.insert(name, match.captured(3));
            }
            continue;
        }
        const QRegularExpressionMatch match = line.match(text);
        bool isNumber = match.captured(3) == "+Inf"_L1;
        const double value = isNumber ? INFINITY : match.captured(3).toDouble(&isNumber);
        if (!match.hasMatch() || !isNumber || match.captured(2).endsWith(u','))
            fail(u"no sample"_s);
        const QString metric = metricOf(match.captured(1), page);
        if (metric.isEmpty())
            fail(u"no TYPE"_s);
        if (metric != current) {
            if (finished.contains(metric))
                fail(u"not together"_s);
            finished.insert(metric);
            current = metric;
        }
        if (page.types.value(metric) == "counter"_L1 && !metric.endsWith("_total"_L1))
            fail(u"a counter's name ends in _total"_s);
        const QString key = match.captured(1) + u'{' + match.captured(2) + u'}';
        if (page.samples.contains(key))
            fail(u"twice"_s);
        page.samples.insert(key, value);
    }
    return page;
}

Watch watchOf(const QString &id, const QString &name = {})
{
    Watch watch;
    watch.id = id;
    watch.name = name;
    watch.request.url = QUrl(u"https://shop.example/"_s + id);
    return watch;
}

WatchTick tickOf(const QString &id, WatchState level, std::initializer_list<qint64> latencies)
{
    WatchTick tick;
    tick.watchId = id;
    tick.tick.startedAtUs = 1'764'144'900'250'000;
    tick.tick.lateNs = 1'500'000;
    tick.tick.level = level;
    tick.tick.ended = int(latencies.size());
    for (const qint64 latency : latencies)
        tick.tick.latency.add(latency);
    return tick;
}

} // namespace

class TestWatchMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWellFormed();
    void countsTicks();
    void latenciesFallIntoBuckets();
    void statesAndTheLatest();
    void labelsAreEscaped();
    void watchesComeAndGo();
    void theHistory();
    void sizeForManyWatches();
};

void TestWatchMetrics::isWellFormed()
{
    WatchMetrics metrics;
    QCOMPARE(parsed(metrics.text()).problem, QString());
    metrics.setWatches({watchOf(u"a"_s), watchOf(u"b"_s, u"B"_s)});
    metrics.setHistory(true, 0);
    for (const WatchState level : {WatchState::Up, WatchState::Degraded, WatchState::Down}) {
        metrics.add(tickOf(u"a"_s, level, {1'000, 5'000'000, 20'000'000'000'000}));
        metrics.setState(u"b"_s, level);
        QCOMPARE(parsed(metrics.text()).problem, QString());
    }
    QCOMPARE(parsed(metrics.text()).samples.value(u"loopscope_watches{}"_s), 2.0);
    QVERIFY(!parsed("loopscope_x 1\n").problem.isEmpty()); // the parser of this test does its work
}

void TestWatchMetrics::countsTicks()
{
    WatchMetrics metrics;
    metrics.setWatches({watchOf(u"a"_s)});
    WatchTick bad = tickOf(u"a"_s, WatchState::Down, {1'000'000, 2'000'000});
    bad.tick.missed = 7;
    bad.tick.failed = 2;
    bad.tick.errors.counts[TickErrors::wrongStatus] = 2;
    metrics.add(tickOf(u"a"_s, WatchState::Up, {1'000'000}));
    metrics.add(bad);
    metrics.add(bad);
    metrics.add(tickOf(u"who"_s, WatchState::Up, {1'000'000}));
    const QHash<QString, double> samples = parsed(metrics.text()).samples;
    const QString labels = u"id=\"a\",name=\"https://shop.example/a\""_s;
    QCOMPARE(samples.value(u"loopscope_ticks_total{"_s + labels + u",level=\"up\"}"_s, -1), 1.0);
    QCOMPARE(samples.value(u"loopscope_ticks_total{"_s + labels + u",level=\"degraded\"}"_s, -1), 0.0);
    QCOMPARE(samples.value(u"loopscope_ticks_total{"_s + labels + u",level=\"down\"}"_s, -1), 2.0);
    QCOMPARE(samples.value(u"loopscope_missed_ticks_total{"_s + labels + u'}', -1), 14.0);
    QCOMPARE(samples.value(u"loopscope_requests_total{"_s + labels + u'}', -1), 5.0);
    QCOMPARE(samples.value(u"loopscope_failures_total{"_s + labels + u",reason=\"wrong_status\"}"_s, -1),
             4.0);
    QCOMPARE(samples.value(u"loopscope_failures_total{"_s + labels + u",reason=\"timeout\"}"_s, -1), 0.0);
    QVERIFY(!samples.contains(u"loopscope_failures_total{"_s + labels + u",reason=\"\"}"_s));
}

void TestWatchMetrics::latenciesFallIntoBuckets()
{
    WatchMetrics metrics;
    metrics.setWatches({watchOf(u"a"_s, u"A"_s)});
    // Below the first end; just below one of 5 ms, in its bucket; 400 ms; beyond the last end; beyond the
    // grid.
    metrics.add(
        tickOf(u"a"_s, WatchState::Up, {0, 4'999'000, 400'000'000, 60'000'000'000, 20'000'000'000'000}));
    const QHash<QString, double> samples = parsed(metrics.text()).samples;
    const QString name = u"loopscope_request_latency_seconds"_s;
    const QString labels = u"{id=\"a\",name=\"A\""_s;
    const std::pair<QString, double> expected[] = {
        {u"0.001"_s, 1}, {u"0.0025"_s, 1}, {u"0.005"_s, 2}, {u"0.25"_s, 2},
        {u"0.5"_s, 3},   {u"30"_s, 3},     {u"+Inf"_s, 5},
    };
    for (const auto &[end, count] : expected)
        QCOMPARE(samples.value(name + u"_bucket"_s + labels + u",le=\""_s + end + u"\"}"_s, -1), count);
    QCOMPARE(samples.value(name + u"_count"_s + labels + u'}', -1), 5.0);
    const double sum = samples.value(name + u"_sum"_s + labels + u'}', -1);
    QVERIFY(std::abs(sum - (0.004999 + 0.4 + 60 + 10'000)) < 0.05);
}

void TestWatchMetrics::statesAndTheLatest()
{
    WatchMetrics metrics;
    metrics.setWatches({watchOf(u"a"_s, u"A"_s)});
    const QString labels = u"{id=\"a\",name=\"A\""_s;
    QHash<QString, double> samples = parsed(metrics.text()).samples;
    QVERIFY(!samples.contains(u"loopscope_up"_s + labels + u'}'));
    QCOMPARE(samples.value(u"loopscope_state"_s + labels + u",state=\"unknown\"}"_s), 1.0);
    QVERIFY(!samples.contains(u"loopscope_last_tick_timestamp_seconds"_s + labels + u'}'));

    metrics.setState(u"a"_s, WatchState::Degraded);
    WatchTick tick = tickOf(u"a"_s, WatchState::Degraded, {});
    tick.tick.certificateDays = -3;
    metrics.add(tick);
    samples = parsed(metrics.text()).samples;
    QCOMPARE(samples.value(u"loopscope_up"_s + labels + u'}', -1), 1.0);
    QCOMPARE(samples.value(u"loopscope_state"_s + labels + u",state=\"degraded\"}"_s, -1), 1.0);
    QCOMPARE(samples.value(u"loopscope_state"_s + labels + u",state=\"unknown\"}"_s, -1), 0.0);
    QCOMPARE(samples.value(u"loopscope_last_tick_timestamp_seconds"_s + labels + u'}'), 1'764'144'900.25);
    QCOMPARE(samples.value(u"loopscope_schedule_lateness_seconds"_s + labels + u'}'), 0.0015);
    QCOMPARE(samples.value(u"loopscope_certificate_days"_s + labels + u'}'), -3.0);
    metrics.setState(u"a"_s, WatchState::Down);
    QCOMPARE(parsed(metrics.text()).samples.value(u"loopscope_up"_s + labels + u'}', -1), 0.0);
}

void TestWatchMetrics::labelsAreEscaped()
{
    WatchMetrics metrics;
    metrics.setWatches({watchOf(u"a"_s, u"a \\ \"b\"\nc é"_s)});
    const QByteArray text = metrics.text();
    QVERIFY(text.contains("name=\"a \\\\ \\\"b\\\"\\nc é\""));
    QCOMPARE(parsed(text).problem, QString());
    // A user and a password that should not be there are not shown.
    Watch watch = watchOf(u"a"_s);
    watch.request.url.setUserInfo(u"me:secret"_s);
    metrics.setWatches({watch});
    QVERIFY(!metrics.text().contains("secret"));
}

void TestWatchMetrics::watchesComeAndGo()
{
    WatchMetrics metrics;
    metrics.setWatches({watchOf(u"a"_s, u"A"_s), watchOf(u"b"_s, u"B"_s)});
    metrics.add(tickOf(u"b"_s, WatchState::Up, {1'000}));
    metrics.setWatches({watchOf(u"c"_s, u"C"_s), watchOf(u"b"_s, u"New"_s)});
    const QHash<QString, double> samples = parsed(metrics.text()).samples;
    QCOMPARE(samples.value(u"loopscope_ticks_total{id=\"b\",name=\"New\",level=\"up\"}"_s, -1), 1.0);
    QCOMPARE(samples.value(u"loopscope_ticks_total{id=\"c\",name=\"C\",level=\"up\"}"_s, -1), 0.0);
    QVERIFY(!metrics.text().contains("id=\"a\""));
}

void TestWatchMetrics::theHistory()
{
    WatchMetrics metrics;
    QVERIFY(!metrics.text().contains("loopscope_history"));
    metrics.setHistory(false, 12);
    const QHash<QString, double> samples = parsed(metrics.text()).samples;
    QCOMPARE(samples.value(u"loopscope_history_up{}"_s, -1), 0.0);
    QCOMPARE(samples.value(u"loopscope_history_waiting{}"_s, -1), 12.0);
}

void TestWatchMetrics::sizeForManyWatches()
{
    WatchMetrics metrics;
    QList<Watch> watches;
    for (int i = 0; i < 500; ++i)
        watches.append(watchOf(QString::number(i)));
    metrics.setWatches(watches);
    QCOMPARE(parsed(metrics.text()).problem, QString());
    QVERIFY(metrics.text().size() < 4'000'000);
}

QTEST_GUILESS_MAIN(TestWatchMetrics)
#include "tst_watchmetrics.moc"
