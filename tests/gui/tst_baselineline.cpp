// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/historybench.h"

#include "gui/comparepage.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/mainwindow.h"
#include "gui/messagebar.h"
#include "gui/runcomparisonview.h"

#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// A language that is plainly another one.
class Shouting : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*comment*/, int /*n*/) const override
    {
        return QString::fromUtf8(sourceText).toUpper();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// The line on the Compare page that compares a run with the baseline.
class TestBaselineLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void comparesWithThePinnedRun();
    void goesWithThePin();
    void goesWithTheHistory();
    void otherUrlsAreNoBaseline();
    void otherContendersAreNoBaseline();
    void aRunIsNotItsOwnBaseline();
    void lateAnswersAreDropped();
    void failuresAreTriedAgain();
    void showsThemSideBySide();
    void speaksAnotherLanguage();

private:
    [[nodiscard]] MessageBar *bar() const { return m_bench->page().baselineBar(); }
    [[nodiscard]] bool waitForLine() const
    {
        return QTest::qWaitFor([this] { return bar()->isVisible(); }, deadline);
    }
    [[nodiscard]] bool waitForNoLine() const
    {
        return QTest::qWaitFor([this] { return !bar()->isVisible(); }, deadline);
    }
    /// Long enough for an answer to have come, were there one.
    static void settle() { QTest::qWait(300); }
    void runOnce(const QString &path = u"/fast"_s, int rounds = 3);
    /// Runs once, and pins that; returns its id.
    QString runAndPin(int rounds = 3);

    std::unique_ptr<HistoryBench> m_bench;
};

void TestBaselineLine::init()
{
    m_bench = std::make_unique<HistoryBench>();
    m_bench->openHistory();
    m_bench->window().useHistory(&m_bench->history(), EntryMakers::standard());
    m_bench->showCompare();
}

void TestBaselineLine::runOnce(const QString &path, int rounds)
{
    RunPlan plan = smallPlan(8);
    plan.rounds = rounds;
    m_bench->setPlan(plan, path);
    QVERIFY(m_bench->runToEnd());
}

QString TestBaselineLine::runAndPin(int rounds)
{
    const qsizetype before = m_bench->history().size();
    runOnce(u"/fast"_s, rounds);
    const QString id = m_bench->page().run()->id;
    [&] { QTRY_COMPARE(m_bench->history().size(), before + 1); }();
    m_bench->history().setPinned(id, true);
    return id;
}

void TestBaselineLine::comparesWithThePinnedRun()
{
    QVERIFY(!bar()->isVisible());
    runOnce();
    settle();
    QVERIFY(!bar()->isVisible()); // nothing is pinned
    runAndPin();
    runOnce();
    QVERIFY(waitForLine());
    const QString text = bar()->text();
    QVERIFY2(text.startsWith("vs. baseline of today, "_L1), qPrintable(text));
    // Of the three strategies the concurrent one stands for all; with three rounds there is an interval.
    QVERIFY2(text.contains(u" · concurrent: total time "_s) && text.contains(u"%"_s), qPrintable(text));
    QVERIFY2(text.contains("This run"_L1) && text.contains("the baseline"_L1), qPrintable(text));
    QVERIFY(bar()->toolTip().contains("sequential: "_L1) && bar()->toolTip().contains("threads: "_L1));
    // A new run begins without.
    m_bench->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_bench->run();
    QVERIFY(!bar()->isVisible());
    m_bench->page().stop();
    QVERIFY(m_bench->waitForReport());
}

void TestBaselineLine::goesWithThePin()
{
    const QString id = runAndPin(1);
    runOnce();
    QVERIFY(waitForLine());
    QVERIFY2(bar()->text().contains("Too few rounds"_L1), qPrintable(bar()->text()));
    const QString before = bar()->text();
    m_bench->history().setNote(id, u"best so far"_s);
    settle();
    QCOMPARE(bar()->text(), before);
    m_bench->history().setPinned(id, false);
    QVERIFY(waitForNoLine());
    m_bench->history().setPinned(id, true);
    QVERIFY(waitForLine());
    m_bench->history().remove({id});
    QVERIFY(waitForNoLine());
    m_bench->history().restore({id});
    QVERIFY(waitForLine());
    m_bench->history().failWith(u"The history is away."_s);
    m_bench->history().setNote(id, {});
    QVERIFY(waitForNoLine());
}

void TestBaselineLine::goesWithTheHistory()
{
    (void)runAndPin();
    runOnce();
    QVERIFY(waitForLine());
    m_bench->window().useHistory(nullptr, {});
    QVERIFY(!bar()->isVisible());
    m_bench->window().useHistory(&m_bench->history(), EntryMakers::standard());
    QVERIFY(waitForLine());
}

void TestBaselineLine::otherUrlsAreNoBaseline()
{
    (void)runAndPin();
    runOnce(u"/fast?x"_s); // of which the other URL is a part
    settle();
    QVERIFY(!bar()->isVisible());
    m_bench->history().setPinned(m_bench->page().run()->id, true);
    runOnce();
    QVERIFY(waitForLine());
}

void TestBaselineLine::otherContendersAreNoBaseline()
{
    NewEntry entry = sampleEntry(u"curl"_s, 1'000'000, 1e6);
    entry.entry.url = m_bench->server().url(u"/fast"_s).toString();
    entry.entry.pinned = true;
    for (ContenderRecord &record : entry.contenders)
        record.contender.client = ClientKind::Curl;
    m_bench->history().put(entry);
    runOnce();
    settle();
    QVERIFY(!bar()->isVisible());
}

void TestBaselineLine::aRunIsNotItsOwnBaseline()
{
    (void)runAndPin();
    settle();
    QVERIFY(!bar()->isVisible());
}

void TestBaselineLine::lateAnswersAreDropped()
{
    (void)runAndPin();
    m_bench->history().holdFigures(true);
    runOnce();
    QTRY_COMPARE(m_bench->history().heldFigures(), qsizetype(1));
    QVERIFY(m_bench->page().report()); // the page waited for nothing
    runOnce(u"/status/204"_s);
    m_bench->history().answerFigures();
    settle();
    QVERIFY(!bar()->isVisible());
}

void TestBaselineLine::failuresAreTriedAgain()
{
    const QString id = runAndPin();
    m_bench->history().holdFigures(true);
    runOnce();
    QTRY_COMPARE(m_bench->history().heldFigures(), qsizetype(1));
    m_bench->history().failWith(u"The history is away."_s);
    m_bench->history().answerFigures();
    settle();
    QVERIFY(!bar()->isVisible());
    m_bench->history().failWith({});
    m_bench->history().holdFigures(false);
    m_bench->history().setNote(id, u"back"_s);
    QVERIFY(waitForLine());
}

void TestBaselineLine::showsThemSideBySide()
{
    const QString id = runAndPin();
    runOnce();
    QVERIFY(waitForLine());
    bar()->button()->setFocus();
    QTest::keyClick(bar()->button(), Qt::Key_Space);
    QVERIFY(m_bench->historyPage().isVisible());
    QVERIFY(m_bench->historyPage().isComparing());
    const std::vector<ComparedRun> &runs = m_bench->historyPage().comparison()->runs();
    QCOMPARE(runs.size(), std::size_t(2));
    QCOMPARE(runs[0].id, id);
    QCOMPARE(runs[1].id, m_bench->page().run()->id);
    QVERIFY(runs[1].comparison->isSameWork);
}

void TestBaselineLine::speaksAnotherLanguage()
{
    (void)runAndPin();
    runOnce();
    QVERIFY(waitForLine());
    Shouting texts;
    QCoreApplication::installTranslator(&texts);
    QTRY_VERIFY(bar()->text().startsWith("VS. BASELINE"_L1));
    QCOMPARE(bar()->button()->text(), u"SIDE BY SIDE"_s);
    QCoreApplication::removeTranslator(&texts);
}

QTEST_MAIN(TestBaselineLine)
#include "tst_baselineline.moc"
