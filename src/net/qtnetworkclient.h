// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"

#include <QNetworkRequest>

#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace Loopscope {

class QtNetworkLane;
class ResponseProbe;

/// HTTP/1.1 and HTTP/2 over QNetworkAccessManager, with true concurrency: as many connections as lanes.
///
/// A manager opens at most six connections to a host, and tells which request opened one only while a single
/// request waits. So lanes never share connections: for plain http a few managers, each with a thread of its
/// own, tell their lanes apart; for https every lane has a manager.
///
/// Phases: the stamps are taken in direct slots of the reply's signals, but Qt sends these from a thread of
/// its own through the event queue of ours, so each may be late by as long as our event loop had other work.
/// A stamp is never later than the loop was at work since the request was handed over, because whatever is in
/// the queue of a loop that would sleep is delivered at once. So that work, as CPU time of the thread, bounds
/// the error of every phase; where it is more than a twentieth of the latency (and more than 100 µs, which
/// Qt's own signals of one request may cost), no phase of the request is told. What this does not see is a
/// loop that blocks without using the CPU, which nothing in the engine does, and a thread that the system
/// lets wait for a core, which makes the latency itself late, too, and shows as loop lag.
///
/// Even then not all phases can be told: no connect and no wait of less than 5 µs, which is two signals in
/// one delivery: a connection to this machine is, as a rule, made before we hear of its beginning; no TLS,
/// since nothing is signalled between connect and TLS, so neither is known of a connection that is secured;
/// no DNS, so the queue is known only where the host is an address or the connection was there; none where
/// the request went out more than once, after a redirect or a retry. The first byte is the end of the head,
/// for Qt reports the head as a whole.
///
/// Retries: Qt sends a request again when its connection drops before the answer, up to three times and
/// whatever the method, and also now and then after a redirect that it followed on a kept connection. Each
/// sending is signalled, so those beyond the first and the redirects are counted.
///
/// Connections: a host name with addresses of both kinds is tried over IPv6 and IPv4 at once when a manager
/// first meets it. Both attempts count, and no phase of that request is told.
///
/// Nagle's algorithm stays on, for Qt 6.4 gives nobody its sockets: over TLS, the first request of a
/// connection may wait for the server's delayed acknowledgement, 40 ms, and that looks like the server's own
/// time.
///
/// One lie it cannot see through: a chunked body that the server cuts short by closing may pass for a
/// complete one, because Qt takes the end of the connection for the end of the body, depending on which it
/// notices first.
class QtNetworkClient final : public HttpClient
{
public:
    /// \a lanes is 1 to 1,000.
    explicit QtNetworkClient(int lanes);
    ~QtNetworkClient() override; ///< no task of send() may be pending

    QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) override;
    void abort() override;

private:
    [[nodiscard]] QNetworkAccessManager &managerOf(int lane) const;
    /// Makes what send() needs; nothing to do while all requests are alike.
    void prepare(const RequestSpec &spec);
    /// What was prepared last, for that lane.
    [[nodiscard]] const QNetworkRequest &requestOf(int lane);

    struct LaneRequest
    {
        QNetworkRequest request;
        int version = 0;
    };

    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::vector<QtNetworkLane> m_lanes;
    std::vector<LaneRequest> m_requests; // of each lane
    std::unique_ptr<ResponseProbe> m_probe;
    RequestSpec m_spec; // what m_request was made from
    QNetworkRequest m_request; // from which each lane makes its own when it needs it
    int m_version = 0; // of m_request
    bool m_aborted = false;
};

} // namespace Loopscope
