// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/figuresbar.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/sweepexports.h"
#include "gui/sweepform.h"
#include "gui/sweeplatencychart.h"
#include "gui/sweeppage.h"
#include "gui/sweepstatus.h"
#include "gui/sweepsummary.h"
#include "gui/sweeptable.h"
#include "gui/sweepthroughputchart.h"
#include "io/sweepjson.h"
#include "models/sweepstepsmodel.h"
#include "support/samplesweep.h"
#include "support/slotserver.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Sweeps by the buttons and keys of the window.
class TestSweepPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void startsEmpty();
    void sweepRuns();
    void stepsAppearWhileItRuns();
    void stopKeepsWhatWasMeasured_data();
    void stopKeepsWhatWasMeasured();
    void stopAtOnce();
    void fallingServerEndsTheSweep_data();
    void fallingServerEndsTheSweep();
    void onlyOnePageMeasures();
    void selectionIsShared();
    void secondSweepReplacesTheFirst();
    void filesComeBack();
    void wrongFilesAreExplained();
    void exportsAreWritten();
    void closingAsks();
    void settingsComeBack();
    void languageChanges();

private:
    [[nodiscard]] SweepPage &page() const { return m_program->sweepPage(); }
    [[nodiscard]] SweepSummary *summary() const { return page().findChild<SweepSummary *>(); }
    [[nodiscard]] SweepTable *table() const { return m_program->find<SweepTable>(u"steps"_s); }
    void setPlan(SweepPlan plan, const QString &path) const
    {
        plan.request.url = m_program->server().url(path);
        page().form()->setPlan(plan);
    }
    [[nodiscard]] bool waitForEnd() const
    {
        return QTest::qWaitFor([this] { return !page().isRunning(); }, deadline);
    }
    [[nodiscard]] static SweepPlan smallSweep()
    {
        SweepPlan plan;
        plan.concurrencies = {1, 2, 4};
        plan.requestsPerStep = 20;
        plan.rounds = 2;
        return plan;
    }

    std::unique_ptr<Program> m_program;
};

void TestSweepPage::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->showSweep();
}

void TestSweepPage::startsEmpty()
{
    QVERIFY(!page().sweep());
    QVERIFY(!page().hasResult());
    QVERIFY(!summary()->headline().isEmpty());
    QVERIFY(m_program->figure(u"knee"_s).startsWith(u"–"_s));
    QVERIFY(!m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());
    QCOMPARE(table()->model()->rowCount(), 0);
    QCOMPARE(m_program->server().counters().requests, 0);
}

void TestSweepPage::sweepRuns()
{
    setPlan(smallSweep(), u"/delay/5ms"_s);
    const QAbstractItemModelTester tester(table()->model());
    m_program->run();
    QVERIFY(page().isRunning());
    QVERIFY(!m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY(m_program->find<QPushButton>(u"stopButton"_s)->isEnabled());
    QVERIFY(waitForEnd());
    const Sweep &sweep = *page().sweep();
    QCOMPARE(sweep.end, Sweep::End::Complete);
    QCOMPARE(sweep.steps.size(), std::size_t(6));
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->model()->rowCount(table()->model()->index(0, 0)), 2);
    QVERIFY(page().hasResult());
    QVERIFY(m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY2(m_program->statusText().contains(u"Done · 6 step"_s), qPrintable(m_program->statusText()));
    QVERIFY2(m_program->statusText().contains(u"120 requests"_s), qPrintable(m_program->statusText()));
    QCOMPARE(m_program->figure(u"failed"_s), u"0 / 120 failed requests"_s);
    QVERIFY(!summary()->headline().isEmpty());
    QCOMPARE(page().findChild<SweepThroughputChart *>()->plot()->scene().lines.front().points.size(),
             std::size_t(3));
}

void TestSweepPage::stepsAppearWhileItRuns()
{
    SweepPlan plan = smallSweep();
    plan.concurrencies = {1, 50};
    setPlan(plan, u"/delay/20ms"_s);
    plan.requestsPerStep = 100;
    setPlan(plan, u"/delay/20ms"_s);
    m_program->run();
    QVERIFY(QTest::qWaitFor([this] { return table()->model()->rowCount() == 1; }, deadline));
    QVERIFY(page().isRunning());
    QVERIFY(QTest::qWaitFor([this] { return m_program->statusText().contains(u"Step "_s); }, deadline));
    QVERIFY2(m_program->statusText().contains(u" of 4 · "_s), qPrintable(m_program->statusText()));
    page().stop();
    QVERIFY(waitForEnd());
}

void TestSweepPage::stopKeepsWhatWasMeasured_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"button", "key", "status"})
        QTest::addRow("%s", way) << QString::fromLatin1(way);
}

void TestSweepPage::stopKeepsWhatWasMeasured()
{
    QFETCH(QString, way);
    SweepPlan plan = smallSweep();
    plan.concurrencies = {1, 2};
    plan.requestsPerStep = 100'000;
    setPlan(plan, u"/fast"_s);
    m_program->run();
    QVERIFY(QTest::qWaitFor([this] { return m_program->server().counters().requests > 50; }, deadline));
    if (way == "button"_L1)
        m_program->click(u"stopButton"_s);
    else if (way == "key"_L1)
        QTest::keyClick(&m_program->window(), Qt::Key_Escape);
    else
        QTest::mouseClick(page().status()->findChild<QToolButton *>(u"stopSweep"_s), Qt::LeftButton);
    QVERIFY(waitForEnd());
    QCOMPARE(page().sweep()->end, Sweep::End::Interrupted);
    QVERIFY(!page().sweep()->steps.empty());
    QVERIFY(!page().sweep()->steps.back().complete);
    QVERIFY(page().hasResult());
    QVERIFY2(summary()->details().contains(u"stopped before its end"_s), qPrintable(summary()->details()));
    QVERIFY2(m_program->statusText().contains(u"Stopped after 0 of 4"_s),
             qPrintable(m_program->statusText()));
}

void TestSweepPage::stopAtOnce()
{
    setPlan(smallSweep(), u"/stall"_s);
    m_program->run();
    m_program->click(u"stopButton"_s);
    QVERIFY(waitForEnd());
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
}

void TestSweepPage::fallingServerEndsTheSweep_data()
{
    QTest::addColumn<int>("fall");
    QTest::addColumn<QString>("error");
    QTest::addRow("503") << int(SlotServer::Fall::Status503) << u"HTTP 503"_s;
    QTest::addRow("refused") << int(SlotServer::Fall::Refuse) << QString();
}

void TestSweepPage::fallingServerEndsTheSweep()
{
    QFETCH(int, fall);
    QFETCH(QString, error);
    // Up to the middle of the third step, warm-up included.
    const SlotServer server(8, 1ms, SlotServer::FallAfter{60, SlotServer::Fall(fall)});
    SweepPlan plan = smallSweep();
    plan.concurrencies = {1, 2, 4, 8, 12, 16};
    plan.rounds = 1;
    plan.request.url = server.url();
    page().form()->setPlan(plan);
    m_program->run();
    QVERIFY(waitForEnd());
    const Sweep &sweep = *page().sweep();
    QCOMPARE(sweep.end, Sweep::End::ThreeFailingSteps);
    QVERIFY(!sweep.steps.front().failing);
    QVERIFY(sweep.steps.back().failing);
    QVERIFY(sweep.steps.size() < 6);
    const auto *model = table()->model();
    QCOMPARE(model->rowCount(), int(sweep.steps.size()));
    const QModelIndex last = model->index(model->rowCount() - 1, SweepStepsModel::ColumnRemark);
    QVERIFY2(last.data().toString().startsWith(u"failing"_s), qPrintable(last.data().toString()));
    QVERIFY(last.data().toString().contains(error));
    QVERIFY2(summary()->details().contains(u"ended early"_s), qPrintable(summary()->details()));
    QVERIFY(page().findChild<SweepThroughputChart *>()->legend()->texts().join(u'|').contains(u"failing"_s));
}

void TestSweepPage::onlyOnePageMeasures()
{
    m_program->showCompare();
    m_program->setPlan(smallPlan(1'000'000 / 3), u"/fast"_s);
    m_program->run();
    QVERIFY(m_program->page().isRunning());
    m_program->showSweep();
    QVERIFY(!m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY(!m_program->find<QPushButton>(u"runButton"_s)->toolTip().isEmpty());
    page().start();
    QVERIFY(!page().isRunning());
    m_program->page().stop();
    QVERIFY(m_program->waitForReport());
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());

    SweepPlan plan = smallSweep();
    plan.requestsPerStep = 100'000;
    setPlan(plan, u"/fast"_s);
    m_program->run();
    QVERIFY(page().isRunning());
    m_program->showCompare();
    QVERIFY(!m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    page().stop();
    QVERIFY(waitForEnd());
}

void TestSweepPage::selectionIsShared()
{
    page().show(std::make_shared<const Sweep>(sampleSweep(16, SweepPlan::doublingUpTo(64))));
    auto *throughput = page().findChild<SweepThroughputChart *>();
    auto *latency = page().findChild<SweepLatencyChart *>();
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(2, 0));
    QCOMPARE(throughput->selected(), std::optional<int>(4));
    QCOMPARE(latency->selected(), std::optional<int>(4));
    QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(latency->selected(), std::optional<int>(8));
    // Rounds belong to their row.
    QTest::keyClick(table(), Qt::Key_Right);
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(table()->currentIndex().parent().isValid());
    QCOMPARE(latency->selected(), std::optional<int>(8));
    // And from a chart.
    QTest::keyClick(throughput->plot(), Qt::Key_End);
    QCOMPARE(latency->selected(), std::optional<int>(64));
    QCOMPARE(table()->currentIndex().row(), 6);
    QVERIFY(!table()->currentIndex().parent().isValid());
}

void TestSweepPage::secondSweepReplacesTheFirst()
{
    page().show(std::make_shared<const Sweep>(sampleSweep(16, SweepPlan::doublingUpTo(64))));
    table()->setCurrentIndex(table()->model()->index(2, 0));
    SweepPlan plan = smallSweep();
    plan.concurrencies = {3};
    plan.rounds = 1;
    setPlan(plan, u"/fast"_s);
    m_program->run();
    QVERIFY(waitForEnd());
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(!page().findChild<SweepThroughputChart *>()->selected());
}

void TestSweepPage::filesComeBack()
{
    setPlan(smallSweep(), u"/delay/5ms"_s);
    m_program->run();
    QVERIFY(waitForEnd());
    const QString path = m_program->path(u"sweep.json"_s);
    const auto answer = DialogAnswer::file(path);
    m_program->action(u"exportSweep"_s)->trigger();
    QVERIFY(answer->isGiven());
    QVERIFY(
        QTest::qWaitFor([&] { return m_program->statusText().contains(u"Wrote sweep.json"_s); }, deadline));
    const Sweep before = *page().sweep();
    const QString headline = summary()->headline();

    QVERIFY(m_program->close());
    m_program->open();
    m_program->showCompare();
    m_program->window().openRun(path);
    QVERIFY(QTest::qWaitFor([&] { return page().sweep() != nullptr; }, deadline));
    QVERIFY(page().isVisible());
    QCOMPARE(*page().sweep(), before);
    QCOMPARE(summary()->headline(), headline);
    QVERIFY(page().hasResult());
    QCOMPARE(page().form()->plan(), before.plan);
}

void TestSweepPage::wrongFilesAreExplained()
{
    const QString path = m_program->path(u"cut.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"loopscope-sweep","version":1,"steps":[)");
    file.close();
    m_program->window().openRun(path);
    const BoxText box = readAndCloseBox();
    QCOMPARE(box.title, u"The sweep could not be opened"_s);
    QVERIFY2(box.text.contains(path), qPrintable(box.text));
    QVERIFY(!page().sweep());

    m_program->window().openRun(m_program->path(u"none.json"_s));
    QCOMPARE(readAndCloseBox().title, u"The run could not be opened"_s);
}

void TestSweepPage::exportsAreWritten()
{
    page().show(std::make_shared<const Sweep>(sampleSweep(16, SweepPlan::doublingUpTo(64))));
    const QString csv = m_program->path(u"steps.csv"_s);
    page().exports()->exportSweep(SweepFile::StepsCsv, csv);
    QVERIFY(
        QTest::qWaitFor([&] { return m_program->statusText().contains(u"Wrote steps.csv"_s); }, deadline));
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 1 + 21);
    for (const QString &name : {u"charts.png"_s, u"charts.svg"_s}) {
        page().exports()->exportCharts(m_program->path(name));
        QFile picture(m_program->path(name));
        QVERIFY(picture.open(QIODevice::ReadOnly));
        const QByteArray bytes = picture.readAll();
        QVERIFY(name.endsWith(u"png"_s) ? bytes.startsWith("\x89PNG")
                                        : bytes.contains("knee at 16 in flight"));
    }
}

void TestSweepPage::closingAsks()
{
    SweepPlan plan = smallSweep();
    plan.requestsPerStep = 100'000;
    setPlan(plan, u"/fast"_s);
    m_program->run();
    QVERIFY(page().losesResult());
    DialogAnswer keep(u"Keep Running"_s);
    QVERIFY(!m_program->close());
    QVERIFY(keep.isGiven());
    QVERIFY(page().isRunning());
    DialogAnswer close(u"Close Without Saving"_s);
    QVERIFY(m_program->close());
    QVERIFY(close.isGiven());
}

void TestSweepPage::settingsComeBack()
{
    page().findChild<SweepLatencyChart *>()->setScale(Scale::Linear);
    m_program->tabs()->setCurrentIndex(1);
    m_program->click(u"optionsButton"_s);
    QVERIFY(m_program->close());
    m_program->open();
    QVERIFY(page().isVisible()); // the page that was shown last
    m_program->showSweep();
    QCOMPARE(page().findChild<SweepLatencyChart *>()->scale(), Scale::Linear);
    QCOMPARE(m_program->tabs()->currentIndex(), 1);
    QVERIFY(m_program->find<QToolButton>(u"optionsButton"_s)->isChecked());
}

void TestSweepPage::languageChanges()
{
    page().show(std::make_shared<const Sweep>(sampleSweep(16, SweepPlan::doublingUpTo(64))));
    m_program->languages().install(u"zh_TW"_s);
    QCoreApplication::processEvents();
    m_program->languages().install(u"en"_s);
    QCoreApplication::processEvents();
    QVERIFY(summary()->headline().startsWith(u"Beyond 16 in flight"_s));
}

QTEST_MAIN(TestSweepPage)
#include "tst_sweeppage.moc"
