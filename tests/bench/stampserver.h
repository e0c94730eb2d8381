// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <string>
#include <vector>

namespace Loopscope {

/// One answered request as the server saw it, in ns of CLOCK_MONOTONIC, which the clients take their times
/// from as well.
struct ServerStamp
{
    qint64 startNs = 0; ///< its first byte had been read
    qint64 endNs = 0; ///< the last byte of the response had been written
    quint32 connection = 0; ///< unique within the server's life, growing in the order of accepting
};

/// What the server did since it was last asked.
struct ServerHarvest
{
    std::vector<ServerStamp> stamps; ///< in the order they ended
    qint64 cpuNs = 0; ///< CPU time of its process
};

/// An HTTP/1.1 server in a process of its own: one thread and one epoll, so that nothing but its own work
/// stands between a request and its stamps. Plain and TLS, on loopback.
class StampServer
{
public:
    /// Forks: only in a process that has no other thread yet. Writes the certificate that clients are to
    /// trust to \a certificateFile. Throws std::system_error, or std::runtime_error for OpenSSL's errors.
    explicit StampServer(const std::string &certificateFile);
    StampServer(const StampServer &) = delete;
    StampServer &operator=(const StampServer &) = delete;
    ~StampServer(); ///< ends the process

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 tlsPort() const { return m_tlsPort; }

    /// Hands over what was stamped, and answers later requests \a delayNs after their head is complete. Only
    /// while no request is in flight. Throws std::system_error.
    ServerHarvest restart(qint64 delayNs);

private:
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
    int m_control = -1;
    int m_process = -1;
};

} // namespace Loopscope
