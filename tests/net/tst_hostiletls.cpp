// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"
#include "support/testcertificates.h"
#include "support/testclients.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Adapt = std::function<void(RequestSpec &)>;

ScriptedTls oldOnly(ScriptedTls tls)
{
    tls.oldOnly = true;
    return tls;
}

/// To servers that do not speak TLS where they should.
void overTls(RequestSpec &spec)
{
    spec.url.setScheme(u"https"_s);
}

void overTlsHurry(RequestSpec &spec)
{
    overTls(spec);
    spec.timeout = 500ms;
}

void unverified(RequestSpec &spec)
{
    spec.verifyTls = false;
}

QList<HostileCase> certificates(const TestCertificates &made)
{
    const Adapt trusting = [file = made.caFile()](RequestSpec &spec) { spec.caFile = file; };
    const Outcome refused{.error = ErrorKind::Tls, .status = 0, .bytes = 0, .requests = 0};
    return {
        {.name = u"sound certificate"_s,
         .does = u"has a certificate by an authority that we are told to trust"_s,
         .script = Scripts::answers(),
         .qt = {.requests = 2},
         .adapt = trusting,
         .tls = made.good(),
         .sends = 2},
        {.name = u"unknown authority"_s,
         .does = u"has the same certificate, and nobody told us to trust its authority"_s,
         .script = Scripts::answers(),
         .qt = refused,
         .tls = made.good()},
        {.name = u"wrong name"_s,
         .does = u"has a certificate for another host"_s,
         .script = Scripts::answers(),
         .qt = refused,
         .adapt = trusting,
         .tls = made.wrongName()},
        {.name = u"expired"_s,
         .does = u"has a certificate that ended years ago"_s,
         .script = Scripts::answers(),
         .qt = refused,
         .adapt = trusting,
         .tls = made.expired()},
        {.name = u"self-signed"_s,
         .does = u"has a certificate that it signed itself"_s,
         .script = Scripts::answers(),
         .qt = refused,
         .adapt = trusting,
         .tls = made.selfSigned()},
        {.name = u"wrong name, not verified"_s,
         .does = u"has a certificate for another host, and certificates are not verified"_s,
         .script = Scripts::answers(),
         .qt = {},
         .adapt = unverified,
         .tls = made.wrongName()},
        {.name = u"expired, not verified"_s,
         .does = u"has a certificate that ended years ago, and certificates are not verified"_s,
         .script = Scripts::answers(),
         .qt = {},
         .adapt = unverified,
         .tls = made.expired()},
        {.name = u"self-signed, not verified"_s,
         .does = u"has a certificate that it signed itself, and certificates are not verified"_s,
         .script = Scripts::answers(),
         .qt = {},
         .adapt = unverified,
         .tls = made.selfSigned()},
        {.name = u"old version"_s,
         .does = u"speaks TLS 1.0 and 1.1 alone"_s,
         .script = Scripts::answers(),
         .qt = refused,
         .adapt = trusting,
         .tls = oldOnly(made.good())},
        {.name = u"old version, not verified"_s,
         .does = u"the same, and certificates are not verified"_s,
         .script = Scripts::answers(),
         .qt = refused,
         .adapt = unverified,
         .tls = oldOnly(made.good())},
    };
}

QList<HostileCase> handshakes()
{
    const Outcome refused{.error = ErrorKind::Tls, .status = 0, .bytes = 0, .requests = 0};
    return {
        {.name = u"plain HTTP on the TLS port"_s,
         .does = u"answers the handshake by a plain `400 Bad Request`"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.read(100);
                 peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                 peer.stall();
             },
         .qt = refused,
         .adapt = overTls},
        {.name = u"handshake never answered"_s,
         .does = u"reads the handshake's first message and falls silent"_s,
         .script = [](ScriptedPeer &peer) { peer.stall(); },
         .qt = {.error = ErrorKind::Timeout, .status = 0, .bytes = 0, .requests = 0},
         .adapt = overTlsHurry},
        {.name = u"handshake closed"_s,
         .does = u"reads the handshake's first message and closes"_s,
         .script = [](ScriptedPeer &peer) { peer.wait(50ms); },
         .qt = refused,
         .adapt = overTls},
        {.name = u"handshake reset"_s,
         .does = u"resets the connection in the handshake"_s,
         .script =
             [](ScriptedPeer &peer) {
                 peer.read(100);
                 peer.reset();
             },
         .qt = refused,
         .adapt = overTls},
    };
}

QList<HostileCase> connections(const TestCertificates &made)
{
    const Adapt trusting = [file = made.caFile()](RequestSpec &spec) { spec.caFile = file; };
    return {
        {.name = u"TLS on the plain port"_s,
         .does = u"expects TLS, gets plain HTTP, and closes"_s,
         .script = Scripts::answers(),
         .qt = {.error = ErrorKind::Reset,
                .status = 0,
                .bytes = 0,
                .requests = std::nullopt,
                .retries = true,
                .probe = true},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .requests = 0},
         .adapt = [](RequestSpec &spec) { spec.url.setScheme(u"http"_s); },
         .tls = made.good()},
        {.name = u"TLS alert on the plain port"_s,
         .does = u"expects TLS, gets plain HTTP, and answers by an alert of TLS"_s,
         .script = Scripts::closes(QByteArray::fromHex("15030100020246")),
         .qt = {.error = ErrorKind::Protocol, .status = 0, .bytes = 0, .retries = true, .probe = true},
         .curl = {.error = ErrorKind::Protocol, .status = 0, .bytes = 0}},
        {.name = u"TLS, reset before the head"_s,
         .does = u"reads the request and resets the connection"_s,
         .script = Scripts::resets({}),
         .qt = {.error = ErrorKind::Reset, .status = 0, .bytes = 0, .retries = true},
         .curl = {.error = ErrorKind::Reset, .status = 0, .bytes = 0},
         .adapt = trusting,
         .tls = made.good()},
        {.name = u"TLS, cut short"_s,
         .does = u"announces 100 bytes, sends 3 and closes without TLS's own end"_s,
         .script = Scripts::closes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"),
         .qt = {.error = ErrorKind::Truncated, .bytes = 3},
         .adapt = trusting,
         .tls = made.good()},
        {.name = u"TLS, body without end"_s,
         .does = u"never stops sending a body"_s,
         .script = Scripts::floods("HTTP/1.1 200 OK\r\n\r\n", QByteArray(64 * 1024, 'x')),
         .qt = {.error = ErrorKind::Timeout, .bytes = std::nullopt},
         .adapt =
             [trusting](RequestSpec &spec) {
                 trusting(spec);
                 spec.timeout = 500ms;
             },
         .tls = made.good()},
    };
}

} // namespace

/// What clients make of certificates that are not to be trusted, and of handshakes that fail.
class TestHostileTls : public QObject
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
    void isDocumented() { checkDocumented(u"TLS"_s, m_cases); }

private:
    const TestCertificates m_certificates;
    const QList<HostileCase> m_cases =
        certificates(m_certificates) + handshakes() + connections(m_certificates);
};

QTEST_GUILESS_MAIN(TestHostileTls)
#include "tst_hostiletls.moc"
