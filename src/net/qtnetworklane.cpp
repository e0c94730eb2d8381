// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworklane.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>

namespace Loopscope {

namespace {

struct LaneText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::QtNetworkLane)
};

// Bounds what a fast server can make us hold of a body that we only count.
constexpr qint64 readBufferSize = 1 << 20;

// See QtNetworkClient: how much the loop may have worked during a request whose phases are told.
constexpr qint64 tolerableWorkNs = 100'000;
constexpr qint64 tolerableWorkDivisor = 20; // of the latency

// Two signals that close on each other came in one delivery, and say nothing of the time between.
constexpr qint64 sameDeliveryNs = 5'000;

qint64 phaseBetween(qint64 beginNs, qint64 endNs)
{
    return endNs - beginNs > sameDeliveryNs ? endNs - beginNs : Sample::unknown;
}

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
    m_connectingNs = 0;
    m_sentNs = 0;
    m_headNs = 0;
    m_endNs = 0;
    m_bytes = 0;
    m_body.clear();
    m_keepBodyBytes = spec.keepBodyBytes;
    m_wantsCertificate = spec.wantCertificate;
    m_connections = 0;
    m_firstConnections = 0;
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
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
        m_connectingNs = monotonicNs();
        ++m_connections;
    });
    if (spec.url.scheme() == QLatin1StringView("https"))
        connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_isEncrypted = true; });
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_sentNs = monotonicNs();
        m_body.clear(); // what was before it is of a redirect, or of an answer that Qt gave up
        if (m_sendings++ == 0)
            m_firstConnections = m_connections;
    });
    if (spec.maxRedirects > 0)
        connect(m_reply, &QNetworkReply::redirected, this, [this] { ++m_redirects; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_headNs == 0)
            m_headNs = monotonicNs();
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &QtNetworkLane::onBody);
    connect(m_reply, &QNetworkReply::finished, this, &QtNetworkLane::onFinished);
    // The transfer timeout of the request would count from its last byte, and look like a cancel.
    m_deadline.start(spec.timeout);
    m_loopWorkNs = -m_threadCpu.ns();
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
    const qint64 room = m_keepBodyBytes - m_body.size();
    if (room > 0) {
        const QByteArray kept = m_reply->read(std::min(room, m_reply->bytesAvailable()));
        m_body += kept;
        m_bytes += kept.size();
    }
    m_bytes += m_reply->skip(m_reply->bytesAvailable());
}

void QtNetworkLane::onFinished()
{
    m_endNs = monotonicNs();
    m_loopWorkNs += m_threadCpu.ns();
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
    exchange.body = std::exchange(m_body, {});
    if (m_wantsCertificate) {
        const QDateTime end = m_reply->sslConfiguration().peerCertificate().expiryDate();
        if (end.isValid() && exchange.status != 0)
            exchange.certificateEndS = end.toSecsSinceEpoch();
    }
    exchange.connectionsOpened = connectionsOpened();
    exchange.retries = retries();
    addPhases(exchange);
    exchange.error = errorKind();
    if (exchange.error != ErrorKind::None && exchange.error != m_reason)
        exchange.errorText = errorText();

    // We are inside its finished().
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    return exchange;
}

int QtNetworkLane::retries() const
{
    return std::max(0, m_sendings - 1 - m_redirects);
}

int QtNetworkLane::connectionsOpened() const
{
    // A retry opens a connection that Qt 6.4 does not tell of.
    if (m_sendings == 0)
        return m_connections;
    return m_firstConnections + std::max(retries(), m_connections - m_firstConnections);
}

void QtNetworkLane::addPhases(Exchange &exchange) const
{
    const bool sentOnce = m_redirects == 0 && m_sendings <= 1 && m_connections <= 1;
    const qint64 tolerableNs = std::max(tolerableWorkNs, exchange.latencyNs / tolerableWorkDivisor);
    if (!sentOnce || m_loopWorkNs > tolerableNs)
        return;
    if (m_connections == 0) {
        if (m_sentNs != 0)
            exchange.queueNs = m_sentNs - m_startNs;
    } else {
        const QUrl url = m_reply->url();
        if (!QHostAddress(url.host()).isNull()) // else the look-up is in it, too
            exchange.queueNs = m_connectingNs - m_startNs;
        if (m_sentNs != 0 && url.scheme() == QLatin1StringView("http")) // else the TLS handshake is
            exchange.connectNs = phaseBetween(m_connectingNs, m_sentNs);
    }
    if (m_headNs == 0)
        return;
    if (m_sentNs != 0)
        exchange.waitNs = phaseBetween(m_sentNs, m_headNs);
    exchange.downloadNs = m_endNs - m_headNs;
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
