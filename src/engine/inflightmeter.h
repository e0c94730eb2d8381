// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>

namespace Loopscope {

/// How many lanes of a batch have a request in flight, averaged over time: the exact integral of their
/// number, not samples of it. Times on one clock, never before the last one. Not thread-safe.
class InFlightMeter
{
public:
    /// A lane hands a request to its client, and gets it back.
    void enter(qint64 nowNs);
    void leave(qint64 nowNs);
    /// A lane found no request left to send: the steady part of the batch ends. Only the first call counts.
    void drain(qint64 nowNs);

    /// Since the first enter(), until \a nowNs or, with nothing in flight, the last leave(); 0 before.
    [[nodiscard]] double mean(qint64 nowNs) const;
    /// As above, but until drain(): without the tail, in which lanes have nothing to do.
    [[nodiscard]] double steadyMean(qint64 nowNs) const { return m_steadyMean.value_or(mean(nowNs)); }

private:
    std::optional<qint64> m_firstNs;
    qint64 m_lastNs = 0; // of the last leave(), since the first enter()
    qint64 m_inFlight = 0;
    qint64 m_endsMinusStartsNs = 0; // over all enters and leaves, since the first enter()
    std::optional<double> m_steadyMean;
};

} // namespace Loopscope
