// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefixture.h"

#include <algorithm>

using namespace Loopscope;
using namespace Loopscope::Test;
using namespace Qt::StringLiterals;

/// The request table while a run is on.
class TestRequestTableLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsWhileTheRunIsOn_data()
    {
        QTest::addColumn<bool>("filtered");
        QTest::newRow("all") << false;
        QTest::newRow("filtered") << true;
    }
    void appendsWhileTheRunIsOn()
    {
        QFETCH(bool, filtered);
        const auto run = std::make_shared<Run>();
        Table table;
        const RequestFilter filter = filtered ? threadsOnly : RequestFilter();
        table.model.setFilter(filter);
        table.model.setRun(run);
        table.resets.clear();
        for (quint32 tick = 0; tick < 20; ++tick) {
            Test::appendSamples(*run, 137, tick);
            table.model.samplesAdded();
            QVERIFY(!table.model.isBusy());
            QCOMPARE(shownSamples(table.model), expectedSamples({filter}, *run));
            QCOMPARE(table.counts.last(),
                     QVariantList() << qsizetype(table.model.rowCount()) << run->samples.size());
        }
        table.model.samplesAdded(); // nothing new
        QCOMPARE(table.insertions.size(), 20);
        QCOMPARE(table.resets.size(), 0);
    }

    void samplesThatComeWhileTheWorkerFilters()
    {
        const auto run = Test::makeRun(20'000);
        Table table;
        table.model.setRun(run);
        table.model.setFilter(threadsOnly);
        Test::appendSamples(*run, 1'000, 2);
        table.model.samplesAdded();
        QVERIFY(table.model.isBusy());
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(shownSamples(table.model), expectedSamples({threadsOnly}, *run));
    }

    void growthOfALargeTableIsCoalesced()
    {
        const auto run = Test::makeRun(60'000);
        RequestTableModel model; // without a tester, which reads every cell at every insertion
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy counts(&model, &RequestTableModel::countChanged);
        model.setRun(run);
        for (quint32 tick = 0; tick < 600; ++tick) {
            Test::appendSamples(*run, 100, tick);
            model.samplesAdded();
        }
        // From 60,000 to 120,000 in steps of at least 2 %.
        QCOMPARE_LE(insertions.size(), 35);
        QCOMPARE_GE(insertions.size(), 30);
        QCOMPARE(counts.last().at(1).value<qsizetype>(), 120'000);
        model.flush();
        QCOMPARE(model.rowCount(), 120'000);
    }

    void theLastSamplesAppearByThemselves()
    {
        const auto run = Test::makeRun(60'000);
        Table table;
        table.model.setRun(run);
        Test::appendSamples(*run, 1);
        table.model.samplesAdded();
        QCOMPARE(table.model.rowCount(), 60'000);
        QVERIFY(QTest::qWaitFor([&] { return table.model.rowCount() == 60'001; }, patience));
    }

    void sortsAgainWhileTheRunIsOn()
    {
        const auto run = Test::makeRun(500);
        Table table;
        table.model.setRun(run);
        table.model.sort(RequestTableModel::Latency, Qt::DescendingOrder);
        QVERIFY(table.waitUntilIdle());
        const QPersistentModelIndex cell = table.model.index(250, 3);
        const uint sample = cell.data(RequestTableModel::SampleRole).toUInt();
        table.resets.clear();
        table.layouts.clear();

        for (quint32 tick = 0; tick < 50; ++tick) {
            Test::appendSamples(*run, 10, tick);
            table.model.samplesAdded();
        }
        QCOMPARE(table.layouts.size(), 0); // not at once
        QVERIFY(QTest::qWaitFor([&] { return table.model.rowCount() == 1'000; }, patience));
        QCOMPARE_LE(table.layouts.size(), 2); // nor for each
        QCOMPARE(table.resets.size(), 0);
        QCOMPARE(shownSamples(table.model),
                 expectedSamples({{}, RequestTableModel::Latency, Qt::DescendingOrder}, *run));
        QCOMPARE(cell.data(RequestTableModel::SampleRole).toUInt(), sample);
    }

    void flushSortsAtOnce()
    {
        const auto run = Test::makeRun(500);
        Table table;
        table.model.setRun(run);
        table.model.setFilter(threadsOnly);
        table.model.sort(RequestTableModel::Latency);
        QVERIFY(table.waitUntilIdle());
        Test::appendSamples(*run, 500, 2);
        table.model.samplesAdded();
        table.model.flush();
        QVERIFY(table.model.isBusy());
        Test::appendSamples(*run, 500, 3);
        table.model.flush(); // for when the worker is done
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(shownSamples(table.model), expectedSamples({threadsOnly, RequestTableModel::Latency}, *run));
    }
};

QTEST_GUILESS_MAIN(TestRequestTableLive)
#include "tst_requesttablelive.moc"
