// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Loopscope {

/// One client of a ScriptedServer, as its script sees it. Every call blocks until it is done; when the client
/// has left or the server stops, the call ends the script (by an exception that the server catches).
class ScriptedPeer
{
public:
    /// Which connection this is: 0 is the server's first.
    [[nodiscard]] int connection() const;

    /// Reads a whole request, its body included, and returns the head.
    QByteArray readRequest();
    /// Reads exactly \a count bytes.
    QByteArray read(qsizetype count);
    /// Counts a request that the script has read by itself.
    void countRequest(const QByteArray &head);
    void write(const QByteArray &bytes);
    /// Writes one byte at a time, waiting \a pause after each, so that the client reads each alone.
    void writeSlowly(const QByteArray &bytes, std::chrono::milliseconds pause = std::chrono::milliseconds(1));
    void wait(std::chrono::milliseconds time);
    /// Closes the sending side alone: the client sees the end, and may go on sending.
    void shutDownSending();
    /// Ignores the client until it leaves. Where a script ends without it, the connection is closed.
    [[noreturn]] void stall();
    /// Closes by a TCP reset, at once.
    [[noreturn]] void reset();

private:
    friend class ScriptedServer;
    struct Private;
    explicit ScriptedPeer(Private &d);
    Private &d;
};

/// How a ScriptedServer speaks TLS.
struct ScriptedTls
{
    QSslCertificate certificate;
    QSslKey key; ///< of the certificate
    bool oldOnly = false; ///< offers nothing newer than TLS 1.1
    QList<QByteArray> protocols; ///< for ALPN, the preferred one first
};

/// A server for tests that does to each client exactly what a script says: an ordinary function, run for each
/// connection in a thread of its own.
///
///     ScriptedServer server([](ScriptedPeer &peer) {
///         peer.readRequest();
///         peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ntoo short");
///         peer.reset();
///     });
///
/// Listens on a free port of 127.0.0.1 from construction to destruction. With a ScriptedTls, scripts begin
/// after the handshake; where that fails, they do not run.
class ScriptedServer
{
public:
    using Script = std::function<void(ScriptedPeer &)>;

    explicit ScriptedServer(Script script, std::optional<ScriptedTls> tls = std::nullopt);
    ~ScriptedServer(); ///< ends all scripts

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:port" + \a path, or https.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] int connections() const; ///< accepted so far
    [[nodiscard]] int requests() const; ///< read completely so far
    [[nodiscard]] QList<QByteArray> heads() const; ///< of those requests, in the order of reading

private:
    friend class ScriptedPeer;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Loopscope
