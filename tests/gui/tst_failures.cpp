// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparepage.h"
#include "gui/errorsummary.h"
#include "gui/histogramchart.h"
#include "gui/mainwindow.h"
#include "models/requesttablemodel.h"
#include "support/program.h"

#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the window says about requests that failed.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void failuresAreSummarised_data();
    void failuresAreSummarised();
    void closedPortIsSummarised_data();
    void closedPortIsSummarised();
    void nothingIsSummarisedWhenAllIsWell();

private:
    std::unique_ptr<Program> m_program;
};

void TestFailures::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
}

void TestFailures::failuresAreSummarised_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("allFail");
    QTest::addRow("flaky") << u"/flaky/0.5"_s << u"answered with an HTTP status of 400 or more"_s << false;
    QTest::addRow("reset") << u"/reset"_s << errorName(ErrorKind::Reset) << true;
    QTest::addRow("stall") << u"/stall"_s << errorName(ErrorKind::Timeout) << true;
    QTest::addRow("truncate") << u"/truncate"_s << errorName(ErrorKind::Truncated) << true;
    QTest::addRow("garbage") << u"/garbage"_s << errorName(ErrorKind::Protocol) << true;
}

void TestFailures::failuresAreSummarised()
{
    QFETCH(QString, path);
    QFETCH(QString, kind);
    QFETCH(bool, allFail);
    RunPlan plan = smallPlan(12);
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    if (path == "/stall"_L1)
        plan.request.timeout = 100ms;
    m_program->setPlan(plan, path);
    QVERIFY(m_program->runToEnd());

    int failed = 0;
    const Run &run = *m_program->page().run();
    for (qsizetype i = 0; i < run.samples.size(); ++i)
        failed += run.samples[i].ok() ? 0 : 1;
    QVERIFY(failed > 0);
    QCOMPARE(failed == 24, allFail);

    auto *summary = m_program->find<ErrorSummary>(u"errors"_s);
    QVERIFY(summary->isVisible());
    const QList<QLabel *> labels = summary->findChildren<QLabel *>();
    const auto texts = std::find_if(labels.begin(), labels.end(),
                                    [](const QLabel *label) { return !label->text().isEmpty(); });
    QVERIFY(texts != labels.end());
    QLabel *text = *texts;
    QVERIFY2(text->text().startsWith(u"<b>%1</b> %2"_s.arg(failed).arg(kind)), qPrintable(text->text()));
    for (ErrorKind known : allErrorKinds) {
        if (errorName(known) == kind)
            QVERIFY2(text->text().contains(errorHint(known).toHtmlEscaped()), qPrintable(text->text()));
    }
    QVERIFY2(m_program->figure(u"failed"_s).startsWith(QString::number(failed)),
             qPrintable(m_program->figure(u"failed"_s)));

    // The link, by its keys.
    m_program->tabs()->setCurrentIndex(0);
    text->setFocus(Qt::TabFocusReason);
    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(m_program->tabs()->currentIndex(), 2);
    QTRY_COMPARE(m_program->table()->model()->rowCount(), failed);
    for (int row = 0; row < failed; ++row)
        QVERIFY(!m_program->table()->model()->index(row, 0).data(RequestTableModel::OkRole).toBool());
}

void TestFailures::closedPortIsSummarised_data()
{
    QTest::addColumn<QString>("host");
    QTest::addRow("IPv4") << u"127.0.0.1"_s;
    QTest::addRow("IPv6") << u"[::1]"_s;
    QTest::addRow("name") << u"localhost"_s;
}

void TestFailures::closedPortIsSummarised()
{
    QFETCH(QString, host);
    DemoServer gone;
    QVERIFY(gone.start());
    const quint16 port = gone.port();
    gone.stop();
    m_program->setPlan(smallPlan(3), {});
    m_program->type(u"url"_s, u"http://%1:%2/"_s.arg(host).arg(port));
    QVERIFY(m_program->runToEnd());
    const auto *summary = m_program->find<ErrorSummary>(u"errors"_s);
    QVERIFY(summary->isVisible());
    const QList<QLabel *> labels = summary->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"<b>9</b> %1."_s.arg(errorName(ErrorKind::Refused)));
    }));
    // Nothing to draw, and nothing to divide by.
    QCOMPARE(m_program->window().findChild<HistogramChart *>()->binCount(), 0);
    QCOMPARE(m_program->table()->model()->rowCount(), 9);
}

void TestFailures::nothingIsSummarisedWhenAllIsWell()
{
    m_program->setPlan(smallPlan(5), u"/status/399"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(!m_program->find<ErrorSummary>(u"errors"_s)->isVisible());
    QVERIFY(m_program->figure(u"failed"_s).startsWith(u"0 "_s));
}

QTEST_MAIN(TestFailures)
#include "tst_failures.moc"
