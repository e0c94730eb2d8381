// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawclient.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <algorithm>
#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Loopscope {

QByteArray getRequest(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: test\r\n\r\n";
}

RawClient::RawClient(quint16 port)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.connectToHost(QHostAddress::LocalHost, port);
    m_socket.waitForConnected(deadlineMs);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

QByteArray RawClient::read(qsizetype count)
{
    while (m_input.size() < count && m_socket.waitForReadyRead(deadlineMs))
        m_input += m_socket.readAll();
    const QByteArray bytes = m_input.first(std::min(count, m_input.size()));
    m_input.remove(0, bytes.size());
    return bytes;
}

QByteArray RawClient::readHead()
{
    while (!m_input.contains("\r\n\r\n") && m_socket.waitForReadyRead(deadlineMs))
        m_input += m_socket.readAll();
    const auto end = m_input.indexOf("\r\n\r\n");
    return read(end < 0 ? m_input.size() : end + 4);
}

RawAnswer RawClient::readAnswer()
{
    RawAnswer answer;
    answer.head = readHead();
    constexpr QByteArrayView name("\r\nContent-Length: ");
    const auto at = answer.head.indexOf(name);
    if (at >= 0) {
        const auto from = at + name.size();
        answer.body = read(answer.head.sliced(from, answer.head.indexOf('\r', from) - from).toLongLong());
    }
    return answer;
}

RawAnswer RawClient::ask(const QByteArray &path)
{
    send(getRequest(path));
    return readAnswer();
}

QByteArray RawClient::readToEnd()
{
    while (m_socket.waitForReadyRead(deadlineMs))
        m_input += m_socket.readAll();
    m_input += m_socket.readAll();
    return m_socket.state() == QAbstractSocket::UnconnectedState ? std::exchange(m_input, {})
                                                                 : QByteArray("(was not closed)");
}

RawSocket::RawSocket(quint16 port) : m_descriptor(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

RawSocket::~RawSocket()
{
    ::close(m_descriptor);
}

bool RawSocket::send(const QByteArray &bytes) const
{
    return ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

} // namespace Loopscope
