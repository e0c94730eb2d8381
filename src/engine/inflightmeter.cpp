// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/inflightmeter.h"

namespace Loopscope {

void InFlightMeter::enter(qint64 nowNs)
{
    if (!m_firstNs)
        m_firstNs = nowNs;
    m_endsMinusStartsNs -= nowNs - *m_firstNs;
    ++m_inFlight;
}

void InFlightMeter::leave(qint64 nowNs)
{
    m_lastNs = nowNs - m_firstNs.value_or(nowNs);
    m_endsMinusStartsNs += m_lastNs;
    --m_inFlight;
}

void InFlightMeter::drain(qint64 nowNs)
{
    if (!m_steadyMean)
        m_steadyMean = mean(nowNs);
}

double InFlightMeter::mean(qint64 nowNs) const
{
    if (!m_firstNs)
        return 0;
    const qint64 lengthNs = m_inFlight > 0 ? nowNs - *m_firstNs : m_lastNs;
    if (lengthNs <= 0)
        return 0;
    // Those in flight count as if they ended now.
    return double(m_endsMinusStartsNs + m_inFlight * lengthNs) / double(lengthNs);
}

} // namespace Loopscope
