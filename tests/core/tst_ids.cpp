// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/errorkind.h"
#include "core/phase.h"

#include <QSet>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The words that stand in files: each leads back to its value, and they never change.
class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strategyIdsLeadBack();
    void clientIdsLeadBack();
    void contendersHaveTheirPlaces();
    void everyPhaseHasItsFieldAndItsTexts();
    void errorIdsLeadBack();
    void errorIdsAreThoseOfTheFileFormat();
    void unknownIdsAreRefused_data();
    void unknownIdsAreRefused();
    void everyErrorHasANameAndAHint();
};

void IdsTest::strategyIdsLeadBack()
{
    QCOMPARE(strategyId(Strategy::Sequential), u"sequential"_s);
    QCOMPARE(strategyId(Strategy::Concurrent), u"concurrent"_s);
    QCOMPARE(strategyId(Strategy::Threads), u"threads"_s);
    for (const Strategy strategy : allStrategies) {
        QVERIFY(strategyFromId(strategyId(strategy)) == strategy);
        QVERIFY(!strategyName(strategy).isEmpty());
    }
}

void IdsTest::clientIdsLeadBack()
{
    QCOMPARE(clientId(ClientKind::Qt), u"qt"_s);
    QCOMPARE(clientId(ClientKind::Curl), u"curl"_s);
    for (const ClientKind client : allClients) {
        QVERIFY(clientFromId(clientId(client)) == client);
        QVERIFY(!clientName(client).isEmpty());
    }
    QVERIFY(!clientFromId(u"wget"));
}

void IdsTest::contendersHaveTheirPlaces()
{
    for (std::size_t i = 0; i < contenderCount; ++i)
        QCOMPARE(allContenders[i].index(), i);
    QCOMPARE(contenderName({Strategy::Threads, ClientKind::Curl}, false), u"threads"_s);
    QCOMPARE(contenderName({Strategy::Threads, ClientKind::Curl}, true), u"threads · curl"_s);
}

void IdsTest::everyPhaseHasItsFieldAndItsTexts()
{
    Sample sample;
    sample.queueNs = 1;
    sample.dnsNs = 2;
    sample.connectNs = 3;
    sample.tlsNs = 4;
    sample.waitNs = 5;
    sample.downloadNs = 6;
    QSet<QString> texts;
    qint64 expectedNs = 1;
    for (const Phase phase : allPhases) {
        QCOMPARE(phaseNs(sample, phase), expectedNs++);
        QCOMPARE(phaseNs(Sample(), phase), Sample::unknown);
        texts << phaseId(phase) << phaseName(phase) + u' ' << phaseDefinition(phase);
    }
    QCOMPARE(std::size_t(texts.size()), 3 * phaseCount);
}

void IdsTest::errorIdsLeadBack()
{
    QSet<QString> ids;
    for (const ErrorKind kind : allErrorKinds) {
        QVERIFY2(errorFromId(errorId(kind)) == kind, qPrintable(errorId(kind)));
        ids.insert(errorId(kind));
    }
    QCOMPARE(std::size_t(ids.size()), errorKindCount);
}

void IdsTest::errorIdsAreThoseOfTheFileFormat()
{
    QStringList ids;
    for (const ErrorKind kind : allErrorKinds)
        ids.append(errorId(kind));
    QCOMPARE(ids.join(u' '),
             u" dns refused reset tls timeout truncated protocol cancelled too_many_redirects other"_s);
}

void IdsTest::unknownIdsAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("capital") << u"Sequential"_s;
    QTest::newRow("space") << u"threads "_s;
    QTest::newRow("prefix") << u"time"_s;
    QTest::newRow("other word") << u"fibers"_s;
}

void IdsTest::unknownIdsAreRefused()
{
    QFETCH(QString, id);
    QVERIFY(!strategyFromId(id));
    QVERIFY(!clientFromId(id));
    QVERIFY(!errorFromId(id));
    QVERIFY(!strategyFromId(QString()));
    QVERIFY(!clientFromId(QString()));
}

void IdsTest::everyErrorHasANameAndAHint()
{
    for (const ErrorKind kind : allErrorKinds) {
        QCOMPARE(errorName(kind).isEmpty(), kind == ErrorKind::None);
        QCOMPARE(errorHint(kind).isEmpty(), kind == ErrorKind::None);
    }
}

QTEST_APPLESS_MAIN(IdsTest)
#include "tst_ids.moc"
