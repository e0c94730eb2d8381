// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requesttablemodel.h"

#include "tablefixture.h"

#include <algorithm>

using namespace Loopscope;
using namespace Loopscope::Test;
using namespace Qt::StringLiterals;

class TestRequestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRun()
    {
        Table table;
        QCOMPARE(table.model.rowCount(), 0);
        QCOMPARE(table.model.columnCount(), int(RequestTableModel::ColumnCount));
        table.model.samplesAdded();
        table.model.flush();
        table.model.sort(RequestTableModel::Latency);
        table.model.setFilter(threadsOnly);
        table.model.sort(-1);
        table.model.setFilter({});
        table.model.retranslate();
        QVERIFY(!table.model.isBusy());
        QCOMPARE(table.model.rowCount(), 0);
        QCOMPARE(table.model.rowOf(0), -1);
        QCOMPARE(table.counts.size(), 0);

        const auto run = Test::makeRun(10);
        table.model.setRun(run);
        QCOMPARE(table.model.rowCount(), 10);
    }

    void roles()
    {
        auto run = std::make_shared<Run>();
        run->errorTexts << u"certificate expired"_s;
        run->samples.append(Sample{.latencyNs = 51'234'000, .status = 200});
        run->samples.append(Sample{.latencyNs = 5, .errorText = 1, .error = ErrorKind::Tls});
        Table table;
        table.model.setRun(run);

        const QModelIndex latency = table.model.index(0, RequestTableModel::Latency);
        QCOMPARE(latency.data().toString(), u"51.234"_s);
        QCOMPARE(latency.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
        QCOMPARE(latency.data(RequestTableModel::SortRole).toLongLong(), 51'234'000);
        QCOMPARE(latency.data(RequestTableModel::OkRole).toBool(), true);
        QVERIFY(!table.model.index(0, RequestTableModel::Dns).data(RequestTableModel::SortRole).isValid());
        QVERIFY(!table.model.index(0, RequestTableModel::ErrorColumn).data(Qt::ToolTipRole).isValid());

        const QModelIndex error = table.model.index(1, RequestTableModel::ErrorColumn);
        QCOMPARE(error.data().toString(), u"TLS failed: certificate expired"_s);
        QVERIFY(error.data(Qt::ToolTipRole).toString().startsWith(error.data().toString() + u'\n'));
        QVERIFY(error.data(Qt::ToolTipRole).toString().endsWith(errorHint(ErrorKind::Tls)));
        QCOMPARE(error.data(RequestTableModel::SortRole), error.data());
        QCOMPARE(error.data(RequestTableModel::OkRole).toBool(), false);
        QCOMPARE(error.data(RequestTableModel::SampleRole).toUInt(), 1U);
        QVERIFY(!error.data(Qt::DecorationRole).isValid());

        QCOMPARE(table.model.headerData(RequestTableModel::Latency, Qt::Horizontal).toString(),
                 u"Latency (ms)"_s);
        QVERIFY(!table.model.headerData(RequestTableModel::Latency, Qt::Horizontal, Qt::ToolTipRole)
                     .toString()
                     .isEmpty());
        QVERIFY(!table.model.headerData(RequestTableModel::ColumnCount, Qt::Horizontal, Qt::ToolTipRole)
                     .isValid());
        QVERIFY(!table.model.data(QModelIndex()).isValid());
    }

    void swapsRuns()
    {
        Table table;
        table.model.setRun(Test::makeRun(100));
        table.model.setRun(Test::makeRun(7));
        QCOMPARE(table.model.rowCount(), 7);
        table.model.setRun(nullptr);
        QCOMPARE(table.model.rowCount(), 0);
        QCOMPARE(table.counts.last(), QVariantList() << qsizetype(0) << qsizetype(0));
    }

    void filterAndOrderStayWithTheNextRun()
    {
        Table table;
        table.model.setFilter(threadsOnly);
        table.model.sort(RequestTableModel::Latency, Qt::DescendingOrder);
        const auto run = Test::makeRun(2'000);
        table.model.setRun(run);
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(shownSamples(table.model),
                 expectedSamples({threadsOnly, RequestTableModel::Latency, Qt::DescendingOrder}, *run));
        QCOMPARE(table.model.filter(), threadsOnly);
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        for (int column = 0; column < RequestTableModel::ColumnCount; ++column) {
            const QByteArray name = RequestColumn::title(RequestColumn::Column(column)).toUtf8();
            QTest::newRow((name + " ascending").constData()) << column << Qt::AscendingOrder;
            QTest::newRow((name + " descending").constData()) << column << Qt::DescendingOrder;
        }
    }
    void sortsByEveryColumn()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        const auto run = Test::makeRun(1'000);
        Table table;
        table.model.setRun(run);
        table.model.sort(column, order);
        QVERIFY(table.waitUntilIdle());
        const Rows sorted = shownSamples(table.model);
        QCOMPARE(sorted, expectedSamples({{}, RequestColumn::Column(column), order}, *run));
        for (int row = 0; row < table.model.rowCount(); ++row)
            QCOMPARE(table.model.rowOf(sorted[std::size_t(row)]), row);
    }

    void sortingKeepsPersistentIndexes()
    {
        const auto run = Test::makeRun(1'000);
        Table table;
        table.model.setRun(run);
        QList<QPersistentModelIndex> cells;
        for (int row = 0; row < 1'000; row += 50)
            cells.append(table.model.index(row, row % RequestTableModel::ColumnCount));
        const auto samplesOf = [&cells] {
            Rows samples;
            for (const QPersistentModelIndex &cell : cells)
                samples.push_back(cell.data(RequestTableModel::SampleRole).toUInt());
            return samples;
        };
        const Rows before = samplesOf();
        table.resets.clear();
        for (const int column : {int(RequestTableModel::Latency), int(RequestTableModel::Dns), -1}) {
            table.model.sort(column);
            QVERIFY(table.waitUntilIdle());
            QCOMPARE(samplesOf(), before);
        }
        QCOMPARE(table.layouts.size(), 3);
        QCOMPARE(table.resets.size(), 0);
    }

    void unsortedNeedsNoWorker()
    {
        const auto run = Test::makeRun(100);
        Table table;
        table.model.setRun(run);
        table.model.sort(RequestTableModel::Latency);
        QVERIFY(table.waitUntilIdle());
        table.model.sort(-1);
        QVERIFY(!table.model.isBusy());
        QCOMPARE(shownSamples(table.model), expectedSamples({}, *run));
    }

    void filters()
    {
        const auto run = Test::makeRun(3'000);
        Table table;
        table.model.setRun(run);
        table.model.setFilter(threadsOnly);
        QVERIFY(table.model.isBusy());
        QVERIFY(table.waitUntilIdle());
        const Rows threads = expectedSamples({threadsOnly}, *run);
        QCOMPARE(shownSamples(table.model), threads);
        QCOMPARE(table.counts.last(), QVariantList() << qsizetype(threads.size()) << qsizetype(3'000));
        QCOMPARE(table.model.rowOf(threads.back()), table.model.rowCount() - 1);
        for (quint32 sample = 0; sample < 100; ++sample)
            QCOMPARE(table.model.rowOf(sample) == -1, !std::ranges::binary_search(threads, sample));

        table.model.setFilter({});
        QVERIFY(!table.model.isBusy());
        QCOMPARE(table.model.rowCount(), 3'000);
    }

    void theNewestQueryWins()
    {
        const auto run = Test::makeRun(50'000);
        Table table;
        table.model.setRun(run);
        table.resets.clear();
        for (int column = 0; column < RequestTableModel::ColumnCount; ++column)
            table.model.sort(column, Qt::DescendingOrder);
        table.model.setFilter(threadsOnly);
        table.model.sort(RequestTableModel::Wait);
        QVERIFY(table.waitUntilIdle());
        QTest::qWait(0); // a superseded answer would come now
        QCOMPARE(table.resets.size() + table.layouts.size(), 1);
        QCOMPARE(shownSamples(table.model),
                 expectedSamples({threadsOnly, RequestTableModel::Wait, Qt::AscendingOrder}, *run));
    }

    void aRunTakenAwayFromTheWorker()
    {
        Table table;
        table.model.setRun(Test::makeRun(50'000));
        table.model.sort(RequestTableModel::Latency);
        table.model.setRun(nullptr);
        QVERIFY(!table.model.isBusy());
        QTest::qWait(50);
        QCOMPARE(table.model.rowCount(), 0);

        table.model.setRun(Test::makeRun(50'000));
        QVERIFY(table.model.isBusy());
        const auto other = Test::makeRun(10);
        table.model.setRun(other);
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(shownSamples(table.model), expectedSamples({{}, RequestTableModel::Latency}, *other));
    }

    void deletedWhileBusy()
    {
        const auto run = Test::makeRun(50'000);
        for (int i = 0; i < 20; ++i) {
            auto model = std::make_unique<RequestTableModel>();
            model->setRun(run);
            model->sort(RequestTableModel::Latency);
            QVERIFY(model->isBusy());
            if (i % 2 == 0)
                QTest::qSleep(i / 2);
            model.reset();
        }
        QTest::qWait(0);
        QCOMPARE(run.use_count(), 1L);
    }

    void busyIsAnnounced()
    {
        Table table;
        table.model.setRun(Test::makeRun(100));
        QSignalSpy busy(&table.model, &RequestTableModel::busyChanged);
        table.model.sort(RequestTableModel::Latency);
        table.model.sort(RequestTableModel::Wait);
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(busy, (QList<QVariantList>{{true}, {false}}));
    }

    void retranslates()
    {
        const auto run = Test::makeRun(500);
        Table table;
        table.model.setRun(run);
        QSignalSpy headers(&table.model, &QAbstractItemModel::headerDataChanged);
        QSignalSpy cells(&table.model, &QAbstractItemModel::dataChanged);
        table.model.retranslate();
        QCOMPARE(headers.size(), 1);
        QCOMPARE(cells.size(), 1);
        QVERIFY(!table.model.isBusy());

        // Other words match now.
        table.model.setFilter({.text = u"threads"_s});
        QVERIFY(table.waitUntilIdle());
        table.model.retranslate();
        QVERIFY(table.model.isBusy());
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(shownSamples(table.model), expectedSamples({{.text = u"threads"_s}}, *run));
    }

    void twoHundredThousandRows()
    {
        const auto run = Test::makeRun(200'000);
        Table table;
        table.model.setRun(run);
        QCOMPARE(table.model.rowCount(), 200'000);
        const RequestFilter filter{.outcome = RequestFilter::Outcome::Failed, .text = u"zebra"_s};
        table.model.sort(RequestTableModel::Latency, Qt::DescendingOrder);
        QVERIFY(table.waitUntilIdle());
        table.model.setFilter(filter);
        QVERIFY(table.waitUntilIdle());
        QVERIFY(table.model.rowCount() > 1'000);
        QCOMPARE(shownSamples(table.model),
                 expectedSamples({filter, RequestTableModel::Latency, Qt::DescendingOrder}, *run));
        table.model.sort(-1);
        QVERIFY(table.waitUntilIdle());
        Test::appendSamples(*run, 200'000, 2); // too many to be filtered at once
        table.model.samplesAdded();
        QVERIFY(table.model.isBusy());
        QVERIFY(table.waitUntilIdle());
        QCOMPARE(shownSamples(table.model), expectedSamples({filter}, *run));
    }
};

QTEST_GUILESS_MAIN(TestRequestTableModel)
#include "tst_requesttablemodel.moc"
