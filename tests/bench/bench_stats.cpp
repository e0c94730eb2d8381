// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bootstrap.h"
#include "stats/histogram.h"
#include "stats/livestats.h"
#include "stats/percentilecurve.h"
#include "stats/report.h"

#include <QTest>

#include <random>

using namespace Loopscope;

namespace {

constexpr int million = 1'000'000;

/// Latencies around 50 ms with a long tail, the same at each run of the benchmark.
const std::vector<Sample> &millionSamples()
{
    static const std::vector<Sample> samples = [] {
        std::mt19937 random(1);
        std::lognormal_distribution<double> latency(17.7, 0.5);
        std::vector<Sample> made(million);
        for (int i = 0; i < million; ++i) {
            Sample &sample = made[std::size_t(i)];
            sample.strategy = allStrategies[std::size_t(i) % allStrategies.size()];
            sample.index = quint32(i) / quint32(allStrategies.size());
            sample.startNs = qint64(i) * 20'000;
            sample.latencyNs = qint64(latency(random));
            sample.status = 200;
        }
        return made;
    }();
    return samples;
}

std::vector<Batch> oneBatchEach(quint16 round = 0)
{
    std::vector<Batch> batches;
    for (const Strategy strategy : allStrategies) {
        Batch batch;
        batch.strategy = strategy;
        batch.round = round;
        batch.planned = batch.done = million / int(allStrategies.size());
        batch.totalNs = 20'000'000'000;
        batch.complete = true;
        batches.push_back(batch);
    }
    return batches;
}

} // namespace

class StatsBenchmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(millionSamples().size(), std::size_t(million)); }
    void histogramAddsAMillion();
    void histogramBins_data();
    void histogramBins();
    void histogramPercentiles();
    void percentileCurveOfAMillion();
    void liveStatsAddAMillion();
    void analyseAMillion_data();
    void analyseAMillion();
    void phasesOfAMillion();
    void bootstrapOfAThousandRounds();
};

void StatsBenchmark::histogramAddsAMillion()
{
    LatencyHistogram histogram;
    QBENCHMARK
    {
        for (const Sample &sample : millionSamples())
            histogram.add(sample.latencyNs);
    }
}

void StatsBenchmark::histogramBins_data()
{
    QTest::addColumn<Scale>("scale");
    QTest::newRow("linear") << Scale::Linear;
    QTest::newRow("logarithmic") << Scale::Logarithmic;
}

void StatsBenchmark::histogramBins()
{
    QFETCH(Scale, scale);
    LatencyHistogram histogram;
    for (const Sample &sample : millionSamples())
        histogram.add(sample.latencyNs);
    qint64 overflow = 0;
    QBENCHMARK
    {
        overflow = histogram.bins(*fittingAxis({&histogram}, scale)).overflow;
    }
    QVERIFY(overflow > 0);
}

void StatsBenchmark::histogramPercentiles()
{
    LatencyHistogram histogram;
    for (const Sample &sample : millionSamples())
        histogram.add(sample.latencyNs);
    double sum = 0;
    QBENCHMARK
    {
        for (const double p : shownPercentiles)
            sum += *histogram.approximatePercentile(p);
    }
    QVERIFY(sum > 0);
}

void StatsBenchmark::percentileCurveOfAMillion()
{
    LatencyHistogram histogram;
    for (const Sample &sample : millionSamples())
        histogram.add(sample.latencyNs);
    std::size_t points = 0;
    QBENCHMARK
    {
        points = percentileCurve(histogram).size();
    }
    QCOMPARE(points, std::size_t(300));
}

void StatsBenchmark::liveStatsAddAMillion()
{
    LiveStats stats;
    stats.begin(RunPlan());
    stats.setBatches(oneBatchEach(), 0);
    QBENCHMARK
    {
        stats.add(millionSamples());
    }
}

void StatsBenchmark::analyseAMillion_data()
{
    QTest::addColumn<int>("rounds");
    QTest::newRow("one round") << 1;
    QTest::newRow("30 rounds") << 30;
    QTest::newRow("1,000 rounds") << 1'000;
}

void StatsBenchmark::analyseAMillion()
{
    QFETCH(int, rounds);
    Run run;
    for (Sample sample : millionSamples()) {
        sample.round = quint16(sample.index % quint32(rounds));
        run.samples.append(sample);
    }
    for (int round = 0; round < rounds; ++round) {
        const std::vector<Batch> batches = oneBatchEach(quint16(round));
        run.batches.insert(run.batches.end(), batches.begin(), batches.end());
    }
    qint64 count = 0;
    QBENCHMARK
    {
        count = analyse(run).count;
    }
    QCOMPARE(count, million);
}

/// Every phase of every request is known: the most work there can be.
void StatsBenchmark::phasesOfAMillion()
{
    std::vector<Sample> samples = millionSamples();
    for (Sample &sample : samples) {
        sample.queueNs = sample.latencyNs / 100;
        sample.dnsNs = sample.connectNs = sample.tlsNs = sample.latencyNs / 50;
        sample.waitNs = sample.latencyNs / 2;
        sample.downloadNs = sample.latencyNs / 4;
    }
    SampleLog log;
    log.append(samples);
    qint64 count = 0;
    QBENCHMARK
    {
        count = summarizePhases(log)[0].figures[0].count;
    }
    QVERIFY(count > 0);
}

void StatsBenchmark::bootstrapOfAThousandRounds()
{
    std::vector<double> baseline;
    std::vector<double> other;
    for (const Sample &sample : std::span(millionSamples()).first(1'000)) {
        baseline.push_back(double(sample.latencyNs) * 10);
        other.push_back(double(sample.latencyNs));
    }
    QBENCHMARK
    {
        QVERIFY(bootstrapSpeedUp(baseline, other, 1));
    }
}

QTEST_APPLESS_MAIN(StatsBenchmark)
#include "bench_stats.moc"
