// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample.h"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <vector>

namespace Loopscope {

/// An append-only list of samples that never moves one: it grows by chunks, so that appending costs the
/// same at 10 and at 1,000,000 samples. One thread appends; a copy is a cheap snapshot that another thread
/// may read meanwhile, because chunks are shared and what a snapshot covers is never written again.
class SampleLog
{
public:
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const Sample &operator[](qsizetype i) const
    {
        return (*m_chunks[std::size_t(i) / chunkSize])[std::size_t(i) % chunkSize];
    }

    /// Only on a log that nobody took a longer snapshot of.
    void append(std::span<const Sample> samples);
    void append(const Sample &sample) { append(std::span(&sample, 1)); }

    /// Calls \a visit with consecutive spans that together are [\a from, size()).
    template <typename Visitor>
    void forEachSpan(qsizetype from, Visitor &&visit) const
    {
        for (auto begin = std::size_t(from), end = std::size_t(m_size); begin < end;) {
            const std::size_t offset = begin % chunkSize;
            const std::size_t length = std::min(chunkSize - offset, end - begin);
            visit(std::span<const Sample>(m_chunks[begin / chunkSize]->data() + offset, length));
            begin += length;
        }
    }

    /// Calls \a visit with each sample in turn.
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        forEachSpan(0, [&visit](std::span<const Sample> span) {
            for (const Sample &sample : span)
                visit(sample);
        });
    }

private:
    static constexpr std::size_t chunkSize = 4096;
    using Chunk = std::array<Sample, chunkSize>;

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    qsizetype m_size = 0;
};

} // namespace Loopscope
