// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/labrecorder.h"

#include "engine/runid.h"
#include "net/httpclient.h"

#include <utility>

namespace Loopscope {

void LabRecorder::begin()
{
    m_originNs = monotonicNs();
    m_originUs = nowUs();
}

qint64 LabRecorder::nowNs() const
{
    return monotonicNs() - m_originNs;
}

qint64 LabRecorder::enter(int coroutine, LabState state, int worker)
{
    const std::scoped_lock lock(m_mutex); // the time is taken inside, so that times never go back
    const qint64 atNs = nowNs();
    m_harvest.transitions.push_back({atNs, coroutine, state, qint16(worker)});
    return atNs;
}

void LabRecorder::print(qint64 atNs, int coroutine, const QString &text)
{
    if (text.isEmpty())
        return;
    const std::scoped_lock lock(m_mutex);
    m_harvest.lines.push_back({atNs, coroutine, text});
}

LabRecorder::Harvest LabRecorder::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_harvest, {});
}

} // namespace Loopscope
