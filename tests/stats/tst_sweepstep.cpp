// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/sweepstep.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestSweepStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFromRuns();
};

void TestSweepStep::stepsFromRuns()
{
    Run run;
    run.plan.concurrency = 4;
    run.plan.strategies = {Strategy::Concurrent};
    Batch batch;
    batch.strategy = Strategy::Concurrent;
    batch.lanes = 4;
    batch.planned = 100;
    batch.done = 100;
    batch.totalNs = 1'000'000'000;
    batch.complete = true;
    run.batches.push_back(batch);
    run.errorTexts.append(u"Connection refused"_s);
    for (quint32 i = 0; i < 100; ++i) {
        Sample sample;
        sample.strategy = Strategy::Concurrent;
        sample.index = i;
        sample.latencyNs = qint64(i + 1) * 1'000'000;
        sample.status = i < 90 ? 200 : i < 94 ? 503 : 0;
        if (i >= 94) {
            sample.error = ErrorKind::Refused;
            sample.errorText = 1;
        }
        run.samples.append(sample);
    }
    SweepStep step = sweepStepOf(run, 2, true);
    QCOMPARE(step.concurrency, 4);
    QCOMPARE(step.round, quint16(2));
    QCOMPARE(step.count, 100);
    QCOMPARE(step.answered, 94);
    QCOMPARE(step.ok, 90);
    QCOMPARE(step.failed, 10);
    QVERIFY(!step.failing); // one in ten is not more than one in ten
    QCOMPARE(step.errorText, u"Connection refused"_s);
    QCOMPARE(step.throughput, 90.0);
    QVERIFY(step.complete);
    QCOMPARE(step.p50Ns, 47.5e6); // of the 94 answers
    QVERIFY(step.p95Ns);
    QVERIFY(!step.p99Ns);
    QVERIFY(step.p50Interval);

    run.batches.front().complete = false;
    run.interrupted = true;
    step = sweepStepOf(run, 0, false);
    QVERIFY(!step.complete);
    QVERIFY(!step.p50Interval);

    const SweepStep none = sweepStepOf(Run(), 0, true);
    QCOMPARE(none.count, 0);
    QCOMPARE(none.throughput, 0.0);
    QVERIFY(!none.failing && !none.complete);
}

QTEST_APPLESS_MAIN(TestSweepStep)
#include "tst_sweepstep.moc"
