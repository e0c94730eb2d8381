// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/scriptedserver.h"

#include "net/demorequest.h"

#include <QMutex>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <future>
#include <vector>

#include <sys/socket.h>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollMs = 10; ///< how long a blocked call takes at most to see that the server stops

/// Ends a script: the client has left, or the server stops.
struct ScriptEnd
{
};

class Acceptor : public QTcpServer
{
public:
    std::function<void(qintptr)> accepted;

protected:
    void incomingConnection(qintptr descriptor) override { accepted(descriptor); }
};

} // namespace

struct ScriptedServer::Private
{
    Script script;
    std::optional<ScriptedTls> tls;
    quint16 port = 0;
    std::atomic<bool> stopping{false};
    std::atomic<int> connections{0};
    std::unique_ptr<QThread> acceptor;
    std::vector<std::unique_ptr<QThread>> peers; ///< used by the acceptor, and when that has ended

    mutable QMutex mutex; ///< of heads
    QList<QByteArray> heads;

    void listen(std::promise<quint16> &listening);
    void serve(qintptr descriptor, int connection);
};

struct ScriptedPeer::Private
{
    ScriptedServer::Private &server;
    QSslSocket &socket;
    int connection;
    QByteArray input;

    void checkStop() const
    {
        if (server.stopping)
            throw ScriptEnd();
    }

    void encrypt(const ScriptedTls &tls)
    {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setLocalCertificate(tls.certificate);
        configuration.setPrivateKey(tls.key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setAllowedNextProtocols(tls.protocols);
        if (tls.oldOnly) {
            configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1"));
            configuration.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
            // At OpenSSL's usual security level they would be missing.
            configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT:@SECLEVEL=0"));
        }
        socket.setSslConfiguration(configuration);
        socket.startServerEncryption();
        while (!socket.waitForEncrypted(pollMs)) {
            checkStop();
            if (socket.state() != QAbstractSocket::ConnectedState)
                throw ScriptEnd();
        }
    }

    void readSome()
    {
        // What came with the end of a TLS handshake is there already.
        while (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(pollMs)) {
            checkStop();
            if (socket.state() != QAbstractSocket::ConnectedState)
                throw ScriptEnd();
        }
        input += socket.readAll();
    }
};

ScriptedPeer::ScriptedPeer(Private &peer) : d(peer) { }

int ScriptedPeer::connection() const
{
    return d.connection;
}

QByteArray ScriptedPeer::readRequest()
{
    qsizetype end = DemoRequest::findEnd(d.input);
    for (; end < 0; end = DemoRequest::findEnd(d.input))
        d.readSome();
    const QByteArray head = d.input.first(end);
    d.input.remove(0, end);

    DemoBodySkipper body(DemoRequest::parse(head));
    for (d.input.remove(0, body.skip(d.input)); !body.finished(); d.input.remove(0, body.skip(d.input))) {
        if (body.failed())
            throw ScriptEnd();
        d.readSome();
    }
    countRequest(head);
    return head;
}

QByteArray ScriptedPeer::read(qsizetype count)
{
    while (d.input.size() < count)
        d.readSome();
    const QByteArray bytes = d.input.first(count);
    d.input.remove(0, count);
    return bytes;
}

void ScriptedPeer::countRequest(const QByteArray &head)
{
    const QMutexLocker lock(&d.server.mutex);
    d.server.heads.append(head);
}

void ScriptedPeer::write(const QByteArray &bytes)
{
    d.socket.write(bytes);
    while (d.socket.bytesToWrite() + d.socket.encryptedBytesToWrite() > 0) {
        d.checkStop();
        if (!d.socket.waitForBytesWritten(pollMs) && d.socket.state() != QAbstractSocket::ConnectedState)
            throw ScriptEnd();
    }
}

void ScriptedPeer::writeSlowly(const QByteArray &bytes, std::chrono::milliseconds pause)
{
    for (const char byte : bytes) {
        write(QByteArray(1, byte));
        wait(pause);
    }
}

void ScriptedPeer::wait(std::chrono::milliseconds time)
{
    const QDeadlineTimer end(time, Qt::PreciseTimer);
    while (!end.hasExpired()) {
        d.checkStop();
        QThread::msleep(ulong(std::min(qint64(pollMs), end.remainingTime())));
    }
}

void ScriptedPeer::shutDownSending()
{
    ::shutdown(int(d.socket.socketDescriptor()), SHUT_WR);
}

void ScriptedPeer::stall()
{
    while (true) {
        d.readSome();
        d.input.clear();
    }
}

void ScriptedPeer::reset()
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(d.socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    d.socket.abort();
    throw ScriptEnd();
}

ScriptedServer::ScriptedServer(Script script, std::optional<ScriptedTls> tls) : d(std::make_unique<Private>())
{
    d->script = std::move(script);
    d->tls = std::move(tls);
    std::promise<quint16> listening;
    auto port = listening.get_future();
    d->acceptor.reset(QThread::create([this, &listening] { d->listen(listening); }));
    d->acceptor->start();
    d->port = port.get();
}

ScriptedServer::~ScriptedServer()
{
    d->stopping = true;
    d->acceptor->wait();
    for (const auto &peer : d->peers)
        peer->wait();
}

void ScriptedServer::Private::listen(std::promise<quint16> &listening)
{
    Acceptor server;
    server.setProxy(QNetworkProxy::NoProxy);
    server.accepted = [this](qintptr descriptor) {
        const int connection = connections++;
        peers.emplace_back(QThread::create([=, this] { serve(descriptor, connection); }))->start();
    };
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("The scripted server cannot listen: %s", qPrintable(server.errorString()));
    const quint16 actual = server.serverPort();
    listening.set_value(actual);
    while (!stopping)
        server.waitForNewConnection(pollMs);
}

void ScriptedServer::Private::serve(qintptr descriptor, int connection)
{
    QSslSocket socket; // plain until told otherwise
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setSocketDescriptor(descriptor);
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ScriptedPeer::Private state{.server = *this, .socket = socket, .connection = connection, .input = {}};
    ScriptedPeer peer(state);
    try {
        if (tls)
            state.encrypt(*tls);
        script(peer);
    } catch (const ScriptEnd &) {
        // Nothing is left to do: the socket closes here in any case.
    }
}

quint16 ScriptedServer::port() const
{
    return d->port;
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(d->tls ? u"https"_s : u"http"_s).arg(d->port).arg(path));
}

int ScriptedServer::connections() const
{
    return d->connections;
}

int ScriptedServer::requests() const
{
    return int(heads().size());
}

QList<QByteArray> ScriptedServer::heads() const
{
    const QMutexLocker lock(&d->mutex);
    return d->heads;
}

} // namespace Loopscope
