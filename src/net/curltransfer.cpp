// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curltransfer.h"

#include "net/curlerror.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxTrailerBytes = 300 * 1024; // what curl allows for a head

struct TransferText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::CurlTransfer)
};

CURL *makeHandle()
{
    initialiseCurl();
    return curl_easy_init();
}

/// Scheme, host and port.
bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

} // namespace

CurlTransfer::CurlTransfer(SocketObserver *observer)
    : m_observer(observer), m_handle(makeHandle()), m_connections(curl_share_init())
{
    if (!m_handle || !m_connections)
        qBadAlloc();
    // curl's transfers take their connections from one pool, where finding one's own takes the longer the
    // more there are, and where it may be another's. A "shared" pool that nobody shares makes it each lane's.
    curl_share_setopt(m_connections, CURLSHOPT_SHARE, CURL_LOCK_DATA_CONNECT);
    curl_easy_setopt(m_handle, CURLOPT_SHARE, m_connections);
    setCommonOptions(m_handle);

    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_message.data());
    curl_easy_setopt(m_handle, CURLOPT_OPENSOCKETFUNCTION, onOpenSocket);
    curl_easy_setopt(m_handle, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_CLOSESOCKETFUNCTION, onCloseSocket);
    curl_easy_setopt(m_handle, CURLOPT_CLOSESOCKETDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_RESOLVER_START_FUNCTION, onResolverStart);
    curl_easy_setopt(m_handle, CURLOPT_RESOLVER_START_DATA, this);
    curl_easy_setopt(m_handle, CURLOPT_PREREQFUNCTION, onSending);
    curl_easy_setopt(m_handle, CURLOPT_PREREQDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
}

CurlTransfer::~CurlTransfer()
{
    curl_easy_cleanup(m_handle);
    curl_share_cleanup(m_connections);
}

CurlTransfer *CurlTransfer::of(CURL *handle)
{
    char *self = nullptr;
    curl_easy_getinfo(handle, CURLINFO_PRIVATE, &self);
    return static_cast<CurlTransfer *>(static_cast<void *>(self));
}

void CurlTransfer::begin(const RequestSpec &spec)
{
    reset();
    m_begun = true;
    if (spec == m_spec)
        return;
    m_headers = setRequestOptions(m_handle, spec);
    m_toName = QHostAddress(spec.url.host()).isNull();
    m_spec = spec;
}

void CurlTransfer::skip()
{
    reset();
    endAs(ErrorKind::Cancelled);
}

void CurlTransfer::reset()
{
    m_startNs = monotonicNs();
    m_endNs = 0;
    m_queueNs = Sample::unknown;
    m_bytes = 0;
    m_body.clear();
    m_certificates.beginRequest();
    m_trailerBytes = 0;
    m_code = CURLE_OK;
    m_reason = ErrorKind::None;
    m_begun = false;
    m_lookedUp = false;
    m_sent = false;
    m_headBegun = false;
    m_headComplete = false;
    m_repeatRefused = false;
    m_redirectRefused = false;
}

void CurlTransfer::end(CURLcode code)
{
    m_endNs = monotonicNs();
    m_code = code;
}

void CurlTransfer::endAs(ErrorKind reason)
{
    m_endNs = monotonicNs();
    m_reason = reason;
}

Exchange CurlTransfer::exchange() const
{
    Exchange exchange;
    exchange.startNs = m_startNs;
    exchange.latencyNs = m_endNs - m_startNs;
    exchange.error = errorKind(exchange.latencyNs);
    if (!m_begun)
        return exchange;

    exchange.bytesReceived = m_bytes;
    exchange.body = m_body;
    exchange.certificateEndS = m_certificates.endS();
    long connections = 0;
    curl_easy_getinfo(m_handle, CURLINFO_NUM_CONNECTS, &connections);
    exchange.connectionsOpened = int(connections);
    if (m_headComplete) {
        long status = 0;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        exchange.status = int(status);
    }
    addPhases(exchange);
    if (m_redirectRefused) {
        exchange.errorText = TransferText::tr(
            "The redirect leads to a place that is less safe or must not see the credentials.");
    } else if (m_trailerBytes > maxTrailerBytes) {
        exchange.errorText = TransferText::tr("The header lines behind the body do not end.");
    } else if (m_repeatRefused) {
        exchange.errorText = curlErrorText(CURLE_GOT_NOTHING, "", 0);
    } else if (exchange.error != ErrorKind::None && exchange.error != ErrorKind::Timeout
               && exchange.error != m_reason) {
        // A head that was cut short is no error to curl.
        const CURLcode code = m_code == CURLE_OK ? CURLE_GOT_NOTHING : m_code;
        exchange.errorText = curlErrorText(code, m_message.data(), osError());
    }
    return exchange;
}

ErrorKind CurlTransfer::errorKind(qint64 latencyNs) const
{
    if (m_reason != ErrorKind::None)
        return m_reason;
    // When the loop is late, an answer may be read before the timer that it comes too late for.
    if (latencyNs > std::chrono::nanoseconds(m_spec.timeout).count())
        return ErrorKind::Timeout;
    if (m_redirectRefused)
        return ErrorKind::Other;
    if (m_repeatRefused || (m_code == CURLE_OK && !m_headComplete))
        return ErrorKind::Reset;
    if (m_trailerBytes > maxTrailerBytes)
        return ErrorKind::Protocol;
    if (m_code == CURLE_COULDNT_CONNECT && osError() == ECONNRESET) // just after it was accepted
        return ErrorKind::Reset;
    return curlErrorKind(m_code, m_headComplete, m_message.data());
}

void CurlTransfer::addPhases(Exchange &exchange) const
{
    const qint64 lookedUp = curlNs(CURLINFO_NAMELOOKUP_TIME_T);
    const qint64 connected = curlNs(CURLINFO_CONNECT_TIME_T);
    const qint64 secured = curlNs(CURLINFO_APPCONNECT_TIME_T);
    const qint64 sent = curlNs(CURLINFO_PRETRANSFER_TIME_T);
    const qint64 begun = curlNs(CURLINFO_STARTTRANSFER_TIME_T);
    long redirects = 0;
    curl_easy_getinfo(m_handle, CURLINFO_REDIRECT_COUNT, &redirects);

    exchange.queueNs = m_queueNs;
    if (m_lookedUp && m_toName && lookedUp > 0)
        exchange.dnsNs = lookedUp;
    const bool becameTls = redirects > 0 && secured > 0 && m_spec.url.scheme() == "http"_L1;
    if (exchange.connectionsOpened > 0 && !becameTls) {
        exchange.connectNs = std::max<qint64>(0, connected - lookedUp);
        if (secured > 0)
            exchange.tlsNs = std::max<qint64>(0, secured - connected);
    }
    if (!m_headBegun || begun < sent)
        return;
    exchange.waitNs = begun - sent;
    // curl counts whole microseconds, and one where it took less: never let the sum exceed the whole.
    qint64 rest = exchange.latencyNs - exchange.waitNs;
    for (const qint64 phase : {exchange.queueNs, exchange.dnsNs, exchange.connectNs, exchange.tlsNs})
        rest -= std::max<qint64>(0, phase);
    exchange.downloadNs =
        std::clamp<qint64>(curlNs(CURLINFO_TOTAL_TIME_T) - begun, 0, std::max<qint64>(0, rest));
}

int CurlTransfer::osError() const
{
    long error = 0;
    curl_easy_getinfo(m_handle, CURLINFO_OS_ERRNO, &error);
    return int(error);
}

qint64 CurlTransfer::curlNs(CURLINFO timer) const
{
    curl_off_t us = 0;
    curl_easy_getinfo(m_handle, timer, &us);
    return qint64(us) * 1000;
}

curl_socket_t CurlTransfer::onOpenSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->wouldSendAgain()) {
        transfer->m_repeatRefused = true;
        return CURL_SOCKET_BAD;
    }
    const int descriptor = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (descriptor >= 0 && transfer->m_observer && !transfer->m_observer->opened(descriptor)) {
        ::close(descriptor);
        return CURL_SOCKET_BAD;
    }
    return descriptor;
}

int CurlTransfer::onCloseSocket(void *self, curl_socket_t socket)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->m_observer)
        transfer->m_observer->closing(socket);
    return ::close(socket);
}

int CurlTransfer::onResolverStart(void *, void *, void *self)
{
    static_cast<CurlTransfer *>(self)->m_lookedUp = true;
    return 0;
}

int CurlTransfer::onSending(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->wouldSendAgain()) {
        // A kept connection died before it answered. Nobody asked for a second request.
        transfer->m_repeatRefused = true;
        return CURL_PREREQFUNC_ABORT;
    }
    if (!transfer->m_sent) {
        long connections = 0;
        curl_easy_getinfo(transfer->m_handle, CURLINFO_NUM_CONNECTS, &connections);
        qint64 connectedNs = 0;
        if (connections > 0)
            connectedNs = std::max(transfer->curlNs(CURLINFO_CONNECT_TIME_T),
                                   transfer->curlNs(CURLINFO_APPCONNECT_TIME_T));
        transfer->m_queueNs = std::max<qint64>(0, monotonicNs() - transfer->m_startNs - connectedNs);
    }
    transfer->m_sent = true;
    transfer->m_headBegun = false;
    transfer->m_headComplete = false;
    return CURL_PREREQFUNC_OK;
}

std::size_t CurlTransfer::onHeader(char *data, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const std::size_t length = size * count;
    const QByteArrayView line(data, qsizetype(length));
    transfer->m_headBegun = true;
    if (transfer->m_headComplete) {
        // Behind a chunked body; curl keeps each, without a limit.
        transfer->m_trailerBytes += qint64(length);
        return transfer->m_trailerBytes > maxTrailerBytes ? 0 : length;
    }
    if (line == "\r\n" || line == "\n") {
        long status = 0;
        curl_easy_getinfo(transfer->m_handle, CURLINFO_RESPONSE_CODE, &status);
        transfer->m_headComplete = status >= 200 || status == 101; // else the head of the answer follows
        if (transfer->m_spec.wantCertificate)
            transfer->m_certificates.note(transfer->m_handle);
    } else if (transfer->m_spec.maxRedirects > 0
               && line.first(std::min<qsizetype>(line.size(), 9)).compare("location:", Qt::CaseInsensitive)
                   == 0) {
        long status = 0;
        curl_easy_getinfo(transfer->m_handle, CURLINFO_RESPONSE_CODE, &status);
        if (status / 100 == 3 && !transfer->mayFollow(line.sliced(9).trimmed().toByteArray())) {
            transfer->m_redirectRefused = true;
            return 0; // ends the transfer
        }
    }
    return length;
}

bool CurlTransfer::wouldSendAgain() const
{
    if (!m_sent || m_headBegun)
        return false;
    // curl can find out only by sending that a kept connection was reset; then nothing has left us yet.
    long size = 0;
    curl_easy_getinfo(m_handle, CURLINFO_REQUEST_SIZE, &size);
    return size > 0;
}

bool CurlTransfer::mayFollow(const QByteArray &location) const
{
    char *effective = nullptr;
    curl_easy_getinfo(m_handle, CURLINFO_EFFECTIVE_URL, &effective);
    const QUrl from = QUrl::fromEncoded(effective);
    const QUrl to = from.resolved(QUrl::fromEncoded(location));
    if (!m_spec.authorization.isEmpty())
        return isSameOrigin(from, to);
    return from.scheme() != "https"_L1 || to.scheme() == "https"_L1;
}

std::size_t CurlTransfer::onBody(char *data, std::size_t size, std::size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const auto length = qint64(size * count);
    transfer->m_bytes += length;
    const qint64 room = transfer->m_spec.keepBodyBytes - transfer->m_body.size();
    if (room > 0)
        transfer->m_body.append(data, qsizetype(std::min(room, length)));
    return size * count;
}

} // namespace Loopscope
