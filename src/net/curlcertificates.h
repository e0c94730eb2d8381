// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>

#include <curl/curl.h>

namespace Loopscope {

/// When the certificates end of the servers that one easy handle talks to. curl tells of the certificates of
/// the connection that a request opened last, and of a connection that was kept it tells nothing, so they are
/// remembered for each server, as its connections are.
class CurlCertificates
{
public:
    void beginRequest();
    /// At the head of each answer, redirects included. \a handle has CURLOPT_CERTINFO.
    void note(CURL *handle);
    /// Of the server that answered last, in seconds since 1970 UTC.
    [[nodiscard]] std::optional<qint64> endS() const { return m_endS; }

private:
    static constexpr qsizetype mostServers = 64; // redirects can lead anywhere

    QHash<QByteArray, qint64> m_ends; // by origin
    std::optional<qint64> m_endS;
    long m_connections = 0; // that this request had opened at the last answer
};

} // namespace Loopscope
