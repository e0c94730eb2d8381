// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/monitorbench.h"
#include "support/program.h"

#include "gui/messagebar.h"
#include "gui/monitorpage.h"
#include "gui/watchimport.h"
#include "gui/watchlisteditor.h"
#include "gui/watchliststep.h"
#include "io/watchlistjson.h"

#include <QFile>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Watch lists that are imported on the Monitor page, and taken back.
class TestMonitorImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void importsBesideAndInstead();
    void anImportedCommandIsAskedAbout();
    void questionsSayWhatHappens();
    void anImportIsUndoneAsAWhole();
    void undoingLeavesWhatWasChangedSince();
    void garbageChangesNothing_data();
    void garbageChangesNothing();

private:
    [[nodiscard]] MonitorPage &page() const { return m_bench->page(); }
    [[nodiscard]] QString path(const QString &name) const { return m_bench->program().path(name); }
    [[nodiscard]] const QList<Watch> &watches() { return m_bench->session().list().watches; }
    void writeList(const QString &name, const WatchList &list) const;

    std::unique_ptr<MonitorBench> m_bench;
    Watch m_one;
    Watch m_two;
};

void TestMonitorImport::init()
{
    m_bench = std::make_unique<MonitorBench>();
    m_one = m_bench->watch(u"=one"_s);
    m_two = m_bench->watch(u"two"_s);
    m_bench->setWatches({m_one, m_two});
}

void TestMonitorImport::writeList(const QString &name, const WatchList &list) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(writeWatchList(list, file).ok());
}

void TestMonitorImport::importsBesideAndInstead()
{
    Watch changed = m_two;
    changed.name = u"two, changed"_s;
    const Watch three = m_bench->watch(u"three"_s);
    writeList(u"import.json"_s, {{changed, three}, {}});
    {
        DialogAnswer answer(u"Add"_s);
        page().editor()->importFile(path(u"import.json"_s));
        QTRY_COMPARE(watches().size(), 3);
        QVERIFY(answer.box().text.contains(u"1 of yours is in the file, too"_s));
        QVERIFY(answer.box().titleFits);
    }
    QCOMPARE(watches()[0], m_one);
    QCOMPARE(watches()[1].name, u"two, changed"_s);
    QCOMPARE(watches()[2].id, three.id);
    {
        DialogAnswer answer(u"Cancel"_s);
        page().editor()->importFile(path(u"import.json"_s));
        QTRY_VERIFY(answer.isGiven());
        QCOMPARE(watches().size(), 3);
    }
    DialogAnswer answer(u"Replace"_s);
    page().editor()->importFile(path(u"import.json"_s));
    QTRY_COMPARE(watches().size(), 2);
    QVERIFY(m_bench->program().find<MessageBar>(u"undoBar"_s)->isVisible());
    page().editor()->undo(); // nothing is lost
    QCOMPARE(watches().size(), 3);
    QCOMPARE(watches().first(), m_one);
}

void TestMonitorImport::anImportedCommandIsAskedAbout()
{
    AlertActions alerts;
    alerts.runCommand = true;
    alerts.command = {u"/bin/true"_s, u"a b"_s};
    const WatchList read{{m_one}, alerts};
    {
        m_bench->setWatches({});
        writeList(u"command.json"_s, read);
        DialogAnswer answer(u"Import Without"_s);
        page().editor()->importFile(path(u"command.json"_s));
        QTRY_COMPARE(watches().size(), 1);
        QVERIFY(answer.box().text.contains(u"“a b”"_s));
        QVERIFY(!m_bench->session().list().alerts.runCommand);
    }
    m_bench->setWatches({});
    DialogAnswer answer(u"Allow"_s);
    page().editor()->importFile(path(u"command.json"_s));
    QTRY_COMPARE(watches().size(), 1);
    QCOMPARE(m_bench->session().list().alerts, alerts);
    QVERIFY(!page().isRunning());
}

void TestMonitorImport::questionsSayWhatHappens()
{
    WatchList present{{m_one}, {}};
    WatchList read{{m_two}, {}};
    const auto question = [&] {
        DialogAnswer answer(u"Cancel"_s);
        (void)WatchImport::ask(present, read, &page());
        return answer.box().text;
    };
    QCOMPARE(
        question(),
        u"The file has 1 watch. You have 1 watch. Keep it and add what is in the file, or replace it?"_s);
    present.watches = {m_one, m_two};
    read.watches = {m_one, m_two, m_bench->watch(u"three"_s)};
    QCOMPARE(question(),
             u"The file has 3 watches. You have 2 watches. Keep them and add what is in the file, or replace "
             "them all? 2 of yours are in the file, too, and become as the file says."_s);
    present.watches.clear(); // so that only the alerts are asked about
    read.alerts.callHook = true;
    read.alerts.hook = QUrl(u"http://127.0.0.1:9/hook"_s);
    const QString what = u"The file also says what to do whenever a watch changes its state. "_s;
    const QString hook = u"A hook that will be called: http://127.0.0.1:9/hook\n\n"_s;
    QCOMPARE(question(), what + hook + u"Allow this only if you trust the file."_s);
    read.alerts.runCommand = true;
    read.alerts.command = {u"/bin/true"_s, u"a b"_s, QString()};
    present.alerts.callHook = true;
    QCOMPARE(question(),
             what + u"A command that will be run: /bin/true “a b” “”\n\n"_s + hook
                 + u"Allow this only if you trust the file. It replaces the alerts that you have."_s);
    read.alerts.command = {u"/bin/true"_s, QString(5'000, u'w')};
    const QString inSeveralLines = question();
    QVERIFY(!inSeveralLines.contains(read.alerts.command.last()));
    QVERIFY(QString(inSeveralLines).remove(QChar(0x200b)).contains(read.alerts.command.last()));
}

void TestMonitorImport::anImportIsUndoneAsAWhole()
{
    WatchList before = m_bench->session().list();
    before.alerts.callHook = true;
    before.alerts.hook = QUrl(u"http://127.0.0.1:9/mine"_s);
    QVERIFY(m_bench->session().setList(before).ok());
    WatchList read{{m_two, m_bench->watch(u"three"_s)}, {}};
    read.watches.first().name = u"two, changed"_s;
    read.alerts.runCommand = true;
    read.alerts.command = {u"/bin/true"_s};
    writeList(u"import.json"_s, read);
    const auto *bar = m_bench->program().find<MessageBar>(u"undoBar"_s);
    for (const QString &choice : {u"Add"_s, u"Replace"_s}) {
        DialogAnswer answer(choice);
        auto allow = std::make_unique<DialogAnswer>(u"Allow"_s);
        page().editor()->importFile(path(u"import.json"_s));
        QTRY_COMPARE(m_bench->session().list().alerts, read.alerts);
        QCOMPARE(watches().size(), choice == u"Add"_s ? 3 : 2);
        QVERIFY(bar->isVisible());
        QTest::keyClick(&page(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_bench->session().list(), before);
        QVERIFY(!bar->isVisible());
    }
}

void TestMonitorImport::undoingLeavesWhatWasChangedSince()
{
    const Watch three = m_bench->watch(u"three"_s);
    const Watch four = m_bench->watch(u"four"_s);
    const auto named = [](Watch watch, const QString &name) {
        watch.name = name;
        return watch;
    };
    AlertActions alerts;
    alerts.callHook = true;
    const WatchList before{{m_one, m_two, three}, {}};
    const WatchList after{{named(m_two, u"b"_s), named(three, u"c"_s), four}, alerts};
    const WatchListStep step(before, after, 3);
    QCOMPARE(step.undone(after), before);
    QCOMPARE(step.firstId(), m_one.id);
    QVERIFY(WatchListStep(before, before).isEmpty());
    // Who has edited something meanwhile keeps it; who has removed something does not get it back.
    WatchList edited = after;
    edited.watches = {named(m_two, u"mine"_s), named(four, u"mine, too"_s)};
    edited.alerts.hook = QUrl(u"http://127.0.0.1:9/"_s);
    const WatchList expected{{m_one, edited.watches[0], edited.watches[1]}, edited.alerts};
    QCOMPARE(step.undone(edited), expected);
}

void TestMonitorImport::garbageChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10);
    QTest::newRow("another format") << QByteArray(R"({"format":"loopscope-run","version":1})");
    QTest::newRow("newer") << QByteArray(R"({"format":"loopscope-watches","version":999,"watches":[]})");
    QTest::newRow("bad watch") << QByteArray(
        R"({"format":"loopscope-watches","version":1,"watches":[{"url":"ftp://x/"}]})");
    QTest::newRow("deep") << QByteArray(200'000, '[');
}

void TestMonitorImport::garbageChangesNothing()
{
    QFETCH(QByteArray, content);
    QFile file(path(u"garbage.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const QList<Watch> before = watches();
    page().editor()->importFile(file.fileName());
    const BoxText box = readAndCloseBox();
    QVERIFY(box.text.contains(u"garbage.json"_s));
    QVERIFY(box.titleFits);
    QCOMPARE(watches(), before);
}

QTEST_MAIN(TestMonitorImport)
#include "tst_monitorimport.moc"
