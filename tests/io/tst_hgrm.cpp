// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/hgrm.h"

#include "hgrmreader.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Contender contender{Strategy::Concurrent, ClientKind::Curl};

Run runOf(const std::vector<qint64> &latenciesNs)
{
    Run run;
    for (const qint64 latencyNs : latenciesNs) {
        run.samples.append(Sample{.latencyNs = latencyNs,
                                  .status = 200,
                                  .strategy = contender.strategy,
                                  .client = contender.client});
    }
    return run;
}

QByteArray written(const Run &run)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Status status = writeHgrm(run, contender, buffer);
    return status ? buffer.data() : "error: " + status.error().toUtf8();
}

QByteArray written(const std::vector<qint64> &latenciesNs)
{
    return written(runOf(latenciesNs));
}

std::vector<qint64> skewed(int count)
{
    std::mt19937 random(9);
    std::lognormal_distribution<double> distribution(17.7, 0.8);
    std::vector<qint64> latencies;
    for (int i = 0; i < count; ++i)
        latencies.push_back(qint64(distribution(random)));
    return latencies;
}

} // namespace

class TestHgrm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void isHdrHistograms();
    void nothing();
    void one();
    void equal();
    void otherContendersAndFailuresAreLeftOut();
    void isTheSameInEveryLanguage();
    void rowsAreTheLeastLatencies_data();
    void rowsAreTheLeastLatencies();
    void filesShareTheirLevels();
    void failingDeviceIsTold();
    void names();
};

/// What HdrHistogram_c's hdr_percentiles_print() writes for the same values (five ticks, a scaling of
/// 1,000,000, five significant digits, with which values this small are exact), in the columns of the Java
/// original and without the last row's 1/(1 − p), as there; but for the number of decimals and of buckets.
void TestHgrm::isHdrHistograms()
{
    QCOMPARE(written({20'000, 30'000, 10'000, 100'000, 30'000, 40'000, 50'000, 60'000, 70'000, 80'000}),
             "       Value     Percentile TotalCount 1/(1-Percentile)\n"
             "\n"
             "    0.010000 0.000000000000          1           1.00\n"
             "    0.010000 0.100000000000          1           1.11\n"
             "    0.020000 0.200000000000          2           1.25\n"
             "    0.030000 0.300000000000          4           1.43\n"
             "    0.030000 0.400000000000          4           1.67\n"
             "    0.040000 0.500000000000          5           2.00\n"
             "    0.050000 0.550000000000          6           2.22\n"
             "    0.050000 0.600000000000          6           2.50\n"
             "    0.060000 0.650000000000          7           2.86\n"
             "    0.060000 0.700000000000          7           3.33\n"
             "    0.070000 0.750000000000          8           4.00\n"
             "    0.070000 0.775000000000          8           4.44\n"
             "    0.070000 0.800000000000          8           5.00\n"
             "    0.080000 0.825000000000          9           5.71\n"
             "    0.080000 0.850000000000          9           6.67\n"
             "    0.080000 0.875000000000          9           8.00\n"
             "    0.080000 0.887500000000          9           8.89\n"
             "    0.080000 0.900000000000          9          10.00\n"
             "    0.100000 0.912500000000         10          11.43\n"
             "    0.100000 1.000000000000         10\n"
             "#[Mean    =     0.049000, StdDeviation   =     0.027000]\n"
             "#[Max     =     0.100000, Total count    =           10]\n"
             "#[Buckets =            1, SubBuckets     =            9]\n");
}

void TestHgrm::nothing()
{
    QCOMPARE(written(std::vector<qint64>()),
             "       Value     Percentile TotalCount 1/(1-Percentile)\n"
             "\n"
             "#[Mean    =     0.000000, StdDeviation   =     0.000000]\n"
             "#[Max     =     0.000000, Total count    =            0]\n"
             "#[Buckets =            1, SubBuckets     =            0]\n");
}

void TestHgrm::one()
{
    const QByteArray text = written({50'123'456});
    QCOMPARE(plottedRows(text), QList<HgrmRow>({{50.123456, 0, 1, 1}}));
    QVERIFY(
        text.contains("\n   50.123456 1.000000000000          1\n#[Mean    =    50.123456, StdDeviation   "
                      "=     0.000000]\n"));
}

void TestHgrm::equal()
{
    const QByteArray text = written(std::vector<qint64>(1'000, 7'000'000));
    QCOMPARE(plottedRows(text), QList<HgrmRow>({{7, 0, 1'000, 1}}));
    QVERIFY(text.contains("Total count    =         1000]\n"));
    QVERIFY(text.contains("SubBuckets     =            1]\n"));
}

void TestHgrm::otherContendersAndFailuresAreLeftOut()
{
    Run run = runOf({1'000'000, 2'000'000});
    const QByteArray alone = written(run);
    run.samples.append(Sample{.latencyNs = 5, .strategy = Strategy::Sequential, .client = ClientKind::Curl});
    run.samples.append(Sample{.latencyNs = 5, .strategy = Strategy::Concurrent, .client = ClientKind::Qt});
    run.samples.append(Sample{.latencyNs = 5,
                              .strategy = contender.strategy,
                              .client = contender.client,
                              .error = ErrorKind::Reset});
    QCOMPARE(written(run), alone);
}

void TestHgrm::isTheSameInEveryLanguage()
{
    const std::vector<qint64> latencies = skewed(1'000);
    const QByteArray expected = written(latencies);
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(written(latencies), expected);
}

void TestHgrm::rowsAreTheLeastLatencies_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 10, 99, 1'000, 100'000})
        QTest::addRow("%d", count) << count;
}

void TestHgrm::rowsAreTheLeastLatencies()
{
    QFETCH(int, count);
    std::vector<qint64> latencies = skewed(count);
    const QList<HgrmRow> rows = plottedRows(written(latencies));
    std::sort(latencies.begin(), latencies.end());
    QVERIFY(!rows.isEmpty());
    double before = -1;
    for (const HgrmRow &row : rows) {
        QVERIFY(row.percentile > before);
        before = row.percentile;
        QVERIFY(std::abs(row.inverse - 1 / (1 - row.percentile)) <= 0.005 + 1e-6 * row.inverse);
        // No smaller latency has so large a share at or below it.
        const auto needed = std::max(1.0, std::ceil(row.percentile * count - 1e-6));
        QCOMPARE(std::round(row.value * 1e6), double(latencies[std::size_t(needed) - 1]));
        QCOMPARE(row.totalCount,
                 std::upper_bound(latencies.begin(), latencies.end(), qint64(std::round(row.value * 1e6)))
                     - latencies.begin());
    }
    QCOMPARE(rows.last().totalCount, count);
}

/// The plotter puts the rows of several files side by side by their number alone.
void TestHgrm::filesShareTheirLevels()
{
    const QList<HgrmRow> few = plottedRows(written(skewed(50)));
    const QList<HgrmRow> many = plottedRows(written(skewed(5'000)));
    QVERIFY(few.size() < many.size());
    for (qsizetype i = 0; i < few.size(); ++i)
        QCOMPARE(few[i].inverse, many[i].inverse);
}

void TestHgrm::failingDeviceIsTold()
{
    QBuffer notOpen;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY(!writeHgrm(runOf({1}), contender, notOpen).ok());
}

void TestHgrm::names()
{
    QCOMPARE(hgrmPath(u"out/a%1b"_s, contender), u"out/a%1b.concurrent-curl.hgrm"_s);
    QCOMPARE(hgrmPath(u"run"_s, {Strategy::Threads, ClientKind::Qt}), u"run.threads-qt.hgrm"_s);
}

QTEST_APPLESS_MAIN(TestHgrm)
#include "tst_hgrm.moc"
