// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/layoutchecks.h"
#include "support/program.h"
#include "support/scriptedserver.h"

#include "gui/alertsdialog.h"
#include "gui/messagebar.h"

#include <QCheckBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <csignal>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

const QByteArray fine = "HTTP/1.1 204 No Content\r\n\r\n";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is to be done when a watch changes, and trying it.
class TestAlertsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void explainsTheCommand();
    void isOffByDefault();
    void takesWhatIsTyped();
    void keepsWhatTheLineCannotWrite();
    void badOnesAreRefused_data();
    void badOnesAreRefused();
    void testsTheCommand();
    void testsTheHook();
    void testsBoth();
    void tellsWhatFails();
    void waitsNoLongerThanAPersonWants();
    void editingForgetsTheTest();
    void closesInTheMiddleOfATest();
    void speaksAnotherLanguageAtOnce();

private:
    void open(const AlertActions &actions = {});
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void setCommand(const QString &line) const
    {
        find<QCheckBox>(u"runCommand"_s)->setChecked(true);
        find<QLineEdit>(u"command"_s)->setText(line);
    }
    void setHook(const QString &url) const
    {
        find<QCheckBox>(u"callHook"_s)->setChecked(true);
        find<QLineEdit>(u"hook"_s)->setText(url);
    }
    [[nodiscard]] QPushButton *testButton() const { return find<QPushButton>(u"test"_s); }
    void test() const { QTest::mouseClick(testButton(), Qt::LeftButton); }
    [[nodiscard]] bool isTesting() const { return testButton()->text() == u"S&top Testing"_s; }
    [[nodiscard]] bool waitForTest() const
    {
        return QTest::qWaitFor([this] { return !isTesting(); }, deadline);
    }
    /// What is said below the command or the hook; empty where nothing is.
    [[nodiscard]] QString result(const QString &part) const
    {
        const auto *bar = find<MessageBar>(part + u"Result"_s);
        return bar->isVisible() ? bar->text() : QString();
    }

    std::unique_ptr<Program> m_program;
    std::unique_ptr<AlertsDialog> m_dialog;
};

void TestAlertsDialog::init()
{
    m_program = std::make_unique<Program>();
}

void TestAlertsDialog::cleanup()
{
    m_dialog.reset();
    m_program.reset();
}

void TestAlertsDialog::open(const AlertActions &actions)
{
    m_dialog = std::make_unique<AlertsDialog>(&m_program->theme(), actions);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestAlertsDialog::explainsTheCommand()
{
    open();
    const auto *preview = find<QLabel>(u"commandPreview"_s);
    QVERIFY(!preview->isVisible());
    setCommand(u"/bin/sh -c \"exit 1\""_s);
    QVERIFY(preview->isVisible());
    QVERIFY2(preview->text().contains(u"“-c” “exit 1”"_s), qPrintable(preview->text()));
    setCommand(u" "_s);
    QVERIFY(!preview->isVisible());
    setCommand(u"/no/such/program"_s);
    QVERIFY(preview->isVisible());
    m_dialog->accept(); // from here on its problem says it
    QVERIFY(!preview->isVisible());
}

void TestAlertsDialog::isOffByDefault()
{
    open();
    QVERIFY(!find<QCheckBox>(u"runCommand"_s)->isChecked());
    QVERIFY(!find<QCheckBox>(u"callHook"_s)->isChecked());
    QVERIFY(!testButton()->isEnabled());
    m_dialog->accept();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    QCOMPARE(m_dialog->actions(), AlertActions());
}

void TestAlertsDialog::takesWhatIsTyped()
{
    open();
    QTest::keyClick(find<QCheckBox>(u"runCommand"_s), Qt::Key_Space);
    QTest::keyClicks(find<QLineEdit>(u"command"_s), u"/bin/echo \"a b\""_s);
    QTest::keyClick(find<QCheckBox>(u"callHook"_s), Qt::Key_Space);
    QTest::keyClicks(find<QLineEdit>(u"hook"_s), u"https://example.org/hook "_s);
    QTest::keyClick(find<QLineEdit>(u"hook"_s), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    const AlertActions expected{true, {u"/bin/echo"_s, u"a b"_s}, true, QUrl(u"https://example.org/hook"_s)};
    QCOMPARE(m_dialog->actions(), expected);
}

void TestAlertsDialog::keepsWhatTheLineCannotWrite()
{
    const AlertActions given{false, {u"/bin/echo"_s, QString(), u"x"_s}, false, QUrl()};
    open(given);
    m_dialog->accept();
    QCOMPARE(m_dialog->actions(), given);
}

void TestAlertsDialog::badOnesAreRefused_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("hook");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("part");
    QTest::addRow("no command") << u" "_s << QString() << u"command"_s << u"There is no command to run"_s;
    QTest::addRow("no program") << u"/no/such/program x"_s << QString() << u"command"_s
                                << u"There is no program /no/such/program"_s;
    QTest::addRow("relative") << u"./x"_s << QString() << u"command"_s << u"whole path"_s;
    QTest::addRow("no URL") << QString() << u"  "_s << u"hook"_s << u"The URL is empty"_s;
    QTest::addRow("no scheme") << QString() << u"example.org/x"_s << u"hook"_s
                               << u"did you mean http://example.org/x"_s;
    QTest::addRow("ftp") << QString() << u"ftp://example.org/x"_s << u"hook"_s << u"ftp"_s;
    QTest::addRow("password") << QString() << u"https://me:secret@example.org/x"_s << u"hook"_s
                              << u"must not hold a user name"_s;
}

void TestAlertsDialog::badOnesAreRefused()
{
    QFETCH(QString, command);
    QFETCH(QString, hook);
    QFETCH(QString, field);
    QFETCH(QString, part);
    open();
    if (!command.isEmpty())
        setCommand(command);
    if (!hook.isEmpty())
        setHook(hook);
    auto *label = find<QLabel>(field + u"Problem"_s);
    QVERIFY(!label->isVisible()); // not before OK
    for (const bool tests : {false, true}) {
        if (tests)
            test();
        else
            m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!isTesting());
        QVERIFY(label->isVisible());
        QVERIFY2(label->text().contains(part), qPrintable(label->text()));
        QVERIFY2(!label->text().contains(u"secret"_s), qPrintable(label->text()));
        QVERIFY(find<QLineEdit>(field)->hasFocus());
    }
    // What is off may be wrong.
    find<QCheckBox>(u"runCommand"_s)->setChecked(false);
    find<QCheckBox>(u"callHook"_s)->setChecked(false);
    QVERIFY(!label->isVisible());
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
}

void TestAlertsDialog::testsTheCommand()
{
    open();
    const QString out = m_program->path(u"out"_s);
    setCommand(u"/bin/sh -c \"cat > '%1'; echo $LOOPSCOPE_TO >> '%1'\""_s.arg(out));
    test();
    QVERIFY(isTesting());
    QVERIFY(waitForTest());
    QCOMPARE(result(u"command"_s), u"The command has ended well."_s);
    QVERIFY(result(u"hook"_s).isEmpty());
    const QList<QByteArray> lines = content(out).split('\n');
    const QJsonObject told = QJsonDocument::fromJson(lines.value(0)).object();
    QCOMPARE(told.value("format"_L1).toString(), u"loopscope-alert"_s);
    QCOMPARE(told.value("to"_L1).toString(), u"down"_s);
    QVERIFY(told.value("text"_L1).toString().contains(u"only a test"_s));
    QCOMPARE(lines.value(1), QByteArray("down"));
    // As it says on the dialog.
    const QJsonObject sample =
        QJsonDocument::fromJson(find<QPlainTextEdit>(u"sample"_s)->toPlainText().toUtf8()).object();
    QCOMPARE(sample.keys(), told.keys());
}

void TestAlertsDialog::testsTheHook()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write(fine);
    });
    open();
    setHook(server.url(u"/hook"_s).toString());
    test();
    QVERIFY(waitForTest());
    QCOMPARE(result(u"hook"_s), u"The hook has answered that it was told."_s);
    QVERIFY(result(u"command"_s).isEmpty());
    QCOMPARE(server.requests(), 1);
    QVERIFY(server.heads().first().startsWith("POST /hook "));
}

void TestAlertsDialog::testsBoth()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.write("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
    });
    open();
    setCommand(u"/bin/true"_s);
    setHook(server.url().toString());
    test();
    QVERIFY(waitForTest());
    QCOMPARE(result(u"command"_s), u"The command has ended well."_s);
    QVERIFY2(result(u"hook"_s).contains(u"HTTP 500"_s), qPrintable(result(u"hook"_s)));
}

void TestAlertsDialog::tellsWhatFails()
{
    open();
    setCommand(u"/bin/sh -c \"echo no paper >&2; exit 3\""_s);
    setHook(u"http://127.0.0.1:1/"_s);
    test();
    QVERIFY(waitForTest());
    QVERIFY2(result(u"command"_s).contains(u"it exited with 3 (no paper)"_s),
             qPrintable(result(u"command"_s)));
    QVERIFY2(result(u"hook"_s).contains(u"The hook at 127.0.0.1 was not told"_s),
             qPrintable(result(u"hook"_s)));
    // And again, mended.
    setCommand(u"/bin/true"_s);
    find<QCheckBox>(u"callHook"_s)->setChecked(false);
    test();
    QVERIFY(waitForTest());
    QCOMPARE(result(u"command"_s), u"The command has ended well."_s);
    QVERIFY(result(u"hook"_s).isEmpty());
}

void TestAlertsDialog::waitsNoLongerThanAPersonWants()
{
    ScriptedServer server([](ScriptedPeer &peer) {
        peer.readRequest();
        peer.stall();
    });
    open();
    const QString pidFile = m_program->path(u"pid"_s);
    setCommand(u"/bin/sh -c \"echo $$ > '%1'; exec sleep 60\""_s.arg(pidFile));
    setHook(server.url().toString());
    test();
    QTRY_COMPARE_WITH_TIMEOUT(server.requests(), 1, deadline);
    QTRY_VERIFY_WITH_TIMEOUT(content(pidFile).endsWith('\n'), deadline);
    QVERIFY(isTesting());
    QCOMPARE(result(u"command"_s), u"The command is running …"_s);
    test(); // now it says Stop
    QVERIFY(!isTesting());
    QVERIFY(result(u"command"_s).isEmpty());
    QVERIFY(result(u"hook"_s).isEmpty());
    const int pid = content(pidFile).trimmed().toInt();
    QVERIFY(pid > 0);
    QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, deadline);
}

void TestAlertsDialog::editingForgetsTheTest()
{
    open();
    setCommand(u"/bin/true"_s);
    test();
    QVERIFY(waitForTest());
    QVERIFY(!result(u"command"_s).isEmpty());
    QTest::keyClicks(find<QLineEdit>(u"command"_s), u" x"_s);
    QVERIFY(result(u"command"_s).isEmpty());
    setCommand(u"/bin/sleep 60"_s);
    test();
    QVERIFY(isTesting());
    QTest::keyClicks(find<QLineEdit>(u"command"_s), u"0"_s);
    QVERIFY(!isTesting());
}

void TestAlertsDialog::closesInTheMiddleOfATest()
{
    for (const bool deleted : {false, true}) {
        open();
        setCommand(u"/bin/sleep 60"_s);
        test();
        QVERIFY(isTesting());
        if (deleted)
            m_dialog.reset();
        else
            m_dialog->reject();
    }
}

void TestAlertsDialog::speaksAnotherLanguageAtOnce()
{
    open();
    setCommand(u"/bin/true"_s);
    test();
    QVERIFY(waitForTest());
    LongTexts texts;
    QCoreApplication::installTranslator(&texts);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_dialog->windowTitle().startsWith(u"Alertsoo"_s));
    QVERIFY2(result(u"command"_s).startsWith(u"The command has ended well.oo"_s),
             qPrintable(result(u"command"_s)));
    QVERIFY(find<QLabel>(u"commandPreview"_s)->text().endsWith(u"ooo"_s));
    QVERIFY(find<QPlainTextEdit>(u"sample"_s)->toPlainText().contains(u"Testo"_s));
    QCoreApplication::removeTranslator(&texts);
}

QTEST_MAIN(TestAlertsDialog)
#include "tst_alertsdialog.moc"
