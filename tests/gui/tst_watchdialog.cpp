// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/layoutchecks.h"
#include "support/program.h"

#include "gui/countfield.h"
#include "gui/trialpanel.h"
#include "gui/urlfield.h"
#include "gui/watchdialog.h"
#include "gui/watchform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Adding and editing a watch, and trying it.
class TestWatchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anUntouchedTimeoutFollowsTheInterval();
    void addsWhatIsTyped();
    void okIsRefusedWhileSomethingIsWrong();
    void returnIsOk();
    void cancelAsksNothing();
    void editKeepsIdAndPassword();
    void triesOnce();
    void showsWhatBreaksALimit_data();
    void showsWhatBreaksALimit();
    void triesOneThatIsPaused();
    void isNotTriedWhileSomethingIsWrong();
    void waitsNoLongerThanAPersonWants();
    void editingEndsATrial();
    void closesInTheMiddleOfATrial();
    void asksAboutOtherHosts();
    void speaksAnotherLanguageAtOnce();

private:
    void open(const Watch &watch, WatchDialog::Purpose purpose = WatchDialog::Purpose::Edit);
    /// Of the demo server's \a path.
    [[nodiscard]] Watch watchOf(const QString &path) const;
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        auto *found = m_dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void tryOnce() const { QTest::mouseClick(find<QPushButton>(u"tryOnce"_s), Qt::LeftButton); }
    [[nodiscard]] QString result() const { return m_dialog->findChild<TrialPanel *>()->text(); }
    [[nodiscard]] bool isTrying() const
    {
        return find<QPushButton>(u"tryOnce"_s)->text() == u"S&top Trying"_s;
    }
    [[nodiscard]] bool waitForResult() const
    {
        return QTest::qWaitFor([this] { return !isTrying(); }, deadline);
    }

    std::unique_ptr<Program> m_program;
    std::unique_ptr<WatchDialog> m_dialog;
};

void TestWatchDialog::init()
{
    m_program = std::make_unique<Program>();
}

void TestWatchDialog::cleanup()
{
    m_dialog.reset();
    m_program.reset();
}

void TestWatchDialog::open(const Watch &watch, WatchDialog::Purpose purpose)
{
    m_dialog = std::make_unique<WatchDialog>(&m_program->theme(), watch, purpose);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestWatchDialog::anUntouchedTimeoutFollowsTheInterval()
{
    open(Watch::create());
    auto *interval = find<CountField>(u"interval"_s);
    for (const int ms : {6'000, 45'000, 3'000}) {
        interval->setInteger(ms);
        QCOMPARE(m_dialog->watch().request.timeout, std::min<std::chrono::microseconds>(30s, 900us * ms));
    }
    find<CountField>(u"timeout"_s)->setInteger(2'000); // somebody wants it so
    interval->setInteger(60'000);
    QCOMPARE(m_dialog->watch().request.timeout, 2s);
}

Watch TestWatchDialog::watchOf(const QString &path) const
{
    Watch watch = Watch::create();
    watch.request.url = m_program->server().url(path);
    watch.request.timeout = 5s;
    return watch;
}

void TestWatchDialog::addsWhatIsTyped()
{
    const Watch given = Watch::create();
    open(given, WatchDialog::Purpose::Add);
    QCOMPARE(m_dialog->windowTitle(), u"Add Watch"_s);
    QTest::keyClicks(find<QLineEdit>(u"name"_s), u"Shop"_s);
    QTest::keyClicks(find<UrlField>(u"url"_s), u"http://127.0.0.1:1/x"_s);
    m_dialog->accept();
    QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    Watch expected = given;
    expected.name = u"Shop"_s;
    expected.request.url = QUrl(u"http://127.0.0.1:1/x"_s);
    QCOMPARE(m_dialog->watch(), expected);
    QVERIFY(watchProblems(m_dialog->watch()).isEmpty());
}

void TestWatchDialog::okIsRefusedWhileSomethingIsWrong()
{
    open(watchOf(u"/fast"_s));
    auto *concurrency = find<CountField>(u"concurrency"_s);
    auto *label = find<QLabel>(u"countProblem"_s);
    QVERIFY(!label->isVisible());
    concurrency->setValue(0);
    QVERIFY(!label->isVisible()); // not before OK
    m_dialog->accept();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(label->isVisible());
    QCOMPARE(concurrency->accessibleDescription(), label->text());
    QVERIFY(concurrency->hasFocus());
    concurrency->setValue(1);
    QVERIFY(!label->isVisible());
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
}

void TestWatchDialog::returnIsOk()
{
    open(watchOf(u"/fast"_s));
    for (const QString &field : {u"name"_s, u"expected"_s}) {
        find<QWidget>(field)->setFocus();
        QTest::keyClick(find<QWidget>(field), Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        m_dialog->show();
    }
    find<QWidget>(u"url"_s)->setFocus();
    QTest::keyClick(find<UrlField>(u"url"_s)->lineEdit(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void TestWatchDialog::cancelAsksNothing()
{
    open(watchOf(u"/fast"_s));
    QTest::keyClicks(find<QLineEdit>(u"name"_s), u"Shop"_s);
    DialogAnswer answer(u"Cancel"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
    QVERIFY(!answer.isGiven());
}

void TestWatchDialog::editKeepsIdAndPassword()
{
    Watch watch = watchOf(u"/fast"_s);
    watch.request.authorization = "Basic bWU6c2VjcmV0";
    watch.paused = true;
    open(watch);
    QCOMPARE(m_dialog->windowTitle(), u"Edit Watch"_s);
    m_dialog->accept();
    QCOMPARE(m_dialog->watch(), watch);
}

void TestWatchDialog::triesOnce()
{
    Watch watch = watchOf(u"/delay/20ms"_s);
    watch.count = 30;
    watch.concurrency = 5;
    open(watch);
    QVERIFY(result().isEmpty());
    tryOnce();
    QVERIFY(isTrying());
    QVERIFY2(result().startsWith(u"Waiting for 30 answer"_s) || !isTrying(), qPrintable(result()));
    QVERIFY(waitForResult());
    const QStringList lines = result().split(u'\n');
    QCOMPARE(lines.value(0), u"up – All limits are kept."_s);
    QCOMPARE(lines.value(1), u"Requests: 30 sent; 0 failed"_s);
    QVERIFY2(lines.value(2).startsWith(u"Latency: "_s) && lines.value(2).contains(u"median"_s)
                 && lines.value(2).contains(u"p95"_s),
             qPrintable(lines.value(2)));
    QCOMPARE(lines.value(3), u"Statuses: 200 × 30"_s);
    QCOMPARE(lines.size(), 4);
    // One tick, and no second one.
    QCOMPARE(m_program->server().counters().requests, 30);
}

void TestWatchDialog::showsWhatBreaksALimit_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("status") << u"/status/503"_s
                            << QStringList{u"down – 2 of 2 request"_s, u" failed: HTTP 503."_s,
                                           u"Statuses: 503 × 2"_s, u"Failures: unexpected status × 2"_s,
                                           u"Broken limits: failed requests"_s};
    QTest::addRow("slow") << u"/delay/60ms"_s
                          << QStringList{u"degraded – p95"_s, u"Broken limits: p95"_s,
                                         u"Statuses: 200 × 2"_s};
    QTest::addRow("timeout") << u"/stall"_s
                             << QStringList{u"down – 2 of 2 request"_s, u"Failures: timed out × 2"_s};
    QTest::addRow("reset") << u"/reset"_s << QStringList{u"down – 2 of 2 request"_s, u"Failures: "_s};
    QTest::addRow("garbage") << u"/garbage"_s
                             << QStringList{u"down – 2 of 2 request"_s, u"Failures: not HTTP × 2"_s};
}

void TestWatchDialog::showsWhatBreaksALimit()
{
    QFETCH(QString, path);
    QFETCH(QStringList, expected);
    Watch watch = watchOf(path);
    watch.count = 2;
    watch.request.timeout = 500ms;
    watch.limits.p95 = 50ms;
    open(watch);
    tryOnce();
    QVERIFY(waitForResult());
    for (const QString &part : expected)
        QVERIFY2(result().contains(part), qPrintable(result()));
}

void TestWatchDialog::triesOneThatIsPaused()
{
    Watch watch = watchOf(u"/fast"_s);
    watch.paused = true;
    watch.interval = 24h;
    watch.limits.bodyContains = u"not there"_s;
    open(watch);
    tryOnce();
    QVERIFY(waitForResult());
    QVERIFY2(result().contains(u"Broken limits: failed requests, body"_s), qPrintable(result()));
    QVERIFY(m_dialog->watch().paused);
}

void TestWatchDialog::isNotTriedWhileSomethingIsWrong()
{
    open(watchOf(u"/fast"_s));
    find<CountField>(u"count"_s)->setValue(0);
    tryOnce();
    QVERIFY(!isTrying());
    QVERIFY(find<QLabel>(u"countProblem"_s)->isVisible());
    QCOMPARE(m_program->server().counters().requests, 0);
}

void TestWatchDialog::waitsNoLongerThanAPersonWants()
{
    Watch watch = watchOf(u"/stall"_s);
    watch.interval = 1h;
    watch.request.timeout = 1h;
    open(watch);
    tryOnce();
    QTRY_COMPARE_WITH_TIMEOUT(m_program->server().counters().requests, 1, deadline);
    QVERIFY(isTrying());
    tryOnce(); // now it says Stop
    QVERIFY(!isTrying());
    QVERIFY(result().isEmpty());
    // And it can be tried again.
    find<UrlField>(u"url"_s)->setUrl(m_program->server().url(u"/fast"_s).toString());
    tryOnce();
    QVERIFY(waitForResult());
    QVERIFY2(result().startsWith(u"up"_s), qPrintable(result()));
}

void TestWatchDialog::editingEndsATrial()
{
    Watch watch = watchOf(u"/stall"_s);
    watch.interval = 1h;
    watch.request.timeout = 1h;
    open(watch);
    tryOnce();
    QVERIFY(isTrying());
    QTest::keyClicks(find<QLineEdit>(u"name"_s), u"x"_s);
    QVERIFY(!isTrying());
    QVERIFY(result().isEmpty());
}

void TestWatchDialog::closesInTheMiddleOfATrial()
{
    Watch watch = watchOf(u"/stall"_s);
    watch.interval = 1h;
    watch.request.timeout = 1h;
    for (const bool deleted : {false, true}) {
        open(watch);
        tryOnce();
        const int before = m_program->server().counters().requests;
        QTRY_VERIFY_WITH_TIMEOUT(m_program->server().counters().requests > before || !isTrying(), deadline);
        if (deleted)
            m_dialog.reset();
        else
            m_dialog->reject();
    }
}

void TestWatchDialog::asksAboutOtherHosts()
{
    Watch watch = Watch::create();
    watch.request.url = QUrl(u"http://192.0.2.1/"_s); // set aside for documentation: nobody is there
    watch.interval = 30s;
    watch.request.timeout = 1s;
    open(watch);
    {
        DialogAnswer answer(u"Cancel"_s);
        m_dialog->accept();
        QVERIFY(answer.isGiven());
        QVERIFY2(answer.box().text.contains(u"sends 1 request"_s), qPrintable(answer.box().text));
        QVERIFY(m_dialog->isVisible());
    }
    {
        DialogAnswer answer(u"Cancel"_s);
        tryOnce();
        QVERIFY(answer.isGiven());
        QVERIFY(!isTrying());
    }
    QVERIFY(!m_program->settingsFile().contains("192.0.2.1"));
    {
        DialogAnswer answer(u"Send Requests"_s);
        m_dialog->accept();
        QVERIFY(answer.isGiven());
        QVERIFY(!m_dialog->isVisible());
    }
    DialogAnswer answer(u"Cancel"_s);
    m_dialog->show();
    m_dialog->accept();
    QVERIFY(!answer.isGiven());
}

void TestWatchDialog::speaksAnotherLanguageAtOnce()
{
    open(watchOf(u"/status/503"_s));
    tryOnce();
    QVERIFY(waitForResult());
    LongTexts texts;
    QCoreApplication::installTranslator(&texts);
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_dialog->windowTitle().startsWith(u"Edit Watchooo"_s));
    QVERIFY(find<QPushButton>(u"tryOnce"_s)->text().startsWith(u"&Try Onceooo"_s));
    QVERIFY2(result().contains(u"Statusesooo: 503"_s), qPrintable(result()));
    QCoreApplication::removeTranslator(&texts);
    QCoreApplication::sendPostedEvents();
    QVERIFY(result().contains(u"\nStatuses: 503"_s));
}

QTEST_MAIN(TestWatchDialog)
#include "tst_watchdialog.moc"
