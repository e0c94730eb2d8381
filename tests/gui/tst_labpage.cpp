// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/labbench.h"

#include "gui/codepane.h"
#include "gui/labexports.h"
#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/labtimelinepanel.h"
#include "gui/mainwindow.h"
#include "models/labplanmodel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000;

const QString mainLines = u"start main()|say hello start|%1|end main()"_s;
const QString oneByOneLines = mainLines.arg(u"say hello finished|say world start|say world finished"_s);
const QString madeFirstLines = mainLines.arg(u"say world start|say world finished|say hello finished"_s);
const QString togetherLines = u"say hello start|say world start|say world finished|say hello finished"_s;
const QString answered = u"Receive a response 200 takes"_s;

} // namespace

/// Runs, and what is shown of them.
class TestLabPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void beginsWithTheFirstProgram();
    void everyProgramRuns_data();
    void everyProgramRuns();
    void totalsAreTheNotes_data();
    void totalsAreTheNotes();
    void showsARunWhileItGrows();
    void stopsAtAKey();
    void failedRequestsAreTold();
    void runsTenThousand();
    void linesAndTimelineAreLinked();
    void copiesLinesAndCode();
    void codeFollowsThePlan();
    void exportsEverything();
    void asksBeforeItLoadsAnotherMachine();
    void followsTheLanguage();

private:
    [[nodiscard]] QString text(const QString &label) const { return m_bench->find<QLabel>(label)->text(); }
    /// A plan of one delay.
    void setDelay(qint64 ns, int repeat = 1, LabDrive drive = LabDrive::Together);

    std::unique_ptr<LabBench> m_bench;
};

void TestLabPage::init()
{
    m_bench = std::make_unique<LabBench>();
    m_bench->openLab();
}

void TestLabPage::setDelay(qint64 ns, int repeat, LabDrive drive)
{
    LabPlan plan;
    LabCoroutine coroutine;
    coroutine.delayNs = ns;
    coroutine.text = u"x"_s;
    coroutine.repeat = repeat;
    plan.coroutines = {coroutine};
    plan.drive = drive;
    m_bench->labForm().setPlan(plan);
}

void TestLabPage::beginsWithTheFirstProgram()
{
    QVERIFY(m_bench->lab().isVisible());
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), u"Await one by one"_s);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Text), u"hello"_s);
    QVERIFY(!m_bench->lab().hasResult());
    QVERIFY(!m_bench->lab().run());
    QCOMPARE(text(u"labTotal"_s), u"–"_s);
    QVERIFY(!m_bench->find<QWidget>(u"exportButton"_s)->isEnabled());
    QVERIFY(m_bench->find<QWidget>(u"runButton"_s)->isEnabled());
}

void TestLabPage::everyProgramRuns_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("lines"); // joined
    QTest::addColumn<int>("atLeastMs"); // with delays of 0.2 and 0.1 s
    QTest::addRow("one by one") << u"Await one by one"_s << oneByOneLines << 300;
    QTest::addRow("together") << u"Tasks, waited together"_s << togetherLines << 200;
    QTest::addRow("made first") << u"Tasks made first, awaited after"_s << madeFirstLines << 200;
    QTest::addRow("delay and request")
        << u"A delay and a request"_s << answered + u"|say Hallo takes|Whole loop takes"_s << 200;
    QTest::addRow("two delays") << u"Two delays"_s << u"say world takes|say Hallo takes|Whole loop takes"_s
                                << 200;
    QTest::addRow("100 requests") << u"100 requests in a thread pool"_s
                                  << (answered + u'|').repeated(100) + u"Whole loop takes"_s << 50;
    QTest::addRow("5 requests") << u"5 requests in a thread pool"_s
                                << (answered + u'|').repeated(5) + u"Whole loop takes"_s << 50;
}

void TestLabPage::everyProgramRuns()
{
    QFETCH(QString, preset);
    QFETCH(QString, lines);
    QFETCH(int, atLeastMs);
    m_bench->choose(u"preset"_s, preset);
    for (int row = 0; row < m_bench->listModel()->rowCount(); ++row) {
        if (m_bench->cell(row, LabPlanModel::Kind) == "Delay"_L1)
            m_bench->typeCell(row, LabPlanModel::Value, row == 0 ? u"0.2"_s : u"0.1"_s);
    }
    QVERIFY(m_bench->runLab());
    QCOMPARE(m_bench->lines().join(u'|'), lines);
    QVERIFY(m_bench->lab().run()->totalNs >= atLeastMs * second / 1'000);
    QCOMPARE(m_bench->lab().timeline()->timeline().rowCount(), int(m_bench->lab().run()->actors.size()));
    QVERIFY(!text(u"labExplanation"_s).isEmpty());
    QVERIFY2(m_bench->labStatusText().startsWith(u"Done in "_s), qPrintable(m_bench->labStatusText()));
}

void TestLabPage::totalsAreTheNotes_data()
{
    QTest::addColumn<QString>("preset");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<qint64>("seconds");
    QTest::addRow("one by one") << u"Await one by one"_s << oneByOneLines << qint64(3);
    QTest::addRow("together") << u"Tasks, waited together"_s << togetherLines << qint64(2);
    QTest::addRow("made first") << u"Tasks made first, awaited after"_s << madeFirstLines << qint64(2);
}

void TestLabPage::totalsAreTheNotes()
{
    QFETCH(QString, preset);
    QFETCH(QString, lines);
    QFETCH(qint64, seconds);
    m_bench->choose(u"preset"_s, preset);
    QVERIFY(m_bench->runLab());
    QCOMPARE(m_bench->lines().join(u'|'), lines);
    const qint64 totalNs = m_bench->lab().run()->totalNs;
    QVERIFY2(totalNs >= seconds * second && totalNs < (seconds + 1) * second, // far off on a busy machine
             qPrintable(QString::number(totalNs)));
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), preset);
    QVERIFY(text(u"labTotal"_s).endsWith(u" s"_s));
}

void TestLabPage::showsARunWhileItGrows()
{
    setDelay(second / 50, 100, LabDrive::OneByOne);
    m_bench->click(u"runButton"_s);
    QVERIFY(m_bench->lab().isRunning());
    QVERIFY(!m_bench->find<QWidget>(u"runButton"_s)->isEnabled());
    QVERIFY(m_bench->find<QWidget>(u"stopButton"_s)->isEnabled());
    QVERIFY(!m_bench->lab().hasResult());
    QTRY_VERIFY(m_bench->lines().size() > 3);
    QVERIFY(m_bench->lab().isRunning());
    QTRY_VERIFY(m_bench->lab().timeline()->timeline().place(2));
    QTRY_VERIFY2(m_bench->labStatusText().contains(u" of 100 finished · "_s),
                 qPrintable(m_bench->labStatusText()));
    QVERIFY(m_bench->lab().timeline()->timeline().isLive());
    QVERIFY(m_bench->waitForLab());
    QVERIFY(!m_bench->lab().timeline()->timeline().isLive());
    QCOMPARE(m_bench->lines().size(), 202);
}

void TestLabPage::stopsAtAKey()
{
    setDelay(1'000 * second, 3);
    QTest::keyClick(&m_bench->window(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_bench->lab().isRunning());
    QTRY_VERIFY(m_bench->lines().size() == 3);
    QTest::keyClick(&m_bench->window(), Qt::Key_Escape);
    QVERIFY(m_bench->waitForLab());
    QVERIFY(m_bench->lab().run()->interrupted);
    QVERIFY2(m_bench->labStatusText().contains(u"0 of 3 finished"_s), qPrintable(m_bench->labStatusText()));
    QVERIFY(m_bench->find<QWidget>(u"runButton"_s)->isEnabled());
    setDelay(0);
    QVERIFY(m_bench->runLab());
    QVERIFY(!m_bench->lab().run()->interrupted);
}

void TestLabPage::failedRequestsAreTold()
{
    LabPlan plan;
    LabCoroutine request;
    request.kind = LabCoroutine::Kind::Request;
    request.url = m_bench->server().url(u"/reset"_s);
    request.repeat = 2;
    plan.coroutines = {request};
    m_bench->labForm().setPlan(plan);
    QVERIFY(m_bench->runLab());
    QCOMPARE(m_bench->lab().run()->failed, 2);
    QVERIFY2(m_bench->labStatusText().contains(u"failed"_s), qPrintable(m_bench->labStatusText()));
}

void TestLabPage::runsTenThousand()
{
    setDelay(second / 10, 10'000);
    QVERIFY(m_bench->runLab());
    QCOMPARE(m_bench->lines().size(), 20'000);
    QCOMPARE(m_bench->lab().timeline()->timeline().rowCount(), 10'000);
    m_bench->window().grab(); // drawn as well
}

void TestLabPage::linesAndTimelineAreLinked()
{
    setDelay(0, 5);
    QVERIFY(m_bench->runLab());
    auto *lines = m_bench->find<QAbstractItemView>(u"labLines"_s);
    TimelineView *view = m_bench->lab().timeline()->view();
    lines->setFocus();
    QTest::mouseClick(lines->viewport(), Qt::LeftButton, {},
                      lines->visualRect(lines->model()->index(3, 0)).center());
    QCOMPARE(view->selected(), std::optional<qint64>(3));
    QTest::keyClick(lines, Qt::Key_Up);
    QCOMPARE(view->selected(), std::optional<qint64>(2));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->selected(), std::optional<qint64>(3));
    QCOMPARE(lines->currentIndex().row(), 3);
}

void TestLabPage::copiesLinesAndCode()
{
    setDelay(0, 2);
    QVERIFY(m_bench->runLab());
    QVERIFY(m_bench->find<QToolButton>(u"copyLabLines"_s)->isEnabled());
    m_bench->click(u"copyLabLines"_s);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 4);
    m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(1);
    m_bench->click(u"copyCpp"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"co_await"_s));
    m_bench->click(u"copyPython"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"import asyncio"_s));
}

void TestLabPage::codeFollowsThePlan()
{
    m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(1);
    const QList<CodePane *> panes = m_bench->lab().findChildren<CodePane *>();
    QCOMPARE(panes.size(), 2);
    for (const CodePane *pane : panes)
        QVERIFY(pane->code().contains(u"hello"_s));
    m_bench->typeCell(0, LabPlanModel::Text, u"servus"_s);
    for (const CodePane *pane : panes)
        QVERIFY(pane->code().contains(u"servus"_s));
    // What cannot run has no program.
    m_bench->typeCell(0, LabPlanModel::Value, u"two"_s);
    for (const CodePane *pane : panes)
        QVERIFY(pane->code().contains(u"servus"_s));
}

void TestLabPage::exportsEverything()
{
    setDelay(0, 2);
    QVERIFY(m_bench->runLab());
    for (const QAction *action : m_bench->lab().exportActions())
        QVERIFY(action->isEnabled());
    const QString lines = m_bench->path(u"lines.txt"_s);
    const auto answer = DialogAnswer::file(lines);
    m_bench->action(u"exportLabLines"_s)->trigger();
    QVERIFY(answer->isGiven());
    QTRY_VERIFY(QFile::exists(lines));
    QFile text(lines);
    QVERIFY(text.open(QIODevice::ReadOnly));
    QVERIFY(text.readAll().startsWith("say x start at "));

    const QString states = m_bench->path(u"states.csv"_s);
    m_bench->lab().exports()->exportRun(LabExports::Kind::StatesCsv, states);
    QTRY_VERIFY(QFile::exists(states));
    QFile csv(states);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count("\r\n"), m_bench->lab().run()->transitions.size() + 1);
    QTRY_COMPARE(m_bench->labStatusText(), u"Wrote states.csv"_s);

    // Of a timeline that is not in sight as well.
    m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(1);
    for (const QString &name : {u"timeline.png"_s, u"timeline.svg"_s}) {
        m_bench->lab().exports()->exportCharts(m_bench->path(name));
        QVERIFY(QFile(m_bench->path(name)).size() > 1'000);
    }
    QVERIFY(!QImage(m_bench->path(u"timeline.png"_s)).isNull());
    m_bench->lab().exports()->exportRun(LabExports::Kind::Lines, u"/nowhere/lines.txt"_s);
    QVERIFY(readAndCloseBox().text.contains(u"/nowhere"_s));
}

void TestLabPage::asksBeforeItLoadsAnotherMachine()
{
    m_bench->choose(u"preset"_s, u"100 requests in a thread pool"_s);
    m_bench->typeCell(0, LabPlanModel::Value, u"http://192.0.2.1/"_s); // set aside: nobody is there
    m_bench->typeCell(0, LabPlanModel::Repeat, u"300"_s);
    const DialogAnswer answer(u"Cancel"_s);
    m_bench->click(u"runButton"_s);
    QVERIFY(answer.isGiven());
    QVERIFY2(answer.box().text.contains(u"300 requests, up to "_s), qPrintable(answer.box().text));
    QVERIFY(!m_bench->lab().isRunning());
    QVERIFY(!m_bench->lab().run());
}

void TestLabPage::followsTheLanguage()
{
    setDelay(0, 2);
    QVERIFY(m_bench->runLab());
    m_bench->languages().install(u"zh_TW"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_bench->lines().first(), u"say x start"_s); // the notes' own
    m_bench->languages().install(u"en"_s);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_bench->labStatusText().startsWith(u"Done in "_s));
    QCOMPARE(m_bench->find<QComboBox>(u"drive"_s)->currentText(), u"Tasks, waited together"_s);
}

QTEST_MAIN(TestLabPage)
#include "tst_labpage.moc"
