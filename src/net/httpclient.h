// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"
#include "core/plan.h"
#include "core/sample.h"

#include <QCoroTask>

#include <chrono>
#include <optional>

namespace Loopscope {

/// The clock of all measurements. One clock for every thread; runs subtract their origin from it.
[[nodiscard]] inline qint64 monotonicNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// How one request went, as its client saw it. Times in ns: startNs on monotonicNs(), the others are
/// durations or Sample::unknown.
struct Exchange
{
    qint64 startNs = 0;
    qint64 latencyNs = 0;
    qint64 queueNs = Sample::unknown;
    qint64 dnsNs = Sample::unknown;
    qint64 connectNs = Sample::unknown;
    qint64 tlsNs = Sample::unknown;
    qint64 waitNs = Sample::unknown;
    qint64 downloadNs = Sample::unknown;
    qint64 bytesReceived = 0;
    int status = 0;
    int connectionsOpened = 0;
    int retries = 0; ///< how often the client sent the request again without being asked to
    ErrorKind error = ErrorKind::None;
    QString errorText; ///< in the client's own words; empty without an error
    QByteArray body; ///< its first RequestSpec::keepBodyBytes, as they came
    std::optional<qint64> certificateEndS; ///< of the server that answered, in seconds since 1970 UTC, where
                                           ///< RequestSpec::wantCertificate; not known where TLS failed, or a
                                           ///< connection was kept from a request that did not want it
};

/// How a client is going to be used.
enum class ClientUse : quint8 {
    Asynchronous, ///< send() returns at once, and its task ends from the event loop of the thread
    Blocking, ///< send() returns when its task has ended: for one lane, in a thread of its own
};

/// The seam between driving requests and sending them. A client has a number of lanes; each lane has at most
/// one request in flight and its own connection. Lives in one thread, which for ClientUse::Asynchronous needs
/// an event loop.
class HttpClient
{
public:
    HttpClient() = default;
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;
    virtual ~HttpClient() = default;

    /// Sends \a spec on \a lane (0-based) and ends when its last body byte, its error, its timeout or abort()
    /// came; never throws. The body is counted, and kept only as far as \a spec says; \a spec must outlive
    /// the task.
    virtual QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) = 0;

    /// Ends every request in flight, and every later one at once, as ErrorKind::Cancelled. Same thread only;
    /// clients for ClientUse::Blocking: any thread.
    virtual void abort() = 0;

    /// CPU time in ns of this thread that went into waiting actively for answers, which is no work. Same
    /// thread only.
    [[nodiscard]] virtual qint64 activeWaitNs() const { return 0; }
};

} // namespace Loopscope
