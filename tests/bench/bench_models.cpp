// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logmodel.h"
#include "models/requesttablemodel.h"

#include <QTest>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Loopscope::RequestFilter)

namespace {

/// Latencies as of a busy server: most near 50 ms, a long tail.
std::shared_ptr<Run> makeRun(qsizetype count)
{
    auto run = std::make_shared<Run>();
    run->errorTexts << u"Connection closed"_s;
    run->batches.push_back({.planned = int(count), .done = int(count), .complete = true});
    std::mt19937 random(1);
    std::lognormal_distribution<double> latencyMs(4.0, 0.5);
    for (qsizetype i = 0; i < count; ++i) {
        Sample sample;
        sample.startNs = i * 1'000;
        sample.latencyNs = qint64(latencyMs(random) * 1e6);
        sample.waitNs = sample.latencyNs / 2;
        sample.index = quint32(i);
        sample.status = 200;
        sample.strategy = allStrategies[random() % allStrategies.size()];
        if (random() % 20 == 0) {
            sample.status = 0;
            sample.error = ErrorKind::Reset;
            sample.errorText = 1;
        }
        run->samples.append(sample);
    }
    return run;
}

} // namespace

/// Each figure is for a million requests, or for as many as its name says.
class BenchModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_run = makeRun(1'000'000); }

    void sortRows_data()
    {
        QTest::addColumn<int>("column");
        for (const auto column : {RequestColumn::Number, RequestColumn::ColumnStrategy, RequestColumn::Start,
                                  RequestColumn::Latency, RequestColumn::Dns, RequestColumn::ErrorColumn})
            QTest::newRow(RequestColumn::title(column).toUtf8().constData()) << int(column);
    }
    void sortRows()
    {
        QFETCH(int, column);
        const RequestQuery query{{}, RequestColumn::Column(column), Qt::DescendingOrder};
        const RequestSnapshot snapshot{m_run->samples, m_run->errorTexts};
        const std::atomic_bool cancelled = false;
        QBENCHMARK
        {
            QVERIFY(makeIndex(query, snapshot, cancelled));
        }
    }

    void filterRows_data()
    {
        QTest::addColumn<RequestFilter>("filter");
        QTest::newRow("strategy") << RequestFilter{.contender = Contender{Strategy::Threads}};
        QTest::newRow("text") << RequestFilter{.text = u"closed"_s};
    }
    void filterRows()
    {
        QFETCH(RequestFilter, filter);
        const RequestSnapshot snapshot{m_run->samples, m_run->errorTexts};
        const std::atomic_bool cancelled = false;
        QBENCHMARK
        {
            QVERIFY(makeIndex({filter}, snapshot, cancelled));
        }
    }

    /// What the thread of the GUI does to swap in another order while a row is selected.
    void rearrange()
    {
        RequestTableModel model;
        model.setRun(m_run);
        const QPersistentModelIndex selected = model.index(500'000, 0);
        model.sort(RequestColumn::Latency);
        QVERIFY(QTest::qWaitFor([&model] { return !model.isBusy(); }, 60'000));
        QBENCHMARK_ONCE
        {
            model.sort(-1);
        }
        QCOMPARE(selected.row(), 500'000);
    }

    void cellTexts()
    {
        RequestTableModel model;
        model.setRun(m_run);
        QBENCHMARK
        { // as many as a large window shows
            for (int row = 0; row < 60; ++row) {
                for (int column = 0; column < model.columnCount(); ++column)
                    QVERIFY(model.index(row, column).data().isValid());
            }
        }
    }

    void logOfAMillion()
    {
        LogModel model;
        QBENCHMARK
        {
            model.setRun(m_run);
        }
        QCOMPARE(model.rowCount(), LogModel::maxLines);
    }

private:
    std::shared_ptr<Run> m_run;
};

QTEST_GUILESS_MAIN(BenchModels)
#include "bench_models.moc"
