// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"

#include <algorithm>

namespace Loopscope {

/// Waits for what comes within a few microseconds by looking again and again. To sleep and be woken takes a
/// thread longer than that, adds to the latency that is measured, and costs no less CPU time. It watches its
/// own success: from the third failure in a row on, each doubles the number of occasions that are left out
/// next, so whoever has slow answers hardly pays anything.
class ActiveWait
{
public:
    static constexpr qint64 patienceNs = 50'000;

    /// \a isOff: it never waits, as where there is one core, so that nobody else could work meanwhile.
    explicit ActiveWait(bool isOff) : m_isOff(isOff) { }

    /// Calls \a look, which returns what there is, until that is not 0 or 50 µs are over; returns the last.
    template <typename Look>
    int wait(const Look &look)
    {
        if (m_isOff || m_leaveOut > 0) {
            m_leaveOut -= m_leaveOut > 0 ? 1 : 0;
            return 0;
        }
        const qint64 beginNs = monotonicNs();
        qint64 nowNs = beginNs;
        int found = 0;
        while (found == 0 && nowNs - beginNs < patienceNs) {
            found = look();
            nowNs = monotonicNs();
        }
        m_spentNs += std::min(nowNs - beginNs, patienceNs); // what is beyond, the thread waited for a core
        m_failures = found != 0 ? 0 : std::min(m_failures + 1, mostFailures);
        m_leaveOut = m_failures < 3 ? 0 : (1 << (m_failures - 2)) - 1;
        return found;
    }

    /// CPU time that all waits took: the thread worked, but had nothing to do. By the clock, and never more
    /// than 50 µs each, so what the system took from the thread meanwhile hardly counts.
    [[nodiscard]] qint64 spentNs() const { return m_spentNs; }

private:
    static constexpr int mostFailures = 10; // 255 left out

    const bool m_isOff;
    int m_failures = 0; // in a row
    int m_leaveOut = 0;
    qint64 m_spentNs = 0;
};

} // namespace Loopscope
