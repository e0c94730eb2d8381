// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/countfield.h"
#include "gui/hostconsent.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a person types for a sweep: what is wrong with it is said beside it, and nothing is sent.
class TestSweepForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void firstStartIsReady();
    void planComesBack_data();
    void planComesBack();
    void typedPlan();
    void badListsAreExplained_data();
    void badListsAreExplained();
    void badNumbersAreExplained_data();
    void badNumbersAreExplained();
    void badOptionsAreShown();
    void badUrlIsExplained();
    void secondsHaveDecimals();
    void historyIsThatOfCompare();
    void credentialsAreNeitherShownNorSaved();
    void consent_data();
    void consent();
    void consentIsAsked();

private:
    [[nodiscard]] SweepForm &form() const { return *m_program->sweepPage().form(); }
    [[nodiscard]] QLabel *label(const QString &name) const { return m_program->find<QLabel>(name); }
    void choose(const QString &box, int entry) const
    {
        m_program->find<QComboBox>(box)->setCurrentIndex(entry);
    }
    void nothingIsSent() const;

    std::unique_ptr<Program> m_program;
};

void TestSweepForm::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->showSweep();
}

void TestSweepForm::nothingIsSent() const
{
    QVERIFY(!m_program->sweepPage().isRunning());
    QCOMPARE(m_program->server().counters().connections, 0);
}

void TestSweepForm::firstStartIsReady()
{
    QCOMPARE(m_program->urlText(), m_program->server().url(u"/delay/50ms"_s).toString());
    SweepPlan plan;
    plan.request.url = m_program->server().url(u"/delay/50ms"_s);
    QCOMPARE(form().plan(), plan);
    QVERIFY(sweepProblems(form().plan()).isEmpty());
    QVERIFY(m_program->find<CountField>(u"limit"_s)->isVisible());
    QVERIFY(!m_program->find<QLineEdit>(u"list"_s)->isVisible());
    QVERIFY(m_program->find<CountField>(u"seconds"_s)->isVisible());
    QVERIFY(!m_program->find<CountField>(u"requests"_s)->isVisible());
}

void TestSweepForm::planComesBack_data()
{
    QTest::addColumn<QList<int>>("concurrencies");
    QTest::addColumn<int>("requests");
    QTest::addRow("doubling, seconds") << SweepPlan::doublingUpTo(48) << 0;
    QTest::addRow("doubling, requests") << SweepPlan::doublingUpTo(1) << 250;
    QTest::addRow("list") << QList<int>{3, 30, 300} << 0;
}

void TestSweepForm::planComesBack()
{
    QFETCH(QList<int>, concurrencies);
    QFETCH(int, requests);
    SweepPlan plan;
    plan.request.url = QUrl(u"http://127.0.0.1:1/x"_s);
    plan.request.timeout = 1'234ms;
    plan.request.maxRedirects = 3;
    plan.request.newConnection = true;
    plan.request.http2 = true;
    plan.request.verifyTls = false;
    plan.client = ClientKind::Qt;
    plan.concurrencies = concurrencies;
    plan.requestsPerStep = requests;
    plan.durationPerStep = 1'250ms;
    plan.rounds = 5;
    plan.warmUp = 2;
    form().setPlan(plan);
    QCOMPARE(form().plan(), plan);
    QVERIFY(m_program->close());
    m_program->open();
    QCOMPARE(form().plan(), plan);
}

void TestSweepForm::typedPlan()
{
    choose(u"concurrencyKind"_s, 1);
    m_program->type(u"list"_s, u"8, 2, 2..4"_s);
    choose(u"stepKind"_s, 1);
    m_program->type(u"requests"_s, u"40"_s);
    m_program->type(u"rounds"_s, u"2"_s);
    QCOMPARE(form().plan().concurrencies, QList<int>({2, 4, 8}));
    QCOMPARE(form().plan().requestsPerStep, 40);
    QCOMPARE(form().plan().rounds, 2);
    QVERIFY(!m_program->find<CountField>(u"limit"_s)->isVisible());
    QVERIFY(!m_program->find<CountField>(u"seconds"_s)->isVisible());
}

void TestSweepForm::badListsAreExplained_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("part");
    QTest::addRow("empty") << QString() << u"There is no concurrency to measure"_s;
    QTest::addRow("blank") << u"  "_s << u"There is no concurrency to measure"_s;
    QTest::addRow("words") << u"1, two, 4"_s << u"“two” is no concurrency"_s;
    QTest::addRow("zero") << u"0, 1"_s << u"“0” is no concurrency"_s;
    QTest::addRow("negative") << u"-4"_s << u"“-4” is no concurrency"_s;
    QTest::addRow("too high") << u"1, 5000"_s << u"Each concurrency"_s;
    QTest::addRow("too many") << u"1..500+1"_s << u"at most 100"_s;
    QTest::addRow("commas") << u",,"_s << u"no concurrency"_s;
}

void TestSweepForm::badListsAreExplained()
{
    QFETCH(QString, list);
    QFETCH(QString, part);
    choose(u"concurrencyKind"_s, 1);
    m_program->type(u"list"_s, list);
    QVERIFY(label(u"numberProblem"_s)->isHidden()); // nobody is corrected while typing for the first time
    m_program->run();
    QVERIFY(label(u"numberProblem"_s)->isVisible());
    QVERIFY2(label(u"numberProblem"_s)->text().contains(part), qPrintable(label(u"numberProblem"_s)->text()));
    auto *field = m_program->find<QLineEdit>(u"list"_s);
    QCOMPARE(field->accessibleDescription(), label(u"numberProblem"_s)->text());
    QVERIFY(field->hasFocus());
    nothingIsSent();
    m_program->type(u"list"_s, u"1, 2"_s);
    QVERIFY(label(u"numberProblem"_s)->isHidden());
    QVERIFY(field->accessibleDescription().isEmpty());
}

void TestSweepForm::badNumbersAreExplained_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("part");
    for (const char *typed : {"0", "-5", "1000000000000"}) {
        const QString text = QString::fromLatin1(typed);
        QTest::addRow("limit %s", typed) << u"limit"_s << text << u"Each concurrency must be"_s;
        QTest::addRow("seconds %s", typed) << u"seconds"_s << text << u"Duration of a step"_s;
        QTest::addRow("requests %s", typed) << u"requests"_s << text << u"Count must be"_s;
        QTest::addRow("rounds %s", typed) << u"rounds"_s << text << u"Rounds must be"_s;
    }
    QTest::addRow("fewer than in flight") << u"requests"_s << u"10"_s << u"cannot be 64 in flight"_s;
}

void TestSweepForm::badNumbersAreExplained()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, part);
    if (field == "requests"_L1)
        choose(u"stepKind"_s, 1);
    m_program->type(field, typed);
    m_program->run();
    QVERIFY(label(u"numberProblem"_s)->isVisible());
    QVERIFY2(label(u"numberProblem"_s)->text().contains(part), qPrintable(label(u"numberProblem"_s)->text()));
    nothingIsSent();
}

void TestSweepForm::badOptionsAreShown()
{
    SweepPlan plan = form().plan();
    plan.request.timeout = 0ms;
    form().setPlan(plan);
    m_program->run();
    QVERIFY(m_program->find<QToolButton>(u"optionsButton"_s)->isChecked());
    QVERIFY(label(u"optionsProblem"_s)->isVisible());
    QVERIFY(m_program->find<CountField>(u"timeout"_s)->hasFocus());
    nothingIsSent();
}

void TestSweepForm::badUrlIsExplained()
{
    m_program->type(u"url"_s, u"ftp://127.0.0.1/"_s);
    m_program->run();
    QVERIFY(label(u"urlProblem"_s)->isVisible());
    QVERIFY(label(u"urlProblem"_s)->text().contains(u"ftp"_s));
    nothingIsSent();
}

void TestSweepForm::secondsHaveDecimals()
{
    auto *field = m_program->find<CountField>(u"seconds"_s);
    m_program->type(u"seconds"_s, u"0.25"_s);
    QCOMPARE(form().plan().durationPerStep, 250ms);
    field->setInteger(1'500);
    QCOMPARE(field->text(), u"1.5"_s);
    field->setInteger(20'000);
    QCOMPARE(field->text(), u"20"_s);
    field->setInteger(100);
    field->stepBy(-1);
    QCOMPARE(field->integer(), SweepLimits::durationMs.low);
    field->stepBy(2);
    QCOMPARE(field->integer(), 2'100);
}

void TestSweepForm::historyIsThatOfCompare()
{
    const QString url = m_program->server().url(u"/fast"_s).toString();
    m_program->showCompare();
    m_program->setPlan(smallPlan(3), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    m_program->showSweep();
    QVERIFY(m_program->find<QComboBox>(u"url"_s)->findText(url) >= 0);
    QCOMPARE(m_program->urlText(), m_program->server().url(u"/delay/50ms"_s).toString());
}

void TestSweepForm::credentialsAreNeitherShownNorSaved()
{
    QUrl url = m_program->server().url(u"/fast"_s);
    url.setUserName(u"ada"_s);
    url.setPassword(u"xyzzy-plugh"_s);
    m_program->type(u"url"_s, url.toString());
    m_program->find<QPushButton>(u"runButton"_s)->setFocus();
    QCOMPARE(m_program->urlText(), m_program->server().url(u"/fast"_s).toString());
    QVERIFY(!form().plan().request.authorization.isEmpty());
    QVERIFY(m_program->close());
    QVERIFY(!m_program->settingsFile().contains("plugh"));
    m_program->open();
    QVERIFY(form().plan().request.authorization.isEmpty());
}

void TestSweepForm::consent_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QList<int>>("concurrencies");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<bool>("needed");
    const QString far = u"http://192.0.2.1/"_s;
    QTest::addRow("here") << u"http://127.0.0.1/"_s << QList<int>{1, 100} << 0 << 3 << false;
    QTest::addRow("by time") << far << QList<int>{1} << 0 << 1 << true;
    QTest::addRow("few") << far << QList<int>{1, 2} << 50 << 1 << false;
    QTest::addRow("steps multiply") << far << QList<int>{1, 2} << 101 << 1 << true;
    QTest::addRow("rounds multiply") << far << QList<int>{1} << 101 << 2 << true;
    QTest::addRow("many in flight") << far << QList<int>{21} << 21 << 1 << true;
}

void TestSweepForm::consent()
{
    QFETCH(QString, url);
    QFETCH(QList<int>, concurrencies);
    QFETCH(int, requests);
    QFETCH(int, rounds);
    QFETCH(bool, needed);
    SweepPlan plan;
    plan.request.url = QUrl(url);
    plan.concurrencies = concurrencies;
    plan.requestsPerStep = requests;
    plan.rounds = rounds;
    QCOMPARE(HostConsent::isNeeded(plan), needed);
}

void TestSweepForm::consentIsAsked()
{
    m_program->type(u"url"_s, u"http://192.0.2.1/"_s); // set aside for documentation: nobody is there
    DialogAnswer answer(u"Cancel"_s);
    m_program->run();
    QVERIFY(answer.isGiven());
    QVERIFY2(answer.box().text.contains(u"as it can for 21.0 s, up to 64 at once"_s),
             qPrintable(answer.box().text));
    QVERIFY(!m_program->sweepPage().isRunning());
}

QTEST_MAIN(TestSweepForm)
#include "tst_sweepform.moc"
