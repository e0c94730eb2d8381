// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/labbench.h"
#include "support/layoutchecks.h"

#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "models/labplanmodel.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Loopscope::LayoutChecks;
using namespace Qt::StringLiterals;

/// Whether everything of the Lab can be reached, is named and has room. Also run at 200 % scaling, see
/// CMakeLists.txt.
class TestLabLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void tabReachesEveryControl();
    void everyControlHasAName();
    void mnemonicsAreUnique();
    void windowFitsTheScreen_data() { addLanguages(); }
    void windowFitsTheScreen();
    void noTextIsClipped_data() { addLanguages(); }
    void noTextIsClipped();
    void smallWindowScrolls_data() { addLanguages(); }
    void smallWindowScrolls();

private:
    /// Opens the Lab in the language of this row, with a run in it.
    void open(const QString &language = u"en"_s);

    std::unique_ptr<LabBench> m_bench;
    std::unique_ptr<LongTexts> m_longTexts;
};

void TestLabLayout::cleanup()
{
    m_bench.reset();
    m_longTexts.reset();
}

void TestLabLayout::open(const QString &language)
{
    m_bench = std::make_unique<LabBench>();
    m_longTexts = useLanguage(language);
    m_bench->openLab(m_longTexts.get());
    QVERIFY(m_bench->lab().isVisible());
    for (int row : {0, 1})
        m_bench->typeCell(row, LabPlanModel::Value, u"0"_s);
    m_bench->find<QComboBox>(u"drive"_s)->setCurrentIndex(3);
    QVERIFY(m_bench->runLab());
}

void TestLabLayout::tabReachesEveryControl()
{
    open();
    m_bench->list()->setCurrentIndex(m_bench->listModel()->index(0, 1));
    m_bench->click(u"duplicate"_s); // so that the row can move both ways
    for (int tab = 0; tab < 2; ++tab) {
        m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(tab);
        const QList<QWidget *> visited = tabRound(m_bench->find<QComboBox>(u"preset"_s));
        QCOMPARE(reachedByTab(&m_bench->lab(), visited).verdict(15), QString());
    }
}

void TestLabLayout::everyControlHasAName()
{
    open();
    QCOMPARE(namedControls(&m_bench->lab()).verdict(15), QString());
}

void TestLabLayout::mnemonicsAreUnique()
{
    open();
    QCOMPARE(uniqueMnemonics(&m_bench->lab()).verdict(8), QString());
}

void TestLabLayout::windowFitsTheScreen()
{
    QFETCH(QString, language);
    open(language);
    QCOMPARE(fitsTheScreen(&m_bench->lab()).verdict(1), QString());
}

void TestLabLayout::noTextIsClipped()
{
    QFETCH(QString, language);
    open(language);
    m_bench->typeCell(0, LabPlanModel::Value, u"two"_s);
    m_bench->type(u"limit"_s, u"0"_s);
    m_bench->click(u"runButton"_s); // says what is wrong
    for (int tab = 0; tab < 2; ++tab) {
        m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(tab);
        QCOMPARE(textsHaveRoomAtAnySize(&m_bench->lab()).verdict(15), QString());
    }
}

void TestLabLayout::smallWindowScrolls()
{
    QFETCH(QString, language);
    open(language);
    m_bench->window().resize(800, 600);
    QTRY_COMPARE(m_bench->window().height(), 600);
    for (int tab = 0; tab < 2; ++tab) {
        m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(tab);
        QTRY_COMPARE(notCut(&m_bench->lab()).verdict(30), QString());
    }
}

QTEST_MAIN(TestLabLayout)
#include "tst_lablayout.moc"
