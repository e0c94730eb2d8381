// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"
#include "support/testclients.h"

#include <QTest>
#include <QtEndian>

#include <array>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto chunkedHead = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

void hurry(RequestSpec &spec)
{
    spec.timeout = 500ms;
}

QByteArray announced(const QByteArray &length, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + body;
}

/// 1 GiB of zeros as 256 gzip members of 4 MiB, which readers of gzip unpack one after the other.
QByteArray gzipBomb()
{
    const QByteArray zeros(4 << 20, '\0');
    const QByteArray packed = qCompress(zeros, 9);
    quint32 crc = 0xffffffff;
    for (qsizetype bit = 0; bit < zeros.size() * 8; ++bit)
        crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
    std::array<char, 8> trailer{};
    qToLittleEndian(~crc, trailer.data());
    qToLittleEndian(quint32(zeros.size()), trailer.data() + 4);
    // qCompress() puts the size (4 bytes) and zlib's head (2) before the data, and zlib's checksum (4)
    // behind.
    const QByteArray member = QByteArray::fromHex("1f8b0800000000000203")
        + packed.sliced(6, packed.size() - 10) + QByteArray(trailer.data(), trailer.size());
    return member.repeated(256);
}

QList<HostileCase> breakingOff()
{
    const Outcome truncated{.error = ErrorKind::Truncated, .bytes = 3};
    const Outcome withRetries{.error = ErrorKind::Truncated, .bytes = 3, .retries = true};
    const QByteArray begin = announced("100", "abc");
    return {
        {.name = u"reset after the head"_s,
         .does = u"announces 100 bytes and resets the connection"_s,
         .script = Scripts::resets(announced("100", {})),
         .qt = {.error = ErrorKind::Truncated, .bytes = 0, .retries = true},
         .curl = {.error = ErrorKind::Truncated, .bytes = 0}},
        {.name = u"closed after the head"_s,
         .does = u"announces 100 bytes and closes"_s,
         .script = Scripts::closes(announced("100", {})),
         .qt = {.error = ErrorKind::Truncated, .bytes = 0}},
        {.name = u"reset in the body"_s,
         .does = u"announces 100 bytes, sends 3 and resets the connection"_s,
         .script = Scripts::resets(begin),
         .qt = withRetries,
         .curl = truncated},
        {.name = u"closed in the body"_s,
         .does = u"announces 100 bytes, sends 3 and closes"_s,
         .script = Scripts::closes(begin),
         .qt = truncated},
        {.name = u"an error status, cut short"_s,
         .does = u"the same with status 503"_s,
         .script = Scripts::closes("HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\nabc"),
         .qt = {.error = ErrorKind::Truncated, .status = 503, .bytes = 3}},
        {.name = u"chunked, cut short"_s,
         .does = u"closes after one whole chunk, without the last one"_s,
         .script = Scripts::closes(QByteArray(chunkedHead) + "3\r\nabc\r\n"),
         .qt = {.error = ErrorKind::Truncated, .bytes = 3, .orElse = ErrorKind::None},
         .curl = truncated},
        {.name = u"chunked, cut short in a chunk"_s,
         .does = u"closes in the middle of a chunk"_s,
         .script = Scripts::closes(QByteArray(chunkedHead) + "5\r\nabc"),
         .qt = {.error = ErrorKind::Truncated, .bytes = 3, .orElse = ErrorKind::None},
         .curl = truncated},
        {.name = u"chunked, reset"_s,
         .does = u"resets the connection in the middle of a chunk"_s,
         .script = Scripts::resets(QByteArray(chunkedHead) + "5\r\nabc"),
         .qt = {.error = ErrorKind::Truncated, .bytes = 3, .retries = true, .orElse = ErrorKind::None},
         .curl = truncated},
        {.name = u"no length, ends by closing"_s,
         .does = u"announces no length and closes, which is how such a body ends"_s,
         .script = Scripts::closes("HTTP/1.1 200 OK\r\n\r\nabc"),
         .qt = {.bytes = 3}},
    };
}

QList<HostileCase> lengths()
{
    return {
        {.name = u"length too small"_s,
         .does = u"sends 5 bytes more than it announced, on a connection that is asked again"_s,
         .script =
             [](ScriptedPeer &peer) {
                 while (true) {
                     peer.readRequest();
                     peer.write(announced("2", "okEXTRA"));
                 }
             },
         .qt = {.requests = 2, .connections = 2},
         .sends = 2},
        {.name = u"length too large"_s,
         .does = u"announces 100 bytes, sends 3 and waits"_s,
         .script = Scripts::keeps(announced("100", "abc")),
         .qt = {.error = ErrorKind::Timeout, .bytes = 3},
         .adapt = hurry},
        {.name = u"length negative"_s,
         .does = u"announces -1 bytes"_s,
         .script = Scripts::closes(announced("-1", "ok")),
         .qt = {},
         .curl = {.error = ErrorKind::Protocol, .status = 0, .bytes = 0}},
        {.name = u"length is no number"_s,
         .does = u"announces `abc` bytes"_s,
         .script = Scripts::closes(announced("abc", "ok")),
         .qt = {},
         .curl = {.error = ErrorKind::Protocol, .status = 0, .bytes = 0}},
        {.name = u"length beyond 64 bits"_s,
         .does = u"announces 99999999999999999999 bytes, sends 2 and closes"_s,
         .script = Scripts::closes(announced("99999999999999999999", "ok")),
         .qt = {}},
        {.name = u"two lengths"_s,
         .does = u"announces 2 bytes and 3 bytes, and sends 3"_s,
         .script = Scripts::closes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc"),
         .qt = {},
         .curl = {.bytes = 3}},
        {.name = u"length and chunks"_s,
         .does = u"announces 100 bytes and sends 2 in chunks, which count"_s,
         .script =
             Scripts::keeps("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "2\r\nok\r\n0\r\n\r\n"),
         .qt = {}},
    };
}

QList<HostileCase> chunks()
{
    return {
        {.name = u"chunk size is no number"_s,
         .does = u"sends `zz` as the size of a chunk"_s,
         .script = Scripts::keeps(QByteArray(chunkedHead) + "2\r\nok\r\nzz\r\nabc\r\n"),
         .qt = {},
         .curl = {.error = ErrorKind::Protocol}},
        {.name = u"chunk size beyond 64 bits"_s,
         .does = u"sends `fffffffffffffffff` as the size of a chunk"_s,
         .script = Scripts::keeps(QByteArray(chunkedHead) + "2\r\nok\r\nfffffffffffffffff\r\nabc\r\n"),
         .qt = {},
         .curl = {.error = ErrorKind::Protocol}},
        {.name = u"chunk longer than its size"_s,
         .does = u"announces 2 bytes in a chunk and sends 7"_s,
         .script = Scripts::keeps(QByteArray(chunkedHead) + "2\r\nokEXTRA\r\n0\r\n\r\n"),
         .qt = {},
         .curl = {.error = ErrorKind::Protocol}},
        {.name = u"chunk extension without end"_s,
         .does = u"never ends the line with a chunk's size"_s,
         .script = Scripts::floods(QByteArray(chunkedHead) + "2;", QByteArray(64 * 1024, 'x')),
         .qt = {.error = ErrorKind::Timeout, .bytes = 0},
         .adapt = hurry},
        {.name = u"trailers without end"_s,
         .does = u"never ends the lines behind the last chunk"_s,
         .script = Scripts::floods(QByteArray(chunkedHead) + "2\r\nok\r\n0\r\n",
                                   QByteArray("X: y\r\n").repeated(10'000)),
         .qt = {},
         .curl = {.error = ErrorKind::Protocol}},
    };
}

QList<HostileCase> amounts()
{
    const QByteArray bomb = gzipBomb();
    return {
        {.name = u"body byte by byte"_s,
         .does = u"sends a body of 10 bytes one byte at a time"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.write(announced("10", {}));
                 peer.writeSlowly("0123456789", 10ms);
                 peer.stall();
             },
         .qt = {.bytes = 10}},
        {.name = u"body too slow"_s,
         .does = u"sends a body byte by byte that would take longer than the timeout"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.write(announced("10000", {}));
                 peer.writeSlowly(QByteArray(10'000, 'x'), 10ms);
             },
         .qt = {.error = ErrorKind::Timeout, .bytes = std::nullopt},
         .adapt = hurry},
        {.name = u"body without end"_s,
         .does = u"never stops sending a body, as fast as it can"_s,
         .script = Scripts::floods("HTTP/1.1 200 OK\r\n\r\n", QByteArray(64 * 1024, 'x')),
         .qt = {.error = ErrorKind::Timeout, .bytes = std::nullopt},
         .adapt = hurry},
        {.name = u"chunks without end"_s,
         .does = u"never stops sending chunks of one byte"_s,
         .script = Scripts::floods(chunkedHead, QByteArray("1\r\nx\r\n").repeated(10'000)),
         .qt = {.error = ErrorKind::Timeout, .bytes = std::nullopt},
         .adapt = hurry},
        {.name = u"large chunks without end"_s,
         .does = u"never stops sending chunks of 64 KiB, as fast as it can"_s,
         .script = Scripts::floods(chunkedHead, "10000\r\n" + QByteArray(64 * 1024, 'x') + "\r\n"),
         .qt = {.error = ErrorKind::Timeout, .bytes = std::nullopt},
         .adapt = hurry},
        {.name = u"gzip bomb"_s,
         .does = u"sends %1 bytes of gzip that would unpack to 1 GiB"_s.arg(bomb.size()),
         .script = Scripts::keeps("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                                  + QByteArray::number(bomb.size()) + "\r\n\r\n" + bomb),
         .qt = {.bytes = bomb.size()}},
        {.name = u"gzip that is none"_s,
         .does = u"says `Content-Encoding: gzip` of something else"_s,
         .script = Scripts::keeps("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nok"),
         .qt = {}},
    };
}

QList<HostileCase> unasked()
{
    return {
        {.name = u"204 with a body"_s,
         .does = u"sends 5 bytes after a 204, which has no body, on a connection that is asked again"_s,
         .script =
             [](ScriptedPeer &peer) {
                 while (true) {
                     peer.readRequest();
                     peer.write("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nEXTRA");
                 }
             },
         .qt = {.status = 204, .bytes = 0, .requests = 2, .connections = 2},
         .curl = {.status = 204, .bytes = 0, .requests = 2, .connections = std::nullopt},
         .sends = 2},
        {.name = u"304 with a body"_s,
         .does = u"the same with status 304"_s,
         .script =
             [](ScriptedPeer &peer) {
                 while (true) {
                     peer.readRequest();
                     peer.write("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nEXTRA");
                 }
             },
         .qt = {.status = 304, .bytes = 0, .requests = 2, .connections = 2},
         .curl = {.status = 304, .bytes = 0, .requests = 2, .connections = std::nullopt},
         .sends = 2},
        {.name = u"HEAD with a body"_s,
         .does = u"sends a body to HEAD, on a connection that is asked again"_s,
         .script =
             [](ScriptedPeer &peer) {
                 while (true) {
                     peer.readRequest();
                     peer.write(Scripts::ok);
                 }
             },
         .qt = {.bytes = 0, .requests = 2, .connections = 2},
         .curl = {.bytes = 0, .requests = 2, .connections = std::nullopt},
         .adapt = [](RequestSpec &spec) { spec.method = "HEAD"; },
         .sends = 2},
    };
}

const QList<HostileCase> &allCases()
{
    static const QList<HostileCase> cases = breakingOff() + lengths() + chunks() + amounts() + unasked();
    return cases;
}

} // namespace

/// What clients make of bodies that are broken, wrongly announced or endless.
class TestHostileBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTestClients(); }
    void hostile_data() { addHostileRows(allCases()); }
    void hostile()
    {
        QFETCH(HostileCase, hostile);
        checkHostile(hostile);
    }
    void isDocumented() { checkDocumented(u"Bodies"_s, allCases()); }
};

QTEST_GUILESS_MAIN(TestHostileBodies)
#include "tst_hostilebodies.moc"
