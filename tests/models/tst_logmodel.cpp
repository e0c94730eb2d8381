// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

using Kind = LogModel::LineKind;

namespace {

/// A run as an engine makes it: batches begin, samples end, batches end.
struct LiveRun
{
    std::shared_ptr<Run> run = std::make_shared<Run>();

    void begin(Strategy strategy, quint16 round, int planned, int lanes)
    {
        run->batches.push_back({.strategy = strategy, .round = round, .lanes = lanes, .planned = planned});
    }
    void answer(int count, qint64 latencyNs = 51'000'000)
    {
        Batch &batch = run->batches.back();
        for (int i = 0; i < count; ++i)
            run->samples.append(Sample{
                .latencyNs = latencyNs, .round = batch.round, .status = 200, .strategy = batch.strategy});
        batch.done += count;
    }
    void end(qint64 totalNs)
    {
        Batch &batch = run->batches.back();
        batch.totalNs = totalNs;
        batch.complete = batch.done == batch.planned;
    }
};

struct Log
{
    LogModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    [[nodiscard]] QStringList lines() const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(line(row));
        return result;
    }
    [[nodiscard]] QString line(int row) const { return model.index(row).data().toString(); }
    [[nodiscard]] QString lastLine() const { return line(model.rowCount() - 1); }
    [[nodiscard]] Kind kind(int row) const { return model.index(row).data(LogModel::KindRole).value<Kind>(); }
};

const QString response = u"Receive a response 200 takes 0.051 seconds."_s;

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRun()
    {
        Log log;
        log.model.update();
        log.model.clear();
        log.model.retranslate();
        QCOMPARE(log.model.rowCount(), 0);
        log.model.addMessage(u"Saved."_s);
        QCOMPARE(log.lines(), QStringList{u"Saved."_s});
        QCOMPARE(log.kind(0), Kind::Message);
        QVERIFY(!log.model.index(0).data(LogModel::SampleRole).isValid());
        log.model.setRun(nullptr);
        QCOMPARE(log.model.rowCount(), 0);
    }

    void followsARun()
    {
        LiveRun live;
        Log log;
        log.model.setRun(live.run);
        QCOMPARE(log.model.rowCount(), 0);

        live.begin(Strategy::Sequential, 0, 3, 1);
        log.model.update();
        QCOMPARE(log.lines(), QStringList{u"sequential, round 1: 3 request(s), 1 in flight"_s});

        live.answer(1);
        log.model.update();
        log.model.update(); // nothing new
        QCOMPARE(log.model.rowCount(), 2);

        live.answer(2);
        live.end(5'166'000'000);
        live.begin(Strategy::Threads, 0, 2, 2);
        live.answer(1);
        log.model.update();
        live.answer(1);
        live.end(102'000'000);
        log.model.update();
        log.model.update();

        QCOMPARE(log.lines(),
                 (QStringList{u"sequential, round 1: 3 request(s), 1 in flight"_s, response, response,
                              response, u"Whole loop takes 5.166 seconds."_s,
                              u"threads, round 1: 2 request(s), 2 in flight"_s, response, response,
                              u"Whole loop takes 0.102 seconds."_s}));
        QCOMPARE(log.kind(0), Kind::BatchBegin);
        QCOMPARE(log.kind(1), Kind::Request);
        QCOMPARE(log.kind(4), Kind::BatchEnd);
        QCOMPARE(log.model.index(7).data(LogModel::SampleRole).toUInt(), 4U);
        QVERIFY(!log.model.index(4).data(LogModel::SampleRole).isValid());
    }

    void wholeRunAtOnce()
    {
        LiveRun live;
        for (quint16 round = 0; round < 2; ++round) {
            for (const Strategy strategy : allStrategies) {
                live.begin(strategy, round, 1, 1);
                live.answer(1);
                live.end(1'000'000'000);
            }
        }
        Log log;
        log.model.setRun(live.run);
        QCOMPARE(log.model.rowCount(), 6 * 3);
        QCOMPARE(log.line(15), u"threads, round 2: 1 request(s), 1 in flight"_s);
        QCOMPARE(log.lastLine(), u"Whole loop takes 1.000 seconds."_s);
        log.model.setRun(live.run);
        QCOMPARE(log.model.rowCount(), 6 * 3);
    }

    void interrupted()
    {
        LiveRun live;
        live.begin(Strategy::Concurrent, 0, 100, 10);
        live.answer(37);
        Log log;
        log.model.setRun(live.run);
        QCOMPARE(log.model.rowCount(), 38); // still open
        live.run->samples.append(
            Sample{.latencyNs = 3'000'000, .strategy = Strategy::Concurrent, .error = ErrorKind::Cancelled});
        live.end(1'234'000'000);
        live.run->interrupted = true;
        log.model.update();
        QCOMPARE(log.line(38), u"Request failed: cancelled after 0.003 seconds."_s);
        QCOMPARE(log.lastLine(), u"Whole loop stopped after 1.234 seconds, 37 of 100 requests."_s);
        QCOMPARE(log.model.rowCount(), 40);
        QCOMPARE(log.model.index(38).data(LogModel::OkRole).toBool(), false);
        QCOMPARE(log.model.index(39).data(LogModel::OkRole).toBool(), false);
        QCOMPARE(log.model.index(0).data(LogModel::OkRole).toBool(), true);
    }

    void interruptedBeforeTheFirstRequestEnded()
    {
        LiveRun live;
        live.begin(Strategy::Sequential, 0, 5, 1);
        live.run->interrupted = true;
        Log log;
        log.model.setRun(live.run);
        QCOMPARE(log.lines(),
                 (QStringList{u"sequential, round 1: 5 request(s), 1 in flight"_s,
                              u"Whole loop stopped after 0.000 seconds, 0 of 5 requests."_s}));
    }

    void samplesOfNoKnownBatch()
    {
        auto run = std::make_shared<Run>();
        run->samples.append(Sample{.latencyNs = 51'000'000, .status = 200});
        Log log;
        log.model.setRun(run);
        QCOMPARE(log.lines(), QStringList{response});
    }

    void keepsTheNewestLines()
    {
        LiveRun live;
        Log log;
        log.model.setRun(live.run);
        live.begin(Strategy::Sequential, 0, 30'000, 1);
        live.answer(9'999, 1'000'000'000);
        log.model.update();
        QCOMPARE(log.model.rowCount(), LogModel::maxLines);
        QCOMPARE(log.kind(0), Kind::BatchBegin);

        live.answer(1);
        log.model.update();
        QCOMPARE(log.model.rowCount(), LogModel::maxLines);
        QCOMPARE(log.kind(0), Kind::Request);
        QCOMPARE(log.lastLine(), response);

        live.answer(5'000);
        log.model.update();
        QCOMPARE(log.model.index(0).data(LogModel::SampleRole).toUInt(), 5'000U);
        log.model.addMessage(u"The end."_s);
        QCOMPARE(log.model.rowCount(), LogModel::maxLines);
        QCOMPARE(log.lastLine(), u"The end."_s);
    }

    void skipsWhatWouldBeDropped()
    {
        LiveRun live;
        for (const Strategy strategy : allStrategies) {
            live.begin(strategy, 0, 100'000, 1);
            live.answer(100'000);
            live.end(1'000'000'000);
        }
        Log log;
        QSignalSpy insertions(&log.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&log.model, &QAbstractItemModel::rowsRemoved);
        log.model.setRun(live.run);
        QCOMPARE(log.model.rowCount(), LogModel::maxLines);
        QCOMPARE(insertions.size(), 1);
        QCOMPARE(removals.size(), 0);
        // All requests are the last batch's, and its end.
        QCOMPARE(log.model.index(0).data(LogModel::SampleRole).toUInt(), 290'001U);
        QCOMPARE(log.kind(LogModel::maxLines - 1), Kind::BatchEnd);
    }
};

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
