// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample.h"

#include <QString>

#include <array>

namespace Loopscope {

/// Where a request's time goes, in the order it goes there.
enum class Phase : quint8 {
    Queue, ///< handed to the client until it began to look up or connect, or to send on a kept connection
    Dns, ///< name look-up
    Connect, ///< TCP handshake
    Tls, ///< TLS handshake
    Wait, ///< request sent until the response's first byte
    Download, ///< first byte until last
};

inline constexpr std::array allPhases{Phase::Queue, Phase::Dns,  Phase::Connect,
                                      Phase::Tls,   Phase::Wait, Phase::Download};
inline constexpr std::size_t phaseCount = allPhases.size();

/// How long \a phase of \a sample took in ns; Sample::unknown where it did not happen or cannot be told.
[[nodiscard]] qint64 phaseNs(const Sample &sample, Phase phase);

/// The word for files ("wait"); never translated.
[[nodiscard]] QString phaseId(Phase phase);
/// The translated name for people ("wait").
[[nodiscard]] QString phaseName(Phase phase);
/// One translated sentence: what the phase is.
[[nodiscard]] QString phaseDefinition(Phase phase);

} // namespace Loopscope
