// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textphases.h"
#include "cli/textreport.h"
#include "cli/texttable.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;

Run emptyRun()
{
    Run run;
    run.plan.request.url = QUrl(u"http://127.0.0.1:8080/"_s);
    return run;
}

/// Adds a complete batch of \a count requests that all took \a latencyNs and, if so, failed by \a error.
void addBatch(Run &run, Strategy strategy, int count, qint64 latencyNs, ErrorKind error = ErrorKind::None)
{
    Batch batch{.strategy = strategy, .lanes = run.plan.lanes(strategy), .planned = count, .done = count};
    for (const Batch &earlier : run.batches) {
        if (earlier.strategy == strategy)
            ++batch.round;
    }
    batch.totalNs = count * latencyNs / batch.lanes;
    batch.connectionsOpened = batch.lanes;
    batch.complete = true;
    run.batches.push_back(batch);
    for (int i = 0; i < count; ++i) {
        run.samples.append(Sample{.latencyNs = latencyNs,
                                  .bytesReceived = 3,
                                  .index = quint32(i),
                                  .round = batch.round,
                                  .status = quint16(error == ErrorKind::None ? 200 : 0),
                                  .strategy = strategy,
                                  .error = error});
    }
}

QString report(const Run &run)
{
    return textReport(run, analyse(run));
}

} // namespace

class TestTextReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingMeasured()
    {
        Run run = emptyRun();
        run.interrupted = true;
        QCOMPARE(report(run),
                 u"GET http://127.0.0.1:8080/\n"
                 "count 100, rounds 1\n"
                 "Interrupted: this is what was measured by then.\n"
                 "\n"
                 "No request had ended yet.\n"_s);
    }

    void oneStrategy()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Concurrent, 100, 50 * ms);
        const QString text = report(run);
        QVERIFY2(text.contains(u"  concurrent (100)     50.0 ms  2,000/s\n"_s), qPrintable(text));
        // What cannot be known has no column.
        QVERIFY(!text.contains(u"than sequential"_s));
        QVERIFY(!text.contains(u"of ideal"_s));
        QVERIFY(!text.contains(u"threads"_s));
        QVERIFY(!text.contains(u"failed  "_s + strategyName(Strategy::Concurrent)));
    }

    void fasterAndSlower()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Sequential, 100, 50 * ms);
        addBatch(run, Strategy::Concurrent, 100, 50 * ms);
        run.plan.threads = 1;
        addBatch(run, Strategy::Threads, 100, 100 * ms);
        const QString text = report(run);
        QVERIFY2(text.contains(u"100×"_s + u" faster\n"_s), qPrintable(text));
        QVERIFY2(text.contains(u"0.500× as fast (95 %: 0.500× to 0.500×)\n"_s), qPrintable(text));
    }

    void intervalFromThreeRoundsOn()
    {
        Run run = emptyRun();
        for (int round = 0; round < 3; ++round) {
            QVERIFY(!report(run).contains(u"95 %"_s));
            addBatch(run, Strategy::Sequential, 10, (50 + round) * ms);
            addBatch(run, Strategy::Concurrent, 10, 50 * ms);
        }
        QVERIFY(report(run).contains(u"× faster (95 %: "_s));
    }

    void intervalsAndVerdicts()
    {
        Run run = emptyRun();
        run.plan.concurrency = 1;
        addBatch(run, Strategy::Sequential, 1'000, 50 * ms);
        addBatch(run, Strategy::Concurrent, 1'000, 40 * ms);
        QString text = report(run);
        QVERIFY2(text.contains(u"From blocks of requests"_s), qPrintable(text));
        QVERIFY2(text.contains(u"No verdict below 3 round"_s), qPrintable(text));

        for (int round = 1; round < 5; ++round) {
            addBatch(run, Strategy::Sequential, 1'000, (50 + round % 2) * ms);
            addBatch(run, Strategy::Concurrent, 1'000, 40 * ms);
        }
        text = report(run);
        QVERIFY2(text.contains(u"\n  95 % interval   total time  "_s), qPrintable(text));
        QVERIFY2(text.contains(u"\n  concurrent     40.0–40.0 s  40.0–40.0 ms  "_s), qPrintable(text));
        QVERIFY(!text.contains(u"From blocks of requests"_s));
        QVERIFY2(text.contains(u"\n  concurrent is 1.2"_s), qPrintable(text));
        QVERIFY2(text.contains(u"times as fast as sequential (95\u00a0% interval, 5 round"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"\n    Latency of concurrent minus sequential: p50\u00a0-1"_s),
                 qPrintable(text));
        QVERIFY2(
            text.contains(
                u"\n    P(concurrent < sequential) = 1.000, p < 0.001 (Mann–Whitney)\n  Mann–Whitney takes"_s),
            qPrintable(text));
    }

    void errorsAloneAreNoSpeedUp()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Sequential, 10, 50 * ms, ErrorKind::Refused);
        addBatch(run, Strategy::Concurrent, 10, 50 * ms, ErrorKind::Refused);
        const QString text = report(run);
        QVERIFY2(!text.contains(u"faster"_s), qPrintable(text));
        QVERIFY(!text.contains(u"histogram"_s));
        QVERIFY(!text.contains(u"p50"_s));
        QVERIFY(text.contains(u"  failed              sequential  concurrent\n"
                              "  connection refused          10          10\n"
                              "\n"
                              "  connection refused\n"
                              "    "_s
                              + errorHint(ErrorKind::Refused) + u'\n'));
    }

    void saysWhatTheClientSaidMostOften()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Sequential, 1, ms);
        run.errorTexts = {QString(), u"rare"_s, u"certificate\nhas expired"_s, u"TLS failed"_s};
        for (quint16 text : {1, 2, 2})
            run.samples.append(Sample{.errorText = text, .error = ErrorKind::Tls});
        QVERIFY(report(run).contains(u"\n    Most often: certificate has expired\n"_s));

        run.samples = {};
        run.samples.append(Sample{.errorText = 3, .error = ErrorKind::Tls});
        QVERIFY(!report(run).contains(u"Most often"_s));
    }

    void countsStatuses()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Sequential, 2, ms);
        for (quint16 status : {399, 404, 503, 404})
            run.samples.append(Sample{.latencyNs = ms, .status = status});
        QVERIFY(report(run).contains(u"  failed    sequential\n"
                                     "  HTTP 404           2\n"
                                     "  HTTP 503           1\n"_s));
    }

    void histogramShowsOnlyWhereSomethingIs()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Sequential, 4, 50 * ms);
        addBatch(run, Strategy::Concurrent, 2, 50 * ms);
        const QString text = report(run);
        const QString picture = text.sliced(text.indexOf(u"histogram"_s));
        QCOMPARE(picture.count(u'\n'), 2);
        QVERIFY2(picture.contains(QString(30, u'#') + u" 4  "_s + QString(15, u'#') + u" 2\n"_s),
                 qPrintable(picture));
    }

    void phasesWhereTheyAreKnown()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Sequential, 20, 50 * ms);
        QVERIFY(!report(run).contains(u"phases"_s));
        for (int i = 0; i < 20; ++i) {
            run.samples.append(Sample{.latencyNs = 50 * ms,
                                      .connectNs = i == 0 ? 2 * ms : Sample::unknown,
                                      .waitNs = i == 19 ? 60 * ms : 40 * ms,
                                      .status = 200,
                                      .strategy = Strategy::Concurrent,
                                      .client = ClientKind::Curl});
        }
        const QString text = report(run);
        QVERIFY2(text.contains(u"\n  phases, median     connect     wait\n"
                               "  sequential · qt          –        –\n"
                               "  concurrent · curl  2.00 ms  40.0 ms\n"
                               "  phases, p95        connect     wait\n"
                               "  sequential · qt          –        –\n"
                               "  concurrent · curl        –  41.0 ms\n"
                               "  Each over the answers that had the phase; "_s),
                 qPrintable(text));
    }

    void phasesOfSixContendersFit()
    {
        Run run = emptyRun();
        constexpr qint64 longest = 119'990 * ms; // "120 s" is as wide as it gets below the minutes
        for (const Contender contender : allContenders) {
            for (int i = 0; i < 20; ++i) {
                run.samples.append(Sample{.latencyNs = 6 * longest,
                                          .queueNs = longest,
                                          .dnsNs = longest,
                                          .connectNs = longest,
                                          .tlsNs = longest,
                                          .waitNs = 59 * 60'000 * ms,
                                          .downloadNs = longest,
                                          .status = 200,
                                          .strategy = contender.strategy,
                                          .client = contender.client});
            }
        }
        const QString phases = textPhases(analyse(run), 100);
        for (const QString &line : phases.split(u'\n'))
            QVERIFY2(displayWidth(line) <= 100, qPrintable(line));
        QCOMPARE(phases.count(u"59 min 00 s"_s), 12);
    }

    void selfCheckTakesTheFigures()
    {
        Run run = emptyRun();
        addBatch(run, Strategy::Concurrent, 1'000, 50 * ms);
        QVERIFY(!report(run).contains(u"Self-check"_s)); // nothing was measured
        run.cores = 2;
        Batch &batch = run.batches.front();
        batch.latencySumNs = 1'000 * 50 * ms;
        batch.meanInFlight = batch.steadyInFlight = 100;
        batch.engineCpuNs = batch.processCpuNs = 50 * ms;
        batch.loopLag = {.count = 100, .p50Ns = ms / 10, .p99Ns = ms, .maxNs = 2 * ms};
        QVERIFY2(report(run).contains(u"\n  concurrent: client OK\n"_s), qPrintable(report(run)));
        QCOMPARE(report(run).count(u" 10\u00a0%\n"_s), 1); // the engine's thread
        QCOMPARE(report(run).count(u" 5\u00a0%\n"_s) + report(run).count(u" 5.0\u00a0%\n"_s),
                 1); // both cores

        batch.engineCpuNs = batch.processCpuNs = 490 * ms;
        run.loopLag = batch.loopLag;
        const QString text = report(run);
        QVERIFY2(text.contains(u"loop lag of the run: p50 100 µs, p99 1.00 ms, max 2.00 ms\n"_s),
                 qPrintable(text));
        QVERIFY(
            text.contains(u"\n  concurrent: the client is the bottleneck, because the event loop was busy "
                          "98\u00a0% of the time:"_s));
        QVERIFY(text.contains(u"\n    Use a lower concurrency.\n"_s));
    }

    void fitsIntoAHundredColumns()
    {
        Run run = emptyRun();
        run.plan.count = 200'000;
        run.plan.concurrency = 1'000;
        run.plan.threads = 1'000;
        run.plan.warmUp = 1'000;
        run.plan.request.newConnection = true;
        for (int round = 0; round < 3; ++round) {
            for (Strategy strategy : allStrategies) {
                addBatch(run, strategy, 70'000, 899 * 1000 + round);
                addBatch(run, strategy, 1, 3'599'000 * ms);
            }
        }
        for (ErrorKind kind : allErrorKinds) {
            if (kind != ErrorKind::None)
                addBatch(run, Strategy::Threads, 10'000, 9'999 * ms, kind);
        }
        run.errorTexts.append(u"routines::wrong version number "_s.repeated(20));
        run.samples.append(Sample{.errorText = 1, .error = ErrorKind::Tls});
        run.cores = 1;
        for (Batch &batch : run.batches) {
            batch.retries = 10'000'000;
            batch.meanInFlight = batch.steadyInFlight = 500;
            batch.latencySumNs = 1;
            batch.engineCpuNs = batch.processCpuNs = batch.totalNs;
            batch.loopLag = {.count = 100, .p50Ns = ms, .p99Ns = 3'599'000 * ms, .maxNs = 3'599'000 * ms};
        }
        run.loopLag = {.count = 1, .p50Ns = 1, .p99Ns = 999 * ms, .maxNs = 3'599'000 * ms};
        run.interrupted = true;
        const QString text = report(run);
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(displayWidth(line) <= 100, qPrintable(line));
        QVERIFY(text.contains(u"slower  "_s));
        QVERIFY(text.endsWith(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestTextReport)
#include "tst_textreport.moc"
