// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme.h"
#include "gui/totaltimechart.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestTotalTimeChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsLive();
    void tooltipTellsTheFigures();
    void leastSizeFollowsTheTexts();
    void mirrorsWithTheLanguage();

private:
    Theme m_theme{qApp};
};

void TestTotalTimeChart::growsLive()
{
    TotalTimeChart chart(&m_theme);
    chart.resize(500, 320);
    QVERIFY(chart.layoutNow().rows.isEmpty());
    TotalTimeChart::Entry sequential{{Strategy::Sequential}, 1, 2.0e9, {}, {}, true};
    chart.setEntries({sequential, {{Strategy::Concurrent}, 100, 0}});
    QVERIFY(chart.accessibleDescription().contains(u"sequential: 2.00 s …"_s));
    QVERIFY(chart.accessibleDescription().contains(u"concurrent (100): –"_s));
    QCOMPARE(chart.layoutNow().rows.size(), 2);
    QCOMPARE(chart.layoutNow().rows[1].bar.width(), 0.0);

    sequential.totalNs = 5.21e9;
    sequential.running = false;
    chart.setEntries({sequential, {{Strategy::Concurrent}, 100, 71e6, 53e6, {}, false, u"73.4×"_s}});
    QVERIFY(chart.accessibleDescription().contains(u"sequential: 5.21 s"_s));
    QVERIFY(!chart.accessibleDescription().contains(u'…'));
    QVERIFY(chart.accessibleDescription().contains(u"concurrent (100): 71.0 ms 73.4×"_s));
    QVERIFY(QRectF(chart.rect()).contains(chart.layoutNow().plot));
    chart.setEntries({});
    QVERIFY(chart.layoutNow().rows.isEmpty());
}

void TestTotalTimeChart::tooltipTellsTheFigures()
{
    TotalTimeChart chart(&m_theme);
    chart.resize(500, 320);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.setEntries({{{Strategy::Threads}, 6, 1e9, 0.9e9, {0.98e9, 1e9, 1.1e9}}});
    const QString text = chart.toolTipText(0);
    for (const QString &part :
         {u"threads (6)"_s, u"1.00 s"_s, u"900 ms"_s, u"90\u00a0%"_s, u"980 ms – 1.10 s"_s})
        QVERIFY2(text.contains(part), qPrintable(text));

    const QPoint onBar = chart.layoutNow().rows[0].bar.center().toPoint();
    QHelpEvent help(QEvent::ToolTip, onBar, chart.mapToGlobal(onBar));
    QCoreApplication::sendEvent(&chart, &help);
    QCOMPARE(QToolTip::text(), text);
}

void TestTotalTimeChart::leastSizeFollowsTheTexts()
{
    TotalTimeChart chart(&m_theme);
    chart.setEntries({{{Strategy::Threads}, 6, 1e9}});
    const int before = chart.minimumSizeHint().width();
    chart.setEntries(
        {{{Strategy::Threads}, 6, 1e9, {}, {}, false, u"a note that is much longer than usual"_s}});
    QVERIFY(chart.minimumSizeHint().width() > before);
    chart.resize(chart.minimumSizeHint());
    const TotalTimeLayout::Row row = chart.layoutNow().rows[0];
    QVERIFY(QRectF(chart.rect()).contains(row.label.united(row.bar).united(row.note)));
}

void TestTotalTimeChart::mirrorsWithTheLanguage()
{
    TotalTimeChart chart(&m_theme);
    chart.resize(500, 320);
    chart.setEntries({{{Strategy::Threads}, 6, 1e9}});
    QVERIFY(chart.layoutNow().rows[0].label.right() < chart.layoutNow().rows[0].bar.left());
    chart.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(chart.layoutNow().rows[0].label.left() > chart.layoutNow().rows[0].bar.right());
}

QTEST_MAIN(TestTotalTimeChart)
#include "tst_totaltimechart.moc"
