// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/scalability.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace Loopscope;

namespace {

using Points = std::vector<ScalabilityPoint>;

constexpr std::array concurrencies{1, 2, 3, 4, 6, 8, 11, 16, 20, 24, 32, 40, 48, 64, 80, 96, 128};

/// X(N) with multiplicative normal noise: X = X(N)·(1 + noise·z), z standard normal; \a rounds points for
/// each concurrency.
Points makePoints(double lambda, double sigma, double kappa, double noise = 0, unsigned seed = 1,
                  int rounds = 5)
{
    std::mt19937 generator(seed);
    std::normal_distribution<double> normal;
    ScalabilityFit truth;
    truth.lambda.value = lambda;
    truth.sigma.value = sigma;
    truth.kappa.value = kappa;
    Points points;
    for (int round = 0; round < rounds; ++round) {
        for (const int n : concurrencies)
            points.push_back({double(n), truth.throughputAt(n) * (1 + noise * normal(generator))});
    }
    return points;
}

bool isWithin(double value, double truth, double share)
{
    return std::abs(value - truth) <= share * truth;
}

bool holds(const Coefficient &coefficient, double truth)
{
    return coefficient.interval && coefficient.interval->low <= truth && truth <= coefficient.interval->high;
}

} // namespace

class TestScalability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recoversExactCoefficients_data()
    {
        QTest::addColumn<double>("lambda");
        QTest::addColumn<double>("sigma");
        QTest::addColumn<double>("kappa");
        QTest::newRow("some of both") << 1000.0 << 0.03 << 0.0005;
        QTest::newRow("slow") << 0.02 << 0.1 << 0.001;
        QTest::newRow("fast") << 5e6 << 0.01 << 1e-5;
        QTest::newRow("no contention") << 100.0 << 0.0 << 0.001;
        QTest::newRow("linear") << 100.0 << 0.0 << 0.0;
        QTest::newRow("flat") << 100.0 << 1.0 << 0.0;
        QTest::newRow("Amdahl's") << 100.0 << 0.05 << 0.0;
    }

    void recoversExactCoefficients()
    {
        QFETCH(double, lambda);
        QFETCH(double, sigma);
        QFETCH(double, kappa);
        const auto fit = fitUsl(makePoints(lambda, sigma, kappa));
        QVERIFY(fit);
        QVERIFY(isWithin(fit->lambda.value, lambda, 1e-6));
        QVERIFY2(std::abs(fit->sigma.value - sigma) < 1e-6, qPrintable(QString::number(fit->sigma.value)));
        QVERIFY(std::abs(fit->kappa.value - kappa) < 1e-8);
        QVERIFY(fit->rSquared > 1 - 1e-9);
        QVERIFY(fit->residualError < 1e-6);
        QCOMPARE(fit->peakConcurrency.has_value(), kappa > 0);
    }

    void recoversCoefficientsFromNoise_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void recoversCoefficientsFromNoise()
    {
        QFETCH(unsigned, seed);
        constexpr double lambda = 1000;
        constexpr double sigma = 0.05;
        constexpr double kappa = 0.0004;
        const auto fit = fitUsl(makePoints(lambda, sigma, kappa, 0.05, seed));
        QVERIFY(fit);
        QVERIFY(isWithin(fit->lambda.value, lambda, 0.1));
        QVERIFY2(isWithin(fit->sigma.value, sigma, 0.1), qPrintable(QString::number(fit->sigma.value)));
        QVERIFY2(isWithin(fit->kappa.value, kappa, 0.1), qPrintable(QString::number(fit->kappa.value)));
        QVERIFY(fit->rSquared > 0.9);
        QVERIFY(fit->residualError > 0.03 && fit->residualError < 0.07);
        QVERIFY(isWithin(fit->peakConcurrency.value(), std::sqrt((1 - sigma) / kappa), 0.1));
        const auto amdahl = fitAmdahl(makePoints(lambda, sigma, kappa, 0.05, seed));
        QVERIFY(amdahl);
        QVERIFY(fit->aicc < amdahl->aicc);
    }

    void recoversAmdahlFromNoise_data() { recoversCoefficientsFromNoise_data(); }

    void recoversAmdahlFromNoise()
    {
        QFETCH(unsigned, seed);
        const auto fit = fitAmdahl(makePoints(1000, 0.05, 0, 0.05, seed));
        QVERIFY(fit);
        QVERIFY(isWithin(fit->lambda.value, 1000, 0.1));
        QVERIFY(isWithin(fit->sigma.value, 0.05, 0.1));
        QCOMPARE(fit->kappa.value, 0.0);
        QVERIFY(!fit->kappa.interval);
        QVERIFY(!fit->peakConcurrency);
        QVERIFY(isWithin(fit->throughputLimit().value(), 20'000, 0.1));
    }

    void coefficientOnItsBoundHasAnInterval()
    {
        // The free optimum of κ is a little below 0.
        const auto fit = fitUsl(Points{{1, 100}, {2, 192}, {4, 351}, {8, 600}, {16, 940}, {32, 1300}});
        QVERIFY(fit);
        QCOMPARE(fit->kappa.value, 0.0);
        QVERIFY(fit->kappa.interval);
        QCOMPARE(fit->kappa.interval->low, 0.0);
        QVERIFY(fit->kappa.interval->high > 0 && fit->kappa.interval->high < 0.001);
        QVERIFY(!fit->peakConcurrency);
    }

    void intervalsHoldTheTruth()
    {
        constexpr int trials = 150;
        std::array<int, 3> held{};
        for (int trial = 0; trial < trials; ++trial) {
            const auto fit = fitUsl(makePoints(1000, 0.05, 0.0004, 0.05, 1000U + unsigned(trial), 2));
            QVERIFY(fit);
            held[0] += holds(fit->lambda, 1000);
            held[1] += holds(fit->sigma, 0.05);
            held[2] += holds(fit->kappa, 0.0004);
        }
        // 95 % of 150 is 142; four standard errors are 11.
        for (const int count : held)
            QVERIFY2(count > 131 && count < 150, qPrintable(QString::number(count)));
    }

    void noisyLinearDataStaysInsideTheBounds()
    {
        for (unsigned seed = 1; seed <= 15; ++seed) {
            for (const double sigma : {0.0, 1.0}) {
                const Points points = makePoints(500, sigma, 0, 0.05, seed, 2);
                for (const auto &fit : {fitUsl(points), fitAmdahl(points)}) {
                    QVERIFY(fit);
                    QVERIFY(fit->sigma.value >= 0 && fit->sigma.value <= 1);
                    QVERIFY(fit->kappa.value >= 0);
                    QVERIFY(std::abs(fit->sigma.value - sigma) < 0.1);
                    // What lies on a bound may be off it to one side only.
                    if (fit->sigma.value == 0 && fit->sigma.interval)
                        QVERIFY(fit->sigma.interval->low == 0 && fit->sigma.interval->high < 0.2);
                    if (fit->sigma.value == 1 && fit->sigma.interval)
                        QVERIFY(fit->sigma.interval->high == 1 && fit->sigma.interval->low > 0.5);
                }
            }
        }
    }

    void retrogradeDataHasAPeak()
    {
        // Falls from the first: even σ = 1 cannot.
        const auto falling = fitUsl(Points{{1, 100}, {2, 80}, {4, 50}, {8, 26}, {16, 12}});
        QVERIFY(falling);
        QVERIFY(falling->kappa.value > 0);
        QVERIFY(falling->sigma.value <= 1);
        const auto amdahl = fitAmdahl(Points{{1, 100}, {2, 80}, {4, 50}, {8, 26}, {16, 12}});
        QVERIFY(amdahl);
        QCOMPARE(amdahl->sigma.value, 1.0);
        QVERIFY(amdahl->rSquared < 0.1);
    }

    void tooFewPoints()
    {
        const Points exact = makePoints(100, 0.1, 0.001, 0, 1, 1);
        const auto first = [&exact](int count) { return Points(exact.begin(), exact.begin() + count); };
        QVERIFY(!fitUsl({}));
        QVERIFY(!fitAmdahl({}));
        QVERIFY(!fitAmdahl(first(2)));
        QVERIFY(fitAmdahl(first(3)));
        QVERIFY(!fitUsl(first(3)));
        QVERIFY(fitUsl(first(4)));
        // Many points, but of too few concurrencies.
        QVERIFY(!fitUsl(Points{{1, 10}, {1, 11}, {2, 18}, {2, 19}, {2, 20}}));
        QVERIFY(!fitAmdahl(Points{{4, 10}, {4, 11}, {4, 12}}));
    }

    void pointsThatCannotBeAreLeftOut()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        constexpr double infinity = std::numeric_limits<double>::infinity();
        Points points = makePoints(1000, 0.05, 0.0004);
        const auto clean = fitUsl(points);
        for (const ScalabilityPoint point :
             {ScalabilityPoint{4, nan}, {4, infinity}, {4, 0}, {4, -5}, {0, 100}, {-1, 100}, {nan, 100}})
            points.insert(points.begin() + 3, point);
        QCOMPARE(fitUsl(points), clean);
        QVERIFY(!fitUsl(Points(20, ScalabilityPoint{4, nan})));
    }

    void extremeData()
    {
        for (const double scale : {1e-300, 1e-9, 1e9, 1e300}) {
            const auto fit = fitUsl(makePoints(scale, 0.05, 0.0004));
            QVERIFY(fit);
            QVERIFY(isWithin(fit->sigma.value, 0.05, 1e-6));
        }
        // Wild, but there must be an end and no coefficient outside its bounds.
        std::mt19937 generator(7);
        std::uniform_real_distribution<double> exponent(-20, 20);
        for (int trial = 0; trial < 60; ++trial) {
            Points points;
            for (const int n : {1, 2, 4, 8, 16, 1000})
                points.push_back({double(n), std::pow(10.0, exponent(generator))});
            if (const auto fit = fitUsl(points)) {
                QVERIFY(fit->lambda.value > 0 && std::isfinite(fit->lambda.value));
                QVERIFY(fit->sigma.value >= 0 && fit->sigma.value <= 1);
                QVERIFY(fit->kappa.value >= 0);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestScalability)
#include "tst_scalability.moc"
