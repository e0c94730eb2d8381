// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stampserver.h"
#include "tlsidentity.h"

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

namespace Loopscope {

/// \a result, or std::system_error with errno where it is negative; \a what names the call.
int checked(int result, const char *what);
/// Whole or std::system_error.
void writeAll(int file, const void *data, std::size_t size);
void readAll(int file, void *data, std::size_t size);

/// The server's own loop, in its own process.
class StampLoop
{
public:
    struct Sockets
    {
        int listener;
        int tlsListener;
        int control;
    };

    StampLoop(const Sockets &sockets, const TlsIdentity &identity);
    ~StampLoop();

    /// Until the other end of the control socket is closed.
    void run();

private:
    struct Connection
    {
        std::unique_ptr<SSL, TlsDeleter> tls; ///< null on plain HTTP
        quint32 number = 0;
        qint64 startNs = 0; ///< 0 between requests
        quint32 tail = 0; ///< the last four bytes of the request so far
    };
    struct Answer
    {
        qint64 dueNs;
        int socket;
        quint32 connection;
    };

    void watch(int file);
    void accept(int listener, bool tls);
    void receive(int socket);
    [[nodiscard]] bool takeBytes(int socket, Connection &connection, std::string_view bytes);
    void answerDue();
    void armTimer();
    void answer(int socket);
    void drop(int socket);
    [[nodiscard]] bool obey();

    const Sockets m_sockets;
    std::unique_ptr<SSL_CTX, TlsDeleter> m_tls;
    int m_poll = -1;
    int m_timer = -1;
    std::vector<std::unique_ptr<Connection>> m_connections; // by socket
    std::deque<Answer> m_waiting; // one delay for all, so that they are due in this order
    std::vector<ServerStamp> m_stamps;
    quint32 m_accepted = 0;
    qint64 m_delayNs = 0;
    qint64 m_cpuNs = 0; // when we were last asked
};

} // namespace Loopscope
