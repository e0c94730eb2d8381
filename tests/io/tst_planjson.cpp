// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/labjson.h"
#include "io/runjson.h"
#include "io/sweepjson.h"
#include "testrun.h"
#include "testsweep.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Plans by themselves, as a history keeps them.
class TestPlanJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBack();
    void damageIsNamed_data();
    void damageIsNamed();

private:
    static LabPlan labPlan();
};

LabPlan TestPlanJson::labPlan()
{
    LabPlan plan;
    LabCoroutine delay;
    delay.delayNs = 1'500'000'001;
    delay.text = u"hello “世界”"_s;
    plan.coroutines = {delay};
    plan.drive = LabDrive::Bounded;
    plan.limit = 3;
    return plan;
}

void TestPlanJson::comeBack()
{
    const RunPlan run = makeRun(1).plan;
    const Result<RunPlan> runBack = runPlanFromJson(runPlanToJson(run));
    QVERIFY2(runBack.ok(), qPrintable(runBack.error()));
    QCOMPARE(runBack.value(), run);
    const SweepPlan sweep = makeSweep().plan;
    const Result<SweepPlan> sweepBack = sweepPlanFromJson(sweepPlanToJson(sweep));
    QVERIFY2(sweepBack.ok(), qPrintable(sweepBack.error()));
    QCOMPARE(sweepBack.value(), sweep);
    const Result<LabPlan> labBack = labPlanFromJson(labPlanToJson(labPlan()));
    QVERIFY2(labBack.ok(), qPrintable(labBack.error()));
    QCOMPARE(labBack.value(), labPlan());
}

void TestPlanJson::damageIsNamed_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("run without URL") << 0 << u"url"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("run without count") << 0 << u"count"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("run of none") << 0 << u"count"_s << QJsonValue(0);
    QTest::newRow("run by no strategy we know") << 0 << u"strategies"_s << QJsonValue(QJsonArray{u"magic"_s});
    QTest::newRow("sweep without rounds") << 1 << u"rounds"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("sweep of too many") << 1 << u"warmup"_s << QJsonValue(1e12);
    QTest::newRow("Lab of nothing") << 2 << u"drive"_s << QJsonValue(7);
    QTest::newRow("Lab without limit") << 2 << u"limit"_s << QJsonValue(QJsonValue::Undefined);
}

void TestPlanJson::damageIsNamed()
{
    QFETCH(int, kind);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject object = kind == 0 ? runPlanToJson(makeRun(1).plan)
        : kind == 1                ? sweepPlanToJson(makeSweep().plan)
                                   : labPlanToJson(labPlan());
    QVERIFY(object.contains(member));
    object.remove(member);
    if (!value.isUndefined())
        object.insert(member, value);
    const QString error = kind == 0 ? runPlanFromJson(object).error()
        : kind == 1                 ? sweepPlanFromJson(object).error()
                                    : labPlanFromJson(object).error();
    QVERIFY2(error.contains(u"plan."_s + member), qPrintable(error));
    QVERIFY(!runPlanFromJson({}).ok() && !sweepPlanFromJson({}).ok() && !labPlanFromJson({}).ok());
}

QTEST_GUILESS_MAIN(TestPlanJson)
#include "tst_planjson.moc"
