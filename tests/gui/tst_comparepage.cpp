// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/errorsummary.h"
#include "gui/histogramchart.h"
#include "gui/logview.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/ratechart.h"
#include "gui/totaltimechart.h"
#include "models/requesttablemodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Runs on the demo server, by the buttons and keys of the window.
class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void startsEmpty();
    void typedUrlRuns();
    void shortcutAndReturnRun_data();
    void shortcutAndReturnRun();
    void chartsFillWhileItRuns();
    void stopKeepsWhatWasMeasured_data();
    void stopKeepsWhatWasMeasured();
    void secondRunReplacesTheFirst();
    void fieldsMayBeEditedDuringARun();
    void roundsGiveAnInterval();
    void modelsAreSoundDuringARun();

private:
    [[nodiscard]] QStringList logLines() const;
    [[nodiscard]] int lanesShown() const;

    std::unique_ptr<Program> m_program;
};

void TestComparePage::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
}

QStringList TestComparePage::logLines() const
{
    const QAbstractItemModel *model = m_program->find<LogView>(u"log"_s)->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row)
        lines.append(model->index(row, 0).data().toString());
    return lines;
}

int TestComparePage::lanesShown() const
{
    return int(m_program->window().findChild<TotalTimeChart *>()->layoutNow().rows.size());
}

void TestComparePage::startsEmpty()
{
    QVERIFY(m_program->urlText().startsWith(m_program->server().url(u"/delay"_s).toString()));
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY(!m_program->find<QPushButton>(u"stopButton"_s)->isEnabled());
    QVERIFY(!m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY(!m_program->action(u"stop"_s)->isEnabled());
    QVERIFY(!m_program->find<ErrorSummary>(u"errors"_s)->isVisible());
    QCOMPARE(m_program->table()->model()->rowCount(), 0);
    QCOMPARE(m_program->window().findChild<HistogramChart *>()->binCount(), 0);
    QVERIFY(m_program->figure(u"sequential"_s).startsWith(u"–"_s));
    QCOMPARE(m_program->tabs()->tabText(2), u"Requests"_s);
    QCOMPARE(m_program->server().counters().requests, 0);
}

void TestComparePage::typedUrlRuns()
{
    m_program->type(u"url"_s, m_program->server().url(u"/delay/5ms"_s).toString());
    m_program->type(u"count"_s, u"10"_s);
    m_program->type(u"concurrency"_s, u"5"_s);
    m_program->type(u"threads"_s, u"2"_s);
    QVERIFY(m_program->runToEnd());

    QCOMPARE(m_program->server().counters().requests, 30);
    const Run &run = *m_program->page().run();
    QCOMPARE(run.plan.request.url, m_program->server().url(u"/delay/5ms"_s));
    QCOMPARE(run.plan.concurrency, 5);
    QCOMPARE(run.plan.threads, 2);
    QCOMPARE(run.samples.size(), 30);

    QCOMPARE(m_program->table()->model()->rowCount(), 30);
    QCOMPARE(m_program->tabs()->tabText(2), u"Requests (30)"_s);
    QCOMPARE(m_program->find<QLabel>(u"shown"_s)->text(), u"30 requests"_s);
    QVERIFY(m_program->window().findChild<HistogramChart *>()->binCount() > 0);
    QCOMPARE(lanesShown(), 3);
    for (const QString &key : {u"sequential"_s, u"concurrent"_s, u"threads"_s, u"speedup"_s, u"efficiency"_s})
        QVERIFY2(!m_program->figure(key).isEmpty() && !m_program->figure(key).startsWith(u"–"_s),
                 qPrintable(key));
    QVERIFY(m_program->figure(u"speedup"_s).contains(u"× "_s));
    QVERIFY2(m_program->statusText().contains(u"Done · 30 requests in "_s),
             qPrintable(m_program->statusText()));
    QVERIFY2(m_program->statusText().contains(u"loop lag p99 "_s), qPrintable(m_program->statusText()));

    const QStringList lines = logLines();
    QCOMPARE(
        lines.filter(QRegularExpression(u"^Receive a response 200 takes 0\\.\\d{3} seconds\\.$"_s)).size(),
        30);
    QCOMPARE(lines.filter(QRegularExpression(u"^Whole loop takes \\d\\.\\d{3} seconds\\.$"_s)).size(), 3);

    const auto *percentiles = m_program->find<QTableView>(u"percentiles"_s)->model();
    QCOMPARE(percentiles->columnCount(), 3);
    QVERIFY(percentiles->rowCount() > 5);
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY(m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY(!m_program->find<QPushButton>(u"stopButton"_s)->isEnabled());
}

void TestComparePage::shortcutAndReturnRun_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addRow("Ctrl+R") << int(Qt::Key_R) << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::addRow("Return") << int(Qt::Key_Return) << Qt::KeyboardModifiers();
    QTest::addRow("Enter") << int(Qt::Key_Enter) << Qt::KeyboardModifiers(Qt::KeypadModifier);
}

void TestComparePage::shortcutAndReturnRun()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_program->setPlan(smallPlan(5), {});
    m_program->type(u"url"_s, m_program->server().url(u"/fast"_s).toString());
    QTest::keyClick(m_program->find<QComboBox>(u"url"_s), Qt::Key(key), modifiers);
    QVERIFY(m_program->waitForReport());
    QCOMPARE(m_program->server().counters().requests, 15);

    // Again, from wherever the focus is.
    m_program->table()->setFocus();
    QTest::keyClick(m_program->table(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_program->page().isRunning());
    QVERIFY(m_program->waitForReport());
    QCOMPARE(m_program->server().counters().requests, 30);
}

void TestComparePage::chartsFillWhileItRuns()
{
    RunPlan plan = smallPlan(1000);
    plan.strategies = {Strategy::Sequential};
    m_program->setPlan(plan, u"/delay/10ms"_s);
    m_program->run();
    QVERIFY(!m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY(!m_program->action(u"run"_s)->isEnabled());
    QVERIFY(m_program->find<QPushButton>(u"stopButton"_s)->isEnabled());
    QVERIFY(m_program->action(u"stop"_s)->isEnabled());
    QVERIFY(!m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());

    QVERIFY(m_program->waitForSamples(10));
    const auto *histogram = m_program->window().findChild<HistogramChart *>();
    QTRY_VERIFY(histogram->binCount() > 0);
    QTRY_COMPARE(lanesShown(), 1);
    QTRY_VERIFY(m_program->table()->model()->rowCount() >= 10);
    QTRY_VERIFY(m_program->tabs()->tabText(2).startsWith(u"Requests ("_s));
    QTRY_VERIFY(logLines().size() >= 10);
    QTRY_VERIFY(!m_program->figure(u"sequential"_s).startsWith(u"–"_s));
    QTRY_VERIFY2(
        m_program->statusText().contains(QRegularExpression(u"^sequential \\d+/1,000 · .* left · .*/s"_s)),
        qPrintable(m_program->statusText()));

    // Live: what is shown goes on growing.
    const QString figure = m_program->figure(u"sequential"_s);
    const int rows = m_program->table()->model()->rowCount();
    QTRY_VERIFY(m_program->figure(u"sequential"_s) != figure);
    QTRY_VERIFY(m_program->table()->model()->rowCount() > rows);
    QVERIFY(m_program->page().isRunning());
}

void TestComparePage::stopKeepsWhatWasMeasured_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::addRow("button") << false;
    QTest::addRow("Esc") << true;
}

void TestComparePage::stopKeepsWhatWasMeasured()
{
    QFETCH(bool, byKey);
    m_program->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(5));
    if (byKey)
        QTest::keyClick(m_program->find<QComboBox>(u"url"_s), Qt::Key_Escape);
    else
        m_program->click(u"stopButton"_s);
    QVERIFY(m_program->waitForReport());

    const Run &run = *m_program->page().run();
    QVERIFY(run.interrupted);
    QVERIFY(run.samples.size() >= 5);
    QVERIFY(run.samples.size() < 100'000);
    QCOMPARE(m_program->table()->model()->rowCount(), int(run.samples.size()));
    QCOMPARE(m_program->tabs()->tabText(2), u"Requests (%1)"_s.arg(QLocale().toString(run.samples.size())));
    QVERIFY2(m_program->statusText().contains(u"Stopped after "_s), qPrintable(m_program->statusText()));
    QVERIFY(m_program->window().findChild<HistogramChart *>()->binCount() > 0);
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QVERIFY(m_program->action(u"run"_s)->isEnabled());
    QVERIFY(!m_program->find<QPushButton>(u"stopButton"_s)->isEnabled());
    QVERIFY(m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY(!logLines().filter(u"Whole loop stopped after "_s).isEmpty());

    const qint64 sent = m_program->server().counters().requests;
    QTest::qWait(50);
    QCOMPARE(m_program->server().counters().requests, sent);
}

void TestComparePage::secondRunReplacesTheFirst()
{
    m_program->setPlan(smallPlan(10), u"/status/503"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->find<ErrorSummary>(u"errors"_s)->isVisible());
    const std::shared_ptr<const Run> first = m_program->page().run();

    RunPlan plan = smallPlan(7);
    plan.strategies = {Strategy::Concurrent};
    m_program->setPlan(plan, u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->page().run() != first);
    QVERIFY(m_program->page().run()->id != first->id);
    QCOMPARE(m_program->table()->model()->rowCount(), 7);
    QCOMPARE(m_program->tabs()->tabText(2), u"Requests (7)"_s);
    QCOMPARE(lanesShown(), 1);
    QVERIFY(m_program->figure(u"sequential"_s).isEmpty());
    QVERIFY(m_program->figure(u"speedup"_s).isEmpty());
    QVERIFY(!m_program->find<ErrorSummary>(u"errors"_s)->isVisible());
    QCOMPARE(m_program->find<QTableView>(u"percentiles"_s)->model()->columnCount(), 1);
    QVERIFY(logLines().filter(u" 503 "_s).isEmpty());
    QCOMPARE(first->samples.size(), 30); // whoever kept it has it whole
}

void TestComparePage::fieldsMayBeEditedDuringARun()
{
    m_program->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(1));
    m_program->type(u"count"_s, u"3"_s);
    m_program->type(u"url"_s, m_program->server().url(u"/fast"_s).toString());
    // Return belongs to a button that is off now.
    QTest::keyClick(m_program->find<QComboBox>(u"url"_s), Qt::Key_Return);
    QCOMPARE(m_program->page().run()->plan.count, 100'000);
    m_program->click(u"stopButton"_s);
    QVERIFY(m_program->waitForReport());
    QCOMPARE(m_program->urlText(), m_program->server().url(u"/fast"_s).toString());
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->page().run()->samples.size(), 9);
}

void TestComparePage::roundsGiveAnInterval()
{
    RunPlan plan = smallPlan(4);
    plan.rounds = 3;
    m_program->setPlan(plan, u"/delay/2ms"_s);
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->page().run()->batches.size(), 9U);
    QVERIFY2(m_program->figure(u"speedup"_s).contains(u"95 %: "_s),
             qPrintable(m_program->figure(u"speedup"_s)));
}

void TestComparePage::modelsAreSoundDuringARun()
{
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    const QList<QAbstractItemView *> views = m_program->page().findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (view->model())
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    QVERIFY(testers.size() >= 3);
    m_program->setPlan(smallPlan(334), u"/fast"_s);
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab) {
        m_program->tabs()->setCurrentIndex(tab);
        m_program->run();
        QVERIFY(m_program->waitForSamples(100));
        m_program->table()->sortByColumn(RequestTableModel::Latency, Qt::DescendingOrder);
        m_program->find<QComboBox>(u"contender"_s)->setCurrentIndex(tab);
        QVERIFY(m_program->waitForReport());
        QCOMPARE(m_program->page().run()->samples.size(), 1002);
        const int expected = tab == 0 ? 1002 : 334;
        QTRY_COMPARE(m_program->table()->model()->rowCount(), expected);
        m_program->table()->sortByColumn(-1, Qt::AscendingOrder);
    }
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
