// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"
#include "support/testclients.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Outcome timedOut{.error = ErrorKind::Timeout, .status = 0, .bytes = 0};
constexpr Outcome hoarded{.error = ErrorKind::Timeout, .status = 0, .bytes = 0, .holdsAll = true};
constexpr Outcome notHttp{.error = ErrorKind::Protocol, .status = 0, .bytes = 0};
constexpr Outcome hungUp{.error = ErrorKind::Reset, .status = 0, .bytes = 0};

void hurry(RequestSpec &spec)
{
    spec.timeout = 1s;
}

/// Qt Network tries again, and then our probe has a look.
constexpr Outcome insisting(Outcome outcome)
{
    outcome.retries = true;
    outcome.probe = true;
    return outcome;
}

QList<HostileCase> breakingOff()
{
    return {
        {.name = u"reset at once"_s,
         .does = u"resets the connection as soon as it has accepted it"_s,
         .script = [](ScriptedPeer &peer) { peer.reset(); },
         .qt = {.error = ErrorKind::Reset,
                .status = 0,
                .bytes = 0,
                .requests = std::nullopt,
                .connections = std::nullopt,
                .retries = true},
         .curl = {.error = ErrorKind::Reset,
                  .status = 0,
                  .bytes = 0,
                  .requests = 0,
                  .connections = std::nullopt}},
        {.name = u"reset before the head"_s,
         .does = u"reads the request and resets the connection"_s,
         .script = Scripts::resets({}),
         .qt = insisting(hungUp),
         .curl = hungUp},
        {.name = u"closed before the head"_s,
         .does = u"reads the request and closes"_s,
         .script = Scripts::closes({}),
         .qt = insisting(hungUp),
         .curl = hungUp},
        {.name = u"reset in the head"_s,
         .does = u"resets the connection in the middle of a header line"_s,
         .script = Scripts::resets("HTTP/1.1 200 OK\r\nContent-Le"),
         .qt = insisting(hungUp),
         .curl = hungUp},
        {.name = u"closed in the head"_s,
         .does = u"closes in the middle of a header line"_s,
         .script = Scripts::closes("HTTP/1.1 200 OK\r\nContent-Le"),
         .qt = insisting(hungUp),
         .curl = hungUp},
        {.name = u"not HTTP"_s,
         .does = u"writes a line that is not HTTP, and closes"_s,
         .script = Scripts::closes("220 mail.example ESMTP\r\n"),
         .qt = insisting(notHttp),
         .curl = notHttp},
        {.name = u"not HTTP, kept open"_s,
         .does = u"writes a line that is not HTTP, and waits"_s,
         .script = Scripts::keeps("220 mail.example ESMTP\r\n"),
         .qt = insisting(notHttp),
         .curl = notHttp},
        {.name = u"status is no number"_s,
         .does = u"writes `HTTP/1.1 abc` as its first line"_s,
         .script = Scripts::keeps("HTTP/1.1 abc\r\nContent-Length: 2\r\n\r\nok"),
         .qt = insisting(notHttp),
         .curl = notHttp},
        {.name = u"line without a colon"_s,
         .does = u"has a header line without a colon"_s,
         .script = Scripts::keeps("HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\nok"),
         .qt = {.error = ErrorKind::Timeout},
         .curl = notHttp,
         .adapt = hurry},
    };
}

QList<HostileCase> slowness()
{
    return {
        {.name = u"head byte by byte"_s,
         .does = u"writes the whole answer one byte at a time"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.writeSlowly(Scripts::ok);
                 peer.stall();
             },
         .qt = {}},
        {.name = u"head too slow"_s,
         .does = u"writes a head byte by byte that would take longer than the timeout"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.writeSlowly("HTTP/1.1 200 OK\r\nX-Slow: " + QByteArray(10'000, 'x'), 10ms);
             },
         .qt = timedOut,
         .adapt = hurry},
        {.name = u"silence"_s,
         .does = u"reads the request and never answers"_s,
         .script = Scripts::keeps({}),
         .qt = timedOut,
         .adapt = hurry},
    };
}

QList<HostileCase> interim()
{
    const QByteArray goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";
    return {
        {.name = u"100 Continue"_s,
         .does = u"sends `100 Continue`, which nobody asked for, before its answer"_s,
         .script = Scripts::keeps(goOn + Scripts::ok),
         .qt = {}},
        {.name = u"100 Continue, a thousand times"_s,
         .does = u"sends it a thousand times before its answer"_s,
         .script = Scripts::keeps(goOn.repeated(1000) + Scripts::ok),
         .qt = {}},
        {.name = u"100 Continue without end"_s,
         .does = u"never stops sending it"_s,
         .script = Scripts::floods({}, goOn.repeated(1000)),
         .qt = timedOut,
         .curl = notHttp,
         .adapt = hurry},
        {.name = u"103 Early Hints"_s,
         .does = u"sends `103 Early Hints` before its answer"_s,
         .script = Scripts::keeps(hints + Scripts::ok),
         .qt = {.error = ErrorKind::Other, .status = 103, .bytes = 0},
         .curl = {}},
    };
}

QList<HostileCase> largeness()
{
    const QByteArray begin = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";
    const QByteArray end = "\r\n\r\nok";
    return {
        {.name = u"64 KiB header line"_s,
         .does = u"has one header line of 64 KiB"_s,
         .script = Scripts::keeps(begin + "X: " + QByteArray(64 * 1024, 'x') + end),
         .qt = {}},
        {.name = u"4 MiB header line"_s,
         .does = u"has one header line of 4 MiB, and closes after the body"_s,
         .script = Scripts::closes(begin + "X: " + QByteArray(4 << 20, 'x') + end),
         .qt = {},
         .curl = notHttp},
        {.name = u"header line without end"_s,
         .does = u"never ends a header line"_s,
         .script = Scripts::floods(begin + "X: ", QByteArray(64 * 1024, 'x')),
         .qt = hoarded,
         .curl = notHttp,
         .adapt = hurry},
        {.name = u"10,000 headers"_s,
         .does = u"has 10,000 short header lines, and closes after the body"_s,
         .script = Scripts::closes(begin + QByteArray("X: y\r\n").repeated(10'000) + "Z: z" + end),
         .qt = {}},
        {.name = u"1,000 headers, kept open"_s,
         .does = u"has 1,000 short header lines, and stays"_s,
         .script = Scripts::keeps(begin + QByteArray("X: y\r\n").repeated(1'000) + "Z: z" + end),
         .qt = {.error = ErrorKind::Timeout},
         .curl = {},
         .adapt = hurry},
        {.name = u"headers without end"_s,
         .does = u"never stops sending header lines"_s,
         .script = Scripts::floods(begin, QByteArray("X: y\r\n").repeated(10'000)),
         .qt = hoarded,
         .curl = notHttp,
         .adapt = hurry},
    };
}

QList<HostileCase> allCases()
{
    return breakingOff() + slowness() + interim() + largeness();
}

} // namespace

/// What clients make of heads that are broken, slow or endless.
class TestHostileHeads : public QObject
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
    void isDocumented() { checkDocumented(u"Heads"_s, allCases()); }
};

QTEST_GUILESS_MAIN(TestHostileHeads)
#include "tst_hostileheads.moc"
