// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "net/qtnetworklane.h"
#include "net/responseprobe.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr int lanesPerManager = 100; // QHttp1Configuration allows 255
#else
constexpr int lanesPerManager = 1;
#endif

// So many threads that read for ever are enough; see ManagerDisposal.
constexpr int maxHeldUp = 16;

struct ClientText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::QtNetworkClient)
};

std::shared_ptr<QNetworkAccessManager> makeManager()
{
    auto manager = std::make_shared<QNetworkAccessManager>();
    manager->setProxy(QNetworkProxy::NoProxy);
    return manager;
}

QSslConfiguration tlsConfiguration(const RequestSpec &spec)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!spec.verifyTls)
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (!spec.caFile.isEmpty())
        configuration.addCaCertificates(spec.caFile);
    return configuration;
}

Exchange refused()
{
    Exchange exchange;
    exchange.startNs = monotonicNs();
    exchange.error = ErrorKind::Other;
    exchange.errorText = ClientText::tr("Too many answers without end: Qt Network cannot stop reading them.");
    return exchange;
}

} // namespace

QtNetworkClient::QtNetworkClient(int lanes) : m_probe(std::make_unique<ResponseProbe>())
{
    std::shared_ptr<QNetworkAccessManager> manager;
    for (int lane = 0; lane < lanes; ++lane) {
        if (lane % lanesPerManager == 0)
            manager = makeManager();
        m_lanes.push_back(std::make_unique<QtNetworkLane>(manager));
    }
}

QtNetworkClient::~QtNetworkClient()
{
    for (const auto &lane : m_lanes) {
        if (lane->wasCutOff())
            m_disposal.dispose(lane->replaceManager(nullptr));
    }
}

QCoro::Task<Exchange> QtNetworkClient::send(int lane, const RequestSpec &spec)
{
    QtNetworkLane &watcher = *m_lanes[std::size_t(lane)];
    if (watcher.wasCutOff()) {
        if (m_disposal.heldUp() >= maxHeldUp)
            co_return refused();
        m_disposal.dispose(watcher.replaceManager(makeManager()));
    }
    QNetworkReply *reply = watcher.start(requestFor(spec), spec);
    if (m_aborted)
        watcher.abort();
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
    for (const auto &lane : m_lanes)
        lane->abort();
    m_probe->abort();
}

const QNetworkRequest &QtNetworkClient::requestFor(const RequestSpec &spec)
{
    if (spec == m_spec)
        return m_request;
    QNetworkRequest request(spec.url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Loopscope/" LOOPSCOPE_VERSION));
    // Setting it ourselves keeps Qt from unpacking: bytes are counted as they came.
    request.setRawHeader("Accept-Encoding", "gzip, deflate");
    if (!spec.authorization.isEmpty())
        request.setRawHeader("Authorization", spec.authorization);
    if (spec.newConnection)
        request.setRawHeader("Connection", "close");
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    const bool isTls = spec.url.scheme() == "https"_L1;
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, spec.http2 && isTls);
    request.setAttribute(QNetworkRequest::Http2DirectAttribute, spec.http2 && !isTls);
    if (!spec.verifyTls || !spec.caFile.isEmpty())
        request.setSslConfiguration(tlsConfiguration(spec));
    // Qt would send our Authorization to whatever host a redirect names.
    const auto followed = spec.authorization.isEmpty() ? QNetworkRequest::NoLessSafeRedirectPolicy
                                                       : QNetworkRequest::SameOriginRedirectPolicy;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         spec.maxRedirects > 0 ? followed : QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(spec.maxRedirects);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QHttp1Configuration http1;
    http1.setNumberOfConnectionsPerHost(lanesPerManager);
    request.setHttp1Configuration(http1);
#endif
    m_spec = spec;
    m_request = request;
    return m_request;
}

} // namespace Loopscope
