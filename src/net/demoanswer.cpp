// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoanswer.h"

#include <array>
#include <utility>

namespace Loopscope {

QByteArray DemoAnswer::statusText(int status)
{
    static constexpr std::array<std::pair<int, const char *>, 16> phrases{
        {{200, "OK"},
         {204, "No Content"},
         {302, "Found"},
         {304, "Not Modified"},
         {400, "Bad Request"},
         {401, "Unauthorized"},
         {403, "Forbidden"},
         {404, "Not Found"},
         {429, "Too Many Requests"},
         {431, "Request Header Fields Too Large"},
         {500, "Internal Server Error"},
         {501, "Not Implemented"},
         {502, "Bad Gateway"},
         {503, "Service Unavailable"},
         {504, "Gateway Timeout"},
         {505, "HTTP Version Not Supported"}}};
    for (const auto &[known, phrase] : phrases) {
        if (known == status)
            return QByteArray::number(status) + ' ' + phrase;
    }
    return QByteArray::number(status) + " Status"; // clients go by the number
}

const QByteArray &DemoAnswer::filler()
{
    static const QByteArray block(64 * 1024, 'x');
    return block;
}

QByteArray DemoAnswer::head() const
{
    QByteArray text = "HTTP/1.1 " + statusText(status) + "\r\nContent-Type: text/plain\r\n" + field;
    if (length)
        text += "Content-Length: " + QByteArray::number(*length) + "\r\n";
    if (!keepAlive)
        text += "Connection: close\r\n";
    else if (toOldVersion)
        text += "Connection: keep-alive\r\n";
    return text + "\r\n";
}

} // namespace Loopscope
