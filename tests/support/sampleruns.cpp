// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sampleruns.h"

#include <algorithm>
#include <random>

namespace Loopscope {

using namespace Qt::StringLiterals;

RunFigures sampleFigures(int rounds, double latencyNs, quint32 seed, qint64 failed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    RunFigures run;
    run.lanes = 10;
    run.count = 100 * rounds;
    run.failed = failed;
    for (int round = 0; round < rounds; ++round)
        run.totalsNs.push_back(10 * latencyNs * (1 + 0.01 * normal(random)));
    for (qint64 i = 0; i < run.count; ++i)
        run.latency.add(qint64(latencyNs * std::max(0.5, 1 + 0.1 * normal(random))));
    return run;
}

std::vector<ComparedRun> sampleComparison(const std::vector<double> &latenciesNs)
{
    std::vector<ComparedRun> runs;
    for (std::size_t i = 0; i < latenciesNs.size(); ++i) {
        ComparedRun run;
        run.name = QChar(char16_t(u'A' + i));
        run.when = u"day %1"_s.arg(i + 1);
        run.id = u"run-%1"_s.arg(i + 1);
        run.startedAtUs = 1'700'000'000'000'000 + qint64(i) * 86'400'000'000;
        run.url = u"http://example.test/"_s;
        run.contender = {Strategy::Concurrent, ClientKind::Qt};
        run.figures = sampleFigures(5, latenciesNs[i], quint32(i + 1));
        runs.push_back(std::move(run));
    }
    compareWithFirst(runs);
    return runs;
}

} // namespace Loopscope
