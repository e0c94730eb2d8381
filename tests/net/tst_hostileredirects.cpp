// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"
#include "support/testclients.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void follow(RequestSpec &spec)
{
    spec.maxRedirects = 5;
}

/// Answers every request by a redirect to \a target.
ScriptedServer::Script redirects(const QByteArray &target)
{
    return [target](ScriptedPeer &peer) {
        while (true) {
            peer.readRequest();
            peer.write("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n");
        }
    };
}

QList<HostileCase> allCases()
{
    const Outcome refused{.error = ErrorKind::Other, .status = 302, .bytes = 0};
    return {
        {.name = u"redirect loop"_s,
         .does = u"redirects every request to itself; 5 redirects are followed"_s,
         .script = redirects("/"),
         .qt = {.error = ErrorKind::TooManyRedirects,
                .status = 302,
                .bytes = 0,
                .requests = std::nullopt,
                .connections = std::nullopt,
                .retries = true},
         .curl = {.error = ErrorKind::TooManyRedirects, .status = 302, .bytes = 0, .requests = 6},
         .adapt = follow},
        {.name = u"redirect to nowhere"_s,
         .does = u"redirects without saying where to"_s,
         .script = Scripts::keeps("HTTP/1.1 302 Found\r\nContent-Length: 2\r\n\r\nok"),
         .qt = refused,
         .curl = {.status = 302},
         .adapt = follow},
        {.name = u"redirect to garbage"_s,
         .does = u"redirects to `http://[`"_s,
         .script = redirects("http://["),
         .qt = refused,
         .adapt = follow},
        {.name = u"redirect to a file"_s,
         .does = u"redirects to `file:///etc/hostname`"_s,
         .script = redirects("file:///etc/hostname"),
         .qt = refused,
         .adapt = follow},
        {.name = u"redirect to FTP"_s,
         .does = u"redirects to `ftp://127.0.0.1/`"_s,
         .script = redirects("ftp://127.0.0.1/"),
         .qt = refused,
         .adapt = follow},
        {.name = u"redirect with a body without end"_s,
         .does = u"never stops sending the body of a redirect"_s,
         .script = Scripts::floods("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n", QByteArray(64 * 1024, 'x')),
         .qt = {.error = ErrorKind::Timeout, .status = 302, .bytes = 0},
         .curl = {.error = ErrorKind::TooManyRedirects,
                  .status = 302,
                  .bytes = 0,
                  .requests = 6,
                  .connections = 6},
         .adapt =
             [](RequestSpec &spec) {
                 spec.maxRedirects = 5;
                 spec.timeout = 1s;
             }},
    };
}

} // namespace

/// What clients make of redirects that lead nowhere, or where they must not go.
class TestHostileRedirects : public QObject
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
    void isDocumented() { checkDocumented(u"Redirects"_s, allCases()); }
    void carryNoCredentialsAway();
};

void TestHostileRedirects::carryNoCredentialsAway()
{
    ScriptedServer thief(Scripts::answers());
    ScriptedServer server(redirects(thief.url().toEncoded()));
    RequestSpec spec = specFor(server.url());
    spec.maxRedirects = 5;
    spec.authorization = "Basic " + QByteArray("ann:s3cret").toBase64();
    const Exchange exchange = sendOne(spec);
    QCOMPARE(errorId(exchange.error), u"other"_s);
    QVERIFY(!exchange.errorText.isEmpty());
    QCOMPARE(thief.requests(), 0);
}

QTEST_GUILESS_MAIN(TestHostileRedirects)
#include "tst_hostileredirects.moc"
