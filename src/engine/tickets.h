// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>
#include <optional>

namespace Loopscope {

/// The requests of a batch that nobody sent yet, handed out one by one to its lanes. Thread-safe.
class Tickets
{
public:
    explicit Tickets(int count) : m_count(quint32(count)) { }

    /// The 0-based index of the next request to send; nothing when all are taken or stop() was called.
    [[nodiscard]] std::optional<quint32> take()
    {
        if (m_stopped.load(std::memory_order_relaxed))
            return std::nullopt;
        const quint32 index = m_next.fetch_add(1, std::memory_order_relaxed);
        return index < m_count ? std::optional(index) : std::nullopt;
    }

    void stop() { m_stopped.store(true, std::memory_order_relaxed); }

private:
    const quint32 m_count;
    std::atomic<quint32> m_next = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace Loopscope
