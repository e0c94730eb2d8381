// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labplan.h"

#include "core/labpresets.h"
#include "core/labrun.h"
#include "core/pythontext.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

LabCoroutine delay(qint64 ns, int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.delayNs = ns;
    coroutine.text = u"hello"_s;
    coroutine.repeat = repeat;
    return coroutine;
}

LabCoroutine request(const QString &url, int repeat = 1)
{
    LabCoroutine coroutine;
    coroutine.kind = LabCoroutine::Kind::Request;
    coroutine.url = QUrl(url);
    coroutine.repeat = repeat;
    return coroutine;
}

LabPlan planOf(const QList<LabCoroutine> &coroutines, LabDrive drive = LabDrive::Together)
{
    LabPlan plan;
    plan.coroutines = coroutines;
    plan.drive = drive;
    plan.limit = 4;
    return plan;
}

LabTransition running(qint64 atNs, int coroutine, qint16 worker = LabTransition::noWorker)
{
    return {atNs, coroutine, LabState::Running, worker};
}

} // namespace

class TestLabPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreTheirOwn();
    void counts();
    void delays_data();
    void delays();
    void delaysInAnotherLocale();
    void wrongDelays_data();
    void wrongDelays();
    void problems_data();
    void problems();
    void tellsEveryRow();
    void presetsCanRun();
    void knowsPresetsAgain();
    void pythonLiterals_data();
    void pythonLiterals();
    void actors();
    void switches();
};

void TestLabPlan::idsAreTheirOwn()
{
    QSet<QString> names;
    for (const LabDrive drive : allLabDrives) {
        QCOMPARE(labDriveFromId(labDriveId(drive)), std::optional(drive));
        names.insert(labDriveName(drive));
    }
    QCOMPARE(names.size(), qsizetype(allLabDrives.size()));
    for (const LabLines lines : allLabLines)
        QCOMPARE(labLinesFromId(labLinesId(lines)), std::optional(lines));
    QVERIFY(!labDriveFromId(u"One-by-one"));
    QVERIFY(!labLinesFromId(u""));
}

void TestLabPlan::counts()
{
    LabPlan plan = planOf({delay(1, 3), request(u"http://127.0.0.1/"_s, 10)});
    QCOMPARE(plan.total(), 13);
    QCOMPARE(plan.requests(), 10);
    QCOMPARE(plan.requestsAtOnce(), 10);
    plan.drive = LabDrive::OneByOne;
    QCOMPARE(plan.requestsAtOnce(), 1);
    QVERIFY(plan.hasMain());
    plan.drive = LabDrive::Bounded;
    QCOMPARE(plan.requestsAtOnce(), 4);
    QVERIFY(plan.hasLimit());
    QVERIFY(!plan.hasMain());
    plan.coroutines.clear();
    QCOMPARE(plan.requestsAtOnce(), 0);
}

void TestLabPlan::delays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ns");

    QTest::newRow("zero") << u"0"_s << qint64(0);
    QTest::newRow("whole") << u"2"_s << qint64(2'000'000'000);
    QTest::newRow("part") << u" 0.05 "_s << qint64(50'000'000);
    QTest::newRow("exponent") << u"1e-3"_s << qint64(1'000'000);
    QTest::newRow("one day") << u"86400"_s << qint64(86'400'000'000'000);
}

void TestLabPlan::delays()
{
    QFETCH(QString, text);
    QFETCH(qint64, ns);
    const Result<qint64> delay = parseDelay(text);
    QVERIFY2(delay, qPrintable(delay.error()));
    QCOMPARE(delay.value(), ns);
}

void TestLabPlan::delaysInAnotherLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const Result<qint64> comma = parseDelay(u"1,5"_s);
    const Result<qint64> point = parseDelay(u"1.5"_s);
    QLocale::setDefault(before);
    QCOMPARE(comma.ok() ? comma.value() : -1, 1'500'000'000);
    QCOMPARE(point.ok() ? point.value() : -1, 1'500'000'000);
}

void TestLabPlan::wrongDelays_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"two"_s, QString(), u"-1"_s, u"-0.001"_s, u"1000000000"_s, u"86400.1"_s, u"nan"_s, u"inf"_s,
          u"1,500"_s, u"1e400"_s, u"2 s"_s, u"0x10"_s, QString(100'000, u'9')})
        QTest::newRow(qPrintable(text.left(20))) << text;
}

void TestLabPlan::wrongDelays()
{
    QFETCH(QString, text);
    const Result<qint64> delay = parseDelay(text);
    QVERIFY(!delay);
    QVERIFY(delay.error().contains(text.left(20)));
    QVERIFY(delay.error().size() < 200);
    QVERIFY(delay.error().endsWith(u'.'));
}

void TestLabPlan::problems_data()
{
    QTest::addColumn<LabPlan>("plan");
    QTest::addColumn<QList<LabField>>("fields");
    QTest::addColumn<int>("row");

    const auto add = [](const char *name, const LabPlan &plan, const QList<LabField> &fields, int row = -1) {
        QTest::newRow(name) << plan << fields << row;
    };
    const QString url = u"http://127.0.0.1:8080/"_s;
    add("none", planOf({delay(0), request(url, 1'000)}), {});
    add("10,000 delays", planOf({delay(1, 10'000)}), {});
    add("10,000 requests, bounded", planOf({request(url, 10'000)}, LabDrive::Bounded), {});
    add("empty", planOf({}), {LabField::Coroutines});
    add("10,001", planOf({delay(1, 10'000), delay(1)}), {LabField::Coroutines});
    add("1,001 requests at once", planOf({request(url, 1'001)}), {LabField::Drive});
    add("negative delay", planOf({delay(0), delay(-1)}), {LabField::Delay}, 1);
    add("longest delay", planOf({delay(std::numeric_limits<qint64>::max())}), {LabField::Delay}, 0);
    add("smallest delay", planOf({delay(std::numeric_limits<qint64>::min())}), {LabField::Delay}, 0);
    add("a day and a bit", planOf({delay(86'400'000'000'001)}), {LabField::Delay}, 0);
    add("no repetition", planOf({delay(0, 0)}), {LabField::Repeat}, 0);
    add("too many repetitions", planOf({delay(0), delay(0, std::numeric_limits<int>::max())}),
        {LabField::Repeat}, 1);
    add("no URL", planOf({request(QString())}), {LabField::Url}, 0);
    add("another scheme", planOf({request(u"ftp://127.0.0.1/"_s)}), {LabField::Url}, 0);
    add("relative URL", planOf({request(u"127.0.0.1"_s)}), {LabField::Url}, 0);

    LabCoroutine talker = delay(0);
    talker.text = QString(201, u'x');
    add("long text", planOf({talker}), {LabField::Text}, 0);
    LabPlan plan = planOf({delay(0)}, LabDrive::Bounded);
    plan.limit = 0;
    plan.timeout = std::chrono::milliseconds(0);
    add("no workers, no timeout", plan, {LabField::Limit, LabField::Timeout});
    plan.drive = LabDrive::ThreadPool;
    plan.limit = 1'001;
    plan.timeout = std::chrono::milliseconds(1);
    add("too many threads", plan, {LabField::Limit});
    plan.drive = LabDrive::Together;
    add("a limit that is not used", plan, {});
}

void TestLabPlan::problems()
{
    QFETCH(LabPlan, plan);
    QFETCH(QList<LabField>, fields);
    QFETCH(int, row);

    QList<LabField> found;
    for (const LabProblem &problem : labPlanProblems(plan)) {
        found.append(problem.field);
        QCOMPARE(problem.row, row);
        QVERIFY2(problem.message.endsWith(u'.') || problem.message.endsWith(u'?'),
                 qPrintable(problem.message));
    }
    QCOMPARE(found, fields);
}

void TestLabPlan::tellsEveryRow()
{
    const QList<LabProblem> problems = labPlanProblems(planOf({delay(-1, -1), delay(1), request(u"?"_s)}));
    QCOMPARE(problems.size(), 3);
    QCOMPARE(problems.at(0).row, 0);
    QCOMPARE(problems.at(1).row, 0);
    QCOMPARE(problems.at(2).row, 2);
}

void TestLabPlan::presetsCanRun()
{
    const QUrl url(u"http://me:secret@127.0.0.1:8080/delay/50ms"_s);
    QSet<QString> ids;
    QStringList names;
    for (const LabPreset &preset : labPresets(url)) {
        QVERIFY2(labPlanProblems(preset.plan).isEmpty(), qPrintable(preset.id));
        ids.insert(preset.id);
        names.append(preset.name);
        QVERIFY(preset.python.endsWith(u'\n'));
        QVERIFY(!preset.python.contains("google"_L1) && !preset.python.contains("secret"_L1));
    }
    QCOMPARE(ids.size(), names.size());
    QCOMPARE(names,
             QStringList({u"Await one by one"_s, u"Tasks, waited together"_s,
                          u"Tasks made first, awaited after"_s, u"A delay and a request"_s, u"Two delays"_s,
                          u"100 requests in a thread pool"_s, u"5 requests in a thread pool"_s}));
}

void TestLabPlan::knowsPresetsAgain()
{
    for (LabPreset preset : labPresets(QUrl(u"http://127.0.0.1:8080/"_s))) {
        preset.plan.timeout = std::chrono::seconds(1);
        if (!preset.plan.hasLimit())
            preset.plan.limit = 7;
        const std::optional<LabPreset> found = labPresetOf(preset.plan);
        QVERIFY2(found, qPrintable(preset.id));
        QCOMPARE(found->id, preset.id);
        QCOMPARE(found->python, preset.python);
        preset.plan.coroutines.front().repeat += 1;
        QVERIFY(!labPresetOf(preset.plan));
    }
    QVERIFY(!labPresetOf(LabPlan()));
}

void TestLabPlan::pythonLiterals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");

    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("plain") << u"hello"_s << u"'hello'"_s;
    QTest::newRow("apostrophe") << u"it's"_s << u"\"it's\""_s;
    QTest::newRow("both quotes") << u"'\""_s << u"'\\'\"'"_s;
    QTest::newRow("backslash") << u"\\"_s << u"'\\\\'"_s;
    QTest::newRow("line ends") << u"a\r\n\tb"_s << u"'a\\r\\n\\tb'"_s;
    QTest::newRow("control") << u"\x1b[0m"_s << u"'\\u001b[0m'"_s;
    QTest::newRow("Chinese") << u"異步"_s << u"'異步'"_s;
    QTest::newRow("beyond 16 bits") << u"🐍"_s << u"'🐍'"_s;
    QTest::newRow("line separator") << QString(QChar(0x2028)) << u"'\\u2028'"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << u"'\ufffd'"_s;
}

void TestLabPlan::pythonLiterals()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    QCOMPARE(pythonString(text), literal);
}

void TestLabPlan::actors()
{
    LabPlan plan =
        planOf({delay(2'000'000'000, 2), request(u"http://me:secret@127.0.0.1/a b"_s)}, LabDrive::MadeFirst);
    const QList<LabActor> actors = labActors(plan);
    QCOMPARE(actors.size(), 4);
    QVERIFY(actors.at(0).isMain());
    QCOMPARE(actors.at(0).name, u"main()"_s);
    QCOMPARE(actors.at(2), (LabActor{u"say_after(2.0, 'hello')"_s, 0, 1}));
    QCOMPARE(actors.at(3), (LabActor{u"send_req('http://127.0.0.1/a%20b')"_s, 1, 0}));
    plan.drive = LabDrive::Together;
    QCOMPARE(labActors(plan).size(), 3);
}

void TestLabPlan::switches()
{
    LabRun run;
    run.plan = planOf({delay(1), delay(1)});
    QVERIFY(labSwitches(run).isEmpty());
    for (const LabTransition &transition :
         {LabTransition{0, 0, LabState::Created}, running(1, 0), LabTransition{2, 0, LabState::Suspended},
          running(3, 1), running(5, 1), running(7, 0)})
        run.transitions.append(transition);
    QCOMPARE(labSwitches(run), QList<LabSwitch>({{3, 0, 1, true}, {7, 1, 0, true}}));

    // One task: main() awaits, and gets control back without the loop.
    run.plan.drive = LabDrive::OneByOne;
    QCOMPARE(labSwitches(run), QList<LabSwitch>({{3, 0, 1, false}, {7, 1, 0, false}}));

    run.plan.drive = LabDrive::Bounded;
    run.transitions = {};
    for (const LabTransition &transition :
         {running(1, 0, 0), running(2, 1, 1), running(3, 2, 1), running(4, 0, 0)})
        run.transitions.append(transition);
    QCOMPARE(labSwitches(run), QList<LabSwitch>({{2, 0, 1, true}, {3, 1, 2, false}, {4, 2, 0, true}}));
}

QTEST_GUILESS_MAIN(TestLabPlan)
#include "tst_labplan.moc"
