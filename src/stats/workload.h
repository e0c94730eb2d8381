// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Loopscope {

/// The work of a batch, as far as it decides how fast the batch could have been.
class Workload
{
public:
    void add(qint64 latencyNs);

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// The least total time that these latencies could have had on \a lanes (at least 1) lanes:
    /// max(ΣDᵢ/lanes, max Dᵢ), in ns; 0 while empty. Source: Graham, "Bounds on Multiprocessing Timing
    /// Anomalies", SIAM J. Appl. Math. 17 (1969), the two lower bounds.
    [[nodiscard]] double idealTimeNs(int lanes) const;

private:
    qint64 m_count = 0;
    double m_sumNs = 0;
    double m_longestNs = 0;
};

} // namespace Loopscope
