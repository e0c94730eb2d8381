// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curlcertificates.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QUrl>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Of the server's own certificate. curl's text of that date depends on its TLS library, so it is read from
/// the certificate itself.
std::optional<qint64> shownEndS(CURL *handle)
{
    curl_certinfo *chain = nullptr;
    curl_easy_getinfo(handle, CURLINFO_CERTINFO, &chain);
    if (!chain || chain->num_of_certs < 1)
        return std::nullopt;
    constexpr QByteArrayView key = "Cert:";
    for (const curl_slist *field = chain->certinfo[0]; field; field = field->next) {
        const QByteArrayView text(field->data);
        if (!text.startsWith(key))
            continue;
        const QDateTime end = QSslCertificate(text.sliced(key.size()).toByteArray(), QSsl::Pem).expiryDate();
        if (end.isValid())
            return end.toSecsSinceEpoch();
    }
    return std::nullopt;
}

/// Of what is answered now; empty without TLS.
QByteArray origin(CURL *handle)
{
    char *effective = nullptr;
    curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &effective);
    const QUrl url = QUrl::fromEncoded(effective);
    if (url.scheme() != "https"_L1)
        return {};
    return url.host().toUtf8() + ':' + QByteArray::number(url.port(443));
}

} // namespace

void CurlCertificates::beginRequest()
{
    m_endS.reset();
    m_connections = 0;
}

void CurlCertificates::note(CURL *handle)
{
    m_endS.reset();
    const QByteArray server = origin(handle);
    long connections = 0;
    curl_easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &connections);
    const bool isNew = connections > m_connections;
    m_connections = connections;
    if (server.isEmpty())
        return;
    if (isNew) {
        if (m_ends.size() >= mostServers)
            m_ends.clear();
        if (const std::optional<qint64> end = shownEndS(handle))
            m_ends.insert(server, *end);
    }
    if (const auto known = m_ends.constFind(server); known != m_ends.cend())
        m_endS = *known;
}

} // namespace Loopscope
