// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demorequest.h"

#include <algorithm>

namespace Loopscope {

namespace {

constexpr int badRequest = 400;
constexpr int notImplemented = 501;
constexpr int versionNotSupported = 505;

/// Cuts the first line off \a text and returns it without its line end.
QByteArrayView takeLine(QByteArrayView &text)
{
    const auto end = text.indexOf('\n');
    QByteArrayView line = text.first(end < 0 ? text.size() : end);
    text = text.sliced(end < 0 ? text.size() : end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool equals(QByteArrayView a, QByteArrayView lowerCase)
{
    return a.size() == lowerCase.size() && a.compare(lowerCase, Qt::CaseInsensitive) == 0;
}

/// Whether the comma-separated \a list has \a token.
bool hasToken(QByteArrayView list, QByteArrayView token)
{
    while (!list.empty()) {
        const auto comma = list.indexOf(',');
        if (equals(list.first(comma < 0 ? list.size() : comma).trimmed(), token))
            return true;
        list = list.sliced(comma < 0 ? list.size() : comma + 1);
    }
    return false;
}

/// The characters of RFC 9110's tokens: methods and field names.
bool isToken(QByteArrayView text)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

int parseRequestLine(QByteArrayView line, DemoRequest &request)
{
    const auto first = line.indexOf(' ');
    const auto last = line.lastIndexOf(' ');
    if (first < 0 || last == first)
        return badRequest;
    const QByteArrayView method = line.first(first);
    const QByteArrayView version = line.sliced(last + 1);
    request.target = line.sliced(first + 1, last - first - 1);
    const auto isGraphic = [](char c) { return c > ' ' && c < '\x7f'; };
    if (!isToken(method) || !version.startsWith("HTTP/")
        || !std::all_of(request.target.begin(), request.target.end(), isGraphic)) {
        return badRequest;
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return versionNotSupported;
    request.headOnly = method == "HEAD";
    request.oldVersion = version == "HTTP/1.0";
    request.keepAlive = !request.oldVersion;
    return 0;
}

int parseContentLength(QByteArrayView value, bool seenBefore, DemoRequest &request)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (value.empty() || value.size() > 18 || !std::all_of(value.begin(), value.end(), isDigit))
        return badRequest;
    const qint64 length = value.toLongLong();
    if (seenBefore && length != request.contentLength)
        return badRequest;
    request.contentLength = length;
    return 0;
}

int parseFields(QByteArrayView text, DemoRequest &request)
{
    bool hasLength = false;
    for (QByteArrayView line = takeLine(text); !line.empty(); line = takeLine(text)) {
        const auto colon = line.indexOf(':');
        if (colon < 0 || !isToken(line.first(colon)))
            return badRequest;
        const QByteArrayView name = line.first(colon);
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (equals(name, "connection")) {
            if (hasToken(value, "close"))
                request.keepAlive = false;
            else if (request.oldVersion && hasToken(value, "keep-alive"))
                request.keepAlive = true;
        } else if (equals(name, "content-length")) {
            if (const int refusal = parseContentLength(value, hasLength, request))
                return refusal;
            hasLength = true;
        } else if (equals(name, "transfer-encoding")) {
            if (!equals(value, "chunked") || request.chunked)
                return notImplemented;
            request.chunked = true;
        } else if (equals(name, "expect")) {
            request.expectsContinue = !request.oldVersion && equals(value, "100-continue");
        }
    }
    // Two lengths that may differ are how requests are smuggled.
    return request.chunked && hasLength ? badRequest : 0;
}

} // namespace

bool DemoRequest::mayBegin(QByteArrayView text)
{
    return text.empty() || isToken(text.first(1));
}

qsizetype DemoRequest::findEnd(QByteArrayView text, qsizetype searched)
{
    // The end is at most 3 bytes long, so 2 of them may be among those searched before.
    qsizetype from = std::max(qsizetype(0), searched - 2);
    for (auto at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
        const QByteArrayView rest = text.sliced(at + 1);
        if (rest.startsWith('\n'))
            return at + 2;
        if (rest.startsWith("\r\n"))
            return at + 3;
    }
    return -1;
}

DemoRequest DemoRequest::parse(QByteArrayView head)
{
    DemoRequest request;
    request.refusal = parseRequestLine(takeLine(head), request);
    if (request.refusal == 0)
        request.refusal = parseFields(head, request);
    return request;
}

DemoBodySkipper::DemoBodySkipper(const DemoRequest &request)
    : m_part(request.chunked                 ? Part::ChunkSize
                 : request.contentLength > 0 ? Part::Plain
                                             : Part::End)
    , m_left(request.contentLength)
{
}

qsizetype DemoBodySkipper::skip(QByteArrayView input)
{
    qsizetype at = 0;
    while (at < input.size() && !finished() && !failed()) {
        if (m_part == Part::Plain || m_part == Part::ChunkData) {
            const qsizetype step = std::min(qint64(input.size() - at), m_left);
            at += step;
            m_left -= step;
            if (m_left == 0)
                m_part = m_part == Part::Plain ? Part::End : Part::ChunkEnd;
            continue;
        }
        const char c = input[at++];
        switch (m_part) {
        case Part::ChunkSize:
            takeSizeDigit(c);
            break;
        case Part::ChunkExtension:
            if (c == '\n')
                beginChunk();
            else if (++m_overhead > 4096)
                m_part = Part::Failed;
            break;
        case Part::ChunkEnd:
            if (c == '\n')
                m_part = Part::ChunkSize;
            else if (c != '\r')
                m_part = Part::Failed;
            break;
        default:
            takeTrailer(c);
            break;
        }
    }
    return at;
}

void DemoBodySkipper::takeSizeDigit(char c)
{
    const int digit = c >= '0' && c <= '9' ? c - '0'
        : c >= 'a' && c <= 'f'             ? c - 'a' + 10
        : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                           : -1;
    if (digit >= 0 && m_digits < 15) {
        m_left = m_left * 16 + digit;
        ++m_digits;
    } else if (m_digits > 0 && c == '\n') {
        beginChunk();
    } else if (m_digits > 0 && (c == '\r' || c == ';' || c == ' ' || c == '\t')) {
        m_overhead = 0;
        m_part = Part::ChunkExtension;
    } else {
        m_part = Part::Failed;
    }
}

void DemoBodySkipper::beginChunk()
{
    m_part = m_left > 0 ? Part::ChunkData : Part::Trailer;
    m_digits = 0;
    m_overhead = 0;
}

void DemoBodySkipper::takeTrailer(char c)
{
    if (c == '\n') {
        if (m_lineEmpty)
            m_part = Part::End;
        m_lineEmpty = true;
    } else if (c != '\r') {
        m_lineEmpty = false;
    }
    if (++m_overhead > 65536)
        m_part = Part::Failed;
}

} // namespace Loopscope
