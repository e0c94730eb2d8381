// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"

#include <QtGlobal>

#include <atomic>
#include <limits>
#include <optional>

namespace Loopscope {

/// The requests of a batch that nobody sent yet, handed out one by one to its lanes. Thread-safe.
class Tickets
{
public:
    static constexpr qint64 noDeadline = std::numeric_limits<qint64>::max();

    /// Nothing is handed out from \a deadlineNs (on monotonicNs()) on.
    explicit Tickets(int count, qint64 deadlineNs = noDeadline)
        : m_count(quint32(count)), m_deadlineNs(deadlineNs)
    {
    }

    /// The 0-based index of the next request to send; nothing when all are taken, the deadline has passed or
    /// stop() was called.
    [[nodiscard]] std::optional<quint32> take()
    {
        if (m_stopped.load(std::memory_order_relaxed))
            return std::nullopt;
        if (m_deadlineNs != noDeadline && monotonicNs() >= m_deadlineNs) {
            m_expired.store(true, std::memory_order_relaxed);
            return std::nullopt;
        }
        const quint32 index = m_next.fetch_add(1, std::memory_order_relaxed);
        return index < m_count ? std::optional(index) : std::nullopt;
    }

    void stop() { m_stopped.store(true, std::memory_order_relaxed); }

    /// Whether a lane came for a ticket after the deadline.
    [[nodiscard]] bool expired() const { return m_expired.load(std::memory_order_relaxed); }

private:
    const quint32 m_count;
    const qint64 m_deadlineNs;
    std::atomic<bool> m_expired = false;
    std::atomic<quint32> m_next = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace Loopscope
