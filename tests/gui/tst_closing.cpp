// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/compareexports.h"
#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "io/runjson.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Closing the window, with and without a run that is on.
class TestClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void idleWindowJustCloses();
    void finishedRunIsNoReasonToAsk();
    void keepRunningKeeps();
    void escapeKeepsRunning();
    void closeWithoutSavingCloses();
    void stalledServerDoesNotHoldTheWindow();
    void stopAndSaveSaves();
    void stopAndSaveMayBeDismissed();
    void runThatEndsMeanwhileIsSaved();
    void exportIsWrittenThoughTheWindowCloses();
    void figuresNobodyWaitsForDoNoHarm();

private:
    void startLongRun(const QString &path = u"/delay/5ms"_s);

    std::unique_ptr<Program> m_program;
};

void TestClosing::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
}

void TestClosing::startLongRun(const QString &path)
{
    m_program->setPlan(smallPlan(1'000'000), path);
    m_program->run();
    QVERIFY(m_program->page().isRunning());
}

void TestClosing::idleWindowJustCloses()
{
    QVERIFY(m_program->close());
}

void TestClosing::finishedRunIsNoReasonToAsk()
{
    m_program->setPlan(smallPlan(3), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    DialogAnswer answer(u"Keep Running"_s);
    QVERIFY(m_program->close());
    QVERIFY(!answer.isGiven());
}

void TestClosing::keepRunningKeeps()
{
    startLongRun();
    DialogAnswer answer(u"Keep Running"_s);
    const qsizetype before = m_program->page().run()->samples.size();
    // The run goes on behind the dialog.
    answer.doBefore([&] { QVERIFY(m_program->waitForSamples(before + 5)); });
    QVERIFY(!m_program->close());
    QVERIFY(answer.isGiven());
    QVERIFY(answer.box().text.startsWith(u"A run is still on."_s));
    QCOMPARE(answer.box().buttons.size(), 3);
    QVERIFY(m_program->window().isVisible());
    QVERIFY(m_program->page().isRunning());
    QVERIFY(m_program->waitForSamples(m_program->page().run()->samples.size() + 5));
}

void TestClosing::escapeKeepsRunning()
{
    startLongRun();
    DialogAnswer answer(u"no such button"_s); // is dismissed
    QVERIFY(!m_program->close());
    QVERIFY(answer.isGiven());
    QVERIFY(m_program->page().isRunning());
}

void TestClosing::closeWithoutSavingCloses()
{
    startLongRun();
    QVERIFY(m_program->waitForSamples(5));
    DialogAnswer answer(u"Close Without Saving"_s);
    QVERIFY(m_program->close());
    QVERIFY(answer.isGiven());
    const qint64 sent = m_program->server().counters().requests;
    QTest::qWait(50);
    QCOMPARE(m_program->server().counters().requests, sent);
    QVERIFY(m_program->settingsFile().contains("geometry"));

    m_program->open();
    QVERIFY(m_program->urlText().endsWith(u"/delay/5ms"_s));
}

void TestClosing::stalledServerDoesNotHoldTheWindow()
{
    startLongRun(u"/stall"_s);
    QTRY_VERIFY(m_program->server().counters().requests > 0);
    DialogAnswer answer(u"Close Without Saving"_s);
    QVERIFY(m_program->close());
    QVERIFY(answer.isGiven());
}

void TestClosing::stopAndSaveSaves()
{
    startLongRun();
    QVERIFY(m_program->waitForSamples(5));
    const QString path = m_program->path(u"saved.json"_s);
    DialogAnswer answer(u"Stop and Save…"_s);
    const auto file = DialogAnswer::file(path);
    QVERIFY(!m_program->close());
    QVERIFY(answer.isGiven());
    QTRY_VERIFY(file->isGiven());
    QVERIFY(!m_program->page().isRunning());
    QTRY_VERIFY(QFile::exists(path));
    const Result<Run> saved = readRunJson(path);
    QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : saved.error()));
    QCOMPARE(saved.value().id, m_program->page().run()->id);
    QCOMPARE(saved.value().samples.size(), m_program->page().run()->samples.size());
    QVERIFY(saved.value().interrupted);
    QVERIFY(m_program->close());
}

void TestClosing::stopAndSaveMayBeDismissed()
{
    startLongRun();
    DialogAnswer answer(u"Stop and Save…"_s);
    const auto file = DialogAnswer::file({});
    QVERIFY(!m_program->close());
    QTRY_VERIFY(file->isGiven());
    QVERIFY(m_program->waitForReport());
    QVERIFY(m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());

    // That was it: the next run's end opens no dialog.
    const auto none = DialogAnswer::file({});
    m_program->setPlan(smallPlan(3), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QTest::qWait(50);
    QVERIFY(!none->isGiven());
}

void TestClosing::runThatEndsMeanwhileIsSaved()
{
    m_program->setPlan(smallPlan(10), u"/delay/5ms"_s);
    m_program->run();
    const QString path = m_program->path(u"saved.json"_s);
    DialogAnswer answer(u"Stop and Save…"_s);
    answer.doBefore([this] { QVERIFY(m_program->waitForReport()); });
    const auto file = DialogAnswer::file(path);
    QVERIFY(!m_program->close());
    QVERIFY(answer.isGiven());
    QTRY_VERIFY(file->isGiven());
    QTRY_VERIFY(QFile::exists(path));
    const Result<Run> saved = readRunJson(path);
    QVERIFY(saved);
    QVERIFY(!saved.value().interrupted);
    QCOMPARE(saved.value().samples.size(), 30);
}

void TestClosing::exportIsWrittenThoughTheWindowCloses()
{
    m_program->setPlan(smallPlan(300), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    const QString path = m_program->path(u"late.json"_s);
    m_program->page().exports()->exportRun(RunFile::Json, path);
    QVERIFY(m_program->close());
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(readRunJson(path));
}

void TestClosing::figuresNobodyWaitsForDoNoHarm()
{
    for (int i = 0; i < 5; ++i) {
        RunPlan plan = smallPlan(50);
        plan.rounds = 3;
        m_program->setPlan(plan, u"/fast"_s);
        m_program->run();
        QVERIFY(QTest::qWaitFor([this] { return !m_program->page().isRunning(); }, deadline));
        QVERIFY(m_program->close());
        m_program->open();
    }
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
