// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/comparisonjson.h"

#include <QTest>

#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestComparisonJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intervals();
    void intervalsThatAreNotThere();
    void comparisons();
    void verdicts_data();
    void verdicts();
    void endlessNumbersAreNull();
};

void TestComparisonJson::intervals()
{
    ContenderReport report;
    report.intervalBasis = IntervalBasis::Rounds;
    report.totalInterval = Interval{50'123'456.4, 51e6};
    report.speedUpInterval = Interval{1.25, 1.5};
    report.percentileIntervals = {Interval{1e6, 2e6}, std::nullopt, Interval{3e6, 4e6}};
    QCOMPARE(intervalsToJson(report),
             (QJsonObject{{u"basis"_s, u"rounds"_s},
                          {u"total_ms"_s, QJsonArray{50.123456, 51.0}},
                          {u"speedup"_s, QJsonArray{1.25, 1.5}},
                          {u"p50_ms"_s, QJsonArray{1.0, 2.0}},
                          {u"p95_ms"_s, QJsonValue::Null},
                          {u"p99_ms"_s, QJsonArray{3.0, 4.0}}}));
}

void TestComparisonJson::intervalsThatAreNotThere()
{
    const QJsonObject object = intervalsToJson(ContenderReport());
    QCOMPARE(object.size(), 6);
    for (const QJsonValue &value : object)
        QVERIFY(value.isNull());
}

void TestComparisonJson::comparisons()
{
    Comparison comparison;
    comparison.baseline = {Strategy::Sequential, ClientKind::Qt};
    comparison.contender = {Strategy::Threads, ClientKind::Curl};
    comparison.rounds = 30;
    comparison.basis = IntervalBasis::Rounds;
    comparison.ratio = 2;
    comparison.ratioInterval = Interval{1.75, 2.25};
    comparison.percentiles[0] = Difference{-5e6, Interval{-6e6, -4e6}};
    comparison.percentiles[1] = Difference{1e6, std::nullopt};
    comparison.latencies = MannWhitney{0.75, 0.5};
    comparison.verdict = judge(2, comparison.ratioInterval, 30);
    RunReport report;
    report.comparisons = {comparison};
    const QJsonArray array = comparisonsToJson(report);
    QCOMPARE(array.size(), 1);
    const QJsonObject object = array.first().toObject();
    QCOMPARE(object.value(u"baseline"_s),
             (QJsonObject{{u"strategy"_s, u"sequential"_s}, {u"client"_s, u"qt"_s}}));
    QCOMPARE(object.value(u"contender"_s),
             (QJsonObject{{u"strategy"_s, u"threads"_s}, {u"client"_s, u"curl"_s}}));
    QCOMPARE(object.value(u"rounds"_s), 30);
    QCOMPARE(object.value(u"ratio"_s), 2.0);
    QCOMPARE(object.value(u"ratio_interval"_s), (QJsonArray{1.75, 2.25}));
    QCOMPARE(object.value(u"verdict"_s), u"faster"_s);
    QVERIFY(object.value(u"more_rounds"_s).isNull());
    QCOMPARE(object.value(u"has_unanswered"_s), false);
    QCOMPARE(object.value(u"mann_whitney"_s),
             (QJsonObject{{u"probability_contender_less"_s, 0.75}, {u"p_value_if_independent"_s, 0.5}}));
    const QJsonObject latency = object.value(u"latency"_s).toObject();
    QCOMPARE(latency.value(u"p50_ms"_s),
             (QJsonObject{{u"difference"_s, -5.0}, {u"interval"_s, QJsonArray{-6.0, -4.0}}}));
    QCOMPARE(latency.value(u"p95_ms"_s),
             (QJsonObject{{u"difference"_s, 1.0}, {u"interval"_s, QJsonValue::Null}}));
    QVERIFY(latency.value(u"p99_ms"_s).isNull());
}

void TestComparisonJson::verdicts_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("faster") << int(Verdict::Kind::Faster) << u"faster"_s;
    QTest::newRow("slower") << int(Verdict::Kind::Slower) << u"slower"_s;
    QTest::newRow("alike") << int(Verdict::Kind::Alike) << u"alike"_s;
    QTest::newRow("open") << int(Verdict::Kind::Indistinguishable) << u"indistinguishable"_s;
    QTest::newRow("too few") << int(Verdict::Kind::TooFewRounds) << u"too_few_rounds"_s;
}

void TestComparisonJson::verdicts()
{
    QFETCH(int, kind);
    Comparison comparison;
    comparison.verdict.kind = Verdict::Kind(kind);
    comparison.verdict.moreRounds = 12;
    RunReport report;
    report.comparisons = {comparison};
    const QJsonObject object = comparisonsToJson(report).first().toObject();
    QTEST(object.value(u"verdict"_s).toString(), "expected");
    const bool isOpen = comparison.verdict.kind == Verdict::Kind::Indistinguishable;
    QCOMPARE(object.value(u"more_rounds"_s), isOpen ? QJsonValue(12) : QJsonValue(QJsonValue::Null));
}

void TestComparisonJson::endlessNumbersAreNull()
{
    ContenderReport report;
    report.speedUpInterval = Interval{1, std::numeric_limits<double>::infinity()};
    QCOMPARE(intervalsToJson(report).value(u"speedup"_s), (QJsonArray{1.0, QJsonValue::Null}));
}

QTEST_APPLESS_MAIN(TestComparisonJson)
#include "tst_comparisonjson.moc"
