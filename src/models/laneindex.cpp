// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/laneindex.h"

#include "models/cellpainter.h"

#include <algorithm>
#include <array>

namespace Loopscope {

namespace {

constexpr qsizetype fewRequests = 48; ///< are drawn one by one
constexpr std::size_t mostBins = 8; ///< of level 0, a request
constexpr std::size_t leastBins = 2; ///< below which level 0 is made anew
constexpr std::size_t fanOut = 4; ///< bins of a level that make one of the next
constexpr double thinPixel = 0.25; ///< of a bin that is good enough for thin rows
constexpr qsizetype lookAhead = 6; ///< samples lie far apart in memory

constexpr quint8 pack(int coverage, int part, int outcome)
{
    return quint8(coverage | part << 2 | outcome << 5);
}
constexpr int coverageOf(quint8 bin)
{
    return bin & 3;
}
constexpr int partOf(quint8 bin)
{
    return bin >> 2 & 7;
}
constexpr int outcomeBits(quint8 bin)
{
    return bin >> 5;
}
static_assert(requestPartCount <= 8 && outcomeCount <= 8 && TimelineCell::full == 3);

void prefetch(const SampleLog &samples, const std::vector<quint32> &order, qsizetype i, qsizetype end)
{
    if (i + lookAhead >= end)
        return;
    const auto *sample = reinterpret_cast<const char *>(&samples[order[std::size_t(i + lookAhead)]]);
    __builtin_prefetch(sample);
    __builtin_prefetch(sample + sizeof(Sample) - 1);
}

qint64 latencyOf(const Sample &sample)
{
    return std::max<qint64>(0, sample.latencyNs);
}

} // namespace

void LaneIndex::add(const SampleLog &samples, quint32 number, const LatencyFilter *filter)
{
    const Sample &sample = samples[number];
    const bool isFirst = m_order.empty();
    const bool isLatest = isFirst || sample.startNs >= samples[m_order.back()].startNs;
    m_overlaps = m_overlaps || (!isFirst && (!isLatest || sample.startNs < m_endNs));
    if (isLatest) {
        m_order.push_back(number);
    } else {
        const auto later = std::upper_bound(
            m_order.begin(), m_order.end(), sample.startNs,
            [&samples](qint64 startNs, quint32 other) { return startNs < samples[other].startNs; });
        m_order.insert(later, number);
    }
    m_longestNs = std::max(m_longestNs, latencyOf(sample));
    const qint64 endNs = sample.startNs + latencyOf(sample);
    m_endNs = isFirst ? endNs : std::max(m_endNs, endNs);
    if (qsizetype(m_order.size()) < fewRequests)
        return;
    const std::size_t needed = m_levels.empty() || sample.startNs < m_originNs ? 0 : binOf(m_endNs) + 1;
    if (needed == 0 || needed > mostBins * m_order.size() || needed < leastBins * m_order.size()) {
        rebuild(samples, filter);
        return;
    }
    const std::size_t levels = m_levels.size();
    resizeLevels(needed);
    paint(sample, filter && (*filter)(sample));
    combine(levels == m_levels.size() ? binOf(sample.startNs) : 0, binOf(endNs));
}

void LaneIndex::build(const SampleLog &samples, std::vector<quint32> order, const LatencyFilter *filter)
{
    m_order = std::move(order);
    const auto startsBefore = [&samples](quint32 a, quint32 b) {
        return samples[a].startNs < samples[b].startNs;
    };
    if (!std::is_sorted(m_order.begin(), m_order.end(), startsBefore))
        std::stable_sort(m_order.begin(), m_order.end(), startsBefore);
    m_levels.clear();
    m_longestNs = 0;
    m_overlaps = false;
    m_endNs = m_order.empty() ? 0 : samples[m_order.front()].startNs;
    for (const quint32 number : m_order) {
        const Sample &sample = samples[number];
        m_overlaps = m_overlaps || sample.startNs < m_endNs;
        m_longestNs = std::max(m_longestNs, latencyOf(sample));
        m_endNs = std::max(m_endNs, sample.startNs + latencyOf(sample));
    }
    if (qsizetype(m_order.size()) >= fewRequests)
        rebuild(samples, filter);
}

void LaneIndex::rebuild(const SampleLog &samples, const LatencyFilter *filter)
{
    m_originNs = samples[m_order.front()].startNs;
    m_shift = 0;
    while (binOf(m_endNs) + 1 > mostBins * m_order.size())
        ++m_shift;
    m_levels.clear();
    m_levels.emplace_back();
    if (filter)
        m_levels.front().emphasised.push_back(false);
    resizeLevels(binOf(m_endNs) + 1);
    const auto count = qsizetype(m_order.size());
    for (qsizetype i = 0; i < count; ++i) {
        prefetch(samples, m_order, i, count);
        const Sample &sample = samples[m_order[std::size_t(i)]];
        paint(sample, filter && (*filter)(sample));
    }
    combine(0, m_levels.front().bins.size() - 1);
}

void LaneIndex::resizeLevels(std::size_t bins)
{
    const bool isFiltered = !m_levels.front().emphasised.empty();
    for (std::size_t level = 0;; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        m_levels[level].bins.resize(bins);
        if (isFiltered)
            m_levels[level].emphasised.resize(bins);
        if (bins <= fanOut)
            break;
        bins = (bins + fanOut - 1) / fanOut;
    }
}

void LaneIndex::paint(const Sample &sample, bool isEmphasised)
{
    const RequestOutcome outcome = outcomeOf(sample);
    const RequestParts parts(sample);
    const auto binNs = double(quint64(1) << m_shift);
    // Within a bin, only the part that takes the most of it counts.
    std::size_t bin = binOf(sample.startNs);
    int most = parts.parts[0].part;
    qint64 mostNs = 0;
    qint64 sumNs = 0;
    for (const RequestPart &part : parts.all()) {
        qint64 atNs = sample.startNs + part.startNs;
        const qint64 endNs = sample.startNs + part.endNs;
        while (atNs < endNs) {
            const qint64 binEndNs = m_originNs + qint64((bin + 1) << m_shift);
            const qint64 ns = std::min(endNs, binEndNs) - atNs;
            sumNs += ns;
            if (ns > mostNs) {
                mostNs = ns;
                most = part.part;
            }
            atNs += ns;
            if (atNs == binEndNs) {
                paintBin(bin, most, outcome, double(sumNs) / binNs, isEmphasised);
                mostNs = sumNs = 0;
                ++bin;
            }
        }
    }
    if (sumNs > 0 || latencyOf(sample) == 0)
        paintBin(bin, most, outcome, double(sumNs) / binNs, isEmphasised);
}

void LaneIndex::paintBin(std::size_t bin, int part, RequestOutcome outcome, double share, bool isEmphasised)
{
    Level &level = m_levels.front();
    Bin &old = level.bins[bin];
    const int added = CellPainter::coverage(share);
    const int sum = std::min(coverageOf(old) + added, int(TimelineCell::full));
    old = pack(sum, added >= coverageOf(old) ? part : partOf(old), std::max(outcomeBits(old), int(outcome)));
    if (isEmphasised)
        level.emphasised[bin] = true;
}

/// Makes the bins of all levels anew that lie above [\a first, \a last] of level 0.
void LaneIndex::combine(std::size_t first, std::size_t last)
{
    for (std::size_t level = 1; level < m_levels.size(); ++level) {
        first /= fanOut;
        last /= fanOut;
        Level &upper = m_levels[level];
        const Level &lower = m_levels[level - 1];
        for (std::size_t bin = first; bin <= last; ++bin) {
            upper.bins[bin] = combined(level, bin);
            if (upper.emphasised.empty())
                continue;
            const std::size_t end = std::min((bin + 1) * fanOut, lower.emphasised.size());
            for (std::size_t child = bin * fanOut; child < end; ++child) {
                if (lower.emphasised[child])
                    upper.emphasised[bin] = true;
            }
        }
    }
}

LaneIndex::Bin LaneIndex::combined(std::size_t level, std::size_t bin) const
{
    // Half a request has another majority than a whole one: level 1, which is about that, votes for no other.
    const std::size_t below = level % 2 == 0 ? 2 : 1;
    const std::size_t voices = below == 2 ? fanOut * fanOut : fanOut;
    const std::vector<Bin> &lower = m_levels[level - below].bins;
    std::array<int, 8> weights{};
    int sum = 0;
    int outcome = 0;
    const std::size_t end = std::min((bin + 1) * voices, lower.size());
    for (std::size_t child = bin * voices; child < end; ++child) {
        const int coverage = coverageOf(lower[child]);
        if (coverage == 0)
            continue;
        sum += coverage;
        weights[std::size_t(partOf(lower[child]))] += coverage;
        outcome = std::max(outcome, outcomeBits(lower[child]));
    }
    const auto most = std::max_element(weights.begin(), weights.end()) - weights.begin();
    return pack((sum + int(voices) - 1) / int(voices), int(most), outcome);
}

void LaneIndex::setFilter(const SampleLog &samples, const LatencyFilter *filter)
{
    if (m_levels.empty())
        return;
    for (Level &level : m_levels) {
        level.emphasised.clear();
        level.emphasised.shrink_to_fit();
        if (filter)
            level.emphasised.resize(level.bins.size());
    }
    if (!filter)
        return;
    const auto count = qsizetype(m_order.size());
    for (qsizetype i = 0; i < count; ++i) {
        prefetch(samples, m_order, i, count);
        const Sample &sample = samples[m_order[std::size_t(i)]];
        if (!(*filter)(sample))
            continue;
        std::size_t first = binOf(sample.startNs);
        std::size_t last = binOf(sample.startNs + latencyOf(sample));
        for (Level &level : m_levels) {
            for (std::size_t bin = first; bin <= last; ++bin)
                level.emphasised[bin] = true;
            first /= fanOut;
            last /= fanOut;
        }
    }
}

void LaneIndex::squeeze()
{
    m_order.shrink_to_fit();
    for (Level &level : m_levels)
        level.bins.shrink_to_fit();
    m_levels.shrink_to_fit();
}

std::pair<qsizetype, qsizetype> LaneIndex::range(const SampleLog &samples, qint64 fromNs, qint64 toNs) const
{
    const auto startsBefore = [&samples](quint32 number, qint64 ns) { return samples[number].startNs < ns; };
    const auto startsAfter = [&samples](qint64 ns, quint32 number) { return ns < samples[number].startNs; };
    const qint64 reachNs = m_overlaps ? m_longestNs : 0;
    auto first = std::lower_bound(m_order.begin(), m_order.end(), fromNs - reachNs, startsBefore);
    while (first != m_order.begin()) { // those that end in here; several only where some take no time
        const Sample &before = samples[*std::prev(first)];
        if (m_overlaps || before.endNs() < fromNs)
            break;
        --first;
    }
    const auto last = std::upper_bound(first, m_order.end(), toNs, startsAfter);
    return {first - m_order.begin(), last - m_order.begin()};
}

void LaneIndex::raster(const SampleLog &samples, TimelineColoring coloring, const TimelineScale &scale,
                       bool isThin, const LatencyFilter *filter, std::span<TimelineCell> cells) const
{
    double binNs = std::ldexp(1.0, m_shift);
    if (m_levels.empty() || scale.nsPerPixel < (isThin ? binNs * thinPixel : binNs)) {
        rasterSamples(samples, coloring, scale, filter, cells);
        return;
    }
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && binNs * fanOut <= scale.nsPerPixel) {
        binNs *= fanOut;
        ++level;
    }
    rasterBins(m_levels[level], binNs, coloring, scale, contenderKind(samples[m_order.front()].contender()),
               cells);
}

void LaneIndex::rasterBins(const Level &level, double binNs, TimelineColoring coloring,
                           const TimelineScale &scale, TimelineKind contender,
                           std::span<TimelineCell> cells) const
{
    const double step = scale.nsPerPixel / binNs; // below 1 only in thin rows
    const double offset = (scale.startNs - double(m_originNs)) / binNs;
    const auto size = double(cells.size());
    const auto first = std::size_t(std::clamp(std::floor(-offset / step), 0.0, size));
    const auto end =
        std::size_t(std::clamp(std::ceil((double(level.bins.size()) - offset) / step), 0.0, size));
    const auto binAt = [offset, step, count = double(level.bins.size())](std::size_t column) {
        return std::size_t(std::clamp(offset + double(column) * step, 0.0, count));
    };
    const bool isFiltered = !level.emphasised.empty();
    std::size_t bin = binAt(first);
    for (std::size_t column = first; column < end; ++column) {
        const std::size_t begin = bin;
        bin = binAt(column + 1);
        const std::size_t last = std::min(std::max(bin, begin + 1), level.bins.size());
        int sum = 0;
        int most = 0;
        int outcome = 0;
        Bin shown = 0;
        for (std::size_t i = begin; i < last; ++i) {
            const Bin one = level.bins[i];
            sum += coverageOf(one);
            outcome = std::max(outcome, one >> 5);
            if (coverageOf(one) > most) {
                most = coverageOf(one);
                shown = one;
            }
        }
        if (sum == 0)
            continue;
        TimelineCell cell;
        const auto voices = int(last - begin);
        cell.coverage = quint8((sum + voices - 1) / voices);
        if (coloring == TimelineColoring::ByPhase)
            cell.kind = partKind(partOf(shown));
        else if (coloring == TimelineColoring::ByStatus)
            cell.kind = outcomeKind(RequestOutcome(outcome));
        else
            cell.kind = contender;
        if (isFiltered)
            cell.isDimmed = std::find(level.emphasised.begin() + std::ptrdiff_t(begin),
                                      level.emphasised.begin() + std::ptrdiff_t(last), true)
                == level.emphasised.begin() + std::ptrdiff_t(last);
        CellPainter::merge(cells[column], cell);
    }
}

void LaneIndex::rasterSamples(const SampleLog &samples, TimelineColoring coloring, const TimelineScale &scale,
                              const LatencyFilter *filter, std::span<TimelineCell> cells) const
{
    const double fromNs = std::floor(scale.ns(0));
    const double toNs = std::ceil(scale.ns(double(cells.size())));
    const auto [first, end] = range(samples, qint64(fromNs), qint64(toNs));
    CellPainter painter(scale, cells);
    for (qsizetype i = first; i < end; ++i) {
        prefetch(samples, m_order, i, end);
        const Sample &sample = samples[m_order[std::size_t(i)]];
        painter.beginItem(sample.startNs, sample.endNs(), filter && !(*filter)(sample));
        forEachSegment(sample, coloring, [&painter](qint64 startNs, qint64 endNs, TimelineKind kind) {
            painter.add(startNs, endNs, kind);
        });
    }
    painter.finish();
}

qsizetype LaneIndex::memory() const
{
    std::size_t bytes = sizeof(*this) + m_order.capacity() * sizeof(quint32);
    for (const Level &level : m_levels)
        bytes += sizeof(Level) + level.bins.capacity() + level.emphasised.capacity() / 8;
    return qsizetype(bytes);
}

} // namespace Loopscope
