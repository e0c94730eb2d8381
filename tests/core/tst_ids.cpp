// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/errorkind.h"
#include "core/strategy.h"

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
    QVERIFY(clientFromId(u"qt") == ClientKind::Qt);
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
