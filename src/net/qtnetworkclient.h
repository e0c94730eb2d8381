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

    std::vector<std::unique_ptr<QNetworkAccessManager>> m_managers;
    std::vector<QtNetworkLane> m_lanes;
    std::vector<QNetworkRequest> m_requests; // of each lane
    std::unique_ptr<ResponseProbe> m_probe;
    RequestSpec m_spec; // what m_requests were made from
    bool m_aborted = false;
};

} // namespace Loopscope
