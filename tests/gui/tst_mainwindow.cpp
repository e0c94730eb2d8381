// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/compareexports.h"
#include "gui/comparepage.h"
#include "gui/histogramchart.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "io/requestscsv.h"
#include "io/runjson.h"
#include "io/summarycsv.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Files: written, read back, and every way in which that goes wrong.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void requestsAreExported();
    void summaryIsExported();
    void runIsExportedAndOpenedAgain();
    void interruptedRunIsExportedAndOpenedAgain();
    void chartsAreExported();
    void unwritableFileIsExplained_data();
    void unwritableFileIsExplained();
    void oldFileStaysWhenTheDiskIsFull();
    void badRunsAreExplained_data();
    void badRunsAreExplained();
    void runIsNotOpenedOverARunThatIsOn();
    void nothingIsExportedBeforeTheFirstRun();
    void exportMenuOpensByKeyAndButton();
    void exportActionsAskForAPath();

private:
    void makeRun(int count = 10);
    void waitForWritten(const QString &name);

    std::unique_ptr<Program> m_program;
};

void TestMainWindow::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
}

void TestMainWindow::makeRun(int count)
{
    m_program->setPlan(smallPlan(count), u"/flaky/0.3"_s);
    QVERIFY(m_program->runToEnd());
}

void TestMainWindow::waitForWritten(const QString &name)
{
    QTRY_VERIFY2(m_program->statusText().contains(u"Wrote "_s + name), qPrintable(m_program->statusText()));
}

void TestMainWindow::requestsAreExported()
{
    makeRun();
    const QString path = m_program->path(u"requests.csv"_s);
    m_program->page().exports()->exportRun(RunFile::RequestsCsv, path);
    waitForWritten(u"requests.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Run> read = readRequestsCsv(file);
    QVERIFY(read);
    const Run &run = *m_program->page().run();
    QCOMPARE(read.value().id, run.id);
    QCOMPARE(read.value().samples.size(), run.samples.size());
    for (qsizetype i = 0; i < run.samples.size(); ++i) {
        QCOMPARE(read.value().samples[i].latencyNs, run.samples[i].latencyNs);
        QCOMPARE(read.value().samples[i].status, run.samples[i].status);
    }
}

void TestMainWindow::summaryIsExported()
{
    makeRun();
    m_program->page().exports()->exportRun(RunFile::SummaryCsv, m_program->path(u"summary.csv"_s));
    waitForWritten(u"summary.csv"_s);
    const QByteArray text = contents(m_program->path(u"summary.csv"_s));
    QVERIFY(text.startsWith(summaryCsvHeader() + "\r\n"));
    QCOMPARE(text.count("\r\n"), 4); // the header, and a row for each strategy
}

void TestMainWindow::runIsExportedAndOpenedAgain()
{
    makeRun();
    const QString path = m_program->path(u"run.json"_s);
    m_program->page().exports()->exportRun(RunFile::Json, path);
    waitForWritten(u"run.json"_s);
    const QString id = m_program->page().run()->id;
    QStringList figures;
    for (const QString &key : {u"sequential"_s, u"concurrent"_s, u"threads"_s, u"speedup"_s, u"failed"_s})
        figures.append(m_program->figure(key));
    const auto rows = [this] {
        QStringList texts;
        const QAbstractItemModel *model = m_program->table()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                texts.append(model->index(row, column).data().toString());
        }
        return texts;
    };
    const QStringList before = rows();
    const int bins = m_program->window().findChild<HistogramChart *>()->binCount();

    // In the next start of the program, where another run was made before.
    QVERIFY(m_program->close());
    m_program->open();
    RunPlan other = smallPlan(3);
    other.strategies = {Strategy::Concurrent};
    m_program->setPlan(other, u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    const qint64 sent = m_program->server().counters().requests;

    m_program->window().openRun(path);
    QTRY_COMPARE(m_program->page().run()->id, id);
    QVERIFY(m_program->waitForReport());
    QStringList opened;
    for (const QString &key : {u"sequential"_s, u"concurrent"_s, u"threads"_s, u"speedup"_s, u"failed"_s})
        opened.append(m_program->figure(key));
    QCOMPARE(opened, figures);
    QCOMPARE(rows(), before);
    QCOMPARE(m_program->window().findChild<HistogramChart *>()->binCount(), bins);
    QCOMPARE(m_program->tabs()->tabText(2), u"Requests (30)"_s);
    QCOMPARE(m_program->form().plan().count, 10);
    QVERIFY(m_program->urlText().endsWith(u"/flaky/0.3"_s));
    QCOMPARE(m_program->server().counters().requests, sent);
    QVERIFY(m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());

    // And it can be run again, and written again.
    m_program->page().exports()->exportRun(RunFile::Json, m_program->path(u"again.json"_s));
    waitForWritten(u"again.json"_s);
    QCOMPARE(contents(m_program->path(u"again.json"_s)), contents(path));
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->page().run()->id != id);
}

void TestMainWindow::interruptedRunIsExportedAndOpenedAgain()
{
    m_program->setPlan(smallPlan(100'000), u"/delay/1ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(20));
    m_program->click(u"stopButton"_s);
    QVERIFY(m_program->waitForReport());
    const std::shared_ptr<const Run> run = m_program->page().run();
    m_program->page().exports()->exportRun(RunFile::Json, m_program->path(u"run.json"_s));
    waitForWritten(u"run.json"_s);
    m_program->window().openRun(m_program->path(u"run.json"_s));
    QTRY_VERIFY(m_program->page().run() != run);
    QVERIFY(m_program->waitForReport());
    QVERIFY(m_program->page().run()->interrupted);
    QCOMPARE(m_program->page().run()->samples.size(), run->samples.size());
    QVERIFY(m_program->statusText().contains(u"Stopped after "_s));
}

void TestMainWindow::chartsAreExported()
{
    makeRun();
    m_program->page().exports()->exportCharts(m_program->path(u"charts.png"_s));
    waitForWritten(u"charts.png"_s);
    const QImage picture(m_program->path(u"charts.png"_s));
    QVERIFY(picture.width() > 400 && picture.height() > 100);
    m_program->page().exports()->exportCharts(m_program->path(u"charts.SVG"_s));
    waitForWritten(u"charts.SVG"_s);
    QVERIFY(contents(m_program->path(u"charts.SVG"_s)).contains("<svg"));
}

void TestMainWindow::unwritableFileIsExplained_data()
{
    QTest::addColumn<int>("kind"); // −1: charts
    QTest::addColumn<QString>("name");
    const std::pair<const char *, int> kinds[] = {{"requests", int(RunFile::RequestsCsv)},
                                                  {"summary", int(RunFile::SummaryCsv)},
                                                  {"run", int(RunFile::Json)}};
    for (const auto &[name, kind] : kinds) {
        QTest::addRow("%s, no such folder", name) << kind << u"missing/file.csv"_s;
        QTest::addRow("%s, a folder", name) << kind << u"folder"_s;
    }
    QTest::addRow("png, no such folder") << -1 << u"missing/file.png"_s;
    QTest::addRow("svg, no such folder") << -1 << u"missing/file.svg"_s;
    QTest::addRow("png, a folder") << -1 << u"folder"_s;
}

void TestMainWindow::unwritableFileIsExplained()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    makeRun();
    const QString status = m_program->statusText();
    const QString path = m_program->path(name);
    QVERIFY(QDir().mkpath(m_program->path(u"folder"_s)));
    if (kind < 0)
        m_program->page().exports()->exportCharts(path);
    else
        m_program->page().exports()->exportRun(RunFile(kind), path);
    const BoxText box = readAndCloseBox();
    QCOMPARE(box.title, u"The file could not be written"_s);
    QVERIFY2(box.text.contains(QDir::toNativeSeparators(path)), qPrintable(box.text));
    QVERIFY2(box.text.endsWith(u'.'), qPrintable(box.text));
    QCOMPARE(m_program->table()->model()->rowCount(), 30);
    QCOMPARE(m_program->statusText(), status);
}

void TestMainWindow::oldFileStaysWhenTheDiskIsFull()
{
    makeRun();
    const QString path = m_program->path(u"run.json"_s);
    QVERIFY(write(path, "old"));
    // A folder in which nothing can be made does not stop root, /dev/full stops everyone.
    QVERIFY(QFile::link(u"/dev/full"_s, m_program->path(u"full.json"_s)));
    m_program->page().exports()->exportRun(RunFile::Json, m_program->path(u"full.json"_s));
    const BoxText box = readAndCloseBox();
    QVERIFY2(box.text.contains(u"full.json"_s), qPrintable(box.text));
    QCOMPARE(contents(path), QByteArray("old"));

    m_program->page().exports()->exportRun(RunFile::Json, path);
    waitForWritten(u"run.json"_s);
    QVERIFY(readRunJson(path));
}

void TestMainWindow::badRunsAreExplained_data()
{
    QTest::addColumn<QByteArray>("replaced"); // in an intact file
    QTest::addColumn<QByteArray>("by");
    QTest::addColumn<int>("kept"); // per cent of the file
    QTest::addColumn<QString>("sentence");
    QTest::addRow("truncated") << QByteArray() << QByteArray() << 50 << u"it is damaged at byte "_s;
    QTest::addRow("truncated at its end")
        << QByteArray() << QByteArray() << 99 << u"it is damaged at byte "_s;
    QTest::addRow("newer")
        << QByteArray("\"version\":1") << QByteArray("\"version\":2") << 100
        << u"it was written by a newer Loopscope (format 2); update Loopscope to open it."_s;
    QTest::addRow("of another format") << QByteArray("loopscope-run") << QByteArray("other") << 100
                                       << u"it is not a run that Loopscope saved"_s;
    QTest::addRow("out of range") << QByteArray("\"concurrency\":5") << QByteArray("\"concurrency\":-5")
                                  << 100 << u"it is damaged: plan.concurrency cannot be -5."_s;
    QTest::addRow("empty") << QByteArray() << QByteArray() << 0 << u"it is empty"_s;
    QTest::addRow("missing") << QByteArray() << QByteArray() << -1 << u"there is no such file."_s;
    QTest::addRow("garbage") << QByteArray() << QByteArray() << -2
                             << u"it is not a run that Loopscope saved"_s;
    QTest::addRow("a folder") << QByteArray() << QByteArray() << -3 << u"it is not a file"_s;
}

void TestMainWindow::badRunsAreExplained()
{
    QFETCH(QByteArray, replaced);
    QFETCH(QByteArray, by);
    QFETCH(int, kept);
    QFETCH(QString, sentence);
    makeRun();
    const QString path = m_program->path(u"run.json"_s);
    m_program->page().exports()->exportRun(RunFile::Json, path);
    waitForWritten(u"run.json"_s);
    QByteArray text = contents(path);
    if (!replaced.isEmpty()) {
        QVERIFY2(text.contains(replaced), text.left(400).constData());
        text.replace(text.indexOf(replaced), replaced.size(), by);
    }
    QVERIFY(QFile::remove(path));
    if (kept >= 0)
        QVERIFY(write(path, text.left(text.size() * kept / 100)));
    else if (kept == -2)
        QVERIFY(write(path, QByteArray(1'000'000, '\xff')));
    else if (kept == -3)
        QVERIFY(QDir().mkpath(path));

    const std::shared_ptr<const Run> shown = m_program->page().run();
    m_program->window().openRun(path);
    const BoxText box = readAndCloseBox();
    QCOMPARE(box.title, u"The run could not be opened"_s);
    QVERIFY2(box.text.startsWith(QDir::toNativeSeparators(path)), qPrintable(box.text));
    QVERIFY2(box.text.contains(sentence), qPrintable(box.text));
    QCOMPARE(m_program->page().run(), shown);
    QVERIFY(m_program->page().report());
    QCOMPARE(m_program->table()->model()->rowCount(), 30);
    QVERIFY(m_program->find<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY2(m_program->statusText().startsWith(u"Done · "_s), qPrintable(m_program->statusText()));
}

void TestMainWindow::runIsNotOpenedOverARunThatIsOn()
{
    makeRun();
    m_program->page().exports()->exportRun(RunFile::Json, m_program->path(u"run.json"_s));
    waitForWritten(u"run.json"_s);
    m_program->setPlan(smallPlan(100'000), u"/delay/1ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(1));
    QVERIFY(!m_program->action(u"openRun"_s)->isEnabled());
    const std::shared_ptr<const Run> running = m_program->page().run();
    m_program->window().openRun(m_program->path(u"run.json"_s));
    QCOMPARE(readAndCloseBox().title, u"A run is on"_s);
    QCOMPARE(m_program->page().run(), running);
    QVERIFY(m_program->page().isRunning());
    m_program->click(u"stopButton"_s);
    QVERIFY(m_program->waitForReport());
    QVERIFY(m_program->action(u"openRun"_s)->isEnabled());
}

void TestMainWindow::nothingIsExportedBeforeTheFirstRun()
{
    auto *menu = m_program->window().findChild<QMenu *>(u"exportMenu"_s);
    QVERIFY(!menu->isEnabled());
    for (const QAction *action : menu->actions())
        QVERIFY(!action->isEnabled());
    QTest::keyClick(&m_program->window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(!menu->isVisible());
    m_program->page().exports()->exportRun(RunFile::Json, m_program->path(u"run.json"_s));
    QTest::qWait(20);
    QVERIFY(!QFile::exists(m_program->path(u"run.json"_s)));
}

void TestMainWindow::exportMenuOpensByKeyAndButton()
{
    makeRun();
    auto *menu = m_program->window().findChild<QMenu *>(u"exportMenu"_s);
    const auto *button = m_program->find<QPushButton>(u"exportButton"_s);
    QTest::keyClick(&m_program->window(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(menu->isVisible());
    menu->close();
    m_program->click(u"exportButton"_s);
    QVERIFY(menu->isVisible());
    QCOMPARE(menu->y(), button->mapToGlobal(QPoint(0, button->height())).y());
    for (const QAction *action : menu->actions())
        QVERIFY(action->isEnabled());
    menu->close();
}

void TestMainWindow::exportActionsAskForAPath()
{
    makeRun();
    const std::pair<QString, QString> actions[] = {{u"exportRequests"_s, u"a.csv"_s},
                                                   {u"exportSummary"_s, u"b.csv"_s},
                                                   {u"exportRun"_s, u"c.json"_s},
                                                   {u"exportPng"_s, u"d.png"_s},
                                                   {u"exportSvg"_s, u"e.svg"_s}};
    for (const auto &[name, file] : actions) {
        {
            const auto dismissed = DialogAnswer::file({});
            m_program->action(name)->trigger();
            QVERIFY(dismissed->isGiven());
        }
        const auto chosen = DialogAnswer::file(m_program->path(file));
        m_program->action(name)->trigger();
        QVERIFY(chosen->isGiven());
        waitForWritten(file);
        QVERIFY(QFile(m_program->path(file)).size() > 100);
    }
    QCOMPARE(QDir(m_program->path(u"."_s)).entryList(QDir::Files).size(), 5);

    const QString id = m_program->page().run()->id;
    makeRun(3);
    const auto opened = DialogAnswer::file(m_program->path(u"c.json"_s));
    QTest::keyClick(&m_program->window(), Qt::Key_O, Qt::ControlModifier);
    if (!opened->isGiven()) // offscreen windows may not be active after a dialog
        m_program->action(u"openRun"_s)->trigger();
    QVERIFY(opened->isGiven());
    QTRY_COMPARE(m_program->page().run()->id, id);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
