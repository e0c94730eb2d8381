// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "core/errorkind.h"

#include <QMetaType>

#include <type_traits>

namespace Loopscope {

/// What was measured of one request. Plain data: a million of them take 88 MB.
/// Times are nanoseconds; startNs counts from the run's monotonic origin.
struct Sample
{
    static constexpr qint64 unknown = -1; ///< a phase that did not happen or cannot be told apart

    qint64 startNs = 0; ///< handed to the client
    qint64 latencyNs = 0; ///< from startNs until the last body byte, or the error
    qint64 queueNs = unknown;
    qint64 dnsNs = unknown;
    qint64 connectNs = unknown;
    qint64 tlsNs = unknown;
    qint64 waitNs = unknown; ///< request sent until the response's first byte
    qint64 downloadNs = unknown; ///< first byte until last
    qint64 bytesReceived = 0; ///< of the body
    quint32 index = 0; ///< 0-based within the batch, in the order the requests were started
    quint16 round = 0; ///< 0-based
    quint16 lane = 0; ///< 0-based
    quint16 status = 0; ///< HTTP status; 0 where no head arrived
    quint16 errorText = 0; ///< index into Run::errorTexts; 0 means no text
    Strategy strategy = Strategy::Sequential;
    ClientKind client = ClientKind::Qt;
    ErrorKind error = ErrorKind::None;
    bool connectionReused = false;

    [[nodiscard]] Contender contender() const { return {strategy, client}; }
    [[nodiscard]] qint64 endNs() const { return startNs + latencyNs; }
    /// A complete response came, whatever its status. Latency statistics are over these.
    [[nodiscard]] bool answered() const { return error == ErrorKind::None; }
    /// Answered, and with a status below 400.
    [[nodiscard]] bool ok() const { return answered() && status < 400; }

    bool operator==(const Sample &) const = default;
};

static_assert(std::is_trivially_copyable_v<Sample>);
static_assert(sizeof(Sample) <= 96);

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::Sample)
