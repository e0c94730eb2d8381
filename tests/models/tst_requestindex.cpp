// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestindex.h"

#include "samplerun.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Loopscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Loopscope::RequestFilter)

namespace {

constexpr std::atomic_bool notCancelled = false;

/// What makeIndex() should do, in the plainest way.
std::vector<quint32> expectedRows(const RequestQuery &query, const Run &run)
{
    RequestMatcher matches(query.filter, run.errorTexts);
    std::vector<quint32> rows;
    for (qsizetype i = 0; i < run.samples.size(); ++i) {
        if (matches(run.samples[i]))
            rows.push_back(quint32(i));
    }
    const auto lessByText = [&](quint32 a, quint32 b) {
        const auto text = [&](quint32 row) {
            const Sample &sample = run.samples[row];
            return requestCell(query.sortColumn, sample, row, run.errorText(sample));
        };
        if (text(a).isEmpty() || text(b).isEmpty())
            return !text(a).isEmpty() && text(b).isEmpty();
        return query.order == Qt::AscendingOrder ? text(a) < text(b) : text(b) < text(a);
    };
    const auto lessByKey = [&](quint32 a, quint32 b) {
        const auto keyA = requestKey(query.sortColumn, run.samples[a], a);
        const auto keyB = requestKey(query.sortColumn, run.samples[b], b);
        if (!keyA || !keyB)
            return keyA && !keyB;
        return query.order == Qt::AscendingOrder ? *keyA < *keyB : *keyB < *keyA;
    };
    if (query.sortColumn == RequestColumn::ErrorColumn)
        std::ranges::stable_sort(rows, lessByText);
    else
        std::ranges::stable_sort(rows, lessByKey);
    return rows;
}

std::vector<quint32> rowsOf(const RequestIndex &index)
{
    return index.rowsFrom(0);
}

std::vector<quint32> computedRows(const RequestQuery &query, const Run &run)
{
    return rowsOf(makeIndex(query, {run.samples, run.errorTexts}, notCancelled).value());
}

} // namespace

class TestRequestIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identity()
    {
        RequestIndex index = RequestIndex::identity(3);
        QVERIFY(index.isIdentity());
        QCOMPARE(index.size(), 3);
        QCOMPARE(index.sampleAt(2), 2U);
        QCOMPARE(index.rowOf(2), 2);
        QCOMPARE(index.rowOf(3), -1);
        QCOMPARE(index.rowOf(-1), -1);
        index.append({}, 5);
        QCOMPARE(index.size(), 5);
        QCOMPARE(index.rowsFrom(3), (std::vector<quint32>{3, 4}));
        QVERIFY(index.rowsFrom(9).empty());
        QCOMPARE(index.rowsBySample(), (std::vector<qint32>{0, 1, 2, 3, 4}));
    }

    void chosenRows()
    {
        RequestIndex index({4, 0, 2}, 6);
        QVERIFY(!index.isIdentity());
        QCOMPARE(index.size(), 3);
        QCOMPARE(index.covered(), 6);
        QCOMPARE(index.rowOf(2), 2);
        QCOMPARE(index.rowOf(1), -1);
        QCOMPARE(index.rowsBySample(), (std::vector<qint32>{1, -1, 2, -1, 0, -1}));
        QCOMPARE(index.rowsFrom(1), (std::vector<quint32>{4, 2}));
        index.append({7}, 8);
        QCOMPARE(rowsOf(index), (std::vector<quint32>{4, 0, 2, 7}));
        QCOMPARE(index.covered(), 8);
    }

    void sortsLikeAStableSort_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<RequestFilter>("filter");
        for (int column = 0; column < RequestColumn::ColumnCount; ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const QByteArray name = RequestColumn::title(RequestColumn::Column(column)).toUtf8()
                    + (order == Qt::AscendingOrder ? " ascending" : " descending");
                QTest::newRow(name.constData()) << column << order << RequestFilter{};
                QTest::newRow((name + ", filtered").constData())
                    << column << order
                    << RequestFilter{.contender = Contender{Strategy::Threads}, .text = u"a"_s};
            }
        }
    }
    void sortsLikeAStableSort()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        QFETCH(RequestFilter, filter);
        const auto run = Test::makeRun(5'000);
        const RequestQuery query{filter, RequestColumn::Column(column), order};
        const std::vector<quint32> expected = expectedRows(query, *run);
        QVERIFY(expected.size() > 500);
        QVERIFY(computedRows(query, *run) == expected);
    }

    void filters_data()
    {
        using Outcome = RequestFilter::Outcome;
        QTest::addColumn<RequestFilter>("filter");
        QTest::newRow("none") << RequestFilter{};
        QTest::newRow("strategy") << RequestFilter{.contender = Contender{Strategy::Sequential}};
        QTest::newRow("ok") << RequestFilter{.outcome = Outcome::Ok};
        QTest::newRow("failed") << RequestFilter{.outcome = Outcome::Failed};
        QTest::newRow("status") << RequestFilter{.status = 404};
        QTest::newRow("latency") << RequestFilter{.latencyNs = Range{10'000'000, 20'000'000}};
        QTest::newRow("text") << RequestFilter{.text = u"ZEBRA"_s};
        QTest::newRow("nothing left") << RequestFilter{.text = u"no such text"_s};
    }
    void filters()
    {
        QFETCH(RequestFilter, filter);
        const auto run = Test::makeRun(10'000); // more than one chunk of a SampleLog
        const RequestQuery query{filter};
        QCOMPARE(computedRows(query, *run), expectedRows(query, *run));
        const auto tail = matchingRows(filter, run->samples, run->errorTexts, 9'000, notCancelled).value();
        const std::vector<quint32> all = expectedRows(query, *run);
        QVERIFY(std::ranges::equal(tail,
                                   std::ranges::subrange(std::ranges::lower_bound(all, 9'000U), all.end())));
    }

    void noSamples()
    {
        QVERIFY(computedRows({{}, RequestColumn::Latency}, Run()).empty());
        QVERIFY(computedRows({{}, RequestColumn::ErrorColumn, Qt::DescendingOrder}, Run()).empty());
    }

    void equalKeysKeepTheirOrder()
    {
        Run run;
        for (int i = 0; i < 100; ++i)
            run.samples.append(Sample{.latencyNs = 7});
        std::vector<quint32> inOrder(100);
        std::iota(inOrder.begin(), inOrder.end(), 0U);
        QCOMPARE(computedRows({{}, RequestColumn::Latency, Qt::AscendingOrder}, run), inOrder);
        QCOMPARE(computedRows({{}, RequestColumn::Latency, Qt::DescendingOrder}, run), inOrder);
        QCOMPARE(computedRows({{}, RequestColumn::Dns, Qt::DescendingOrder}, run), inOrder); // all empty
    }

    void extremeKeys()
    {
        constexpr qint64 lowest = std::numeric_limits<qint64>::min();
        constexpr qint64 highest = std::numeric_limits<qint64>::max();
        Run run;
        for (const qint64 latencyNs : {qint64(0), highest, qint64(-1), lowest, qint64(1)})
            run.samples.append(Sample{.latencyNs = latencyNs});
        QCOMPARE(computedRows({{}, RequestColumn::Latency, Qt::AscendingOrder}, run),
                 (std::vector<quint32>{3, 2, 0, 4, 1}));
        QCOMPARE(computedRows({{}, RequestColumn::Latency, Qt::DescendingOrder}, run),
                 (std::vector<quint32>{1, 4, 0, 2, 3}));
    }

    void emptyCellsComeLastBesideTheHighestKey()
    {
        Run run;
        for (const qint64 dnsNs : {Sample::unknown, std::numeric_limits<qint64>::max(), qint64(0)})
            run.samples.append(Sample{.dnsNs = dnsNs});
        QCOMPARE(computedRows({{}, RequestColumn::Dns, Qt::AscendingOrder}, run),
                 (std::vector<quint32>{2, 1, 0}));
        QCOMPARE(computedRows({{}, RequestColumn::Dns, Qt::DescendingOrder}, run),
                 (std::vector<quint32>{1, 2, 0}));
    }

    void cancelled()
    {
        const auto run = Test::makeRun(100);
        const RequestSnapshot snapshot{run->samples, run->errorTexts};
        const std::atomic_bool cancelled = true;
        QVERIFY(!makeIndex({{}, RequestColumn::Latency}, snapshot, cancelled));
        QVERIFY(!makeIndex({{.text = u"a"_s}}, snapshot, cancelled));
    }
};

QTEST_GUILESS_MAIN(TestRequestIndex)
#include "tst_requestindex.moc"
