// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curlerror.h"

#include <QByteArrayView>

#include <cstring>

namespace Loopscope {

using namespace Qt::StringLiterals;

ErrorKind curlErrorKind(CURLcode code, bool headComplete, const char *message)
{
    const QByteArrayView said(message);
    switch (code) {
    case CURLE_OK:
        return ErrorKind::None;
    case CURLE_COULDNT_RESOLVE_HOST:
        return ErrorKind::Dns;
    case CURLE_COULDNT_CONNECT:
        return ErrorKind::Refused;
    case CURLE_OPERATION_TIMEDOUT:
        return ErrorKind::Timeout;
    case CURLE_TOO_MANY_REDIRECTS:
        return ErrorKind::TooManyRedirects;
    case CURLE_PARTIAL_FILE: // with HTTP/2, also before the head
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
        return headComplete ? ErrorKind::Truncated : ErrorKind::Reset;
    case CURLE_RECV_ERROR:
        // The same code is used for a connection that failed and for two kinds of nonsense on a sound one.
        if (said.endsWith("in chunked-encoding") || said.startsWith("Too large response headers"))
            return ErrorKind::Protocol;
        return headComplete ? ErrorKind::Truncated : ErrorKind::Reset;
    case CURLE_HTTP2:
        // Without a message it only means that the session is over, as after GOAWAY.
        if (said.isEmpty())
            return headComplete ? ErrorKind::Truncated : ErrorKind::Reset;
        return ErrorKind::Protocol;
    case CURLE_UNSUPPORTED_PROTOCOL:
        // HTTP/0.9, which is what curl takes any garbage for; or the scheme of a redirect.
        return said.startsWith("Protocol \"") ? ErrorKind::Other : ErrorKind::Protocol;
    case CURLE_OUT_OF_MEMORY: // that it allows for a line of a head
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2_STREAM: // which the server reset
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_FILESIZE_EXCEEDED:
        return ErrorKind::Protocol;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CLIENTCERT:
        return ErrorKind::Tls;
    default:
        return ErrorKind::Other;
    }
}

QString curlErrorText(CURLcode code, const char *message, int osError)
{
    const QString general = QString::fromUtf8(curl_easy_strerror(code));
    switch (code) {
    case CURLE_OK:
        return {};
    case CURLE_COULDNT_CONNECT:
        return osError != 0 ? u"%1: %2"_s.arg(general, qt_error_string(osError)) : general;
    case CURLE_OUT_OF_MEMORY:
        return u"%1: a line of the head is longer than curl allows"_s.arg(general);
    case CURLE_PARTIAL_FILE:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_HTTP2_STREAM: // names the stream, which is another one each time
        return general;
    default:
        return *message != '\0' ? QString::fromUtf8(message) : general;
    }
}

} // namespace Loopscope
