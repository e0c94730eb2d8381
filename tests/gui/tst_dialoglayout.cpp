// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/layoutchecks.h"
#include "support/program.h"

#include "gui/alertsdialog.h"
#include "gui/messagebar.h"
#include "gui/pagescroller.h"
#include "gui/preferencesdialog.h"
#include "gui/trialpanel.h"
#include "gui/urlfield.h"
#include "gui/watchdialog.h"
#include "gui/watchform.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Whether everything of the dialogs of monitoring can be reached, is named and has room. Also run at 200 %
/// scaling.
class TestDialogLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void watch_data() { LayoutChecks::addLanguages(); }
    void watch();
    void alerts_data() { LayoutChecks::addLanguages(); }
    void alerts();
    void preferences_data() { LayoutChecks::addLanguages(); }
    void preferences();
    void opensAsLargeAsItMust();
    void growsWithItsForm();
    void growsWithWhatTestsTell();
    void beginsInItsFirstField();

private:
    template <typename Dialog, typename... Arguments>
    void open(Arguments &&...arguments);
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void turnOn(const QString &button) const { find<QAbstractButton>(button)->setChecked(true); }
    /// As the dialog is now, with at least \a controls in it.
    void check(int controls) const;

    std::unique_ptr<Program> m_program;
    std::unique_ptr<LongTexts> m_longTexts;
    std::unique_ptr<FormDialog> m_dialog;
};

void TestDialogLayout::init()
{
    m_program = std::make_unique<Program>();
}

void TestDialogLayout::cleanup()
{
    m_dialog.reset();
    m_program.reset();
    m_longTexts.reset();
}

template <typename Dialog, typename... Arguments>
void TestDialogLayout::open(Arguments &&...arguments)
{
    if (QTest::currentDataTag()) {
        QFETCH(QString, language);
        m_longTexts = LayoutChecks::useLanguage(language);
        m_program->open(m_longTexts.get());
    }
    m_dialog = std::make_unique<Dialog>(&m_program->theme(), std::forward<Arguments>(arguments)...);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestDialogLayout::check(int controls) const
{
    QTest::qWait(20); // it grows by itself
    QCOMPARE(LayoutChecks::textsHaveRoom(m_dialog.get()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::notCut(m_dialog.get()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::fitsTheScreen(m_dialog.get()).verdict(1), QString());
    QCOMPARE(LayoutChecks::textsHaveRoomAtAnySize(m_dialog.get()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::notCut(m_dialog.get()).verdict(controls), QString());
    QCOMPARE(LayoutChecks::namedControls(m_dialog.get()).verdict(controls), QString());
    if (QLatin1StringView(QTest::currentDataTag()) == "English"_L1)
        QCOMPARE(LayoutChecks::uniqueMnemonics(m_dialog.get()).verdict(4), QString());
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        m_dialog->activateWindow();
        QList<QWidget *> visited = LayoutChecks::tabRound(m_dialog->findChild<QLineEdit *>(), key);
        const QList<QAbstractButton *> buttons = m_dialog->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->autoExclusive() && !button->isChecked())
                visited.append(button); // by arrows, from the one that is
        }
        QCOMPARE(LayoutChecks::reachedByTab(m_dialog.get(), visited).verdict(controls), QString());
    }
}

void TestDialogLayout::watch()
{
    Watch watch = Watch::create();
    watch.request.url = m_program->server().url(u"/status/503"_s);
    watch.limits.certificateDays = 3; // without TLS
    open<WatchDialog>(watch, WatchDialog::Purpose::Edit);
    m_dialog->accept();
    QVERIFY(find<QLabel>(u"certificateProblem"_s)->isVisible());
    turnOn(u"optionsButton"_s);
    check(25);
    find<QAbstractButton>(u"limitCertificate"_s)->setChecked(false);
    find<QAbstractButton>(u"tryOnce"_s)->click();
    const auto *panel = m_dialog->findChild<TrialPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(panel->text().contains(u"503"_s), deadline);
    check(25);
}

void TestDialogLayout::alerts()
{
    AlertActions actions;
    actions.runCommand = true;
    actions.command = {u"/bin/sh"_s, u"-c"_s, u"exit 1"_s, u">"_s, u"x"_s};
    actions.callHook = true;
    actions.hook = QUrl(u"http://127.0.0.1:1/"_s);
    open<AlertsDialog>(actions);
    turnOn(u"payloadButton"_s);
    check(8);
    find<QAbstractButton>(u"test"_s)->click();
    for (const QString &name :
         {u"commandResult"_s, u"hookResult"_s}) // until these say more than that they wait
        QTRY_VERIFY_WITH_TIMEOUT(!find<MessageBar>(name)->text().contains(u'…'), deadline);
    check(8);
    find<QLineEdit>(u"command"_s)->setText(u"/no/such/program"_s);
    find<QLineEdit>(u"hook"_s)->setText(u"x"_s);
    m_dialog->accept();
    QVERIFY(find<QLabel>(u"hookProblem"_s)->isVisible());
    check(8);
}

void TestDialogLayout::preferences()
{
    open<PreferencesDialog>(Preferences());
    find<QAbstractButton>(u"tryHistory"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(u"tryHistory"_s)->isEnabled(), deadline);
    check(15);
    turnOn(u"inPostgres"_s);
    m_dialog->accept();
    QVERIFY(find<QLabel>(u"databaseProblem"_s)->isVisible());
    check(20);
}

void TestDialogLayout::opensAsLargeAsItMust()
{
    open<AlertsDialog>(AlertActions());
    const int less = m_dialog->height();
    AlertActions actions;
    actions.runCommand = true;
    actions.command = {u"/bin/sh"_s, u"-c"_s, u"exit 1"_s, u">"_s, u"x"_s};
    open<AlertsDialog>(actions);
    QVERIFY(m_dialog->height() > less);
}

void TestDialogLayout::growsWithItsForm()
{
    open<AlertsDialog>(AlertActions()); // which is small enough to grow on any screen
    QTest::qWait(20);
    const int before = m_dialog->height();
    const int width = m_dialog->width();
    turnOn(u"payloadButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->height() > before, deadline);
    QCOMPARE(m_dialog->width(), width);
    // Whoever makes it small wants it so.
    m_dialog->resize(width, m_dialog->minimumSizeHint().height());
    QTest::qWait(20);
    const int small = m_dialog->height();
    find<QLineEdit>(u"command"_s)->setText(u"x"_s);
    QTest::qWait(20);
    QCOMPARE(m_dialog->height(), small);
}

void TestDialogLayout::growsWithWhatTestsTell()
{
    AlertActions actions;
    actions.runCommand = true;
    actions.command = {u"/bin/sh"_s, u"-c"_s, u"exit 1"_s};
    actions.callHook = true;
    actions.hook = QUrl(u"http://127.0.0.1:1/"_s);
    open<AlertsDialog>(actions);
    const auto showsAllItCan = [this] {
        const int hidden = m_dialog->findChild<PageScroller *>()->verticalScrollBar()->maximum();
        return hidden == 0 || m_dialog->height() > m_dialog->screen()->availableSize().height() * 9 / 10;
    };
    QVERIFY(showsAllItCan());
    find<QAbstractButton>(u"test"_s)->click();
    for (const QString &name : {u"commandResult"_s, u"hookResult"_s})
        QTRY_VERIFY_WITH_TIMEOUT(find<MessageBar>(name)->text().contains(u"Test"_s), deadline);
    QTest::qWait(20);
    QVERIFY(showsAllItCan());
    // Several lines at once, and fewer again.
    for (const int words : {60, 3, 90}) {
        find<MessageBar>(u"hookResult"_s)->say(u"word "_s.repeated(words));
        QTest::qWait(20);
        QVERIFY(showsAllItCan());
    }
}

void TestDialogLayout::beginsInItsFirstField()
{
    m_program->open();
    Watch watch = Watch::create();
    open<WatchDialog>(watch, WatchDialog::Purpose::Add);
    const auto *url = static_cast<WatchDialog *>(m_dialog.get())->form()->urlField();
    QVERIFY(url->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"http://127.0.0.1/"_s);
    QCOMPARE(url->currentText(), u"http://127.0.0.1/"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), find<QWidget>(u"method"_s));

    watch.name = u"name"_s;
    open<WatchDialog>(watch, WatchDialog::Purpose::Edit);
    QVERIFY(find<QLineEdit>(u"name"_s)->hasFocus());
    QCOMPARE(find<QLineEdit>(u"name"_s)->selectedText(), watch.name);

    open<AlertsDialog>(AlertActions());
    QVERIFY(find<QWidget>(u"runCommand"_s)->hasFocus());

    Preferences preferences;
    open<PreferencesDialog>(preferences);
    QVERIFY(find<QWidget>(u"inFile"_s)->hasFocus());
    preferences.history.kind = HistoryLocation::Kind::Postgres;
    open<PreferencesDialog>(preferences);
    QVERIFY(find<QWidget>(u"inPostgres"_s)->hasFocus());
    // The buttons come after the form.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Cancel"_s);
}

QTEST_MAIN(TestDialogLayout)
#include "tst_dialoglayout.moc"
