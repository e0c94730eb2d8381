// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/historybench.h"

#include "gui/historydetails.h"
#include "gui/historytable.h"
#include "gui/runstyle.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What the History page says can be done with several entries that are selected.
class TestHistorySelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void saysWhatCanBeDone_data();
    void saysWhatCanBeDone();
    void reasonIsInTheLanguage();

private:
    /// Lists so many of each kind, and selects all.
    void selectAll(int runs, int sweeps, int labRuns);
    [[nodiscard]] QString panelText() const { return m_bench->find<QLabel>(u"entrySummary"_s)->text(); }
    [[nodiscard]] QPushButton *compareButton() const
    {
        return m_bench->find<QPushButton>(u"compareRunsButton"_s);
    }

    std::unique_ptr<HistoryBench> m_bench;
};

void TestHistorySelection::init()
{
    m_bench = std::make_unique<HistoryBench>();
    m_bench->openHistory();
}

void TestHistorySelection::selectAll(int runs, int sweeps, int labRuns)
{
    int number = 0;
    const auto put = [&](EntryKind kind, int count) {
        for (int i = 0; i < count; ++i) {
            ++number;
            NewEntry one = sampleEntry(u"entry-%1"_s.arg(number), number, 50e6);
            one.entry.kind = kind;
            m_bench->history().put(one);
        }
    };
    put(EntryKind::Run, runs);
    put(EntryKind::Sweep, sweeps);
    put(EntryKind::LabRun, labRuns);
    QVERIFY(m_bench->waitForRows(number));
    m_bench->list()->selectAll();
}

void TestHistorySelection::saysWhatCanBeDone_data()
{
    QTest::addColumn<int>("runs");
    QTest::addColumn<int>("sweeps");
    QTest::addColumn<int>("labRuns");
    QTest::addColumn<QString>("reason"); // why they cannot be compared
    const auto most = int(mostComparedRuns);
    QTest::newRow("runs") << 3 << 0 << 0 << QString();
    QTest::newRow("as many as can be") << most << 0 << 0 << QString();
    QTest::newRow("too many") << most + 1 << 0 << 0 << u"Select at most 6 runs."_s;
    QTest::newRow("a sweep") << 2 << 1 << 0 << u"Only runs can be compared: leave out the sweep."_s;
    QTest::newRow("sweeps") << 3 << 2 << 0 << u"Only runs can be compared: leave out the 2 sweeps."_s;
    QTest::newRow("a Lab run") << 2 << 0 << 1
                               << u"Only runs can be compared: leave out the run of the Lab."_s;
    QTest::newRow("Lab runs") << 2 << 0 << 3
                              << u"Only runs can be compared: leave out the 3 runs of the Lab."_s;
    QTest::newRow("of all kinds")
        << 2 << 1 << 1 << u"Only runs can be compared: leave out the sweeps and the runs of the Lab."_s;
    QTest::newRow("one run")
        << 1 << 1 << 0
        << u"Only runs can be compared: select a second one, and no sweeps and no runs of the Lab."_s;
    QTest::newRow("no run") << 0 << 2 << 1
                            << u"Only runs can be compared, no sweeps and no runs of the Lab."_s;
    QTest::newRow("too many and a sweep")
        << most + 1 << 1 << 0 << u"Only runs can be compared: select at most 6 runs, and nothing else."_s;
}

void TestHistorySelection::saysWhatCanBeDone()
{
    QFETCH(int, runs);
    QFETCH(int, sweeps);
    QFETCH(int, labRuns);
    QFETCH(QString, reason);
    selectAll(runs, sweeps, labRuns);
    QCOMPARE(compareButton()->isEnabled(), reason.isEmpty());
    QVERIFY2(panelText().contains(reason), qPrintable(panelText()));
    QCOMPARE(panelText().startsWith(u"They can be compared"_s), reason.isEmpty());
    if (!reason.isEmpty())
        QCOMPARE(compareButton()->toolTip(), reason);
    m_bench->list()->clearSelection();
    QVERIFY2(panelText().startsWith(u"Select a run"_s), qPrintable(panelText()));
}

void TestHistorySelection::reasonIsInTheLanguage()
{
    selectAll(2, 1, 0);
    const QString english = panelText();
    m_bench->languages().install(u"zh_TW");
    QTRY_VERIFY(panelText() != english);
    QVERIFY2(panelText().contains(compareButton()->toolTip()), qPrintable(panelText()));
    QVERIFY2(!panelText().contains(u"runs"_s), qPrintable(panelText()));
}

QTEST_MAIN(TestHistorySelection)
#include "tst_historyselection.moc"
