// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// Latencies from several units (rounds, or blocks of requests), sorted together, so that quantiles can be
/// told for any draw of units without sorting again: that is what makes a bootstrap over a million requests a
/// matter of milliseconds. 12 bytes for each latency, and at most 4 more for the index.
class PooledLatencies
{
public:
    void reserve(std::size_t count) { m_added.reserve(count); }
    void add(qint64 latencyNs, quint32 unit) { m_added.push_back({latencyNs, unit}); }
    /// Ends adding and sorts; O(n log n). Everything below is only for after it.
    void finish();

    [[nodiscard]] std::span<const qint64> sorted() const { return m_latencies; }
    /// The units that have a latency, ascending.
    [[nodiscard]] const std::vector<quint32> &units() const { return m_units; }
    /// Of the latencies of a unit; 0 for one that has none.
    [[nodiscard]] qint64 countOf(quint32 unit) const;
    [[nodiscard]] double sumOf(quint32 unit) const;
    [[nodiscard]] std::size_t unitEnd() const { return m_sums.size(); } ///< beyond the largest unit

    /// The \a p quantile (0 … 1), as percentile() defines it, of the latencies where those of unit u occur
    /// times[u] times; \a times has unitEnd() elements. Nothing where none occurs.
    [[nodiscard]] std::optional<double> quantile(double p, std::span<const quint32> times) const;

private:
    struct Added
    {
        qint64 latencyNs;
        quint32 unit;
    };

    void buildIndex();
    /// How many of the latencies before a checkpoint occur.
    [[nodiscard]] qint64 countBefore(std::size_t checkpoint, std::span<const quint32> times) const;

    std::vector<Added> m_added;
    std::vector<qint64> m_latencies;
    std::vector<quint32> m_unitOf; // by place in m_latencies
    std::vector<quint32> m_units;
    std::vector<double> m_sums; // by unit
    // Every m_stride latencies there is a checkpoint: how many before it each unit has.
    std::size_t m_stride = 1;
    std::vector<quint32> m_counts;
};

} // namespace Loopscope
