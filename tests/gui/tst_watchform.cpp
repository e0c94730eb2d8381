// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/countfield.h"
#include "gui/requestoptions.h"
#include "gui/urlfield.h"
#include "gui/watchform.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// With nothing as it is by default.
Watch fullWatch()
{
    Watch watch = Watch::create();
    watch.name = u"Shop, checkout"_s;
    watch.request.url = QUrl(u"https://shop.example:8443/health?all=1"_s);
    watch.request.method = "POST";
    watch.request.timeout = 4'321ms;
    watch.request.maxRedirects = 3;
    watch.request.newConnection = true;
    watch.request.http2 = true;
    watch.request.verifyTls = false;
    watch.request.caFile = u"/etc/hosts"_s; // a file that can be read
    watch.interval = 90s;
    watch.jitterPercent = 25;
    watch.count = 20;
    watch.concurrency = 4;
    watch.client = ClientKind::Qt;
    watch.expected = StatusSet::parse(u"200, 204, 301-308"_s).value();
    watch.limits.p95 = 750ms;
    watch.limits.failedPercent = 2.5;
    watch.limits.bodyContains = u"all systems go"_s;
    watch.limits.jsonPointer = u"/status/db"_s;
    watch.limits.jsonValue = u"ok"_s;
    watch.limits.certificateDays = 21;
    watch.confirm = 4;
    watch.window = 5;
    watch.paused = true;
    return watch;
}

} // namespace

/// What a person types for a watch, and what is said to it.
class TestWatchForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void watchesComeBack_data();
    void watchesComeBack();
    void intervalsHaveAFittingUnit_data();
    void intervalsHaveAFittingUnit();
    void anotherUnitIsNoOtherInterval();
    void limitsThatAreOffAreNone();
    void problemsAreSaidAtTheirFields_data();
    void problemsAreSaidAtTheirFields();
    void problemsFollowWhatIsTyped();
    void theFirstProblemGetsTheFocus();
    void problemsOfOptionsOpenThem();
    void problemsFromElsewhereAreShown();
    void credentialsLeaveTheField();
    void aPasswordStaysWithItsServer();
    void unknownMethodsStay();
    void tellsOfEachChange();
    void speaksAnotherLanguageAtOnce();

private:
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        auto *found = m_form->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    [[nodiscard]] bool isSaid(const QString &label) const { return !find<QLabel>(label)->isHidden(); }

    std::unique_ptr<Program> m_program;
    std::unique_ptr<WatchForm> m_form;
};

void TestWatchForm::init()
{
    m_program = std::make_unique<Program>();
    m_form = std::make_unique<WatchForm>(&m_program->theme());
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestWatchForm::cleanup()
{
    m_form.reset();
    m_program.reset();
}

void TestWatchForm::watchesComeBack_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<QString>("url");
    QTest::addRow("new") << false << u"http://127.0.0.1:8080/"_s;
    QTest::addRow("not ASCII") << false << u"http://münchen.example/ä ö?x=%26"_s;
    QTest::addRow("everything") << true << u"https://shop.example:8443/health?all=1"_s;
}

void TestWatchForm::watchesComeBack()
{
    QFETCH(bool, full);
    QFETCH(QString, url);
    Watch watch = full ? fullWatch() : Watch::create();
    QVERIFY(parseUrl(url, watch.request));
    m_form->setWatch(watch);
    QCOMPARE(m_form->watch(), watch);
    QVERIFY(m_form->check());
    QVERIFY(watchProblems(m_form->watch()).isEmpty());
    // Nothing of it stays for the next.
    Watch other = Watch::create();
    other.request.url = QUrl(u"http://127.0.0.1/"_s);
    m_form->setWatch(other);
    QCOMPARE(m_form->watch(), other);
}

void TestWatchForm::intervalsHaveAFittingUnit_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    QTest::addRow("least") << qint64(1'000) << u"seconds"_s << u"1"_s;
    QTest::addRow("fraction") << qint64(1'500) << u"seconds"_s << u"1.5"_s;
    QTest::addRow("minute") << qint64(60'000) << u"minutes"_s << u"1"_s;
    QTest::addRow("no whole minutes") << qint64(90'000) << u"seconds"_s << u"90"_s;
    QTest::addRow("hour") << qint64(3'600'000) << u"hours"_s << u"1"_s;
    QTest::addRow("most") << qint64(86'400'000) << u"hours"_s << u"24"_s;
}

void TestWatchForm::intervalsHaveAFittingUnit()
{
    QFETCH(qint64, ms);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    Watch watch = Watch::create();
    watch.interval = std::chrono::milliseconds(ms);
    m_form->setWatch(watch);
    QCOMPARE(find<QComboBox>(u"intervalUnit"_s)->currentText(), unit);
    QCOMPARE(find<CountField>(u"interval"_s)->text(), text);
    QCOMPARE(m_form->watch().interval.count(), ms);
}

void TestWatchForm::anotherUnitIsNoOtherInterval()
{
    Watch watch = Watch::create();
    watch.interval = 90s;
    m_form->setWatch(watch);
    find<QComboBox>(u"intervalUnit"_s)->setCurrentIndex(1);
    QCOMPARE(find<CountField>(u"interval"_s)->text(), u"1.5"_s);
    QCOMPARE(m_form->watch().interval, std::chrono::milliseconds(90s));
    find<CountField>(u"interval"_s)->selectAll();
    QTest::keyClicks(find<CountField>(u"interval"_s), u"2"_s);
    QCOMPARE(m_form->watch().interval, std::chrono::milliseconds(2min));
}

void TestWatchForm::limitsThatAreOffAreNone()
{
    m_form->setWatch(fullWatch());
    QVERIFY(find<QWidget>(u"p95"_s)->isEnabled());
    QTest::keyClick(find<QCheckBox>(u"limitP95"_s), Qt::Key_Space);
    QTest::keyClick(find<QCheckBox>(u"limitCertificate"_s), Qt::Key_Space);
    for (const QString &field : {u"bodyContains"_s, u"jsonPointer"_s, u"jsonValue"_s})
        find<QLineEdit>(field)->clear();
    find<QDoubleSpinBox>(u"failed"_s)->setValue(0);
    QVERIFY(!find<QWidget>(u"p95"_s)->isEnabled());
    QVERIFY(!find<QWidget>(u"certificateDays"_s)->isEnabled());
    QCOMPARE(m_form->watch().limits, WatchLimits());
}

void TestWatchForm::problemsAreSaidAtTheirFields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("part");
    const auto add = [](const QString &field, const QVariant &value, const QString &label,
                        const QString &part) {
        QTest::addRow("%s %s", qPrintable(field), qPrintable(value.toString()))
            << field << value << label << part;
    };
    add(u"name"_s, u"a\tb"_s, u"nameProblem"_s, u"one line"_s);
    add(u"url"_s, QString(), u"urlProblem"_s, u"The URL is empty"_s);
    add(u"url"_s, u"shop.example/x"_s, u"urlProblem"_s, u"did you mean http://shop.example/x"_s);
    add(u"interval"_s, 0, u"intervalProblem"_s, u"The interval"_s);
    add(u"interval"_s, 100'000, u"intervalProblem"_s, u"The interval"_s);
    add(u"jitter"_s, 101, u"intervalProblem"_s, u"Jitter"_s);
    add(u"count"_s, 0, u"countProblem"_s, u"Requests per tick"_s);
    add(u"concurrency"_s, 101, u"countProblem"_s, u"Concurrency"_s);
    add(u"expected"_s, u"2oo"_s, u"expectedProblem"_s, u"2oo"_s);
    add(u"expected"_s, QString(), u"expectedProblem"_s, QString());
    add(u"p95"_s, 0, u"p95Problem"_s, u"p95"_s);
    add(u"jsonPointer"_s, u"status"_s, u"jsonProblem"_s, u"slash"_s);
    add(u"certificateDays"_s, 4'000, u"certificateProblem"_s, u"certificate"_s);
    add(u"confirm"_s, 1, u"confirmProblem"_s, u"More than half"_s);
    add(u"window"_s, 21, u"confirmProblem"_s, QString());
    add(u"timeout"_s, 120'000, u"optionsProblem"_s, u"longer than the interval"_s);
    add(u"redirects"_s, 1'000, u"optionsProblem"_s, u"Redirects"_s);
    add(u"caFile"_s, u"/no/such/file"_s, u"optionsProblem"_s, u"/no/such/file"_s);
}

void TestWatchForm::problemsAreSaidAtTheirFields()
{
    QFETCH(QString, field);
    QFETCH(QVariant, value);
    QFETCH(QString, label);
    QFETCH(QString, part);
    Watch watch = fullWatch();
    watch.interval = 60s;
    watch.request.method = "GET";
    m_form->setWatch(watch);
    auto *widget = find<QWidget>(field);
    if (auto *url = qobject_cast<UrlField *>(widget))
        url->setEditText(value.toString());
    else if (auto *number = qobject_cast<CountField *>(widget))
        number->setValue(value.toDouble());
    else
        qobject_cast<QLineEdit *>(widget)->setText(value.toString());
    QVERIFY(!isSaid(label));
    QVERIFY(!m_form->check());
    QVERIFY(isSaid(label));
    QVERIFY2(find<QLabel>(label)->text().contains(part), qPrintable(find<QLabel>(label)->text()));
    QCOMPARE(widget->accessibleDescription(), find<QLabel>(label)->text());
    // And nowhere else.
    const QList<QLabel *> labels = m_form->findChildren<QLabel *>();
    for (const QLabel *other : labels) {
        if (other->objectName().endsWith("Problem"_L1) && other->objectName() != label)
            QVERIFY2(other->isHidden(), qPrintable(other->objectName()));
    }
    m_form->setWatch(watch);
    QVERIFY(!isSaid(label));
    QVERIFY(widget->accessibleDescription().isEmpty());
    QVERIFY(m_form->check());
}

void TestWatchForm::problemsFollowWhatIsTyped()
{
    m_form->setWatch(fullWatch());
    QVERIFY(m_form->check());
    find<CountField>(u"count"_s)->setValue(0);
    QVERIFY(isSaid(u"countProblem"_s));
    find<CountField>(u"count"_s)->setValue(5);
    QVERIFY(!isSaid(u"countProblem"_s));
    // What makes one field wrong may stand in another.
    find<UrlField>(u"url"_s)->setUrl(u"http://shop.example/"_s);
    QVERIFY(isSaid(u"certificateProblem"_s));
    find<QCheckBox>(u"limitCertificate"_s)->setChecked(false);
    QVERIFY(!isSaid(u"certificateProblem"_s));
    find<QComboBox>(u"method"_s)->setCurrentText(u"HEAD"_s);
    QVERIFY(isSaid(u"bodyProblem"_s));
    QVERIFY(isSaid(u"jsonProblem"_s));
}

void TestWatchForm::theFirstProblemGetsTheFocus()
{
    Watch watch = fullWatch();
    watch.confirm = 0;
    watch.jitterPercent = -1;
    m_form->setWatch(watch);
    find<QWidget>(u"paused"_s)->setFocus();
    QVERIFY(!m_form->check());
    QVERIFY(find<QWidget>(u"jitter"_s)->hasFocus());
}

void TestWatchForm::problemsOfOptionsOpenThem()
{
    m_form->setWatch(fullWatch());
    QVERIFY(!find<QWidget>(u"options"_s)->isVisible());
    find<CountField>(u"timeout"_s)->setValue(0);
    QVERIFY(!m_form->check());
    QVERIFY(find<QWidget>(u"options"_s)->isVisible());
    QVERIFY(find<QWidget>(u"timeout"_s)->hasFocus());
    QVERIFY(find<QWidget>(u"warmUpGroup"_s)->isHidden()); // ticks have none
}

void TestWatchForm::problemsFromElsewhereAreShown()
{
    m_form->setWatch(fullWatch());
    m_form->showProblem(WatchField::Url, u"It is watched already."_s);
    QVERIFY(isSaid(u"urlProblem"_s));
    QCOMPARE(find<QLabel>(u"urlProblem"_s)->text(), u"It is watched already."_s);
}

void TestWatchForm::credentialsLeaveTheField()
{
    m_form->setWatch(Watch::create());
    find<UrlField>(u"url"_s)->setEditText(u"http://me:secret@127.0.0.1:8080/x"_s);
    QVERIFY(m_form->check());
    QCOMPARE(find<UrlField>(u"url"_s)->currentText(), u"http://127.0.0.1:8080/x"_s);
    QVERIFY(!m_form->watch().request.authorization.isEmpty());
    QVERIFY(m_form->watch().request.url.userInfo().isEmpty());
}

void TestWatchForm::aPasswordStaysWithItsServer()
{
    Watch watch = fullWatch();
    watch.request.authorization = "Basic bWU6c2VjcmV0";
    m_form->setWatch(watch);
    auto *url = find<UrlField>(u"url"_s);
    url->setUrl(u"https://shop.example:8443/other"_s);
    QCOMPARE(m_form->watch().request.authorization, watch.request.authorization);
    for (const QString &other : {u"https://shop.example:8444/"_s, u"https://other.example:8443/"_s, u"x"_s}) {
        url->setUrl(other);
        QVERIFY(m_form->watch().request.authorization.isEmpty());
    }
}

void TestWatchForm::unknownMethodsStay()
{
    Watch watch = fullWatch();
    watch.request.method = "PROPFIND";
    m_form->setWatch(watch);
    QCOMPARE(m_form->watch().request.method, QByteArray("PROPFIND"));
    m_form->setWatch(watch);
    QCOMPARE(find<QComboBox>(u"method"_s)->count(), 5);
}

void TestWatchForm::tellsOfEachChange()
{
    m_form->setWatch(fullWatch());
    QSignalSpy changed(m_form.get(), &WatchForm::changed);
    int told = 0;
    const auto tells = [&] { return changed.size() > std::exchange(told, int(changed.size())); };
    for (const QString &name :
         {u"name"_s, u"expected"_s, u"bodyContains"_s, u"jsonPointer"_s, u"jsonValue"_s, u"caFile"_s}) {
        find<QLineEdit>(name)->setText(u"x"_s);
        QVERIFY2(tells(), qPrintable(name));
    }
    for (const QString &name :
         {u"interval"_s, u"jitter"_s, u"count"_s, u"concurrency"_s, u"failed"_s, u"p95"_s,
          u"certificateDays"_s, u"confirm"_s, u"window"_s, u"timeout"_s, u"redirects"_s}) {
        auto *number = find<QDoubleSpinBox>(name);
        number->setValue(number->value() + 1);
        QVERIFY2(tells(), qPrintable(name));
    }
    for (const QString &name : {u"limitP95"_s, u"limitCertificate"_s, u"paused"_s, u"newConnections"_s,
                                u"http2"_s, u"verifyTls"_s}) {
        find<QAbstractButton>(name)->toggle();
        QVERIFY2(tells(), qPrintable(name));
    }
    for (const QString &name : {u"method"_s, u"client"_s}) {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(box->currentIndex() == 0 ? 1 : 0);
        QVERIFY2(tells(), qPrintable(name));
    }
    find<UrlField>(u"url"_s)->setUrl(u"http://127.0.0.1/"_s);
    QVERIFY(tells());
    QVERIFY(!tells());
}

void TestWatchForm::speaksAnotherLanguageAtOnce()
{
    m_form->setWatch(Watch::create());
    QVERIFY(!m_form->check());
    m_program->open();
    m_program->languages().install(u"zh_TW"_s);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!find<QLabel>(u"urlProblem"_s)->text().contains(u"The URL is empty"_s));
    QVERIFY(isSaid(u"urlProblem"_s));
    QVERIFY(find<QComboBox>(u"intervalUnit"_s)->itemText(0) != u"seconds"_s);
    m_program->languages().install(u"en"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(find<QComboBox>(u"intervalUnit"_s)->itemText(0), u"seconds"_s);
    QVERIFY(find<QLabel>(u"urlProblem"_s)->text().contains(u"The URL is empty"_s));
}

QTEST_MAIN(TestWatchForm)
#include "tst_watchform.moc"
