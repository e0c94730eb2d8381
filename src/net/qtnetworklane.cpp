// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworklane.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

#include <algorithm>

namespace Loopscope {

namespace {

struct LaneText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::QtNetworkLane)
};

// Bounds what a fast server can make us hold of a body that we only count.
constexpr qint64 readBufferSize = 1 << 20;

bool isConnectionError(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError && error <= QNetworkReply::UnknownNetworkError;
}

// Qt takes such an answer, but for 100, for the final one, and never sees that.
bool isInterim(int status)
{
    return status >= 102 && status < 200;
}

} // namespace

QtNetworkLane::QtNetworkLane()
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { endAs(ErrorKind::Timeout); });
}

QNetworkReply *QtNetworkLane::start(QNetworkAccessManager &manager, const QNetworkRequest &request,
                                    const RequestSpec &spec)
{
    m_endNs = 0;
    m_bytes = 0;
    m_connections = 0;
    m_sendings = 0;
    m_redirects = 0;
    m_isEncrypted = false;
    m_expectsBody = spec.method != "HEAD";
    m_reason = ErrorKind::None;

    m_startNs = monotonicNs();
    // HTTP/2 has no "Connection: close". Its requests have a manager each, so none is in flight here.
    if (spec.http2 && spec.newConnection)
        manager.clearConnectionCache();
    if (spec.method == "GET")
        m_reply = manager.get(request);
    else if (spec.method == "HEAD") // which Qt would expect a body of, were it any custom request
        m_reply = manager.head(request);
    else
        m_reply = manager.sendCustomRequest(request, spec.method);
    m_reply->setReadBufferSize(readBufferSize);
    // Its signals of phases come through the queue of this thread, so late and so close together under load
    // that their times would say more of us than of the server: no phase is taken from them.
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { ++m_connections; });
    if (spec.url.scheme() == QLatin1StringView("https"))
        connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_isEncrypted = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { ++m_sendings; });
    if (spec.maxRedirects > 0)
        connect(m_reply, &QNetworkReply::redirected, this, [this] { ++m_redirects; });
    connect(m_reply, &QNetworkReply::readyRead, this, &QtNetworkLane::onBody);
    connect(m_reply, &QNetworkReply::finished, this, &QtNetworkLane::onFinished);
    // The transfer timeout of the request would count from its last byte, and look like a cancel.
    m_deadline.start(spec.timeout);
    return m_reply;
}

void QtNetworkLane::abort()
{
    endAs(ErrorKind::Cancelled);
}

void QtNetworkLane::endAs(ErrorKind reason)
{
    if (!m_reply || m_endNs != 0)
        return;
    m_reason = reason;
    m_reply->abort(); // emits finished at once
}

void QtNetworkLane::onBody()
{
    m_bytes += m_reply->skip(m_reply->bytesAvailable());
}

void QtNetworkLane::onFinished()
{
    m_endNs = monotonicNs();
    m_deadline.stop();
    // When the loop is late, an answer may be delivered before the timer that it comes too late for.
    const std::chrono::nanoseconds timeout = m_deadline.intervalAsDuration();
    if (m_reason == ErrorKind::None && m_endNs - m_startNs > timeout.count())
        m_reason = ErrorKind::Timeout;
}

Exchange QtNetworkLane::finish()
{
    Exchange exchange;
    exchange.startNs = m_startNs;
    exchange.latencyNs = m_endNs - m_startNs;
    exchange.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_reply->isOpen())
        onBody();
    exchange.bytesReceived = m_bytes;
    exchange.connectionsOpened = m_connections;
    // Each redirect is one sending more, and so is each time that Qt repeats a request by itself.
    exchange.retries = std::max(0, m_sendings - 1 - m_redirects);
    if (m_redirects == 0) // each retry has a new connection, which Qt does not tell
        exchange.connectionsOpened += exchange.retries;
    exchange.error = errorKind();
    if (exchange.error != ErrorKind::None && exchange.error != m_reason)
        exchange.errorText = errorText();

    // We are inside its finished().
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    return exchange;
}

ErrorKind QtNetworkLane::errorKind() const
{
    if (m_reason != ErrorKind::None)
        return m_reason;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    switch (error) {
    case QNetworkReply::NoError:
        break;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::Dns;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::TemporaryNetworkFailureError:
        return ErrorKind::Refused;
    case QNetworkReply::TimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TooManyRedirectsError:
        return ErrorKind::TooManyRedirects;
    case QNetworkReply::ProtocolFailure:
        return ErrorKind::Protocol;
    case QNetworkReply::RemoteHostClosedError:
        if (m_connections > 0 && !m_isEncrypted && m_reply->url().scheme() == QLatin1StringView("https"))
            return ErrorKind::Tls; // it ended in the handshake
        return status != 0 ? ErrorKind::Truncated : ErrorKind::Reset;
    case QNetworkReply::ContentReSendError: // HTTP/2: GOAWAY before our stream
        return status != 0 ? ErrorKind::Truncated : ErrorKind::Reset;
    case QNetworkReply::UnknownNetworkError:
        return status != 0 ? ErrorKind::Truncated : ErrorKind::Refused;
    default:
        // A status of 400 or more is reported as an error too, though it is an answer.
        if (status < 400 || isConnectionError(error))
            return ErrorKind::Other;
    }
    if (isInterim(status))
        return ErrorKind::Other;
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    const bool hasBody = m_expectsBody && status != 204 && status != 304;
    const bool isChunked = m_reply->hasRawHeader("Transfer-Encoding"); // which overrules any length
    if (hasBody && !isChunked && length.isValid() && m_bytes < length.toLongLong())
        return ErrorKind::Truncated;
    return ErrorKind::None;
}

QString QtNetworkLane::errorText() const
{
    if (m_reply->error() != QNetworkReply::NoError)
        return m_reply->errorString();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return isInterim(status)
        ? LaneText::tr("Qt Network does not see what follows the interim answer %1.").arg(status)
        : LaneText::tr("The body is shorter than announced.");
}

} // namespace Loopscope
