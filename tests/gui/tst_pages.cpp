// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/labbench.h"

#include "gui/comparepage.h"
#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "models/labplanmodel.h"

#include <QAction>
#include <QMenu>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What pages share: one measures at a time, and the menus work on the one in front.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void compareBlocksTheLab();
    void labBlocksCompare();
    void closingIsFreeWhileTheLabRuns();
    void exportsAreThoseOfThePageInFront();
    void statusIsThatOfThePageInFront();
    void pageComesBack();

private:
    [[nodiscard]] QWidget *widget(const QString &name) const { return m_bench->find<QWidget>(name); }
    void runLongDelay();

    std::unique_ptr<LabBench> m_bench;
};

void TestPages::init()
{
    m_bench = std::make_unique<LabBench>();
    m_bench->open();
}

void TestPages::runLongDelay()
{
    m_bench->showPage(u"Lab"_s);
    m_bench->typeCell(0, LabPlanModel::Value, u"1000"_s);
    m_bench->click(u"runButton"_s);
    QVERIFY(m_bench->lab().isRunning());
}

void TestPages::compareBlocksTheLab()
{
    m_bench->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_bench->run();
    QVERIFY(m_bench->page().isRunning());
    m_bench->showPage(u"Lab"_s);
    QVERIFY(!widget(u"runButton"_s)->isEnabled());
    QVERIFY(!widget(u"runButton"_s)->toolTip().isEmpty());
    m_bench->lab().start();
    QVERIFY(!m_bench->lab().isRunning());
    QVERIFY(!m_bench->action(u"run"_s)->isEnabled());
    // Stop works from every page.
    QVERIFY(m_bench->action(u"stop"_s)->isEnabled());
    QTest::keyClick(&m_bench->window(), Qt::Key_Escape);
    QVERIFY(m_bench->waitForReport());
    QVERIFY(widget(u"runButton"_s)->isEnabled());
    QVERIFY(m_bench->action(u"run"_s)->isEnabled());
}

void TestPages::labBlocksCompare()
{
    runLongDelay();
    m_bench->showPage(u"Compare"_s);
    QVERIFY(!widget(u"runButton"_s)->isEnabled());
    m_bench->page().start();
    QVERIFY(!m_bench->page().isRunning());
    m_bench->action(u"stop"_s)->trigger();
    QVERIFY(m_bench->waitForLab());
    QVERIFY(widget(u"runButton"_s)->isEnabled());
    m_bench->setPlan(smallPlan(5), u"/fast"_s);
    QVERIFY(m_bench->runToEnd());
}

void TestPages::closingIsFreeWhileTheLabRuns()
{
    runLongDelay();
    QVERIFY(m_bench->close()); // asks nothing, and waits for no delay
}

void TestPages::exportsAreThoseOfThePageInFront()
{
    auto *menu = m_bench->window().findChild<QMenu *>(u"exportMenu"_s);
    const auto names = [menu] {
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                texts.append(action->text().remove(u'&'));
        }
        return texts;
    };
    m_bench->setPlan(smallPlan(5), u"/fast"_s);
    QVERIFY(m_bench->runToEnd());
    QVERIFY(names().contains(u"Whole Run as JSON…"_s));
    m_bench->showPage(u"Lab"_s);
    QVERIFY(!menu->isEnabled()); // nothing ran here yet
    QTest::keyClick(&m_bench->window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!menu->isVisible());
    for (int row : {0, 1})
        m_bench->typeCell(row, LabPlanModel::Value, u"0"_s);
    QVERIFY(m_bench->runLab());
    QCOMPARE(names(),
             QStringList(
                 {u"Lines as Text…"_s, u"States as CSV…"_s, u"Timeline as PNG…"_s, u"Timeline as SVG…"_s}));
    QTest::keyClick(&m_bench->window(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    m_bench->showPage(u"Compare"_s);
    QVERIFY(names().contains(u"Whole Run as JSON…"_s));
}

void TestPages::statusIsThatOfThePageInFront()
{
    QVERIFY(m_bench->page().status()->isVisible());
    QVERIFY(!m_bench->lab().status()->isVisible());
    m_bench->showPage(u"Lab"_s);
    QVERIFY(!m_bench->page().status()->isVisible());
    QVERIFY(m_bench->lab().status()->isVisible());
}

void TestPages::pageComesBack()
{
    m_bench->showPage(u"Lab"_s);
    QVERIFY(m_bench->close());
    m_bench->open();
    QVERIFY(m_bench->lab().isVisible());
    QVERIFY(m_bench->lab().status()->isVisible());
    m_bench->showPage(u"Compare"_s);
    QVERIFY(m_bench->close());
    m_bench->open();
    QVERIFY(m_bench->page().isVisible());
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
