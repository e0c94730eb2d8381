// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curloptions.h"

#include <QFile>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void append(CurlList &list, const QByteArray &line)
{
    if (curl_slist *longer = curl_slist_append(list.get(), line.constData())) {
        (void)list.release(); // it is the same list, or was empty
        list.reset(longer);
    }
}

void setMethod(CURL *handle, const QByteArray &method)
{
    // Each of these takes back what another method's request has set.
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, nullptr);
    curl_easy_setopt(handle, CURLOPT_NOBODY, 0L);
    curl_easy_setopt(handle, CURLOPT_HTTPGET, 1L);
    if (method == "HEAD") {
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    } else if (method == "POST" || method == "PUT" || method == "PATCH") {
        // An empty body, and a Content-Length that says so: some servers insist on it.
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, "");
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, 0L);
        if (method != "POST") // which curl turns into GET itself where a redirect asks for that
            curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method.constData());
    } else if (method != "GET") {
        curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method.constData());
    }
}

/// Before 8.0, requests on a kept HTTP/2 connection without TLS fail; see
/// https://github.com/curl/curl/pull/10643.
bool canReuseDirectHttp2()
{
    return curl_version_info(CURLVERSION_NOW)->version_num >= 0x080000;
}

void setTls(CURL *handle, const RequestSpec &spec)
{
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, spec.verifyTls ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, spec.verifyTls ? 2L : 0L);

    // The system has its certificates in a folder (CAPATH), in which OpenSSL finds those it needs, and in one
    // file (CAINFO), which curl would parse for every connection: some milliseconds each. The folder alone
    // will do; and then the place of the file is free for the user's.
    char *folder = nullptr;
    char *file = nullptr;
    curl_easy_getinfo(handle, CURLINFO_CAPATH, &folder);
    curl_easy_getinfo(handle, CURLINFO_CAINFO, &file);
    const QByteArray ours = QFile::encodeName(spec.caFile);
    if (folder || ours.isEmpty()) {
        const char *fallback = folder ? nullptr : file;
        curl_easy_setopt(handle, CURLOPT_CAPATH, folder);
        curl_easy_setopt(handle, CURLOPT_CAINFO, ours.isEmpty() ? fallback : ours.constData());
        curl_easy_setopt(handle, CURLOPT_CAINFO_BLOB, nullptr);
        return;
    }
    // A system without such a folder: both files in one.
    QByteArray all;
    for (const QString &name : {QFile::decodeName(file), spec.caFile}) {
        QFile certificates(name);
        if (certificates.open(QIODevice::ReadOnly))
            all += certificates.readAll() + '\n';
    }
    curl_blob blob{all.data(), std::size_t(all.size()), CURL_BLOB_COPY};
    curl_easy_setopt(handle, CURLOPT_CAINFO_BLOB, &blob);
}

} // namespace

void initialiseCurl()
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (once != CURLE_OK)
        qFatal("libcurl cannot start: %s", curl_easy_strerror(once));
}

void setCommonOptions(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    // Whoever stops must not wait until the system has given up a name; its thread ends by itself.
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_HTTP09_ALLOWED, 0L);
    curl_easy_setopt(handle, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_HTTP_CONTENT_DECODING, 0L); // bytes are counted as they came
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "Loopscope/" LOOPSCOPE_VERSION);
}

CurlList setRequestOptions(CURL *handle, const RequestSpec &spec)
{
    const bool isTls = spec.url.scheme() == "https"_L1;
    curl_easy_setopt(handle, CURLOPT_URL,
                     spec.url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment).constData());
    // curl compares whole milliseconds, and so can be early by one.
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, long(spec.timeout.count()) + 1);
    // Its own limit for connecting, 5 minutes, must not be the shorter one; but every limit costs a timer.
    const bool isLong = spec.timeout >= 5min;
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, isLong ? long(spec.timeout.count()) : 0L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, spec.maxRedirects > 0 ? 1L : 0L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, long(spec.maxRedirects));
    const bool mayReuse = !spec.newConnection && (isTls || !spec.http2 || canReuseDirectHttp2());
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, mayReuse ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, spec.newConnection ? 1L : 0L);
    long version = CURL_HTTP_VERSION_1_1;
    if (spec.http2)
        version = isTls ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE;
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, version);
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, spec.keepBodyBytes > 0 ? "identity" : "gzip, deflate");
    curl_easy_setopt(handle, CURLOPT_CERTINFO, spec.wantCertificate ? 1L : 0L);
    setMethod(handle, spec.method);
    setTls(handle, spec);

    // As few as there must be: curl searches the whole list for each header of its own.
    CurlList headers;
    if (spec.method == "POST" || spec.method == "PUT" || spec.method == "PATCH") {
        append(headers, "Expect:");
        append(headers, "Content-Type:");
    }
    if (!spec.authorization.isEmpty())
        append(headers, "Authorization: " + spec.authorization);
    if (spec.newConnection && !spec.http2) // which has no such header
        append(headers, "Connection: close");
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
    return headers;
}

} // namespace Loopscope
