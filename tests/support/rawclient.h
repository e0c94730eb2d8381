// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace Loopscope {

inline constexpr int deadlineMs = 30000; ///< only to end a test that hangs

/// The bytes of a GET request.
[[nodiscard]] QByteArray getRequest(const QByteArray &path);

/// An answer taken apart.
struct RawAnswer
{
    QByteArray head; ///< with its empty line
    QByteArray body;

    [[nodiscard]] int status() const { return head.mid(9, 3).toInt(); }
    [[nodiscard]] bool has(const QByteArray &line) const { return head.contains("\r\n" + line + "\r\n"); }
};

/// A client for tests of servers that knows as little HTTP as possible. Its calls block.
class RawClient
{
public:
    /// Connects to 127.0.0.1:\a port.
    explicit RawClient(quint16 port);

    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

    void send(const QByteArray &bytes);
    /// The next \a count bytes; fewer when the server closes before.
    QByteArray read(qsizetype count);
    /// Up to and including the next empty line.
    QByteArray readHead();
    /// The next answer; its body has the announced length, or is empty where none is announced.
    RawAnswer readAnswer();
    /// Sends a GET request and reads the answer.
    RawAnswer ask(const QByteArray &path);
    /// All that still comes until the server closes.
    QByteArray readToEnd();

private:
    QTcpSocket m_socket;
    QByteArray m_input;
};

/// A plain blocking socket, for what QTcpSocket hides.
class RawSocket
{
public:
    /// Connects to 127.0.0.1:\a port.
    explicit RawSocket(quint16 port);
    ~RawSocket();
    Q_DISABLE_COPY_MOVE(RawSocket)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// False when the server has closed both directions, or reset.
    bool send(const QByteArray &bytes) const;

private:
    int m_descriptor;
};

} // namespace Loopscope
