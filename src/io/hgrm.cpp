// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/hgrm.h"

#include "io/outputbuffer.h"
#include "stats/summary.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int ticksPerHalfDistance = 5;
constexpr double nsPerMs = 1e6;

/// %*.6f in ms: six decimals are nanoseconds.
QByteArray milliseconds(double ns)
{
    return QByteArray::number(ns / nsPerMs, 'f', 6).rightJustified(12);
}

QByteArray integer(qint64 value, int width)
{
    return QByteArray::number(value).rightJustified(width);
}

/// How far it is from \a level (percent, below 100) to the next one: the range is cut into steps that are
/// half as long each time half of the distance to 100 % is behind.
double stepAfter(double level)
{
    const auto halvings = qint64(std::log(100.0 / (100.0 - level)) / std::log(2.0));
    return 100.0 / (ticksPerHalfDistance * std::pow(2.0, double(halvings + 1)));
}

/// A row per level until one takes in every request, as the iterator of HdrHistogram goes; rows of files with
/// as many requests or more have the same levels, which the plotter relies on.
void addRows(OutputBuffer &out, const std::vector<qint64> &sorted)
{
    const auto total = double(sorted.size());
    const auto addRow = [&](qint64 valueNs, double level, qint64 count) {
        out.add(milliseconds(double(valueNs)));
        out.add(' ');
        out.add(QByteArray::number(level / 100.0, 'f', 12));
        out.add(' ');
        out.add(integer(count, 10));
    };
    double level = 0;
    auto end = sorted.begin(); // behind all latencies that are at most that of the row
    while (end != sorted.end()) {
        end = std::upper_bound(end, sorted.end(), *end);
        for (; 100.0 * double(end - sorted.begin()) / total >= level; level += stepAfter(level)) {
            addRow(*(end - 1), level, end - sorted.begin());
            out.add(' ');
            out.add(QByteArray::number(1.0 / (1.0 - level / 100.0), 'f', 2).rightJustified(14));
            out.add('\n');
            if (end == sorted.end())
                break;
        }
    }
    // Without 1/(1 − 1), which the plotter could not take.
    if (!sorted.empty()) {
        addRow(sorted.back(), 100.0, qint64(sorted.size()));
        out.add('\n');
    }
}

void addFooter(OutputBuffer &out, const std::vector<qint64> &sorted)
{
    const LatencySummary summary = summarize(sorted);
    const auto count = double(summary.count);
    const double deviation = summary.stddevNs ? *summary.stddevNs * std::sqrt((count - 1) / count) : 0.0;
    qint64 different = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        different += sorted[i] != sorted[i - 1] ? 1 : 0;
    out.add("#[Mean    = " + milliseconds(summary.meanNs.value_or(0))
            + ", StdDeviation   = " + milliseconds(deviation) + "]\n");
    out.add("#[Max     = " + milliseconds(summary.maxNs.value_or(0))
            + ", Total count    = " + integer(summary.count, 12) + "]\n");
    out.add("#[Buckets = " + integer(1, 12) + ", SubBuckets     = " + integer(different, 12) + "]\n");
}

} // namespace

Status writeHgrm(const Run &run, Contender contender, QIODevice &device)
{
    std::vector<qint64> latenciesNs;
    run.samples.forEach([&](const Sample &sample) {
        if (sample.answered() && sample.contender() == contender)
            latenciesNs.push_back(sample.latencyNs);
    });
    std::sort(latenciesNs.begin(), latenciesNs.end());

    OutputBuffer out(device);
    out.add("       Value     Percentile TotalCount 1/(1-Percentile)\n\n");
    addRows(out, latenciesNs);
    addFooter(out, latenciesNs);
    return out.finish();
}

QString hgrmPath(const QString &prefix, Contender contender)
{
    return u"%1.%2-%3.hgrm"_s.arg(prefix, strategyId(contender.strategy), clientId(contender.client));
}

} // namespace Loopscope
