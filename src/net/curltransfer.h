// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/curlcertificates.h"
#include "net/curloptions.h"
#include "net/httpclient.h"

#include <array>
#include <coroutine>

namespace Loopscope {

/// One lane's easy handle, which sends one request at a time, and what it measured. The handle, its options
/// and its connection stay from request to request; a connection is never another transfer's.
///
/// Where the phases come from, all in microseconds:
/// - queue: our clock, from begin() until curl is about to send, less the time curl says it took to connect;
/// - DNS: CURLINFO_NAMELOOKUP_TIME_T, where curl had to look up a name: not for an address, one that it
///   remembered, or a kept connection;
/// - connect, TLS: CURLINFO_CONNECT_TIME_T and CURLINFO_APPCONNECT_TIME_T, each less the one before it, and
///   only where a connection was opened;
/// - wait, download: from CURLINFO_PRETRANSFER_TIME_T to CURLINFO_STARTTRANSFER_TIME_T to
///   CURLINFO_TOTAL_TIME_T.
/// curl adds its timers up over the redirects that it follows, so each phase is the sum over all of them;
/// only connect and TLS cannot be told apart where a redirect led from http to https.
class CurlTransfer
{
public:
    /// What somebody wants to know of the sockets of a transfer's connection. Called inside curl.
    class SocketObserver
    {
    public:
        virtual ~SocketObserver() = default;
        /// A socket was made and will be connected, unless the answer is false.
        virtual bool opened(curl_socket_t socket) = 0;
        /// It is closed next; perhaps by another transfer's doing.
        virtual void closing(curl_socket_t socket) = 0;

    protected:
        SocketObserver() = default;
        Q_DISABLE_COPY(SocketObserver)
    };

    /// Who is resumed when the transfer has ended; null unless it is running. For what drives it.
    std::coroutine_handle<> waiter;

    /// \a observer must outlive it, and may be null.
    explicit CurlTransfer(SocketObserver *observer = nullptr);
    ~CurlTransfer(); ///< closes the connection
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    [[nodiscard]] CURL *handle() const { return m_handle; }
    /// The transfer that \a handle belongs to.
    [[nodiscard]] static CurlTransfer *of(CURL *handle);

    /// Prepares to send \a spec; the time counts from here. What drives the handle then must call end() next.
    void begin(const RequestSpec &spec);
    /// curl ended as \a code says. Takes the time.
    void end(CURLcode code);
    /// The same for one that we ended ourselves.
    void endAs(ErrorKind reason);
    /// In place of begin() and the end: it is cancelled before anything was done.
    void skip();
    /// What was measured, after one of these.
    [[nodiscard]] Exchange exchange() const;

private:
    static curl_socket_t onOpenSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static int onCloseSocket(void *self, curl_socket_t socket);
    static int onResolverStart(void *resolver, void *reserved, void *self);
    static int onSending(void *self, char *, char *, int, int);
    static std::size_t onHeader(char *data, std::size_t size, std::size_t count, void *self);
    static std::size_t onBody(char *data, std::size_t size, std::size_t count, void *self);

    [[nodiscard]] bool wouldSendAgain() const;
    [[nodiscard]] bool mayFollow(const QByteArray &location) const;
    [[nodiscard]] int osError() const;
    [[nodiscard]] qint64 curlNs(CURLINFO timer) const;
    [[nodiscard]] ErrorKind errorKind(qint64 latencyNs) const;
    void reset();
    void addPhases(Exchange &exchange) const;

    SocketObserver *const m_observer;
    CURL *const m_handle;
    CURLSH *const m_connections; // of this transfer alone
    std::array<char, CURL_ERROR_SIZE> m_message{};
    RequestSpec m_spec; // what the handle's options were made from
    CurlList m_headers;
    bool m_toName = false; // the host is not an address
    CurlCertificates m_certificates;

    // Of the current request, on monotonicNs(); 0 is "not yet".
    qint64 m_startNs = 0;
    qint64 m_endNs = 0;
    qint64 m_queueNs = Sample::unknown;
    qint64 m_bytes = 0;
    QByteArray m_body;
    qint64 m_trailerBytes = 0;
    CURLcode m_code = CURLE_OK;
    ErrorKind m_reason = ErrorKind::None; // why we ended it ourselves
    bool m_begun = false; // what curl says is of this request, not of the one before
    bool m_lookedUp = false;
    bool m_sent = false;
    bool m_headBegun = false; // of the answer to what was sent last
    bool m_headComplete = false;
    bool m_repeatRefused = false;
    bool m_redirectRefused = false;
};

} // namespace Loopscope
