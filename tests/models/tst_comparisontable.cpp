// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparisontable.h"
#include "models/figure.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

Comparison comparisonOf(Contender baseline, Contender contender)
{
    Comparison comparison;
    comparison.baseline = baseline;
    comparison.contender = contender;
    comparison.rounds = 30;
    comparison.ratio = 1.95;
    comparison.ratioInterval = Interval{1.8, 2.1};
    comparison.verdict = judge(1.95, comparison.ratioInterval, 30);
    comparison.percentiles[0] = Difference{-5e6, Interval{-6e6, -4e6}};
    comparison.latencies = MannWhitney{0.75, 0.012};
    return comparison;
}

} // namespace

class TestComparisonTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCompared() { QCOMPARE(comparisonTable(RunReport(), SelfCheck()), QString()); }

    void paragraphPerComparison()
    {
        RunReport report;
        report.contenders.resize(2);
        report.comparisons = {comparisonOf({Strategy::Sequential}, {Strategy::Concurrent}),
                              comparisonOf({Strategy::Sequential}, {Strategy::Threads})};
        const QString html = comparisonTable(report, SelfCheck());
        QCOMPARE(html.count(u"<p>"_s), 4);
        QCOMPARE(html.count(u"one of these 2 is"_s), 1);
        QCOMPARE(html.count(u"Mann–Whitney takes"_s), 1);
        const QString second = html.section(u"<p>"_s, 2, 2);
        QVERIFY(second.startsWith(u"<b>threads is 1.8 to 2.1 times as fast as sequential ("_s));
        QVERIFY(second.contains(u"p50\u00a0-5.00\u00a0ms (-6.00\u00a0ms to -4.00\u00a0ms)"_s));
        QVERIFY(second.contains(u"P(threads &lt; sequential) = 0.750, p = 0.012"_s));
    }

    void saysWhereTheClientIsTheBottleneck()
    {
        RunReport report;
        report.contenders.resize(2);
        report.comparisons = {comparisonOf({Strategy::Sequential}, {Strategy::Concurrent})};
        SelfCheck check;
        check.contenders.resize(2);
        check.contenders[0].verdict = ClientVerdict::Ok;
        check.contenders[1].strategy = Strategy::Concurrent;
        check.contenders[1].verdict = ClientVerdict::Bottleneck;
        QVERIFY(comparisonTable(report, check).contains(u"the bottleneck of concurrent: "_s));
    }

    void noteOnlyWhereItApplies()
    {
        RunReport report;
        report.contenders.resize(2);
        report.comparisons = {comparisonOf({Strategy::Sequential}, {Strategy::Concurrent})};
        report.comparisons.front().latencies.reset();
        QVERIFY(!comparisonTable(report, SelfCheck()).contains(u"Mann–Whitney"_s));
    }

    void clientsAreNamedWhereThereAreSeveral()
    {
        const Contender curl{Strategy::Concurrent, ClientKind::Curl};
        RunReport report;
        report.contenders.resize(2);
        report.contenders[1].client = ClientKind::Curl;
        report.comparisons = {comparisonOf({Strategy::Concurrent}, curl)};
        QVERIFY(comparisonTable(report, SelfCheck()).contains(u"<b>concurrent · curl is "_s));
    }

    void intervalsStandInToolTips()
    {
        FigureSource source;
        source.report.count = 1'000;
        source.report.totalNs = 71.4e6;
        source.report.totalInterval = Interval{70e6, 73e6};
        source.report.latency.percentilesNs[3] = 60e6;
        source.report.percentileIntervals[1] = Interval{58e6, 63e6};
        QCOMPARE(figureToolTip(Figure::Total, source),
                 u"71.400 ms\n95\u00a0% interval: 70.000 ms to 73.000 ms"_s);
        const auto p95 = Figure(int(Figure::FirstPercentile) + 3);
        QCOMPARE(figureToolTip(p95, source), u"60.000 ms\n95\u00a0% interval: 58.000 ms to 63.000 ms"_s);
        source.report.speedUp = 2;
        source.report.strategy = Strategy::Concurrent;
        source.report.speedUpInterval = Interval{1.9, 2.1};
        source.report.intervalBasis = IntervalBasis::Blocks;
        QVERIFY(figureToolTip(Figure::SpeedUp, source).contains(u"within the round"_s));
    }
};

QTEST_GUILESS_MAIN(TestComparisonTable)
#include "tst_comparisontable.moc"
