// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/layoutchecks.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/sweeppage.h"
#include "support/samplesweep.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTest>

using namespace Loopscope;
using namespace Loopscope::LayoutChecks;
using namespace Qt::StringLiterals;

namespace {

bool isIn(const QWidget *widget, const QWidget *part)
{
    return widget == part || part->isAncestorOf(widget);
}

} // namespace

/// Whether everything can be reached, is named and has room. Also run at 200 % scaling, see CMakeLists.txt.
class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void scaleIsTheOneAskedFor();
    void tabReachesEveryControl();
    void tabFollowsTheForm();
    void backTabIsTheWayBack();
    void everyControlHasAName_data() { languages(); }
    void everyControlHasAName();
    void mnemonicsAreUnique_data() { languages(); }
    void mnemonicsAreUnique();
    void windowFitsTheScreen_data() { languages(); }
    void windowFitsTheScreen();
    void noTextIsClipped_data() { languages(); }
    void noTextIsClipped();
    void smallWindowScrolls_data() { languages(); }
    void smallWindowScrolls();
    void problemsHaveRoom_data() { languages(); }
    void problemsHaveRoom();

private:
    static void languages();
    /// Opens the window in the language of this row, with everything in sight and a run in it.
    void open();
    /// The page of this row.
    [[nodiscard]] QWidget *shownPage() const;

    std::unique_ptr<Program> m_program;
    std::unique_ptr<LongTexts> m_longTexts;
};

void TestLayout::init()
{
    m_program = std::make_unique<Program>();
}

void TestLayout::cleanup()
{
    m_program.reset();
    m_longTexts.reset();
}

void TestLayout::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("sweep"); // the Sweep page rather than Compare
    for (const bool sweep : {false, true}) {
        const char *page = sweep ? "Sweep" : "Compare";
        QTest::addRow("%s, English", page) << u"en"_s << sweep;
        QTest::addRow("%s, zh_TW", page) << u"zh_TW"_s << sweep;
        QTest::addRow("%s, long texts", page) << u"long"_s << sweep;
    }
}

void TestLayout::open()
{
    QFETCH(QString, language);
    m_longTexts = useLanguage(language);
    QFETCH(bool, sweep);
    m_program->open(m_longTexts.get());
    if (sweep) {
        m_program->showSweep();
        m_program->click(u"optionsButton"_s);
        Sweep shown = sampleSweep(16, SweepPlan::doublingUpTo(64));
        shown.end = Sweep::End::ThreeFailingSteps;
        makeFailing(shown.steps.back());
        makeBottleneck(shown.steps[1]);
        m_program->sweepPage().show(std::make_shared<const Sweep>(shown));
        return;
    }
    m_program->click(u"optionsButton"_s);
    RunPlan plan = smallPlan(20);
    plan.rounds = 3;
    plan.clients = {allClients.begin(), allClients.end()};
    m_program->setPlan(plan, u"/flaky/0.3"_s);
    QVERIFY(m_program->runToEnd());
}

QWidget *TestLayout::shownPage() const
{
    QFETCH(bool, sweep);
    return sweep ? static_cast<QWidget *>(&m_program->sweepPage()) : &m_program->page();
}

void TestLayout::scaleIsTheOneAskedFor()
{
    m_program->open();
    const QByteArray asked = qgetenv("QT_SCALE_FACTOR");
    QCOMPARE(m_program->window().devicePixelRatioF(), asked.isEmpty() ? 1.0 : asked.toDouble());
}

void TestLayout::tabReachesEveryControl()
{
    QSettings().setValue("language", u"en"_s);
    m_program->open();
    m_program->click(u"optionsButton"_s);
    m_program->setPlan(smallPlan(20), u"/flaky/0.3"_s);
    QVERIFY(m_program->runToEnd());
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab) {
        m_program->tabs()->setCurrentIndex(tab);
        const QList<QWidget *> visited = tabRound(m_program->find<QComboBox>(u"url"_s));
        QCOMPARE(reachedByTab(&m_program->window(), visited).verdict(20), QString());
    }
}

void TestLayout::tabFollowsTheForm()
{
    m_program->open();
    m_program->click(u"optionsButton"_s);
    const QList<QWidget *> visited = tabRound(m_program->find<QComboBox>(u"url"_s));
    QStringList names;
    for (const QWidget *widget : visited) {
        if (isIn(widget, &m_program->form()))
            names.append(widget->objectName());
    }
    QCOMPARE(names.join(u' '),
             u"url runButton count concurrency threads rounds sequential concurrent threaded optionsButton "
             u"timeout "
             "warmUp redirects newConnections http2 verifyTls caFile browseCaFile qtClient curlClient"_s);
}

void TestLayout::backTabIsTheWayBack()
{
    m_program->open();
    QList<QWidget *> there = tabRound(m_program->find<QComboBox>(u"url"_s));
    QList<QWidget *> back = tabRound(m_program->find<QComboBox>(u"url"_s), Qt::Key_Backtab);
    QCOMPARE(back.size(), there.size());
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, there);
}

void TestLayout::everyControlHasAName()
{
    open();
    QCOMPARE(namedControls(&m_program->window()).verdict(20), QString());
}

void TestLayout::mnemonicsAreUnique()
{
    open();
    QCOMPARE(uniqueMnemonics(shownPage()).verdict(8), QString());
}

void TestLayout::windowFitsTheScreen()
{
    open();
    QCOMPARE(fitsTheScreen(shownPage()).verdict(1), QString());
}

void TestLayout::noTextIsClipped()
{
    open();
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab) {
        m_program->tabs()->setCurrentIndex(tab);
        QCOMPARE(textsHaveRoomAtAnySize(&m_program->window()).verdict(25), QString());
    }
}

void TestLayout::smallWindowScrolls()
{
    open();
    m_program->window().resize(800, 600);
    QTRY_COMPARE(m_program->window().height(), 600); // the status bar may need more width
    const QWidget *page = shownPage();
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab) {
        m_program->tabs()->setCurrentIndex(tab);
        QTRY_COMPARE(notCut(page).verdict(30), QString());
    }
    // All of it can be scrolled to, and the focus takes it along.
    const auto *scroller = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
    QVERIFY(scroller->verticalScrollBar()->maximum() > 0);
    QCOMPARE(scroller->verticalScrollBar()->maximum() + scroller->viewport()->height(), page->height());
    scroller->verticalScrollBar()->setValue(scroller->verticalScrollBar()->maximum());
    auto *url = m_program->find<QComboBox>(u"url"_s);
    m_program->find<QWidget>(u"exportButton"_s)->setFocus();
    for (int keys = 0; keys < 3 && !url->hasFocus(); ++keys)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QVERIFY(url->hasFocus());
    QVERIFY(!url->visibleRegion().isEmpty());
    // A large one does not scroll.
    m_program->window().resize(screen);
    QTRY_COMPARE(scroller->verticalScrollBar()->maximum(), 0);
    QCOMPARE(scroller->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(page->size(), scroller->size());
}

void TestLayout::problemsHaveRoom()
{
    open();
    m_program->type(u"url"_s, u"http://127.0.0.1:0/"_s);
    m_program->type(u"timeout"_s, u"0"_s);
    m_program->type(u"rounds"_s, u"0"_s);
    m_program->run();
    m_program->window().resize(m_program->window().minimumSizeHint());
    QTest::qWait(1);
    for (const QString &name : {u"urlProblem"_s, u"numberProblem"_s, u"optionsProblem"_s})
        QVERIFY(m_program->find<QLabel>(name)->isVisible());
    QCOMPARE(textsHaveRoom(&m_program->window()).verdict(25), QString());
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
