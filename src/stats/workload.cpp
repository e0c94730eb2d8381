// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/workload.h"

#include <algorithm>

namespace Loopscope {

void Workload::add(qint64 latencyNs)
{
    ++m_count;
    m_sumNs += double(latencyNs);
    m_longestNs = std::max(m_longestNs, double(latencyNs));
}

double Workload::idealTimeNs(int lanes) const
{
    return std::max(m_sumNs / std::max(1, lanes), m_longestNs);
}

} // namespace Loopscope
