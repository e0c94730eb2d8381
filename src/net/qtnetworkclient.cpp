// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "net/qtnetworklane.h"
#include "net/responseprobe.h"

#include <QCoroFuture>
#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSharedManagers = 4; // more HTTP threads than this only get into each other's way

/// Names no proxy in a way that makes Qt buffer its sockets. With QNetworkProxy::NoProxy it opens them
/// unbuffered for plain http and reads the head of each response by a system call a byte, which took half of
/// the whole process's time; "whatever the application uses", which is none, gives an ordinary socket.
class NoProxyButBuffers final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery & /*query*/) override
    {
        return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
    }
};

std::unique_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new NoProxyButBuffers); // the manager's from now on
    return manager;
}

/// The name that a certificate must have is part of what Qt tells connections apart by. Where there is no
/// certificate it can be the lane's number, so that many lanes share a manager, and its thread, without
/// sharing connections.
bool canShareManagers(const RequestSpec &spec)
{
    const bool mayBecomeTls = spec.maxRedirects > 0;
    return spec.url.scheme() == "http"_L1 && !mayBecomeTls && !spec.http2;
}

QSslConfiguration tlsFor(const RequestSpec &spec)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    // Without verification there are no errors to be ignored, which would block this thread each time.
    tls.setPeerVerifyMode(spec.verifyTls ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (!spec.caFile.isEmpty())
        tls.addCaCertificates(spec.caFile, QSsl::Pem);
    return tls;
}

} // namespace

QtNetworkClient::QtNetworkClient(int lanes)
    : m_lanes(std::size_t(lanes)), m_requests(std::size_t(lanes)), m_probe(std::make_unique<ResponseProbe>())
{
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); // or Debian's Qt asks the system's settings
}

QtNetworkClient::~QtNetworkClient() = default;

QCoro::Task<Exchange> QtNetworkClient::send(int lane, const RequestSpec &spec)
{
    if (m_aborted) { // a reply that is aborted may be on the wire by then: the manager's thread is quick
        Exchange cancelled;
        cancelled.startNs = monotonicNs();
        cancelled.error = ErrorKind::Cancelled;
        co_return cancelled;
    }
    prepare(spec);
    QtNetworkLane &watcher = m_lanes[std::size_t(lane)];
    QNetworkReply *reply = watcher.start(managerOf(lane), requestOf(lane), spec);
    co_await reply;
    Exchange exchange = watcher.finish();
    if (exchange.error == ErrorKind::Reset && !m_aborted) {
        QFuture<ErrorKind> verdict = m_probe->verdict(spec);
        exchange.error = co_await verdict;
    }
    co_return exchange;
}

void QtNetworkClient::abort()
{
    m_aborted = true;
    for (QtNetworkLane &lane : m_lanes)
        lane.abort();
    m_probe->abort();
}

QNetworkAccessManager &QtNetworkClient::managerOf(int lane) const
{
    return *m_managers[std::size_t(lane) % m_managers.size()];
}

void QtNetworkClient::prepare(const RequestSpec &spec)
{
    if (spec == m_spec)
        return;
    const bool shares = canShareManagers(spec);
    const std::size_t managers =
        shares ? std::min<std::size_t>(m_lanes.size(), mostSharedManagers) : m_lanes.size();
    // One that has a request in flight must stay; those that are not used any more cost nothing.
    while (m_managers.size() < managers)
        m_managers.push_back(makeManager());

    QNetworkRequest request(spec.url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Loopscope/" LOOPSCOPE_VERSION));
    // Setting it ourselves keeps Qt from unpacking: bytes are counted as they came.
    request.setRawHeader("Accept-Encoding", spec.keepBodyBytes > 0 ? "identity" : "gzip, deflate");
    // As every client sends it; and else Qt asks for the language of this machine.
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Language", "*");
    if (!spec.authorization.isEmpty())
        request.setRawHeader("Authorization", spec.authorization);
    if (spec.newConnection && !spec.http2) // which has no such header
        request.setRawHeader("Connection", "close");
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    const bool isTls = spec.url.scheme() == "https"_L1;
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, spec.http2 && isTls);
    request.setAttribute(QNetworkRequest::Http2DirectAttribute, spec.http2 && !isTls);
    if (isTls || spec.maxRedirects > 0)
        request.setSslConfiguration(tlsFor(spec));
    // Qt would send our Authorization to whatever host a redirect names.
    const auto followed = spec.authorization.isEmpty() ? QNetworkRequest::NoLessSafeRedirectPolicy
                                                       : QNetworkRequest::SameOriginRedirectPolicy;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         spec.maxRedirects > 0 ? followed : QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(spec.maxRedirects);
    m_request = request;
    m_spec = spec;
    ++m_version;
}

const QNetworkRequest &QtNetworkClient::requestOf(int lane)
{
    LaneRequest &own = m_requests[std::size_t(lane)];
    if (own.version != m_version) {
        own.version = m_version;
        own.request = m_request;
        if (canShareManagers(m_spec))
            own.request.setPeerVerifyName(QString::number(lane));
    }
    return own.request;
}

} // namespace Loopscope
