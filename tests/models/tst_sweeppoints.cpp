// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweeppoints.h"
#include "models/sweeprow.h"
#include "support/samplesweep.h"

#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What the charts of a sweep are drawn from.
class TestSweepPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointsFollowTheReport();
    void absentPercentilesAreLeftOut();
    void marks();
    void lateClientKeepsItsThroughput();
    void curveHasBothEnds();
    void nearest_data();
    void nearest();
    void tooltipHoldsEverything();
    void tooltipIsSafe();
};

void TestSweepPoints::pointsFollowTheReport()
{
    QVERIFY(throughputPoints({}).empty());
    const SweepReport report = analyseSweep(sampleSweep(4, {1, 2, 4, 8}));
    const std::vector<SweepPoint> points = throughputPoints(report);
    QCOMPARE(points.size(), std::size_t(4));
    QCOMPARE(points[2].concurrency, 4);
    QVERIFY(std::abs(points[2].value - 200) < 2);
    QVERIFY(points[2].interval && points[2].interval->low < 200 && points[2].interval->high > 200);
    QCOMPARE(points[2].mark, SweepMark::Measured);
    QVERIFY(std::abs(latencyPoints(report, SweepPercentile::P99)[0].value - 30e6) < 3e5);
}

void TestSweepPoints::absentPercentilesAreLeftOut()
{
    Sweep sweep = sampleSweep(4, {1, 2, 4});
    sweep.steps[0].p99Ns.reset();
    const SweepReport report = analyseSweep(sweep);
    QCOMPARE(latencyPoints(report, SweepPercentile::P50).size(), std::size_t(3));
    const std::vector<SweepPoint> p99 = latencyPoints(report, SweepPercentile::P99);
    QCOMPARE(p99.size(), std::size_t(2));
    QCOMPARE(p99[0].concurrency, 2);
}

void TestSweepPoints::marks()
{
    Sweep sweep = sampleSweep(4, {1, 2, 4}, 1);
    makeFailing(sweep.steps[2]);
    makeBottleneck(sweep.steps[1]);
    makeBottleneck(sweep.steps[2]); // a failing step is failing first of all
    const std::vector<SweepPoint> points = throughputPoints(analyseSweep(sweep));
    QCOMPARE(points[0].mark, SweepMark::Measured);
    QCOMPARE(points[1].mark, SweepMark::ClientBottleneck);
    QCOMPARE(points[2].mark, SweepMark::Failing);
}

void TestSweepPoints::lateClientKeepsItsThroughput()
{
    Sweep sweep = sampleSweep(4, {1}, 2);
    SweepStep &late = sweep.steps[0];
    makeBottleneck(late);
    late.reasons = {BottleneckReason::LoopLate};
    late.engineBusy = 0.1;
    QVERIFY(!clientMadeThroughput(late));
    const SweepRow row = sweepRow(late, ClientKind::Curl);
    QCOMPARE(row.mark, SweepMark::Measured);
    QCOMPARE(row.remark, u"client was late at times"_s);
    QVERIFY(!row.detail.isEmpty());
    const SweepReport report = analyseSweep(sweep);
    const std::vector<const SweepStep *> steps{&sweep.steps[0], &sweep.steps[1]};
    QCOMPARE(sweepRow(&report.concurrencies.front(), steps, ClientKind::Curl).remark,
             u"client was late at times in 1 of 2 rounds"_s);
}

void TestSweepPoints::curveHasBothEnds()
{
    ScalabilityFit fit;
    fit.lambda.value = 10;
    const std::vector<ScalabilityPoint> curve = fitCurve(fit, 1, 64, 7);
    QCOMPARE(curve.size(), std::size_t(7));
    for (std::size_t i = 0; i < curve.size(); ++i) {
        QVERIFY(std::abs(curve[i].concurrency - std::exp2(i)) < 1e-9 * std::exp2(i));
        QVERIFY(std::abs(curve[i].throughput - 10 * curve[i].concurrency) < 1e-6);
    }
}

void TestSweepPoints::nearest_data()
{
    QTest::addColumn<double>("x");
    QTest::addColumn<int>("place");
    QTest::addRow("far below") << 0.0 << 0;
    QTest::addRow("on one") << 4.0 << 2;
    QTest::addRow("by the logarithm") << 2.9 << 2;
    QTest::addRow("just below the middle") << 2.8 << 1;
    QTest::addRow("far beyond") << 1e9 << 3;
}

void TestSweepPoints::nearest()
{
    QFETCH(double, x);
    QFETCH(int, place);
    QCOMPARE(nearestConcurrency({1, 2, 4, 8}, x), place);
    QCOMPARE(nearestConcurrency({}, x), -1);
}

void TestSweepPoints::tooltipHoldsEverything()
{
    SweepStep step = sampleSweep(4, {4}, 1).steps[0];
    step.p99Ns.reset();
    makeFailing(step);
    const QString html = sweepRowTable(sweepRow(step, ClientKind::Curl));
    for (const QString &part :
         {u"4 in flight"_s, u"20.1/s"_s, u"p95"_s, u"–"_s, u"900"_s, u"failing: HTTP 503"_s})
        QVERIFY2(html.contains(part), qPrintable(part + u" is not in "_s + html));
}

void TestSweepPoints::tooltipIsSafe()
{
    SweepStep step = sampleSweep(4, {4}, 1).steps[0];
    makeFailing(step);
    step.errorText = u"<img src=x>"_s; // from a file
    QVERIFY(!sweepRowTable(sweepRow(step, ClientKind::Curl)).contains(u"<img"_s));
}

QTEST_GUILESS_MAIN(TestSweepPoints)
#include "tst_sweeppoints.moc"
