// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/responseprobe.h"

#include <QNetworkProxy>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 1s;
constexpr QByteArrayView pattern = "HTTP/#.# ###"; // # is any digit

/// As far as \a text goes.
bool beginsLikeHttp(QByteArrayView text)
{
    for (qsizetype i = 0; i < std::min(text.size(), pattern.size()); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '#' ? !isDigit : text[i] != pattern[i])
            return false;
    }
    return true;
}

} // namespace

ResponseProbe::ResponseProbe(QObject *parent) : QObject(parent), m_socket(this), m_deadline(this)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(patience);
    connect(&m_deadline, &QTimer::timeout, this, &ResponseProbe::abort);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ResponseProbe::abort);
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
        const QByteArray begin = m_socket.peek(pattern.size());
        if (!beginsLikeHttp(begin))
            finish(ErrorKind::Protocol);
        else if (begin.size() == pattern.size())
            finish(ErrorKind::Reset);
    });
}

QFuture<ErrorKind> ResponseProbe::verdict(const RequestSpec &spec)
{
    if (!m_started)
        start(spec);
    return m_promise.future();
}

void ResponseProbe::abort()
{
    if (m_started)
        finish(ErrorKind::Reset);
}

void ResponseProbe::start(const RequestSpec &spec)
{
    m_started = true;
    m_promise.start();
    const bool mayRepeat = (spec.method == "GET" || spec.method == "HEAD") && !spec.http2;
    if (!mayRepeat || spec.url.scheme() != "http"_L1) {
        finish(ErrorKind::Reset);
        return;
    }
    QByteArray request = spec.method + ' ' + spec.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: " + spec.url.authority(QUrl::FullyEncoded).toLatin1()
        + "\r\nConnection: close\r\n";
    if (!spec.authorization.isEmpty())
        request += "Authorization: " + spec.authorization + "\r\n";
    connect(&m_socket, &QTcpSocket::connected, this, [this, request] { m_socket.write(request + "\r\n"); });
    m_deadline.start();
    m_socket.connectToHost(spec.url.host(QUrl::FullyEncoded), quint16(spec.url.port(80)));
}

void ResponseProbe::finish(ErrorKind verdict)
{
    if (m_promise.future().isFinished())
        return;
    m_deadline.stop();
    m_promise.addResult(verdict);
    m_promise.finish();
    m_socket.abort();
}

} // namespace Loopscope
