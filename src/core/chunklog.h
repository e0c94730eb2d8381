// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <span>
#include <vector>

namespace Loopscope {

/// An append-only list that never moves an item: it grows by chunks, so that appending costs the same at 10
/// and at 1,000,000 items. One thread appends; a copy is a cheap snapshot that another thread may read
/// meanwhile, because chunks are shared and what a snapshot covers is never written again.
template <typename T, std::size_t chunkSize = 1024>
class ChunkLog
{
public:
    /// Visits the items in turn; valid as long as its log.
    class Iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        Iterator() = default;
        Iterator(const ChunkLog *log, qsizetype at) : m_log(log), m_at(at) { }

        reference operator*() const { return (*m_log)[m_at]; }
        pointer operator->() const { return &**this; }
        Iterator &operator++()
        {
            ++m_at;
            return *this;
        }
        Iterator operator++(int)
        {
            const Iterator old = *this;
            ++m_at;
            return old;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const ChunkLog *m_log = nullptr;
        qsizetype m_at = 0;
    };

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const T &operator[](qsizetype i) const
    {
        return (*m_chunks[std::size_t(i) / chunkSize])[std::size_t(i) % chunkSize];
    }
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, m_size}; }

    /// Only on a log that nobody took a longer snapshot of.
    void append(std::span<const T> items)
    {
        while (!items.empty()) {
            const std::size_t offset = std::size_t(m_size) % chunkSize;
            if (offset == 0)
                m_chunks.push_back(std::make_shared<Chunk>());
            const std::size_t length = std::min(chunkSize - offset, items.size());
            std::copy_n(items.begin(), length, m_chunks.back()->begin() + std::ptrdiff_t(offset));
            m_size += qsizetype(length);
            items = items.subspan(length);
        }
    }
    void append(const T &item) { append(std::span(&item, 1)); }

    /// Calls \a visit with consecutive spans that together are [\a from, size()).
    template <typename Visitor>
    void forEachSpan(qsizetype from, Visitor &&visit) const
    {
        for (auto begin = std::size_t(from), end = std::size_t(m_size); begin < end;) {
            const std::size_t offset = begin % chunkSize;
            const std::size_t length = std::min(chunkSize - offset, end - begin);
            visit(std::span<const T>(m_chunks[begin / chunkSize]->data() + offset, length));
            begin += length;
        }
    }

    /// Calls \a visit with each item in turn.
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        forEachSpan(0, [&visit](std::span<const T> span) {
            for (const T &item : span)
                visit(item);
        });
    }

private:
    using Chunk = std::array<T, chunkSize>;

    std::vector<std::shared_ptr<Chunk>> m_chunks;
    qsizetype m_size = 0;
};

} // namespace Loopscope
