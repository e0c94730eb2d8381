// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/hostconsent.h"
#include "gui/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Nothing here leaves this machine: the dialog is always answered with Cancel.
class TestHostConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void isNeeded_data();
    void isNeeded();
    void labAsksOfEachHost();
    void watchesAreNeverSmall();
    void watchesAskOnceForEachHost();
    void cancelSendsNothing();
    void cancelIsTheDefaultAndEscape();
    void agreedHostIsNotAskedAgain();
    void loopbackIsNotAsked();

private:
    std::unique_ptr<Program> m_program;
};

void TestHostConsent::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
}

void TestHostConsent::isNeeded_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("concurrency");
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("warmUp");
    QTest::addColumn<int>("strategies");
    QTest::addColumn<bool>("needed");
    const QString far = u"http://192.0.2.1/"_s;
    for (const char *loopback :
         {"http://127.0.0.1/", "http://127.255.0.9:81/", "http://localhost/", "http://LOCALHOST/",
          "http://a.localhost/", "http://[::1]/", "https://localhost/"}) {
        QTest::addRow("%s", loopback)
            << QString::fromLatin1(loopback) << 1'000'000 << 1'000 << 32 << 3 << 0 << 3 << false;
    }
    for (const char *remote : {"http://localhost.example/", "http://128.0.0.1/", "http://127.0.0.1.example/",
                               "http://10.0.0.1/", "http://[::2]/", "http://notlocalhost/"}) {
        QTest::addRow("%s", remote) << QString::fromLatin1(remote) << 1'000 << 10 << 2 << 1 << 0 << 3 << true;
    }
    QTest::addRow("200 requests") << far << 200 << 20 << 20 << 1 << 0 << 1 << false;
    QTest::addRow("201 requests") << far << 201 << 20 << 20 << 1 << 0 << 1 << true;
    QTest::addRow("3 strategies, 66 each") << far << 66 << 20 << 20 << 1 << 0 << 3 << false;
    QTest::addRow("3 strategies, 67 each") << far << 67 << 20 << 20 << 1 << 0 << 3 << true;
    QTest::addRow("rounds multiply") << far << 101 << 1 << 1 << 2 << 0 << 1 << true;
    QTest::addRow("21 in flight") << far << 30 << 21 << 1 << 1 << 0 << 2 << true;
    QTest::addRow("21 threads") << far << 30 << 1 << 21 << 1 << 0 << 3 << true;
    QTest::addRow("no more lanes than requests") << far << 20 << 1'000 << 1'000 << 1 << 0 << 3 << false;
    QTest::addRow("sequential has one lane") << far << 200 << 1'000 << 1'000 << 1 << 0 << 1 << false;
    QTest::addRow("warm-up is load, too") << far << 20 << 20 << 20 << 1 << 10 << 2 << true;
    QTest::addRow("a little warm-up") << far << 20 << 5 << 5 << 1 << 1 << 2 << false;
}

void TestHostConsent::isNeeded()
{
    QFETCH(QString, url);
    QFETCH(int, count);
    QFETCH(int, concurrency);
    QFETCH(int, threads);
    QFETCH(int, rounds);
    QFETCH(int, warmUp);
    QFETCH(int, strategies);
    QFETCH(bool, needed);
    RunPlan plan;
    QVERIFY(parseUrl(url, plan.request));
    plan.count = count;
    plan.concurrency = concurrency;
    plan.threads = threads;
    plan.rounds = rounds;
    plan.warmUp = warmUp;
    plan.strategies.resize(strategies);
    QCOMPARE(HostConsent::isNeeded(plan), needed);
}

void TestHostConsent::labAsksOfEachHost()
{
    LabPlan plan;
    plan.drive = LabDrive::Bounded;
    plan.limit = 20;
    const auto add = [&plan](const QString &url, int repeat) {
        LabCoroutine request;
        request.kind = LabCoroutine::Kind::Request;
        request.url = QUrl(url);
        request.repeat = repeat;
        plan.coroutines.append(request);
    };
    add(u"http://127.0.0.1/"_s, 5'000);
    add(u"http://192.0.2.1/a"_s, 150);
    add(u"http://192.0.2.2/"_s, 200);
    QVERIFY(!HostConsent::isNeeded(plan));
    plan.limit = 21;
    QVERIFY(HostConsent::isNeeded(plan));
    plan.limit = 20;
    add(u"http://192.0.2.1/b"_s, 51);
    QVERIFY(HostConsent::isNeeded(plan));
    LabCoroutine delay;
    plan.coroutines = {delay};
    plan.coroutines[0].repeat = 10'000;
    QVERIFY(!HostConsent::isNeeded(plan));
}

void TestHostConsent::watchesAreNeverSmall()
{
    Watch watch = Watch::create();
    watch.request.url = QUrl(u"http://192.0.2.1/"_s);
    watch.interval = std::chrono::hours(24);
    QVERIFY(HostConsent::isNeeded({watch}));
    watch.paused = true;
    QVERIFY(!HostConsent::isNeeded({watch}));
    watch.paused = false;
    watch.request.url = QUrl(u"http://[::1]:8080/"_s);
    QVERIFY(!HostConsent::isNeeded({watch}));
    QVERIFY(!HostConsent::isNeeded(QList<Watch>()));
}

void TestHostConsent::watchesAskOnceForEachHost()
{
    QList<Watch> watches;
    const auto add = [&watches](const QString &url, int count, std::chrono::seconds interval) {
        Watch watch = Watch::create();
        watch.request.url = QUrl(url);
        watch.count = count;
        watch.interval = interval;
        watches.append(watch);
    };
    add(u"http://192.0.2.1/a"_s, 10, std::chrono::seconds(60));
    add(u"http://127.0.0.1/"_s, 10, std::chrono::seconds(1));
    add(u"http://192.0.2.1/b"_s, 1, std::chrono::seconds(7));
    add(u"http://192.0.2.2/"_s, 3, std::chrono::seconds(30));
    {
        DialogAnswer answer(u"Cancel"_s);
        QVERIFY(!HostConsent::ask(watches, &m_program->window()));
        QVERIFY(answer.isGiven());
        QVERIFY2(answer.box().text.startsWith(u"192.0.2.1 is not this machine. 2 watch"_s),
                 qPrintable(answer.box().text));
        QVERIFY2(answer.box().text.contains(u"1,115 requests an hour"_s), qPrintable(answer.box().text));
    }
    QSettings().setValue("consent/hosts", QStringList{u"192.0.2.1"_s});
    {
        DialogAnswer answer(u"Send Requests"_s);
        QVERIFY(HostConsent::ask(watches, &m_program->window()));
        QVERIFY(answer.isGiven());
        QVERIFY2(answer.box().text.contains(u"This watch sends 3 request"_s), qPrintable(answer.box().text));
    }
    DialogAnswer answer(u"Cancel"_s);
    QVERIFY(HostConsent::ask(watches, &m_program->window()));
    QVERIFY(HostConsent::ask(watches.last(), &m_program->window()));
    QVERIFY(!answer.isGiven());
}

void TestHostConsent::cancelSendsNothing()
{
    m_program->type(u"url"_s, u"http://192.0.2.1/"_s); // set aside for documentation: nobody is there
    m_program->type(u"count"_s, u"1000"_s);
    DialogAnswer answer(u"Cancel"_s);
    m_program->run();
    QVERIFY(answer.isGiven());
    QVERIFY2(answer.box().text.startsWith(u"192.0.2.1 is not this machine."_s),
             qPrintable(answer.box().text));
    QVERIFY2(answer.box().text.contains(u"3,000 requests, up to 100 at once"_s),
             qPrintable(answer.box().text));
    QVERIFY(!m_program->page().isRunning());
    QVERIFY(!m_program->page().run());
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
    QCOMPARE(m_program->urlText(), u"http://192.0.2.1/"_s);

    // No is no for this time only.
    DialogAnswer again(u"Cancel"_s);
    m_program->action(u"run"_s)->trigger();
    QVERIFY(again.isGiven());
    QVERIFY(!m_program->page().isRunning());
    QVERIFY(!m_program->settingsFile().contains("192.0.2.1"));
}

void TestHostConsent::cancelIsTheDefaultAndEscape()
{
    RunPlan plan;
    plan.request.url = QUrl(u"http://192.0.2.1/"_s);
    for (Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
        DialogAnswer answer(u"Cancel"_s);
        answer.doBefore([key] { QTest::keyClick(QApplication::activeModalWidget(), key); });
        QVERIFY(!HostConsent::ask(plan, &m_program->window()));
        QVERIFY(answer.isGiven());
    }
}

void TestHostConsent::agreedHostIsNotAskedAgain()
{
    QSettings().setValue("consent/hosts", QStringList{u"192.0.2.1"_s});
    RunPlan plan;
    plan.request.url = QUrl(u"http://192.0.2.1:8080/other"_s);
    QVERIFY(HostConsent::ask(plan, &m_program->window()));

    DialogAnswer answer(u"Cancel"_s);
    plan.request.url = QUrl(u"http://192.0.2.2/"_s);
    QVERIFY(!HostConsent::ask(plan, &m_program->window()));
    QVERIFY(answer.isGiven());
}

void TestHostConsent::loopbackIsNotAsked()
{
    DialogAnswer answer(u"Cancel"_s);
    m_program->setPlan(smallPlan(300), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(!answer.isGiven());
}

QTEST_MAIN(TestHostConsent)
#include "tst_hostconsent.moc"
