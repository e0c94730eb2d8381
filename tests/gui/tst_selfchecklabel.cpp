// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/selfchecklabel.h"

#include "gui/theme.h"

#include <QLabel>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestSelfCheckLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnsOfABottleneck();
};

void TestSelfCheckLabel::warnsOfABottleneck()
{
    Theme theme;
    SelfCheckLabel label(&theme);
    const QList<QLabel *> parts = label.findChildren<QLabel *>();
    QCOMPARE(parts.size(), 2);
    const QLabel *icon = parts[0];
    const QLabel *text = parts[1];
    QVERIFY(text->text().isEmpty());
    QVERIFY(label.toolTip().isEmpty());

    SelfCheck check;
    check.loopLag = {.count = 10, .p50Ns = 1'000, .p99Ns = 300'000, .maxNs = 400'000};
    check.contenders.resize(1);
    check.contenders[0].verdict = ClientVerdict::Ok;
    label.setCheck(check, false);
    QCOMPARE(text->text(), u"loop lag p99 300 µs · client OK"_s);
    QVERIFY(icon->isHidden());
    QVERIFY(label.toolTip().contains(u"silent retries"_s));
    QCOMPARE(label.whatsThis(), label.toolTip());
    const QColor plain = text->palette().color(QPalette::WindowText);
    QVERIFY(plain != theme.colors().warning);

    check.contenders[0].verdict = ClientVerdict::Bottleneck;
    check.contenders[0].reasons = {BottleneckReason::EngineBusy};
    check.contenders[0].engineBusy = 0.98;
    label.setCheck(check, false);
    QCOMPARE(text->text(), u"loop lag p99 300 µs · the client is the bottleneck"_s);
    QVERIFY(!icon->isHidden());
    QVERIFY(!icon->pixmap().isNull());
    QCOMPARE(text->palette().color(QPalette::WindowText), theme.colors().warning);
    QVERIFY(label.toolTip().contains(u"busy 98\u00a0% of the time"_s));
    QVERIFY(label.toolTip().contains(u"curl"_s)); // what to do

    check.contenders[0].verdict = ClientVerdict::Ok;
    check.contenders[0].reasons.clear();
    label.setCheck(check, false);
    QVERIFY(icon->isHidden());
    QCOMPARE(text->palette().color(QPalette::WindowText), plain);
}

QTEST_MAIN(TestSelfCheckLabel)
#include "tst_selfchecklabel.moc"
