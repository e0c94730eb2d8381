// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"
#include "support/testclients.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void hurry(RequestSpec &spec)
{
    spec.timeout = 500ms;
}

/// Answers the first request of each connection, and treats the second as \a end says.
ScriptedServer::Script answersOnce(const std::function<void(ScriptedPeer &)> &end)
{
    return [end](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(Scripts::ok);
        peer.readRequest();
        end(peer);
    };
}

QList<HostileCase> onReuse()
{
    return {
        {.name = u"closed on reuse"_s,
         .does = u"answers once on each connection, and closes it when the second request has come"_s,
         .script = answersOnce([](ScriptedPeer &) {}),
         .qt = {.requests = 2, .retries = true},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .requests = 2},
         .sends = 2},
        {.name = u"reset on reuse"_s,
         .does = u"the same with a reset"_s,
         .script = answersOnce([](ScriptedPeer &peer) { peer.reset(); }),
         .qt = {.requests = 2, .retries = true},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .requests = 2},
         .sends = 2},
        {.name = u"closed in the second head"_s,
         .does = u"the same, in the middle of the second answer's head"_s,
         .script = answersOnce([](ScriptedPeer &peer) { peer.write("HTTP/1.1 200 OK\r\nContent-Le"); }),
         .qt = {.requests = 2, .retries = true},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .requests = 2},
         .sends = 2},
        {.name = u"silent on reuse"_s,
         .does = u"answers once on each connection, and never the second request"_s,
         .script = answersOnce([](ScriptedPeer &peer) { peer.stall(); }),
         .qt = {.error = ErrorKind::Timeout, .status = 0, .bytes = 0, .requests = 2},
         .adapt = hurry,
         .sends = 2},
        {.name = u"closed while idle"_s,
         .does = u"answers as if it kept the connection, and closes it"_s,
         .script = Scripts::closes(Scripts::ok),
         .qt = {.requests = 2, .connections = 2},
         .sends = 2,
         .pause = 100ms},
        {.name = u"reset while idle"_s,
         .does = u"answers as if it kept the connection, and resets it"_s,
         .script = Scripts::resets(Scripts::ok),
         .qt = {.requests = 2, .connections = 2},
         .sends = 2,
         .pause = 200ms},
    };
}

QList<HostileCase> halfOpen()
{
    return {
        {.name = u"half-open before the head"_s,
         .does = u"closes its sending side after the request, and stays"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.shutDownSending();
                 peer.stall();
             },
         .qt = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .retries = true, .probe = true},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0}},
        {.name = u"half-open in the body"_s,
         .does = u"announces 100 bytes, sends 3, closes its sending side, and stays"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
                 peer.shutDownSending();
                 peer.stall();
             },
         .qt = {.error = ErrorKind::Truncated, .bytes = 3}},
        {.name = u"half-open while idle"_s,
         .does = u"answers, closes its sending side and reads on; the connection is to be used again"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.readRequest();
                 peer.write(Scripts::ok);
                 peer.shutDownSending();
                 peer.readRequest(); // never comes
             },
         .qt = {.requests = 2, .connections = 2},
         .sends = 2,
         .pause = 100ms},
    };
}

QList<HostileCase> contradictions()
{
    return {
        {.name = u"accept, then silence"_s,
         .does = u"accepts the connection and never reads from it"_s,
         .script = [](ScriptedPeer &peer) { peer.wait(1h); },
         .qt = {.error = ErrorKind::Timeout, .status = 0, .bytes = 0, .requests = 0},
         .adapt = hurry},
        {.name = u"`Connection: close`, kept open"_s,
         .does = u"announces that it closes, and does not; the lane sends again"_s,
         .script = Scripts::keeps("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"),
         .qt = {.requests = 2, .connections = 2},
         .sends = 2},
        {.name = u"`Connection: close` without a length, kept open"_s,
         .does = u"sends 2 bytes, which only closing would end, and stays"_s,
         .script = Scripts::keeps("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nok"),
         .qt = {.error = ErrorKind::Timeout},
         .adapt = hurry},
        {.name = u"two answers to one request"_s,
         .does = u"sends a second answer that nobody asked for; the lane sends again"_s,
         .script =
             [](ScriptedPeer &peer) {
                 while (true) {
                     peer.readRequest();
                     peer.write(QByteArray(Scripts::ok)
                                + "HTTP/1.1 500 Stray\r\nContent-Length: 5\r\n\r\nstray");
                 }
             },
         .qt = {.requests = 2, .connections = 2},
         .sends = 2,
         .pause = 100ms},
    };
}

QList<HostileCase> allCases()
{
    return onReuse() + halfOpen() + contradictions();
}

} // namespace

/// What clients make of connections that end, stay or fall silent when they should not.
class TestHostileConnections : public QObject
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
    void isDocumented() { checkDocumented(u"Connections"_s, allCases()); }
};

QTEST_GUILESS_MAIN(TestHostileConnections)
#include "tst_hostileconnections.moc"
