// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stampserver.h"

#include "stamploop.h"
#include "tlsidentity.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <exception>
#include <utility>

namespace Loopscope {

namespace {

/// A listening socket on a free port of 127.0.0.1, and the port.
std::pair<int, quint16> listenOnLoopback()
{
    const int listener = checked(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "socket");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    checked(bind(listener, reinterpret_cast<const sockaddr *>(&address), length), "bind");
    checked(listen(listener, 4096), "listen");
    checked(getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length), "getsockname");
    return {listener, ntohs(address.sin_port)};
}

/// Never returns into the parent's code.
[[noreturn]] void serve(const StampLoop::Sockets &sockets, const TlsIdentity &identity)
{
    try {
        StampLoop(sockets, identity).run();
        _exit(0);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "The server ended: %s\n", problem.what());
        _exit(1);
    }
}

} // namespace

StampServer::StampServer(const std::string &certificateFile)
{
    const TlsIdentity identity = makeTlsIdentity();
    writeCertificate(identity, certificateFile);
    std::array<int, 2> control{};
    checked(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, control.data()), "socketpair");
    const auto [listener, port] = listenOnLoopback();
    const auto [tlsListener, tlsPort] = listenOnLoopback();
    m_port = port;
    m_tlsPort = tlsPort;
    m_control = control[0];
    m_process = checked(fork(), "fork");
    if (m_process == 0) {
        close(control[0]);
        serve({listener, tlsListener, control[1]}, identity);
    }
    close(control[1]);
    close(listener);
    close(tlsListener);
}

StampServer::~StampServer()
{
    close(m_control); // which it takes for the end
    waitpid(m_process, nullptr, 0);
}

ServerHarvest StampServer::restart(qint64 delayNs)
{
    writeAll(m_control, &delayNs, sizeof delayNs);
    ServerHarvest harvest;
    quint64 count = 0;
    readAll(m_control, &harvest.cpuNs, sizeof harvest.cpuNs);
    readAll(m_control, &count, sizeof count);
    harvest.stamps.resize(count);
    readAll(m_control, harvest.stamps.data(), count * sizeof(ServerStamp));
    return harvest;
}

} // namespace Loopscope
