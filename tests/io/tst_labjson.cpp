// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/labjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

LabRun makeRun()
{
    LabRun run;
    run.id = u"20261126-081500-7f3a"_s;
    run.startedAtUs = 1'764'144'900'123'456;
    run.plan.drive = LabDrive::Bounded;
    run.plan.lines = LabLines::Durations;
    run.plan.limit = 3;
    LabCoroutine delay;
    delay.delayNs = 1'500'000'001;
    delay.text = u"hello “世界”"_s;
    delay.repeat = 2;
    LabCoroutine request;
    request.kind = LabCoroutine::Kind::Request;
    request.url = QUrl(u"http://user:secret@127.0.0.1:8080/delay/50ms"_s);
    run.plan.coroutines = {delay, request};
    run.hasMain = run.plan.hasMain();
    run.actors = labActors(run.plan);
    run.transitions.append(LabTransition{0, 0, LabState::Created, LabTransition::noWorker});
    run.transitions.append(LabTransition{10, 0, LabState::Running, 2});
    run.transitions.append(LabTransition{12, 2, LabState::Failed, 0});
    run.lines.append(LabLine{20, 1, u"say hello takes 2.001 seconds."_s});
    run.lines.append(LabLine{30, LabLine::wholeLoop, u"Whole loop takes 2.001"_s});
    run.totalNs = 2'001'000'000;
    run.failed = 1;
    run.finished = true;
    return run;
}

} // namespace

class TestLabJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack();
    void refusesOthers();
    void survivesDamage();
};

void TestLabJson::comesBack()
{
    LabRun run = makeRun();
    const QByteArray text = labRunToJson(run);
    QVERIFY(!text.contains("secret"));
    const Result<LabRun> read = parseLabJson(text);
    QVERIFY2(read.ok(), qPrintable(read.error()));
    run.plan.coroutines[1].url.setUserInfo(QString());
    const LabRun &back = read.value();
    QCOMPARE(back.id, run.id);
    QCOMPARE(back.startedAtUs, run.startedAtUs);
    QCOMPARE(back.plan, run.plan);
    QCOMPARE(back.hasMain, run.hasMain);
    QCOMPARE(back.actors, run.actors);
    QCOMPARE(back.totalNs, run.totalNs);
    QCOMPARE(back.failed, run.failed);
    QVERIFY(back.finished);
    QVERIFY(!back.interrupted);
    QVERIFY(std::equal(back.transitions.begin(), back.transitions.end(), run.transitions.begin(),
                       run.transitions.end()));
    QVERIFY(std::equal(back.lines.begin(), back.lines.end(), run.lines.begin(), run.lines.end()));
    QCOMPARE(labRunToJson(back), text);
}

void TestLabJson::refusesOthers()
{
    QVERIFY(!parseLabJson({}).ok());
    QVERIFY(!parseLabJson("[]").ok());
    QVERIFY(!parseLabJson(R"({"format":"loopscope-run","version":1})").ok());
    QVERIFY(parseLabJson(R"({"format":"loopscope-lab","version":2})").error().contains("newer"_L1));
    QJsonObject object = QJsonDocument::fromJson(labRunToJson(makeRun())).object();
    QJsonObject transitions = object.value("transitions"_L1).toObject();
    transitions.insert(u"coroutine"_s, QJsonArray{0, 99, 0});
    object.insert(u"transitions"_s, transitions);
    QVERIFY(parseLabJson(QJsonDocument(object).toJson()).error().contains("coroutine"_L1));
}

void TestLabJson::survivesDamage()
{
    const QByteArray whole = labRunToJson(makeRun());
    std::mt19937 random(1);
    for (int i = 0; i < 3'000; ++i) {
        QByteArray text = whole;
        if (i % 3 == 0)
            text.truncate(qsizetype(random() % std::size_t(whole.size())));
        else
            text[qsizetype(random() % std::size_t(whole.size()))] = char(random());
        const Result<LabRun> read = parseLabJson(text);
        if (read.ok())
            QVERIFY(labPlanProblems(read.value().plan).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestLabJson)

#include "tst_labjson.moc"
