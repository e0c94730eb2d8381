// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweeppoints.h"

#include <QString>

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepMark sweepMark(const ConcurrencyReport &at)
{
    if (at.isFailing())
        return SweepMark::Failing;
    return at.clientWasBottleneck() ? SweepMark::ClientBottleneck : SweepMark::Measured;
}

QString sweepPercentileName(SweepPercentile which)
{
    switch (which) {
    case SweepPercentile::P50:
        return u"p50"_s;
    case SweepPercentile::P95:
        return u"p95"_s;
    case SweepPercentile::P99:
        return u"p99"_s;
    }
    Q_UNREACHABLE();
}

double sweepPercentileShare(SweepPercentile which)
{
    switch (which) {
    case SweepPercentile::P50:
        return 0.50;
    case SweepPercentile::P95:
        return 0.95;
    case SweepPercentile::P99:
        return 0.99;
    }
    Q_UNREACHABLE();
}

const std::optional<SweepFigure> &sweepPercentile(const ConcurrencyReport &at, SweepPercentile which)
{
    switch (which) {
    case SweepPercentile::P50:
        return at.p50;
    case SweepPercentile::P95:
        return at.p95;
    case SweepPercentile::P99:
        return at.p99;
    }
    Q_UNREACHABLE();
}

std::vector<SweepPoint> throughputPoints(const SweepReport &report)
{
    std::vector<SweepPoint> points;
    for (const ConcurrencyReport &at : report.concurrencies)
        points.push_back({at.concurrency, at.throughput.value, at.throughput.interval, sweepMark(at)});
    return points;
}

std::vector<SweepPoint> latencyPoints(const SweepReport &report, SweepPercentile which)
{
    std::vector<SweepPoint> points;
    for (const ConcurrencyReport &at : report.concurrencies) {
        if (const std::optional<SweepFigure> &figure = sweepPercentile(at, which))
            points.push_back({at.concurrency, figure->value, figure->interval, sweepMark(at)});
    }
    return points;
}

std::vector<ScalabilityPoint> fitCurve(const ScalabilityFit &fit, double low, double high, int count)
{
    std::vector<ScalabilityPoint> points;
    for (int i = 0; i < count; ++i) {
        const double concurrency = low * std::pow(high / low, double(i) / (count - 1));
        points.push_back({concurrency, fit.throughputAt(concurrency)});
    }
    return points;
}

int nearestConcurrency(const std::vector<int> &concurrencies, double concurrency)
{
    int nearest = -1;
    double least = 0;
    for (std::size_t i = 0; i < concurrencies.size(); ++i) {
        const double distance = std::abs(std::log(concurrencies[i] / std::max(concurrency, 1e-9)));
        if (nearest < 0 || distance < least) {
            nearest = int(i);
            least = distance;
        }
    }
    return nearest;
}

} // namespace Loopscope
