// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/qtnetworkclient.h"

#include "net/qtnetworklane.h"
#include "net/responseprobe.h"

#include <QCoroFuture>
#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif

namespace Loopscope {

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
constexpr int lanesPerManager = 100; // QHttp1Configuration allows 255
#else
constexpr int lanesPerManager = 1;
#endif

} // namespace

QtNetworkClient::QtNetworkClient(int lanes) : m_probe(std::make_unique<ResponseProbe>())
{
    const bool isAlone = lanesPerManager == 1 || lanes == 1;
    for (int lane = 0; lane < lanes; ++lane) {
        if (lane % lanesPerManager == 0) {
            m_managers.push_back(std::make_unique<QNetworkAccessManager>());
            m_managers.back()->setProxy(QNetworkProxy::NoProxy);
        }
        m_lanes.push_back(std::make_unique<QtNetworkLane>(*m_managers.back(), isAlone));
    }
}

QtNetworkClient::~QtNetworkClient() = default;

QCoro::Task<Exchange> QtNetworkClient::send(int lane, const RequestSpec &spec)
{
    QtNetworkLane &watcher = *m_lanes[std::size_t(lane)];
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
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
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
