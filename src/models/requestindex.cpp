// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestindex.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <map>
#include <numeric>

namespace Loopscope {

namespace {

using Rows = std::vector<quint32>;

/// Sorts \a rows by \a key (quint32 → quint64, at most \a maxKey) without moving equal ones past each other:
/// a least-significant-digit radix sort, so that a million rows cost a few passes and no key is stored.
/// Source: Knuth, The Art of Computer Programming 3, 5.2.5, algorithm R. False once \a cancelled is set.
template <typename Key>
bool radixSort(Rows &rows, quint64 maxKey, const Key &key, const std::atomic_bool &cancelled)
{
    constexpr int digitBits = 11; // 2,048 buckets: their ends stay in the first-level cache
    constexpr quint64 digitMask = (1U << digitBits) - 1;
    const int digits = (int(std::bit_width(maxKey)) + digitBits - 1) / digitBits;

    std::vector<std::array<quint32, digitMask + 1>> starts(std::size_t(digits), {{}});
    for (const quint32 row : rows) {
        quint64 rest = key(row);
        for (auto &counts : starts) {
            ++counts[rest & digitMask];
            rest >>= digitBits;
        }
    }

    Rows sorted(rows.size());
    int shift = 0;
    for (auto &start : starts) {
        if (cancelled)
            return false;
        std::exclusive_scan(start.begin(), start.end(), start.begin(), quint32(0));
        for (const quint32 row : rows)
            sorted[start[(key(row) >> shift) & digitMask]++] = row;
        rows.swap(sorted);
        shift += digitBits;
    }
    return true;
}

/// Sorts by \a key (quint32 → optional<qint64>); rows without one come last in either order.
template <typename Key>
bool sortByKey(Rows &rows, Qt::SortOrder order, const Key &key, const std::atomic_bool &cancelled)
{
    qint64 low = std::numeric_limits<qint64>::max();
    qint64 high = std::numeric_limits<qint64>::min();
    bool anyEmpty = false;
    for (const quint32 row : rows) {
        if (const std::optional<qint64> value = key(row)) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        } else {
            anyEmpty = true;
        }
    }
    if (cancelled)
        return false;
    if (low > high) // no row has a key
        return true;

    // Unsigned, because the distance of two signed numbers need not fit a signed one.
    const quint64 span = quint64(high) - quint64(low);
    const bool ascending = order == Qt::AscendingOrder;
    return radixSort(
        rows, anyEmpty ? span + 1 : span,
        [&](quint32 row) {
            const std::optional<qint64> value = key(row);
            if (!value)
                return span + 1;
            return ascending ? quint64(*value) - quint64(low) : quint64(high) - quint64(*value);
        },
        cancelled);
}

/// A number for each errorCellId() among \a rows, in the order of what the error column shows.
std::map<quint32, qint64> errorRanks(const Rows &rows, const RequestSnapshot &snapshot)
{
    std::map<quint32, qint64> ranks;
    std::vector<std::pair<QString, quint32>> idsByText;
    for (const quint32 row : rows) {
        const Sample &sample = snapshot.samples[row];
        if (!sample.answered() && ranks.try_emplace(errorCellId(sample), 0).second)
            idsByText.emplace_back(errorCell(sample.error, snapshot.errorTexts.value(sample.errorText)),
                                   errorCellId(sample));
    }
    std::sort(idsByText.begin(), idsByText.end());
    for (std::size_t rank = 0; rank < idsByText.size(); ++rank)
        ranks[idsByText[rank].second] = qint64(rank);
    return ranks;
}

bool sortRows(Rows &rows, const RequestQuery &query, const RequestSnapshot &snapshot,
              const std::atomic_bool &cancelled)
{
    const SampleLog &samples = snapshot.samples;
    if (query.sortColumn == RequestColumn::ErrorColumn) {
        const std::map<quint32, qint64> ranks = errorRanks(rows, snapshot);
        const auto rank = [&](quint32 row) {
            const Sample &sample = samples[row];
            return sample.answered() ? std::nullopt : std::optional(ranks.at(errorCellId(sample)));
        };
        return sortByKey(rows, query.order, rank, cancelled);
    }
    const auto key = [&](quint32 row) { return requestKey(query.sortColumn, samples[row], row); };
    return sortByKey(rows, query.order, key, cancelled);
}

} // namespace

RequestIndex RequestIndex::identity(qsizetype count)
{
    RequestIndex index;
    index.m_identity = true;
    index.m_covered = count;
    return index;
}

qsizetype RequestIndex::rowOf(qsizetype sample) const
{
    if (sample < 0 || sample >= m_covered)
        return -1;
    if (m_identity)
        return sample;
    const auto it = std::find(m_rows.begin(), m_rows.end(), quint32(sample));
    return it == m_rows.end() ? -1 : it - m_rows.begin();
}

std::vector<qint32> RequestIndex::rowsBySample() const
{
    std::vector<qint32> rows(std::size_t(m_covered), -1);
    for (qsizetype row = 0; row < size(); ++row)
        rows[sampleAt(row)] = qint32(row);
    return rows;
}

std::vector<quint32> RequestIndex::rowsFrom(qsizetype first) const
{
    Rows result;
    if (m_identity) {
        result.resize(std::size_t(std::max<qsizetype>(m_covered - first, 0)));
        std::iota(result.begin(), result.end(), quint32(first));
    } else if (first < m_covered) {
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(result),
                     [first](quint32 sample) { return sample >= first; });
    }
    return result;
}

void RequestIndex::append(const std::vector<quint32> &rows, qsizetype covered)
{
    if (!m_identity)
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    m_covered = covered;
}

std::optional<std::vector<quint32>> matchingRows(const RequestFilter &filter, const SampleLog &samples,
                                                 const QStringList &errorTexts, qsizetype first,
                                                 const std::atomic_bool &cancelled)
{
    Rows rows;
    if (filter.isEmpty()) {
        rows.resize(std::size_t(samples.size() - first));
        std::iota(rows.begin(), rows.end(), quint32(first));
        return rows;
    }
    RequestMatcher matches(filter, errorTexts);
    auto number = quint32(first);
    samples.forEachSpan(first, [&](std::span<const Sample> span) {
        if (cancelled)
            return;
        for (const Sample &sample : span) {
            if (matches(sample))
                rows.push_back(number);
            ++number;
        }
    });
    if (cancelled)
        return std::nullopt;
    return rows;
}

std::optional<RequestIndex> makeIndex(const RequestQuery &query, const RequestSnapshot &snapshot,
                                      const std::atomic_bool &cancelled)
{
    std::optional<Rows> rows =
        matchingRows(query.filter, snapshot.samples, snapshot.errorTexts, 0, cancelled);
    if (!rows)
        return std::nullopt;
    rows->shrink_to_fit();
    if (!query.isUnsorted() && !sortRows(*rows, query, snapshot, cancelled))
        return std::nullopt;
    return RequestIndex(std::move(*rows), snapshot.samples.size());
}

} // namespace Loopscope
