// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/selfchecktable.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

SelfCheck checkOf(ClientVerdict verdict)
{
    SelfCheck check;
    check.loopLag = {.count = 10, .p50Ns = 1'000, .p99Ns = 300'000, .maxNs = 400'000};
    ContenderCheck contender;
    contender.strategy = Strategy::Concurrent;
    contender.lanes = 50;
    contender.verdict = verdict;
    contender.engineBusy = 0.98;
    if (verdict == ClientVerdict::Bottleneck)
        contender.reasons = {BottleneckReason::EngineBusy};
    check.contenders = {contender};
    return check;
}

} // namespace

class TestSelfCheckTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingMeasured();
    void lines();
    void tableHoldsEverything();
};

void TestSelfCheckTable::nothingMeasured()
{
    QCOMPARE(selfCheckLine({}), QString());
    QCOMPARE(selfCheckTable({}, false), QString());
    QCOMPARE(selfCheckLine(checkOf(ClientVerdict::Unknown)), u"loop lag p99 300 µs"_s);
}

void TestSelfCheckTable::lines()
{
    SelfCheck check = checkOf(ClientVerdict::Ok);
    QCOMPARE(selfCheckLine(check), u"loop lag p99 300 µs · client OK"_s);
    check.loopLag = {};
    QCOMPARE(selfCheckLine(check), u"client OK"_s);
    QCOMPARE(selfCheckLine(checkOf(ClientVerdict::Bottleneck)),
             u"loop lag p99 300 µs · the client is the bottleneck"_s);
}

void TestSelfCheckTable::tableHoldsEverything()
{
    SelfCheck check = checkOf(ClientVerdict::Bottleneck);
    check.contenders.front().retries = 1'234;
    const QString html = selfCheckTable(check, false);
    QVERIFY(html.contains(u"<table>"_s));
    for (const QString &part :
         {u"<b>concurrent</b>"_s, u"1,234"_s, u"98\u00a0%"_s, u"because the event loop was busy"_s, u"curl"_s,
          u"lower concurrency"_s, u"Little's law"_s, u"repeated 1,234 request"_s})
        QVERIFY2(html.contains(part), qPrintable(part + u'\n' + html));
    QVERIFY(selfCheckTable(check, true).contains(u"<b>concurrent · qt</b>"_s));
}

QTEST_GUILESS_MAIN(TestSelfCheckTable)
#include "tst_selfchecktable.moc"
