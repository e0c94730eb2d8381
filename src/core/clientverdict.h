// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Loopscope {

/// What says that figures are the instrument's own doing rather than the server's. The most serious first.
enum class BottleneckReason : quint8 {
    CpuExhausted, ///< the process took (nearly) all CPU time that the machine has
    EngineBusy, ///< the engine's thread, or the lanes' threads together, had hardly a pause
    LoopLate, ///< answers waited for the event loop, long enough to show in the latencies; with threads, the
              ///< engine's loop has hardly anything to do, so what it is late by is what threads wait for a
              ///< core
    LanesIdle, ///< lanes had nothing in flight although requests were left: they waited for the client
    TimeHidden, ///< lanes spent time inside the client that is in no latency
};

enum class ClientVerdict : quint8 {
    Unknown, ///< nothing was measured: files without these figures, or nothing has run yet
    Ok, ///< nothing speaks against the figures
    Bottleneck,
};

inline constexpr std::array allBottleneckReasons{
    BottleneckReason::CpuExhausted, BottleneckReason::EngineBusy, BottleneckReason::LoopLate,
    BottleneckReason::LanesIdle,    BottleneckReason::TimeHidden,
};
inline constexpr std::array allClientVerdicts{ClientVerdict::Unknown, ClientVerdict::Ok,
                                              ClientVerdict::Bottleneck};

/// The words for files ("engine_busy", "bottleneck"); never translated.
[[nodiscard]] QString bottleneckReasonId(BottleneckReason reason);
[[nodiscard]] std::optional<BottleneckReason> bottleneckReasonFromId(QStringView id);
[[nodiscard]] QString clientVerdictId(ClientVerdict verdict);
[[nodiscard]] std::optional<ClientVerdict> clientVerdictFromId(QStringView id);

} // namespace Loopscope
