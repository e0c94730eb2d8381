// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilecase.h"

#include "support/memorymeter.h"
#include "support/testclients.h"

#include <QFile>
#include <QTest>

#include <cstdio>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int deadlineMs = 10000; ///< only to end a test that fails
constexpr auto patience = 20s; ///< of requests that do not end by their timeout

/// "3 requests".
QString counted(std::optional<int> count, const QString &one, const QString &many)
{
    return count ? u"%1 %2"_s.arg(*count).arg(count == 1 ? one : many) : u"some "_s + many;
}

QString kindText(ErrorKind kind)
{
    return kind == ErrorKind::None ? u"answered"_s : u"`%1`"_s.arg(errorId(kind));
}

QString outcomeText(const Outcome &outcome)
{
    QString text = kindText(outcome.error);
    if (outcome.orElse)
        text += u" or "_s + kindText(*outcome.orElse);
    if (outcome.status != 0)
        text += u", %1"_s.arg(outcome.status);
    if (!outcome.bytes)
        text += u", some bytes"_s;
    else if (outcome.status != 0)
        text += u", %1 B"_s.arg(*outcome.bytes);
    text += u"; "_s + counted(outcome.connections, u"connection"_s, u"connections"_s);
    text += u", "_s + counted(outcome.requests, u"request"_s, u"requests"_s);
    if (outcome.retries)
        text += u", retries"_s;
    if (outcome.probe)
        text += u", probe"_s;
    if (outcome.holdsAll)
        text += u"; holds all that comes"_s;
    return text;
}

QStringList documentRows(const QList<HostileCase> &cases)
{
    QStringList rows{u"| case | what the server does | Qt Network | libcurl |"_s,
                     u"| --- | --- | --- | --- |"_s};
    for (const HostileCase &hostile : cases)
        rows += u"| %1 | %2 | %3 | %4 |"_s.arg(hostile.name, hostile.does, outcomeText(hostile.qt),
                                               outcomeText(hostile.curl));
    return rows;
}

void compare(const Exchange &exchange, const Outcome &outcome)
{
    const bool isExpected = exchange.error == outcome.error || exchange.error == outcome.orElse;
    const QString all = u"%1, %2, %3 bytes, %4 retries: %5"_s.arg(kindText(exchange.error))
                            .arg(exchange.status)
                            .arg(exchange.bytesReceived)
                            .arg(exchange.retries)
                            .arg(exchange.errorText);
    QVERIFY2(isExpected, qPrintable(all));
    QVERIFY2(exchange.status == outcome.status, qPrintable(all));
    QVERIFY2(!outcome.bytes || exchange.bytesReceived == *outcome.bytes, qPrintable(all));
    QVERIFY2(outcome.retries || exchange.retries == 0, qPrintable(all));
    const bool speaksForItself = exchange.error == ErrorKind::None || exchange.error == ErrorKind::Timeout;
    QVERIFY2(exchange.errorText.isEmpty() == speaksForItself, qPrintable(all));
}

} // namespace

void addHostileRows(const QList<HostileCase> &cases)
{
    QTest::addColumn<HostileCase>("hostile");
    for (const HostileCase &hostile : cases)
        QTest::addRow("%s", qPrintable(hostile.name)) << hostile;
}

void checkHostile(const HostileCase &hostile)
{
    ScriptedServer server(hostile.script, hostile.tls);
    ScriptedServer good(Scripts::answers());
    const std::unique_ptr<HttpClient> tested = makeTestClient();
    const Outcome &expected = testClientKind() == ClientKind::Qt ? hostile.qt : hostile.curl;
    RequestSpec spec = specFor(server.url());
    spec.timeout = patience;
    if (hostile.adapt)
        hostile.adapt(spec);

    const MemoryMeter meter;
    int connections = 0;
    for (int i = 1; i < hostile.sends; ++i) {
        const Exchange exchange = sendOne(*tested, spec);
        QVERIFY2(exchange.error == ErrorKind::None, qPrintable(exchange.errorText));
        connections += exchange.connectionsOpened;
        QTest::qWait(int(hostile.pause.count()));
    }
    const Exchange last = sendOne(*tested, spec);
    const qint64 growth = meter.growthKib();
    connections += last.connectionsOpened;
    compare(last, expected);
    if (growth > memoryLimitKib / 4)
        qInfo("grew by %lld KiB", growth);
    QVERIFY2(expected.holdsAll || growth < memoryLimitKib, qPrintable(u"grew by %1 KiB"_s.arg(growth)));
    if (QTest::currentTestFailed())
        return;

    RequestSpec next = specFor(good.url());
    next.timeout = patience;
    const Exchange after = sendOne(*tested, next);
    QVERIFY2(after.error == ErrorKind::None, qPrintable(after.errorText));
    QCOMPARE(after.bytesReceived, 2);
    QCOMPARE(good.requests(), 1);

    const int unasked = last.retries + (expected.probe ? 1 : 0);
    if (expected.requests)
        QTRY_COMPARE_WITH_TIMEOUT(server.requests(), *expected.requests + unasked, deadlineMs);
    if (expected.connections) {
        QTRY_COMPARE_WITH_TIMEOUT(server.connections(), *expected.connections + unasked, deadlineMs);
        QCOMPARE(connections, *expected.connections + last.retries);
    }
}

void checkDocumented(const QString &section, const QList<HostileCase> &cases)
{
    QFile file(QStringLiteral(HOSTILE_DOCUMENT));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const QString text = QString::fromUtf8(file.readAll());
    const QString rows = documentRows(cases).join(u'\n');
    const bool isThere = text.contains(u"## %1\n%2\n\n"_s.arg(section, rows));
    if (!isThere)
        std::fprintf(stderr, "%s\n", qPrintable(rows)); // whole, to be copied; Qt Test would cut it
    QVERIFY2(isThere, qPrintable(u"%1 must have the rows above in \"%2\""_s.arg(file.fileName(), section)));
}

namespace Scripts {

ScriptedServer::Script keeps(const QByteArray &bytes)
{
    return [bytes](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(bytes);
        peer.stall();
    };
}

ScriptedServer::Script closes(const QByteArray &bytes)
{
    return [bytes](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(bytes);
    };
}

ScriptedServer::Script resets(const QByteArray &bytes)
{
    return [bytes](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(bytes);
        peer.wait(50ms);
        peer.reset();
    };
}

ScriptedServer::Script floods(const QByteArray &begin, const QByteArray &rest)
{
    return [begin, rest](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(begin);
        while (true)
            peer.write(rest);
    };
}

ScriptedServer::Script answers()
{
    return [](ScriptedPeer &peer) {
        while (true) {
            peer.readRequest();
            peer.write(ok);
        }
    };
}

} // namespace Scripts

} // namespace Loopscope
