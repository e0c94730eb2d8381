// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/recording.h"

#include "io/labjson.h"
#include "io/runjson.h"
#include "io/sweepjson.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsARun();
    void keepsASweep();
    void keepsALabRun();
};

void TestRecording::keepsARun()
{
    Run run;
    run.id = u"run"_s;
    run.startedAtUs = 1'764'144'900'000'000;
    run.plan.request.url = QUrl(u"http://user:secret@127.0.0.1/fast"_s);
    run.plan.count = 3;
    run.plan.rounds = 2;
    run.plan.strategies = {Strategy::Sequential};
    run.plan.clients = {ClientKind::Qt};
    for (const quint16 round : {quint16(1), quint16(0)}) {
        Batch batch;
        batch.round = round;
        batch.planned = batch.done = 3;
        batch.totalNs = 9'000'000 + round;
        batch.complete = true;
        run.batches.push_back(batch);
        for (quint32 i = 0; i < 3; ++i) {
            Sample sample;
            sample.round = round;
            sample.index = i;
            sample.latencyNs = 3'000'000 - i;
            sample.status = i == 0 ? 503 : 200;
            run.samples.append(std::span(&sample, 1));
        }
    }
    const RunReport report = analyse(run);
    const NewEntry bare = historyEntry(run, report, false);
    QCOMPARE(bare.entry.id, u"run"_s);
    QCOMPARE(bare.entry.count, 6);
    QCOMPARE(bare.entry.failed, 2);
    QVERIFY(bare.document.isEmpty());
    QVERIFY(!bare.entry.hasDocument);
    QVERIFY(!bare.entry.url.contains("secret"_L1));
    QVERIFY(!bare.plan.isEmpty() && !bare.plan.contains("secret"));
    QVERIFY2(bare.entry.summary.contains("9.00 ms"_L1), qPrintable(bare.entry.summary));
    QCOMPARE(bare.contenders.size(), std::size_t(1));
    QCOMPARE(bare.contenders.front().totalsNs, (std::vector<double>{9'000'000, 9'000'001}));
    QCOMPARE(bare.contenders.front().latency.total(), 6); // answered, whatever the status

    const NewEntry whole = historyEntry(run, report, true);
    const Result<Run> back = parseRunJson(unpackDocument(whole.document));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().samples.size(), 6);
}

void TestRecording::keepsASweep()
{
    Sweep sweep;
    sweep.id = u"sweep"_s;
    sweep.startedAtUs = 1'764'144'900'000'000;
    sweep.plan.request.url = QUrl(u"http://127.0.0.1/"_s);
    sweep.plan.concurrencies = {1, 2};
    sweep.plan.rounds = 1;
    SweepStep step;
    step.count = step.answered = 100;
    step.ok = 99;
    step.totalNs = 1'000'000'000;
    step.complete = true;
    step.completeFigures();
    sweep.steps = {step};
    sweep.end = Sweep::End::Complete;
    const NewEntry entry = historyEntry(sweep, analyseSweep(sweep));
    QCOMPARE(entry.entry.kind, EntryKind::Sweep);
    QCOMPARE(entry.entry.count, 100);
    QCOMPARE(entry.entry.failed, 1);
    QVERIFY(!entry.entry.interrupted);
    const Result<Sweep> back = parseSweepJson(unpackDocument(entry.document));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().id, sweep.id);
}

void TestRecording::keepsALabRun()
{
    LabRun run;
    run.id = u"lab"_s;
    run.startedAtUs = 1'764'144'900'000'000;
    run.plan.coroutines = {LabCoroutine()};
    run.actors = labActors(run.plan);
    run.totalNs = 1'000'000'000;
    run.finished = true;
    const NewEntry entry = historyEntry(run, true);
    QCOMPARE(entry.entry.kind, EntryKind::LabRun);
    QCOMPARE(entry.entry.count, 0);
    QVERIFY(entry.entry.url.isEmpty());
    const Result<LabRun> back = parseLabJson(unpackDocument(entry.document));
    QVERIFY2(back.ok(), qPrintable(back.error()));
    QCOMPARE(back.value().plan, run.plan);
    QVERIFY(historyEntry(run, false).document.isEmpty());
}

QTEST_GUILESS_MAIN(TestRecording)

#include "tst_recording.moc"
