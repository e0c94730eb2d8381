// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/layoutchecks.h"
#include "support/postgresserver.h"
#include "support/program.h"
#include "support/scriptedserver.h"

#include "gui/messagebar.h"
#include "gui/preferencesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using Days = Retention::Days;

namespace {

/// With nothing as it is by default.
Preferences changed()
{
    Preferences preferences;
    preferences.history =
        HistoryLocation::parse(u"postgresql://me@db.example:5433/team?sslmode=require&connect_timeout=7"_s)
            .value();
    preferences.retention.ticks = Days(1);
    preferences.retention.hours = std::nullopt;
    preferences.retention.days = Days(36'500);
    preferences.retention.changes = Days(2);
    preferences.retention.documents = std::nullopt;
    preferences.retention.runs = Days(3);
    preferences.retention.sweeps = Days(4);
    preferences.retention.labRuns = Days(5);
    preferences.keepsRequests = false;
    preferences.notifies = false;
    preferences.whenClosed = WhenClosed::Quit;
    return preferences;
}

} // namespace

/// What a person chooses once for the whole program.
class TestPreferencesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatItIsGiven_data();
    void showsWhatItIsGiven();
    void takesWhatIsTyped();
    void anEmptyFileIsTheUsualOne();
    void badPlacesAreRefused_data();
    void badPlacesAreRefused();
    void aPasswordIsRefused();
    void anAddressIsSpreadOverTheFields();
    void browses();
    void cancelChangesNothing();
    void triesAFile();
    void triesADatabase();
    void triesOneThatNeverAnswers();
    void speaksAnotherLanguageAtOnce();

private:
    void open(const Preferences &preferences = {});
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void type(const QString &field, const QString &text) const
    {
        find<QLineEdit>(field)->setFocus();
        find<QLineEdit>(field)->clear();
        QTest::keyClicks(find<QLineEdit>(field), text);
    }
    void choosePostgres() const { QTest::keyClick(find<QRadioButton>(u"inPostgres"_s), Qt::Key_Space); }
    void tryHistory() const { QTest::mouseClick(find<QPushButton>(u"tryHistory"_s), Qt::LeftButton); }
    [[nodiscard]] bool waitForFound() const
    {
        return QTest::qWaitFor([this] { return find<QPushButton>(u"tryHistory"_s)->isEnabled(); }, deadline);
    }
    /// What is said below the place of the history; empty where nothing is.
    [[nodiscard]] QString found() const
    {
        const auto *bar = find<MessageBar>(u"found"_s);
        return bar->isVisible() ? bar->text() : QString();
    }

    std::unique_ptr<Program> m_program;
    std::unique_ptr<PreferencesDialog> m_dialog;
};

void TestPreferencesDialog::init()
{
    m_program = std::make_unique<Program>();
}

void TestPreferencesDialog::cleanup()
{
    m_dialog.reset();
    m_program.reset();
}

void TestPreferencesDialog::open(const Preferences &preferences)
{
    m_dialog = std::make_unique<PreferencesDialog>(&m_program->theme(), preferences);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestPreferencesDialog::showsWhatItIsGiven_data()
{
    QTest::addColumn<QString>("place");
    QTest::addRow("usual") << QString();
    QTest::addRow("file") << u"/var/tmp/x y/h.sqlite"_s;
    QTest::addRow("database") << u"postgresql:///team"_s;
    QTest::addRow("all of a database") << changed().history.text();
    QTest::addRow("IPv6") << u"postgresql://[::1]:5433/team"_s;
    QTest::addRow("socket") << u"postgresql://%2Fvar%2Frun/t%2Fm?sslrootcert=%2Fa%2Fb.pem"_s;
}

void TestPreferencesDialog::showsWhatItIsGiven()
{
    QFETCH(QString, place);
    for (Preferences preferences : {Preferences(), changed()}) {
        preferences.history =
            place.isEmpty() ? HistoryLocation::standard() : HistoryLocation::parse(place).value();
        open(preferences);
        QCOMPARE(m_dialog->preferences(), preferences);
        m_dialog->accept();
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->preferences(), preferences);
    }
}

void TestPreferencesDialog::takesWhatIsTyped()
{
    open();
    choosePostgres();
    type(u"host"_s, u"db.example"_s);
    find<QSpinBox>(u"port"_s)->setValue(5433);
    type(u"database"_s, u"team"_s);
    type(u"user"_s, u"me"_s);
    type(u"options"_s, u" sslmode=require;connect_timeout=7 "_s);
    const Preferences all = changed();
    const auto setDays = [this](const QString &name, const std::optional<Days> &days) {
        find<QSpinBox>(name)->setValue(days ? int(days->count()) : 0);
    };
    setDays(u"keepTicks"_s, all.retention.ticks);
    setDays(u"keepHours"_s, all.retention.hours);
    setDays(u"keepDays"_s, all.retention.days);
    setDays(u"keepChanges"_s, all.retention.changes);
    setDays(u"keepRequests"_s, all.retention.documents);
    setDays(u"keepRuns"_s, all.retention.runs);
    setDays(u"keepSweeps"_s, all.retention.sweeps);
    setDays(u"keepLabRuns"_s, all.retention.labRuns);
    QCOMPARE(find<QSpinBox>(u"keepHours"_s)->text(), u"for ever"_s);
    QTest::keyClick(find<QCheckBox>(u"keepsRequests"_s), Qt::Key_Space);
    QTest::keyClick(find<QCheckBox>(u"notifies"_s), Qt::Key_Space);
    find<QComboBox>(u"whenClosed"_s)->setCurrentIndex(2);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->preferences(), all);
}

void TestPreferencesDialog::anEmptyFileIsTheUsualOne()
{
    Preferences preferences;
    preferences.history = HistoryLocation::parse(u"/var/tmp/h.sqlite"_s).value();
    open(preferences);
    type(u"file"_s, u"  "_s);
    m_dialog->accept();
    QCOMPARE(m_dialog->preferences().history, HistoryLocation::standard());
    m_dialog->show();
    type(u"file"_s, u"~/h.sqlite"_s);
    m_dialog->accept();
    QCOMPARE(m_dialog->preferences().history.file, QDir::home().filePath(u"h.sqlite"_s));
}

void TestPreferencesDialog::badPlacesAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("part");
    QTest::addRow("relative") << u"file"_s << u"h.sqlite"_s << u"fileProblem"_s << u"whole path"_s;
    QTest::addRow("folder") << u"file"_s << u"/var/"_s << u"fileProblem"_s << u"a folder"_s;
    QTest::addRow("URL") << u"file"_s << u"https://x.example/h"_s << u"fileProblem"_s << u"https"_s;
    QTest::addRow("no database") << u"database"_s << u" "_s << u"databaseProblem"_s
                                 << u"name of the database"_s;
    QTest::addRow("host") << u"host"_s << u"a]:b["_s << u"databaseProblem"_s << u"cannot be read"_s;
    QTest::addRow("no option") << u"options"_s << u"sslmode"_s << u"optionsProblem"_s << u"“sslmode”"_s;
    QTest::addRow("bad option") << u"options"_s << u"sslmode=require host=c'd"_s << u"optionsProblem"_s
                                << u"host=c'd"_s;
    QTest::addRow("password option") << u"options"_s << u"password=secret"_s << u"optionsProblem"_s
                                     << u"~/.pgpass"_s;
}

void TestPreferencesDialog::badPlacesAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, label);
    QFETCH(QString, part);
    open();
    if (field != u"file"_s) {
        choosePostgres();
        type(u"database"_s, u"team"_s);
    }
    type(field, text);
    auto *problem = find<QLabel>(label);
    QVERIFY(!problem->isVisible()); // not before OK
    for (const bool tries : {false, true}) {
        if (tries)
            tryHistory();
        else
            m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(part), qPrintable(problem->text()));
        QVERIFY2(!problem->text().contains(u"secret"_s), qPrintable(problem->text()));
        QCOMPARE(find<QLineEdit>(field)->accessibleDescription(), problem->text());
        QVERIFY(find<QLineEdit>(field)->hasFocus());
        QVERIFY(found().isEmpty());
    }
    // The other place is not looked at.
    QTest::keyClick(find<QRadioButton>(field == u"file"_s ? u"inPostgres"_s : u"inFile"_s), Qt::Key_Space);
    type(u"database"_s, u"team"_s);
    QVERIFY(!problem->isVisible());
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
}

void TestPreferencesDialog::aPasswordIsRefused()
{
    open();
    choosePostgres();
    type(u"database"_s, u"team"_s);
    type(u"user"_s, u"me:secret"_s);
    m_dialog->accept();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(find<QLabel>(u"databaseProblem"_s)->text().contains(u"~/.pgpass"_s));
    type(u"user"_s, u"me"_s);
    // Nor is an address with one taken apart.
    type(u"host"_s, u"postgresql://me:secret@host/team"_s);
    m_dialog->accept();
    QVERIFY(m_dialog->isVisible());
    m_dialog->preferences().save(*std::make_unique<QSettings>());
    QVERIFY(!m_program->settingsFile().contains("secret"));
}

void TestPreferencesDialog::anAddressIsSpreadOverTheFields()
{
    for (const QString &field : {u"file"_s, u"host"_s}) {
        open();
        if (field == u"host"_s)
            choosePostgres();
        type(field, u"postgresql://me@db.example:5433/team?sslmode=require"_s);
        QTest::keyClick(find<QLineEdit>(field), Qt::Key_Tab);
        QVERIFY(find<QRadioButton>(u"inPostgres"_s)->isChecked());
        QCOMPARE(find<QLineEdit>(u"host"_s)->text(), u"db.example"_s);
        QCOMPARE(find<QSpinBox>(u"port"_s)->value(), 5433);
        QCOMPARE(find<QLineEdit>(u"database"_s)->text(), u"team"_s);
        QCOMPARE(find<QLineEdit>(u"user"_s)->text(), u"me"_s);
        QCOMPARE(find<QLineEdit>(u"options"_s)->text(), u"sslmode=require"_s);
    }
}

void TestPreferencesDialog::browses()
{
    open();
    const auto answer = DialogAnswer::file(m_program->path(u"h"_s));
    QTest::mouseClick(find<QPushButton>(u"browse"_s), Qt::LeftButton);
    QVERIFY(answer->isGiven());
    QCOMPARE(find<QLineEdit>(u"file"_s)->text(), m_program->path(u"h.sqlite"_s));
    const auto none = DialogAnswer::file({});
    QTest::mouseClick(find<QPushButton>(u"browse"_s), Qt::LeftButton);
    QVERIFY(none->isGiven());
    QCOMPARE(find<QLineEdit>(u"file"_s)->text(), m_program->path(u"h.sqlite"_s));
}

void TestPreferencesDialog::cancelChangesNothing()
{
    const QByteArray before = m_program->settingsFile();
    open();
    find<QSpinBox>(u"keepTicks"_s)->setValue(7);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    QCOMPARE(m_program->settingsFile(), before);
}

void TestPreferencesDialog::triesAFile()
{
    open();
    type(u"file"_s, m_program->path(u"new/h.sqlite"_s));
    tryHistory();
    QVERIFY(waitForFound());
    QCOMPARE(found(), u"There is no file yet; a new history will be begun."_s);
    QVERIFY(!QFile::exists(m_program->path(u"new"_s)));
    // What was found says nothing of another place.
    type(u"file"_s, m_program->path(u"text"_s));
    QVERIFY(found().isEmpty());
    QFile text(m_program->path(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("no database at all. ").repeated(100));
    text.close();
    tryHistory();
    QVERIFY(waitForFound());
    QVERIFY2(found().contains(u"is not a history"_s), qPrintable(found()));
}

void TestPreferencesDialog::triesADatabase()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    Preferences preferences;
    preferences.history = HistoryLocation::parse(server.newDatabase()).value();
    open(preferences);
    tryHistory();
    QVERIFY(waitForFound());
    QVERIFY2(found().startsWith(u"PostgreSQL 1"_s) && found().contains(u"There is no history yet"_s),
             qPrintable(found()));
    type(u"database"_s, u"nowhere"_s);
    tryHistory();
    QVERIFY(waitForFound());
    QVERIFY2(found().startsWith(u"There is no connection to"_s) && found().contains(u"nowhere"_s),
             qPrintable(found()));
}

void TestPreferencesDialog::triesOneThatNeverAnswers()
{
    ScriptedServer server([](ScriptedPeer &peer) { peer.stall(); });
    Preferences preferences;
    preferences.history =
        HistoryLocation::parse(u"postgresql://127.0.0.1:%1/team?connect_timeout=2"_s.arg(server.port()))
            .value();
    open(preferences);
    tryHistory();
    QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 1, deadline);
    QCOMPARE(found(), u"Looking …"_s);
    // An edit is enough not to wait for it.
    type(u"database"_s, u"other"_s);
    QVERIFY(found().isEmpty());
    tryHistory();
    QVERIFY(waitForFound());
    QVERIFY2(found().startsWith(u"There is no connection to"_s) && found().contains(u"/other"_s),
             qPrintable(found()));
    tryHistory();
    m_dialog.reset();
}

void TestPreferencesDialog::speaksAnotherLanguageAtOnce()
{
    open();
    find<QComboBox>(u"whenClosed"_s)->setCurrentIndex(1);
    LongTexts texts;
    QCoreApplication::installTranslator(&texts);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_dialog->windowTitle().startsWith(u"Preferencesooo"_s));
    QVERIFY(find<QComboBox>(u"whenClosed"_s)->currentText().startsWith(u"go on in the trayooo"_s));
    QVERIFY(find<QLabel>(u"passwordNote"_s)->text().endsWith(u"ooo"_s));
    find<QSpinBox>(u"keepTicks"_s)->setValue(0);
    QVERIFY(find<QSpinBox>(u"keepTicks"_s)->text().startsWith(u"for everooo"_s));
    QCoreApplication::removeTranslator(&texts);
}

QTEST_MAIN(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
