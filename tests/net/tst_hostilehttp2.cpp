// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"
#include "support/http2peer.h"
#include "support/testcertificates.h"
#include "support/testclients.h"

#include <QTest>
#include <QThread>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Frame = Http2Peer::Frame;
using Action = std::function<void(Http2Peer &http2, quint32 stream)>;

constexpr quint32 protocolError = 1;
constexpr quint32 refusedStream = 7;

void overHttp2(RequestSpec &spec)
{
    spec.http2 = true;
}

void overHttp2Hurry(RequestSpec &spec)
{
    overHttp2(spec);
    spec.timeout = 1s;
}

/// Treats each request of a connection as \a action says; then does nothing more to it.
ScriptedServer::Script each(const Action &action)
{
    return [action](ScriptedPeer &peer) {
        Http2Peer http2(peer);
        while (true)
            action(http2, http2.readRequest());
    };
}

/// Treats one request as \a action says, and closes.
ScriptedServer::Script once(const Action &action)
{
    return [action](ScriptedPeer &peer) {
        Http2Peer http2(peer);
        action(http2, http2.readRequest());
    };
}

std::function<void(RequestSpec &)> overHttp2AndTls(const TestCertificates &made)
{
    return [file = made.caFile()](RequestSpec &spec) {
        overHttp2(spec);
        spec.caFile = file;
    };
}

ScriptedTls http2Tls(const TestCertificates &made)
{
    ScriptedTls tls = made.good();
    tls.protocols = {"h2", "http/1.1"};
    return tls;
}

QList<HostileCase> soundness(const TestCertificates &made)
{
    const auto trusting = overHttp2AndTls(made);
    ScriptedTls old = made.good();
    old.protocols = {"http/1.1"};
    const Action answer = [](Http2Peer &http2, quint32 stream) { http2.writeAnswer(stream); };
    return {
        {.name = u"sound"_s,
         .does = u"speaks HTTP/2 at once, without TLS; the lane sends twice"_s,
         .script = each(answer),
         .qt = {.requests = 2},
         .curl = {.requests = 2, .connections = std::nullopt},
         .adapt = overHttp2,
         .sends = 2},
        {.name = u"sound, over TLS"_s,
         .does = u"agrees to HTTP/2 in the handshake; the lane sends twice"_s,
         .script = each(answer),
         .qt = {.requests = 2},
         .adapt = trusting,
         .tls = http2Tls(made),
         .sends = 2},
        {.name = u"refuses HTTP/2"_s,
         .does = u"agrees to HTTP/1.1 alone in the handshake"_s,
         .script = Scripts::answers(),
         .qt = {},
         .adapt = trusting,
         .tls = old},
        {.name = u"HTTP/1.1 instead"_s,
         .does = u"answers HTTP/2 by HTTP/1.1"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.read(24);
                 peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                 peer.stall();
             },
         .qt = {.error = ErrorKind::Timeout,
                .status = 0,
                .bytes = 0,
                .requests = 0,
                .orElse = ErrorKind::Protocol},
         .curl = {.error = ErrorKind::Reset,
                  .status = 0,
                  .bytes = 0,
                  .requests = 0,
                  .orElse = ErrorKind::Protocol},
         .adapt = overHttp2Hurry},
        {.name = u"HTTP/2 silence"_s,
         .does = u"reads the request and never answers"_s,
         .script = each([](Http2Peer &, quint32) {}),
         .qt = {.error = ErrorKind::Timeout, .status = 0, .bytes = 0},
         .adapt = overHttp2Hurry},
        {.name = u"HTTP/2 body without end"_s,
         .does = u"sends DATA as long as flow control lets it, and never the end"_s,
         .script = once([](Http2Peer &http2, quint32 stream) {
             http2.writeHead(stream);
             for (int frame = 0; frame < 3; ++frame) // below every client's window
                 http2.write(Frame::Data, Http2Peer::NoFlag, stream, QByteArray(16384, 'x'));
             http2.readRequest(); // never comes
         }),
         .qt = {.error = ErrorKind::Timeout, .bytes = 3 * 16384},
         .adapt = overHttp2Hurry},
    };
}

/// Qt 6.4 does not see that an HTTP/2 connection was closed.
constexpr Outcome unnoticed{.error = ErrorKind::Timeout, .status = 0, .bytes = 0, .orElse = ErrorKind::Reset};

QList<HostileCase> goingAway(const TestCertificates &made)
{
    return {
        {.name = u"GOAWAY before the answer"_s,
         .does = u"says GOAWAY with our stream as the last one, and then answers"_s,
         .script = each([](Http2Peer &http2, quint32 stream) {
             http2.goAway(stream);
             http2.writeAnswer(stream);
         }),
         .qt = {},
         .adapt = overHttp2},
        {.name = u"GOAWAY in place of the answer"_s,
         .does = u"says GOAWAY with a last stream below ours, and closes"_s,
         .script = once([](Http2Peer &http2, quint32) { http2.goAway(0); }),
         .qt = {.error = ErrorKind::Reset, .status = 0, .bytes = 0},
         .adapt = overHttp2},
        {.name = u"GOAWAY, then silence"_s,
         .does = u"says GOAWAY with a last stream below ours, and keeps the connection"_s,
         .script = each([](Http2Peer &http2, quint32) { http2.goAway(0); }),
         .qt = {.error = ErrorKind::Reset, .status = 0, .bytes = 0},
         .adapt = overHttp2},
        {.name = u"GOAWAY with an error"_s,
         .does = u"says GOAWAY with PROTOCOL_ERROR, and closes"_s,
         .script = once([](Http2Peer &http2, quint32 stream) { http2.goAway(stream, protocolError); }),
         .qt = unnoticed,
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0},
         .adapt = overHttp2Hurry},
        {.name = u"GOAWAY after the answer"_s,
         .does = u"over TLS, answers, says GOAWAY and stays; the lane sends again"_s,
         .script = each([](Http2Peer &http2, quint32 stream) {
             http2.writeAnswer(stream);
             http2.goAway(stream);
         }),
         .qt = {.requests = 2, .connections = 2},
         .adapt = overHttp2AndTls(made),
         .tls = http2Tls(made),
         .sends = 2,
         .pause = 100ms},
        {.name = u"GOAWAY on reuse"_s,
         .does = u"over TLS, answers once, and the second request by GOAWAY with a last stream below it"_s,
         .script =
             [](ScriptedPeer &peer) {
                 Http2Peer http2(peer);
                 const quint32 first = http2.readRequest();
                 http2.writeAnswer(first);
                 http2.readRequest();
                 http2.goAway(first);
             },
         .qt = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .requests = 2},
         .adapt = overHttp2AndTls(made),
         .tls = http2Tls(made),
         .sends = 2},
    };
}

QList<HostileCase> breakingOff()
{
    return {
        {.name = u"RST_STREAM"_s,
         .does = u"resets the stream with PROTOCOL_ERROR"_s,
         .script = each([](Http2Peer &http2, quint32 stream) { http2.resetStream(stream, protocolError); }),
         .qt = {.error = ErrorKind::Protocol, .status = 0, .bytes = 0},
         .adapt = overHttp2},
        {.name = u"RST_STREAM, refused"_s,
         .does = u"resets every stream with REFUSED_STREAM, which invites to try again"_s,
         .script = each([](Http2Peer &http2, quint32 stream) { http2.resetStream(stream, refusedStream); }),
         .qt = {.error = ErrorKind::Protocol, .status = 0, .bytes = 0},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0},
         .adapt = overHttp2},
        {.name = u"RST_STREAM in the body"_s,
         .does = u"sends a head and 3 bytes, and resets the stream with PROTOCOL_ERROR"_s,
         .script = each([](Http2Peer &http2, quint32 stream) {
             http2.writeHead(stream);
             http2.write(Frame::Data, Http2Peer::NoFlag, stream, "abc");
             QThread::msleep(50); // or a client may never hand out the 3 bytes
             http2.resetStream(stream, protocolError);
         }),
         .qt = {.error = ErrorKind::Protocol, .bytes = 3},
         .adapt = overHttp2},
        {.name = u"HTTP/2 closed before the head"_s,
         .does = u"reads the request and closes"_s,
         .script = once([](Http2Peer &, quint32) {}),
         .qt = unnoticed,
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0},
         .adapt = overHttp2Hurry},
        {.name = u"HTTP/2 closed in the body"_s,
         .does = u"sends a head and 3 bytes, and closes"_s,
         .script = once([](Http2Peer &http2, quint32 stream) {
             http2.writeHead(stream);
             http2.write(Frame::Data, Http2Peer::NoFlag, stream, "abc");
         }),
         .qt = {.error = ErrorKind::Timeout, .bytes = 3, .orElse = ErrorKind::Truncated},
         .curl = {.error = ErrorKind::Truncated, .bytes = 3},
         .adapt = overHttp2Hurry},
    };
}

QList<HostileCase> garbage()
{
    const Outcome refused{.error = ErrorKind::Protocol, .status = 0, .bytes = 0};
    const Outcome endedByUs{
        .error = ErrorKind::Reset, .status = 0, .bytes = 0, .orElse = ErrorKind::Protocol};
    return {
        {.name = u"DATA on no stream"_s,
         .does = u"sends DATA on stream 0"_s,
         .script =
             each([](Http2Peer &http2, quint32) { http2.write(Frame::Data, Http2Peer::EndStream, 0, "ok"); }),
         .qt = refused,
         .curl = endedByUs,
         .adapt = overHttp2},
        {.name = u"damaged header block"_s,
         .does = u"sends HEADERS that name entry 0 of the table, which there is not"_s,
         .script = each([](Http2Peer &http2, quint32 stream) {
             http2.write(Frame::Headers, Http2Peer::EndHeaders | Http2Peer::EndStream, stream,
                         QByteArray(1, char(0x80)));
         }),
         .qt = refused,
         .curl = endedByUs,
         .adapt = overHttp2},
        {.name = u"frame too large"_s,
         .does =
             u"sends the body in a frame of 1 MiB, where 16 KiB are allowed unless the client allows more"_s,
         .script = each([](Http2Peer &http2, quint32 stream) {
             http2.writeHead(stream);
             http2.write(Frame::Data, Http2Peer::EndStream, stream, QByteArray(1 << 20, 'x'));
         }),
         .qt = {.bytes = 1 << 20},
         .curl = {.bytes = 0, .orElse = ErrorKind::Truncated},
         .adapt = overHttp2},
        {.name = u"SETTINGS of a wrong size"_s,
         .does = u"sends SETTINGS of 5 bytes, which must be a multiple of 6"_s,
         .script = each(
             [](Http2Peer &http2, quint32) { http2.write(Frame::Settings, Http2Peer::NoFlag, 0, "12345"); }),
         .qt = refused,
         .curl = endedByUs,
         .adapt = overHttp2},
    };
}

} // namespace

/// What clients make of HTTP/2 that ends early or is none.
class TestHostileHttp2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addTestClients(); }
    void hostile_data() { addHostileRows(m_cases); }
    void hostile()
    {
        QFETCH(HostileCase, hostile);
        checkHostile(hostile);
    }
    void isDocumented() { checkDocumented(u"HTTP/2"_s, m_cases); }

private:
    const TestCertificates m_certificates;
    const QList<HostileCase> m_cases =
        soundness(m_certificates) + goingAway(m_certificates) + breakingOff() + garbage();
};

QTEST_GUILESS_MAIN(TestHostileHttp2)
#include "tst_hostilehttp2.moc"
