// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/metricsserver.h"

#include "net/demorequest.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {

QByteArray plainAnswer(const QByteArray &status, const QByteArray &fields, QByteArrayView body, bool headOnly)
{
    QByteArray answer = "HTTP/1.1 " + status + "\r\n" + fields
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n";
    if (!headOnly)
        answer += body;
    return answer;
}

QByteArray refusal(const QByteArray &status, const QByteArray &fields = {}, bool headOnly = false)
{
    return plainAnswer(status, fields + "Content-Type: text/plain\r\n", status + "; ask for GET /metrics\n",
                       headOnly);
}

/// Closes the sending side only: closing both while input is unread would reset the connection, and the
/// client would lose the answer. It closes then, or the deadline comes.
void closeWhenSent(QTcpSocket *socket)
{
    if (socket->bytesToWrite() == 0)
        ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
}

} // namespace

MetricsServer::MetricsServer(std::function<QByteArray()> page, const QByteArray &contentType, QObject *parent)
    : QObject(parent), m_page(std::move(page)), m_contentType(contentType), m_deadline(10s)
{
    m_listener.setProxy(QNetworkProxy::NoProxy);
    connect(&m_listener, &QTcpServer::newConnection, this, &MetricsServer::accept);
    // After an error such as too many open files QTcpServer accepts no more until told to.
    connect(&m_listener, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(100ms, &m_listener, &QTcpServer::resumeAccepting); });
}

MetricsServer::~MetricsServer()
{
    for (QTcpSocket *socket : std::as_const(m_clients))
        socket->disconnect(this);
}

Status MetricsServer::start(quint16 port)
{
    if (m_listener.listen(QHostAddress::LocalHost, port))
        return success();
    if (m_listener.serverError() == QAbstractSocket::AddressInUseError)
        return Error{tr("The metrics cannot be served on port %1, because another program uses it; choose "
                        "another port.")
                         .arg(port)};
    return Error{tr("The metrics cannot be served on port %1 (%2); choose another port.")
                     .arg(port)
                     .arg(m_listener.errorString())};
}

void MetricsServer::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        if (socket->state() != QAbstractSocket::ConnectedState) {
            socket->deleteLater(); // it has left already
            continue;
        }
        if (m_clients.size() == maxConnections)
            m_clients.first()->abort(); // which leaves the list
        m_clients.append(socket);
        socket->setReadBufferSize(maxHeadBytes + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_clients.removeOne(socket);
            socket->deleteLater();
        });
        QTimer::singleShot(m_deadline, socket, [socket] { socket->abort(); });
        read(socket); // what came before we listened to it
    }
}

void MetricsServer::read(QTcpSocket *socket)
{
    const QByteArray input = socket->peek(maxHeadBytes + 1);
    const qsizetype end = DemoRequest::findEnd(input);
    if (end >= 0)
        answer(socket, QByteArrayView(input).first(end));
    else if (input.size() > maxHeadBytes)
        socket->write(refusal("431 Request Header Fields Too Large"));
    else if (DemoRequest::mayBegin(input))
        return; // more will come
    else
        socket->write(refusal("400 Bad Request"));
    // What else it sends is read and dropped until it has all of the answer.
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    connect(socket, &QTcpSocket::readyRead, this, [socket] { socket->readAll(); });
    socket->readAll();
    connect(socket, &QTcpSocket::bytesWritten, this, [socket] { closeWhenSent(socket); });
    socket->flush();
}

void MetricsServer::answer(QTcpSocket *socket, QByteArrayView head)
{
    const DemoRequest request = DemoRequest::parse(head);
    const QByteArrayView path = request.target.first(std::max<qsizetype>(
        0, request.target.contains('?') ? request.target.indexOf('?') : request.target.size()));
    const bool isGet = head.startsWith("GET ") || request.headOnly;
    if (request.refusal != 0)
        socket->write(refusal("400 Bad Request"));
    else if (path != "/metrics")
        socket->write(refusal("404 Not Found", {}, request.headOnly));
    else if (!isGet)
        socket->write(refusal("405 Method Not Allowed", "Allow: GET, HEAD\r\n"));
    else
        socket->write(
            plainAnswer("200 OK", "Content-Type: " + m_contentType + "\r\n", m_page(), request.headOnly));
}

} // namespace Loopscope
