// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textsweep.h"
#include "cli/textsweepchart.h"

#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// A server of 8 slots, of which the client reaches the limit with 64 and which fails with 128.
Sweep makeSweep()
{
    Sweep sweep;
    sweep.plan.request.url = QUrl(u"http://127.0.0.1/"_s);
    sweep.plan.concurrencies = SweepPlan::doublingUpTo(128);
    sweep.plan.rounds = 2;
    sweep.end = Sweep::End::Complete;
    for (int round = 0; round < 2; ++round) {
        for (const int n : sweep.plan.concurrencies) {
            SweepStep step;
            step.concurrency = n;
            step.round = quint16(round);
            step.count = step.answered = step.ok = 100 * std::min(n, 8) + round;
            step.totalNs = 2'000'000'000;
            if (n == 128) {
                step.ok /= 2;
                step.errorText = u"HTTP 503"_s;
            }
            step.completeFigures();
            step.meanNs = n / step.throughput * 1e9;
            step.p50Ns = step.meanNs;
            step.clientVerdict = n == 64 ? ClientVerdict::Bottleneck : ClientVerdict::Ok;
            if (n == 64)
                step.reasons = {BottleneckReason::EngineBusy};
            step.complete = true;
            sweep.steps.push_back(step);
        }
    }
    return sweep;
}

} // namespace

class TestTextSweep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void head()
    {
        SweepPlan plan = makeSweep().plan;
        QCOMPARE(textSweepHead(plan),
                 u"GET http://127.0.0.1/\nlibcurl, 1.00 s a step, rounds 2, warm-up 1\n\n"
                 "  round  in flight  requests       rate        p50        p95        p99   failed\n"_s);
        plan.requestsPerStep = 200;
        plan.warmUp = 0;
        plan.request.newConnection = true;
        QVERIFY(textSweepHead(plan).contains(
            u"\nlibcurl, requests per step 200, rounds 2, a new connection for each request\n"_s));
    }

    void steps()
    {
        const Sweep sweep = makeSweep();
        QCOMPARE(textSweepStep(sweep.steps[2]),
                 u"      1          4       400      200/s    20.0 ms          –          –        0\n"_s);
        QVERIFY(textSweepStep(sweep.steps[6]).endsWith(u"  client is the bottleneck\n"_s));
        QVERIFY(textSweepStep(sweep.steps[7]).endsWith(u"      400  failing: HTTP 503\n"_s));
        SweepStep stopped = sweep.steps[0];
        stopped.complete = false;
        stopped.clientVerdict = ClientVerdict::Bottleneck;
        stopped.reasons = {BottleneckReason::LoopLate};
        QVERIFY(textSweepStep(stopped).endsWith(u"  stopped, event loop was late\n"_s));
    }

    void progress()
    {
        SweepProgress progress;
        progress.stepCount = 4;
        progress.step = 1;
        progress.stepShare = 0.5;
        progress.concurrency = 16;
        progress.done = 1'234;
        progress.throughput = 812;
        QCOMPARE(textSweepProgress(progress), u"round 1, 16 in flight: 1,234 ended, 812/s · 38\u00a0%"_s);
    }

    void chart()
    {
        const QString chart = textSweepChart(analyseSweep(makeSweep()), 100);
        const QStringList lines = chart.split(u'\n');
        QCOMPARE(lines.size(), 1 + 8 + 1 + 1);
        QVERIFY2(lines[4].contains(u"#  <- knee: 8"_s) || lines[4].contains(u"|  <- knee: 8"_s),
                 qPrintable(chart));
        QCOMPARE(chart.count(u"<- knee"_s), 1);
        QVERIFY2(lines[7].contains(u"....."_s), qPrintable(chart));
        QVERIFY2(lines[8].contains(u"xxxxx"_s), qPrintable(chart));
        QVERIFY2(lines[9].contains(u". the client was the bottleneck   x requests failed"_s),
                 qPrintable(chart));
        for (const QString &line : lines)
            QVERIFY(line.size() <= 100);
    }

    void nothingToChart()
    {
        QCOMPARE(textSweepChart({}, 100), QString());
        Sweep sweep;
        QVERIFY(textSweepReport(sweep, analyseSweep(sweep)).contains(u"No request had ended yet."_s));
    }

    void reportHasEveryPart()
    {
        const Sweep sweep = makeSweep();
        const QString text = textSweepReport(sweep, analyseSweep(sweep));
        for (const QString &part :
             {u"\n  in flight  rate"_s, u"  fit "_s, u"The Universal Scalability Law"_s, u"Amdahl's law"_s,
              u"\nBeyond 8 in flight"_s, u"\nFrom 64 in flight on the client was the bottleneck"_s,
              u"\nFrom 128 in flight on requests failed"_s, u"Most often: HTTP 503."_s})
            QVERIFY2(text.contains(part), qPrintable(part + text));
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(line.size() <= 100, qPrintable(line));
    }
};

QTEST_APPLESS_MAIN(TestTextSweep)
#include "tst_textsweep.moc"
