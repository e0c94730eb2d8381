// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/phases.h"

#include "stats/percentile.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Loopscope {

namespace {

constexpr double slowShare = 0.95;
constexpr qint64 leastToldDivisor = 2; // of the answered requests, half

/// By Contender::index(); kept while one phase after the other is looked at.
using Columns = std::array<std::vector<qint64>, contenderCount>;

/// As percentile(), for values in any order, which it reorders. O(n).
double percentileInPlace(std::span<qint64> values, double p)
{
    const double position = double(values.size() - 1) * p;
    const auto below = values.begin() + std::ptrdiff_t(position);
    std::nth_element(values.begin(), below, values.end());
    if (below + 1 == values.end())
        return double(*below);
    const qint64 above = *std::min_element(below + 1, values.end());
    return std::lerp(double(*below), double(above), position - std::floor(position));
}

/// The requests around a percentile, and what their times add up to.
struct Window
{
    qint64 lowNs = 0;
    qint64 highNs = -1; ///< empty as it is made
    PhaseStack sums;

    void setAround(std::span<qint64> latenciesNs, double p, double halfWidth);
    void add(const Sample &sample);
    [[nodiscard]] std::optional<PhaseStack> means() const;
};

/// Takes the latencies whose ranks are within \a halfWidth of \a p, rounded outwards: at least one.
void Window::setAround(std::span<qint64> latenciesNs, double p, double halfWidth)
{
    constexpr double slack = 1e-6; // 1000 · 0.55 is a little more than 550 in binary
    const double last = double(latenciesNs.size() - 1);
    const auto first = latenciesNs.begin() + std::ptrdiff_t(std::floor(last * (p - halfWidth) + slack));
    const auto end = latenciesNs.begin() + std::ptrdiff_t(std::ceil(last * (p + halfWidth) - slack));
    std::nth_element(latenciesNs.begin(), first, latenciesNs.end());
    lowNs = *first;
    std::nth_element(first, end, latenciesNs.end());
    highNs = *end;
}

void Window::add(const Sample &sample)
{
    if (sample.latencyNs < lowNs || sample.latencyNs > highNs)
        return;
    bool isKnown = false;
    for (const Phase phase : allPhases) {
        const qint64 ns = phaseNs(sample, phase);
        if (ns == Sample::unknown)
            continue;
        isKnown = true;
        sums.phaseNs[std::size_t(phase)] += double(ns);
    }
    if (!isKnown)
        return;
    ++sums.count;
    sums.latencyNs += double(sample.latencyNs);
}

std::optional<PhaseStack> Window::means() const
{
    if (sums.count == 0)
        return std::nullopt;
    PhaseStack stack = sums;
    double toldNs = 0;
    for (double &ns : stack.phaseNs) {
        ns /= double(sums.count);
        toldNs += ns;
    }
    // Phases that a client rounds may tell a little more than the whole.
    stack.restNs = std::max(0.0, sums.latencyNs / double(sums.count) - toldNs);
    stack.latencyNs = toldNs + stack.restNs;
    return stack;
}

struct Windows
{
    Window median;
    Window p95;
};

using ContenderWindows = std::array<Windows, contenderCount>;

/// The windows of all contenders of which any phase is known.
ContenderWindows findWindows(const SampleLog &samples, const PhaseSummaries &summaries, Columns &columns)
{
    samples.forEach([&](const Sample &sample) {
        const std::size_t index = sample.contender().index();
        if (sample.answered() && summaries[index].isKnown())
            columns[index].push_back(sample.latencyNs);
    });
    ContenderWindows windows;
    for (std::size_t i = 0; i < contenderCount; ++i) {
        if (columns[i].empty())
            continue;
        windows[i].median.setAround(columns[i], 0.5, 0.05);
        if (qint64(columns[i].size()) >= supportNeeded(slowShare))
            windows[i].p95.setAround(columns[i], slowShare, 0.025);
        columns[i].clear();
    }
    return windows;
}

PhaseSummaries countPhases(const SampleLog &samples)
{
    PhaseSummaries summaries;
    std::array<qint64, contenderCount> answered{};
    std::array<qint64, contenderCount> told{};
    samples.forEach([&](const Sample &sample) {
        if (!sample.answered())
            return;
        const std::size_t index = sample.contender().index();
        bool isTold = false;
        for (const Phase phase : allPhases) {
            if (phaseNs(sample, phase) == Sample::unknown)
                continue;
            isTold = true;
            ++summaries[index].figures[std::size_t(phase)].count;
        }
        ++answered[index];
        told[index] += isTold ? 1 : 0;
    });
    for (std::size_t i = 0; i < contenderCount; ++i) {
        if (told[i] * leastToldDivisor < answered[i])
            summaries[i] = {};
    }
    return summaries;
}

void computeFigures(const SampleLog &samples, Phase phase, PhaseSummaries &summaries, Columns &columns)
{
    const auto phaseIndex = std::size_t(phase);
    samples.forEach([&](const Sample &sample) {
        if (const qint64 ns = phaseNs(sample, phase); ns != Sample::unknown && sample.answered())
            columns[sample.contender().index()].push_back(ns);
    });
    for (std::size_t i = 0; i < contenderCount; ++i) {
        PhaseFigures &figures = summaries[i].figures[phaseIndex];
        if (figures.count == 0) { // nobody had it, or too few told
            columns[i].clear();
            continue;
        }
        figures.medianNs = percentileInPlace(columns[i], 0.5);
        if (figures.count >= supportNeeded(slowShare))
            figures.p95Ns = percentileInPlace(columns[i], slowShare);
        columns[i].clear();
    }
}

} // namespace

bool PhaseSummary::isKnown() const
{
    return std::any_of(figures.begin(), figures.end(), [](const PhaseFigures &f) { return f.count > 0; });
}

PhaseSummaries summarizePhases(const SampleLog &samples)
{
    PhaseSummaries summaries = countPhases(samples);
    Columns columns;
    for (const Phase phase : allPhases) {
        const bool occurs = std::any_of(summaries.begin(), summaries.end(),
                                        [phase](const PhaseSummary &s) { return s[phase].count > 0; });
        if (occurs)
            computeFigures(samples, phase, summaries, columns);
    }
    if (std::none_of(summaries.begin(), summaries.end(), [](const auto &s) { return s.isKnown(); }))
        return summaries;

    ContenderWindows windows = findWindows(samples, summaries, columns);
    samples.forEach([&windows](const Sample &sample) {
        if (!sample.answered())
            return;
        Windows &own = windows[sample.contender().index()];
        own.median.add(sample);
        own.p95.add(sample);
    });
    for (std::size_t i = 0; i < contenderCount; ++i) {
        summaries[i].atMedian = windows[i].median.means();
        summaries[i].atP95 = windows[i].p95.means();
    }
    return summaries;
}

} // namespace Loopscope
