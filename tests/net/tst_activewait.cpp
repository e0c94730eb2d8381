// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/activewait.h"

#include <QTest>

using namespace Loopscope;

class TestActiveWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatIsFound();
    void givesUp();
    void leavesOutMoreAndMore();
    void triesAgainAfterASuccess();
    void neverOnOneCore();
};

void TestActiveWait::returnsWhatIsFound()
{
    ActiveWait wait(false);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(wait.wait([] { return 7; }), 7);
    QVERIFY(wait.spentNs() > 0);

    // It looks again, unless its thread was away meanwhile for as long as its patience: not every time.
    const auto findsAtSecondLook = [] {
        int looks = 0;
        return ActiveWait(false).wait([&] { return ++looks == 2 ? 7 : 0; }) == 7 && looks == 2;
    };
    int found = 0;
    for (int i = 0; i < 1'000; ++i)
        found += findsAtSecondLook() ? 1 : 0;
    QVERIFY(found > 0);
}

void TestActiveWait::givesUp()
{
    ActiveWait wait(false);
    const qint64 beginNs = monotonicNs();
    QCOMPARE(wait.wait([] { return 0; }), 0);
    QVERIFY(wait.spentNs() >= ActiveWait::patienceNs);
    QVERIFY(wait.spentNs() <= monotonicNs() - beginNs);
}

void TestActiveWait::leavesOutMoreAndMore()
{
    ActiveWait wait(false);
    int waits = 0;
    for (int i = 0; i < 1'000; ++i) {
        bool looked = false;
        wait.wait([&] {
            looked = true;
            return 0;
        });
        waits += looked ? 1 : 0;
    }
    // After each, 0, 0, 1, 3, 7, 15, 31, 63, 127, 255, 255 are left out.
    QCOMPARE(waits, 12);
}

void TestActiveWait::triesAgainAfterASuccess()
{
    ActiveWait wait(false);
    const auto failThrice = [&] {
        for (int i = 0; i < 3; ++i)
            wait.wait([] { return 0; });
    };
    failThrice();
    QCOMPARE(wait.wait([] { return 1; }), 0); // left out
    QCOMPARE(wait.wait([] { return 1; }), 1);
    QCOMPARE(wait.wait([] { return 1; }), 1);
    failThrice();
    QCOMPARE(wait.wait([] { return 1; }), 0); // one again, not three
    QCOMPARE(wait.wait([] { return 1; }), 1);
}

void TestActiveWait::neverOnOneCore()
{
    ActiveWait wait(true);
    QCOMPARE(wait.wait([] { return 1; }), 0);
    QCOMPARE(wait.spentNs(), 0);
}

QTEST_GUILESS_MAIN(TestActiveWait)
#include "tst_activewait.moc"
