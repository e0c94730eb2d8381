// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/httpclient.h"
#include "net/managerdisposal.h"

#include <QNetworkRequest>

#include <memory>
#include <vector>

namespace Loopscope {

class QtNetworkLane;
class ResponseProbe;

/// HTTP/1.1 over QNetworkAccessManager, with true concurrency: as many connections as lanes.
///
/// A manager opens at most six connections to a host before Qt 6.5, and tells which request opened one only
/// while a single request waits; so there every lane has a manager of its own. Later Qt can be told the
/// number, and lanes share managers.
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
    const QNetworkRequest &requestFor(const RequestSpec &spec);

    ManagerDisposal m_disposal;
    std::vector<std::unique_ptr<QtNetworkLane>> m_lanes;
    std::unique_ptr<ResponseProbe> m_probe;
    RequestSpec m_spec; // what m_request was made from: all requests of a batch are alike
    QNetworkRequest m_request;
    bool m_aborted = false;
};

} // namespace Loopscope
