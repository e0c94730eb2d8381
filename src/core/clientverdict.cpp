// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clientverdict.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString bottleneckReasonId(BottleneckReason reason)
{
    switch (reason) {
    case BottleneckReason::CpuExhausted:
        return u"cpu_exhausted"_s;
    case BottleneckReason::EngineBusy:
        return u"engine_busy"_s;
    case BottleneckReason::LoopLate:
        return u"loop_late"_s;
    case BottleneckReason::LanesIdle:
        return u"lanes_idle"_s;
    case BottleneckReason::TimeHidden:
        return u"time_hidden"_s;
    }
    Q_UNREACHABLE();
}

std::optional<BottleneckReason> bottleneckReasonFromId(QStringView id)
{
    const auto found = std::find_if(allBottleneckReasons.begin(), allBottleneckReasons.end(),
                                    [id](BottleneckReason value) { return bottleneckReasonId(value) == id; });
    return found == allBottleneckReasons.end() ? std::nullopt : std::optional(*found);
}

QString clientVerdictId(ClientVerdict verdict)
{
    switch (verdict) {
    case ClientVerdict::Unknown:
        return u"unknown"_s;
    case ClientVerdict::Ok:
        return u"ok"_s;
    case ClientVerdict::Bottleneck:
        return u"bottleneck"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ClientVerdict> clientVerdictFromId(QStringView id)
{
    const auto found = std::find_if(allClientVerdicts.begin(), allClientVerdicts.end(),
                                    [id](ClientVerdict value) { return clientVerdictId(value) == id; });
    return found == allClientVerdicts.end() ? std::nullopt : std::optional(*found);
}

} // namespace Loopscope
