// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/samplelog.h"
#include "models/requestkinds.h"

#include <optional>
#include <utility>

namespace Loopscope {

/// Answered requests of one contender, or of all, with latencies in [lowNs, highNs).
struct LatencyFilter
{
    std::optional<Contender> contender = {};
    qint64 lowNs = 0;
    qint64 highNs = 0;

    [[nodiscard]] bool operator()(const Sample &sample) const
    {
        return sample.answered() && sample.latencyNs >= lowNs && sample.latencyNs < highNs
            && (!contender || sample.contender() == *contender);
    }
    bool operator==(const LatencyFilter &) const = default;
};

/// The requests of one lane, in the order of their starts, and coarse pictures of them: level 0 has four to
/// eight bins a request, each further level a quarter of them. So a frame costs about the same wherever it
/// looks: a few bins a pixel, or the few requests that there are. Takes 4 bytes a request and up to 11 for
/// the pictures. Knows samples by their numbers in the log that every call is given, the same one. Times
/// count as in Sample::startNs.
class LaneIndex
{
public:
    /// \a filter, where there is one, is what setFilter() was told.
    void add(const SampleLog &samples, quint32 sample, const LatencyFilter *filter);
    /// Takes \a order, of several requests, instead of what there was. In O(n) where they are in the order of
    /// their starts already.
    void build(const SampleLog &samples, std::vector<quint32> order, const LatencyFilter *filter);
    /// Emphasises what \a filter lets through; null for all.
    void setFilter(const SampleLog &samples, const LatencyFilter *filter);
    /// Gives back memory that was kept for growth.
    void squeeze();

    [[nodiscard]] const std::vector<quint32> &order() const { return m_order; }
    /// Where in order() those begin and end that touch [\a fromNs, \a toNs]; some among them may not.
    [[nodiscard]] std::pair<qsizetype, qsizetype> range(const SampleLog &samples, qint64 fromNs,
                                                        qint64 toNs) const;
    /// Of the last one to end.
    [[nodiscard]] qint64 endNs() const { return m_endNs; }
    /// As TimelineSource::raster(), \a scale in times of the samples.
    void raster(const SampleLog &samples, TimelineColoring coloring, const TimelineScale &scale, bool isThin,
                const LatencyFilter *filter, std::span<TimelineCell> cells) const;
    [[nodiscard]] qsizetype memory() const; ///< bytes

private:
    /// A bin: two bits of coverage, three of the part that takes the most, three of the worst outcome.
    using Bin = quint8;
    struct Level
    {
        std::vector<Bin> bins;
        std::vector<bool> emphasised; // empty unless there is a filter
    };

    void rebuild(const SampleLog &samples, const LatencyFilter *filter);
    void paint(const Sample &sample, bool isEmphasised);
    void paintBin(std::size_t bin, int part, RequestOutcome outcome, double share, bool isEmphasised);
    void combine(std::size_t first, std::size_t last);
    [[nodiscard]] Bin combined(std::size_t level, std::size_t bin) const;
    void resizeLevels(std::size_t bins);
    [[nodiscard]] std::size_t binOf(qint64 ns) const
    {
        return std::size_t(quint64(ns - m_originNs) >> m_shift);
    }
    void rasterBins(const Level &level, double binNs, TimelineColoring coloring, const TimelineScale &scale,
                    TimelineKind contender, std::span<TimelineCell> cells) const;
    void rasterSamples(const SampleLog &samples, TimelineColoring coloring, const TimelineScale &scale,
                       const LatencyFilter *filter, std::span<TimelineCell> cells) const;

    std::vector<quint32> m_order;
    std::vector<Level> m_levels; // none while there are few requests
    qint64 m_originNs = 0; // of bin 0
    qint64 m_endNs = 0;
    qint64 m_longestNs = 0;
    int m_shift = 0; // a bin of level 0 takes 2^m_shift ns
    bool m_overlaps = false; // some begin before others have ended
};

/// Calls \a paint(startNs, endNs, kind) for each segment of \a sample, times as in Sample::startNs.
template <typename Paint>
void forEachSegment(const Sample &sample, TimelineColoring coloring, Paint &&paint)
{
    if (coloring == TimelineColoring::ByPhase) {
        const RequestParts parts(sample);
        for (const RequestPart &part : parts.all())
            paint(sample.startNs + part.startNs, sample.startNs + part.endNs, partKind(part.part));
        return;
    }
    paint(sample.startNs, sample.endNs(),
          coloring == TimelineColoring::ByStatus ? outcomeKind(outcomeOf(sample))
                                                 : contenderKind(sample.contender()));
}

} // namespace Loopscope
