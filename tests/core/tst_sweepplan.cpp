// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

using PlanChange = std::function<void(SweepPlan &)>;
Q_DECLARE_METATYPE(PlanChange)
Q_DECLARE_METATYPE(Loopscope::SweepField)

namespace {

SweepPlan goodPlan()
{
    SweepPlan plan;
    plan.request.url = QUrl(u"http://127.0.0.1:8080/"_s);
    return plan;
}

} // namespace

class TestSweepPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsRunOnceThereIsAUrl()
    {
        QVERIFY(sweepProblems(goodPlan()).isEmpty());
        QCOMPARE(sweepProblems(SweepPlan()).size(), 1);
        QCOMPARE(sweepProblems(SweepPlan()).first().field, SweepField::Url);
    }

    void doubling()
    {
        QCOMPARE(SweepPlan::doublingUpTo(1), QList{1});
        QCOMPARE(SweepPlan::doublingUpTo(2), (QList{1, 2}));
        QCOMPARE(SweepPlan::doublingUpTo(64), (QList{1, 2, 4, 8, 16, 32, 64}));
        QCOMPARE(SweepPlan::doublingUpTo(100), (QList{1, 2, 4, 8, 16, 32, 64, 100}));
        QCOMPARE(SweepPlan::doublingUpTo(1000).size(), 11);
    }

    void stepsAreRuns()
    {
        SweepPlan plan = goodPlan();
        plan.warmUp = 3;
        RunPlan step = plan.stepPlan(16);
        QCOMPARE(step.request, plan.request);
        QCOMPARE(step.strategies, QList{Strategy::Concurrent});
        QCOMPARE(step.clients, QList{ClientKind::Curl});
        QCOMPARE(step.lanes(Strategy::Concurrent), 16);
        QCOMPARE(step.rounds, 1);
        QCOMPARE(step.warmUp, 3);
        QCOMPARE(step.duration, plan.durationPerStep);
        QCOMPARE(step.count, int(Limits::count.high));
        plan.requestsPerStep = 200;
        step = plan.stepPlan(16);
        QCOMPARE(step.count, 200);
        QCOMPARE(step.duration.count(), 0);
        QVERIFY(planProblems(step).isEmpty());
    }

    void oneProblemIsFound_data()
    {
        QTest::addColumn<PlanChange>("change");
        QTest::addColumn<SweepField>("field");
        QTest::addColumn<QString>("message");
        const auto add = [](const char *name, const PlanChange &change, SweepField field,
                            const QString &text) { QTest::newRow(name) << change << field << text; };
        add(
            "no URL", [](SweepPlan &p) { p.request.url = {}; }, SweepField::Url, u"The URL is empty"_s);
        add(
            "none", [](SweepPlan &p) { p.concurrencies = {}; }, SweepField::Concurrencies,
            u"There is no concurrency"_s);
        add(
            "zero",
            [](SweepPlan &p) {
                p.concurrencies = {0, 1};
            },
            SweepField::Concurrencies, u"Each concurrency must be a whole number from 1 to 1,000."_s);
        add(
            "negative", [](SweepPlan &p) { p.concurrencies = {-5}; }, SweepField::Concurrencies,
            u"Each concurrency"_s);
        add(
            "huge",
            [](SweepPlan &p) {
                p.concurrencies = {1, 1'001};
            },
            SweepField::Concurrencies, u"Each concurrency"_s);
        add(
            "twice",
            [](SweepPlan &p) {
                p.concurrencies = {1, 2, 2};
            },
            SweepField::Concurrencies, u"in ascending order, each once"_s);
        add(
            "falling",
            [](SweepPlan &p) {
                p.concurrencies = {4, 2};
            },
            SweepField::Concurrencies, u"in ascending order, each once"_s);
        add(
            "too many",
            [](SweepPlan &p) {
                p.concurrencies.clear();
                for (int i = 1; i <= 101; ++i)
                    p.concurrencies.append(i);
            },
            SweepField::Concurrencies, u"These are 101 concurrencies; at most 100 fit in one sweep."_s);
        add(
            "negative requests", [](SweepPlan &p) { p.requestsPerStep = -1; }, SweepField::RequestsPerStep,
            u"Count must be"_s);
        add(
            "fewer requests than lanes", [](SweepPlan &p) { p.requestsPerStep = 63; },
            SweepField::RequestsPerStep, u"send at least 64 per step"_s);
        add(
            "no time", [](SweepPlan &p) { p.durationPerStep = std::chrono::milliseconds(0); },
            SweepField::DurationPerStep, u"must be a whole number from 100 to 600,000."_s);
        add(
            "negative time", [](SweepPlan &p) { p.durationPerStep = std::chrono::milliseconds(-5); },
            SweepField::DurationPerStep, u"must be a whole number"_s);
        add(
            "endless time",
            [](SweepPlan &p) {
                p.durationPerStep = std::chrono::milliseconds(std::numeric_limits<qint64>::max());
            },
            SweepField::DurationPerStep, u"must be a whole number"_s);
        add(
            "no round", [](SweepPlan &p) { p.rounds = 0; }, SweepField::Rounds, u"Rounds must be"_s);
        add(
            "too many rounds", [](SweepPlan &p) { p.rounds = 101; }, SweepField::Rounds, u"Rounds must be"_s);
        add(
            "warm-up", [](SweepPlan &p) { p.warmUp = -1; }, SweepField::WarmUp, u"Warm-up must be"_s);
        add(
            "timeout", [](SweepPlan &p) { p.request.timeout = {}; }, SweepField::Timeout, u"Timeout"_s);
        add(
            "redirects", [](SweepPlan &p) { p.request.maxRedirects = 51; }, SweepField::Redirects,
            u"Redirects"_s);
        add(
            "CA file", [](SweepPlan &p) { p.request.caFile = u"/no/such.pem"_s; }, SweepField::CaFile,
            u"/no/such.pem"_s);
    }

    void oneProblemIsFound()
    {
        QFETCH(PlanChange, change);
        QFETCH(SweepField, field);
        QFETCH(QString, message);
        SweepPlan plan = goodPlan();
        change(plan);
        const QList<SweepProblem> problems = sweepProblems(plan);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, field);
        QVERIFY2(problems.first().message.contains(message), qPrintable(problems.first().message));
    }

    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("concurrencies");
        QTest::newRow("one") << u"8"_s << QList{8};
        QTest::newRow("list") << u"1,2,4"_s << QList{1, 2, 4};
        QTest::newRow("blanks") << u" 1 , 2,4 "_s << QList{1, 2, 4};
        QTest::newRow("any order, twice") << u"4,1,2,4"_s << QList{1, 2, 4};
        QTest::newRow("being typed") << u"1,2,"_s << QList{1, 2};
        QTest::newRow("doubling") << u"4..64"_s << QList{4, 8, 16, 32, 64};
        QTest::newRow("doubling to its end") << u"1..10"_s << QList{1, 2, 4, 8, 10};
        QTest::newRow("list and doubling") << u"1,2,4..64"_s << QList{1, 2, 4, 8, 16, 32, 64};
        QTest::newRow("ellipsis") << u"1 … 4"_s << QList{1, 2, 4};
        QTest::newRow("by tens") << u"10..50+10"_s << QList{10, 20, 30, 40, 50};
        QTest::newRow("by tens, not to the end") << u"10..55 + 10"_s << QList{10, 20, 30, 40, 50};
        QTest::newRow("from a number to itself") << u"5..5"_s << QList{5};
        QTest::newRow("the most") << u"1000"_s << QList{1000};
    }

    void parses()
    {
        QFETCH(QString, text);
        const Result<QList<int>> result = parseConcurrencies(text);
        QVERIFY2(result.ok(), qPrintable(result.error()));
        QTEST(result.value(), "concurrencies");
        QCOMPARE(parseConcurrencies(concurrenciesText(result.value())).value(), result.value());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("nothing") << u""_s << u"There is no concurrency"_s;
        QTest::newRow("blanks") << u"  "_s << u"There is no concurrency"_s;
        QTest::newRow("commas") << u",,"_s << u"There is no concurrency"_s;
        QTest::newRow("words") << u"1,two,4"_s << u"“two” is no concurrency"_s;
        QTest::newRow("zero") << u"0,1"_s << u"“0” is no concurrency"_s;
        QTest::newRow("negative") << u"-1"_s << u"“-1”"_s;
        QTest::newRow("fraction") << u"1.5"_s << u"“1.5”"_s;
        QTest::newRow("too large") << u"1001"_s << u"Each concurrency must be"_s;
        QTest::newRow("huge") << u"1,99999999999999999999"_s << u"is no concurrency"_s;
        QTest::newRow("backwards") << u"8..1"_s << u"“8..1”"_s;
        QTest::newRow("no end") << u"1.."_s << u"“1..”"_s;
        QTest::newRow("no step") << u"1..10+"_s << u"“1..10+”"_s;
        QTest::newRow("step of none") << u"1..10+0"_s << u"“1..10+0”"_s;
        QTest::newRow("too many") << u"1..1000+1"_s << u"These are 1,000 concurrencies; at most 100"_s;
        QTest::newRow("many more") << u"1..999999+1"_s << u"is no concurrency"_s;
        QTest::newRow("long") << QString(100'000, u'x') << u"xxx…” is no concurrency"_s;
        QTest::newRow("other digits") << u"١,٢"_s << u"is no concurrency"_s;
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const Result<QList<int>> result = parseConcurrencies(text);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().contains(part), qPrintable(result.error()));
        QVERIFY(result.error().size() < 300);
    }

    void idsComeBack()
    {
        for (const Sweep::End end :
             {Sweep::End::Complete, Sweep::End::Interrupted, Sweep::End::ThreeFailingSteps})
            QCOMPARE(sweepEndFromId(sweepEndId(end)), end);
        QVERIFY(!sweepEndFromId(u"over"_s));
        for (const BottleneckReason reason : allBottleneckReasons)
            QCOMPARE(bottleneckReasonFromId(bottleneckReasonId(reason)), reason);
        QVERIFY(!bottleneckReasonFromId(u""_s));
        for (const ClientVerdict verdict : allClientVerdicts)
            QCOMPARE(clientVerdictFromId(clientVerdictId(verdict)), verdict);
        QVERIFY(!clientVerdictFromId(u"OK"_s));
    }
};

QTEST_APPLESS_MAIN(TestSweepPlan)
#include "tst_sweepplan.moc"
