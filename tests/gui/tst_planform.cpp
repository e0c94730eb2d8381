// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/countfield.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

#include <sys/resource.h>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What a person types: what is wrong with it is said beside it, and nothing is sent or lost.
class TestPlanForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void badUrlsAreExplained_data();
    void badUrlsAreExplained();
    void goodUrlsAreTaken_data();
    void goodUrlsAreTaken();
    void badNumbersAreExplained_data();
    void badNumbersAreExplained();
    void noStrategyIsExplained();
    void noClientIsExplained();
    void badCaFileIsExplained();
    void caFileIsChosenInADialog();
    void allProblemsAreShownAtOnce();
    void unfinishedUrlIsNotCompleted();
    void arrowsStayWithinTheLegalRange();
    void tooManyConnectionsAreExplained();

private:
    [[nodiscard]] QLabel *label(const QString &name) const { return m_program->find<QLabel>(name); }
    void nothingIsSent() const;

    std::unique_ptr<Program> m_program;
};

void TestPlanForm::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->setPlan(smallPlan(3), u"/fast"_s);
}

void TestPlanForm::nothingIsSent() const
{
    QVERIFY(!m_program->page().isRunning());
    QTest::qWait(20);
    QCOMPARE(m_program->server().counters().connections, 0);
    QVERIFY(m_program->find<QPushButton>(u"runButton"_s)->isEnabled());
}

void TestPlanForm::badUrlsAreExplained_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("part"); // of the sentence
    QTest::addRow("empty") << QString() << u"The URL is empty"_s;
    QTest::addRow("blank") << u"   "_s << u"The URL is empty"_s;
    QTest::addRow("relative") << u"delay/50ms"_s << u"The URL must be absolute"_s;
    QTest::addRow("path") << u"/delay/50ms"_s << u"The URL must be absolute"_s;
    QTest::addRow("without a scheme") << u"127.0.0.1:8080/x"_s << u"did you mean http://127.0.0.1:8080/x?"_s;
    QTest::addRow("ftp") << u"ftp://127.0.0.1/x"_s << u"The scheme “ftp” is not supported"_s;
    QTest::addRow("file") << u"file:///etc/passwd"_s << u"The scheme “file” is not supported"_s;
    QTest::addRow("port 0") << u"http://127.0.0.1:0/"_s << u"Port 0 cannot be connected to"_s;
    QTest::addRow("port 65536") << u"http://127.0.0.1:65536/"_s << u"This is not a URL"_s;
    QTest::addRow("no host") << u"http:///x"_s << u"The URL"_s;
    QTest::addRow("open IPv6") << u"http://[::1/"_s << u"This is not a URL"_s;
}

void TestPlanForm::badUrlsAreExplained()
{
    QFETCH(QString, url);
    QFETCH(QString, part);
    m_program->type(u"url"_s, url);
    QVERIFY(label(u"urlProblem"_s)->isHidden()); // nobody is corrected while typing for the first time
    m_program->run();
    QVERIFY(label(u"urlProblem"_s)->isVisible());
    QVERIFY2(label(u"urlProblem"_s)->text().contains(part), qPrintable(label(u"urlProblem"_s)->text()));
    auto *field = m_program->find<QComboBox>(u"url"_s);
    QCOMPARE(field->accessibleDescription(), label(u"urlProblem"_s)->text());
    QVERIFY(field->hasFocus() || field->lineEdit()->hasFocus());
    QCOMPARE(m_program->urlText(), url);
    nothingIsSent();

    // By the keys, too.
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_R, Qt::ControlModifier);
    nothingIsSent();
    QCOMPARE(m_program->urlText(), url);
    QVERIFY(!m_program->settingsFile().contains("passwd"));

    m_program->type(u"url"_s, m_program->server().url(u"/fast"_s).toString());
    QVERIFY(label(u"urlProblem"_s)->isHidden());
    QVERIFY(field->accessibleDescription().isEmpty());
    QVERIFY(m_program->runToEnd());
}

void TestPlanForm::goodUrlsAreTaken_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("taken");
    QTest::addRow("spaces around") << u"  http://127.0.0.1:%1/fast "_s << u"http://127.0.0.1:%1/fast"_s;
    QTest::addRow("upper case") << u"HTTP://127.0.0.1:%1/fast"_s << u"http://127.0.0.1:%1/fast"_s;
    QTest::addRow("name") << u"http://localhost:%1/fast"_s << u"http://localhost:%1/fast"_s;
    QTest::addRow("no path") << u"http://127.0.0.1:%1"_s << u"http://127.0.0.1:%1/"_s;
    QTest::addRow("fragment") << u"http://127.0.0.1:%1/fast#a"_s << u"http://127.0.0.1:%1/fast"_s;
    QTest::addRow("umlaut") << u"http://127.0.0.1:%1/ä b"_s << u"http://127.0.0.1:%1/%C3%A4%20b"_s;
}

void TestPlanForm::goodUrlsAreTaken()
{
    QFETCH(QString, url);
    QFETCH(QString, taken);
    const QString port = QString::number(m_program->server().port());
    m_program->type(u"url"_s, url.replace(u"%1"_s, port));
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->page().run()->plan.request.url.toString(QUrl::FullyEncoded),
             taken.replace(u"%1"_s, port));
    QCOMPARE(m_program->page().run()->samples.size(), 9);
}

void TestPlanForm::badNumbersAreExplained_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("sentence");
    const auto add = [](const char *field, const QString &label, const QString &sentence) {
        for (const char *typed : {"0", "-5", "1000000000000"}) {
            QTest::addRow("%s %s", field, typed)
                << QString::fromLatin1(field) << QString::fromLatin1(typed) << label << sentence;
        }
    };
    add("count", u"numberProblem"_s, u"Count must be a whole number from 1 to 1,000,000."_s);
    add("concurrency", u"numberProblem"_s, u"Concurrency must be a whole number from 1 to 1,000."_s);
    add("threads", u"numberProblem"_s, u"Threads must be a whole number from 1 to 1,000."_s);
    add("rounds", u"numberProblem"_s, u"Rounds must be a whole number from 1 to 1,000."_s);
    add("timeout", u"optionsProblem"_s, u"Timeout in ms must be a whole number from 1 to 3,600,000."_s);
    QTest::addRow("warmUp -1") << u"warmUp"_s << u"-1"_s << u"optionsProblem"_s
                               << u"Warm-up must be a whole number from 0 to 1,000."_s;
    QTest::addRow("redirects 51") << u"redirects"_s << u"51"_s << u"optionsProblem"_s
                                  << u"Redirects must be a whole number from 0 to 50."_s;
}

void TestPlanForm::badNumbersAreExplained()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, label);
    QFETCH(QString, sentence);
    const bool isOption = label == u"optionsProblem"_s;
    if (isOption)
        m_program->click(u"optionsButton"_s);
    m_program->type(field, typed);
    if (isOption)
        m_program->click(u"optionsButton"_s); // what is wrong must not stay hidden
    m_program->run();

    auto *number = m_program->find<CountField>(field);
    QCOMPARE(number->integer(), typed.toLongLong());
    QCOMPARE(this->label(label)->text(), sentence);
    QVERIFY(this->label(label)->isVisible());
    QVERIFY(number->isVisible());
    QVERIFY(number->hasFocus());
    QCOMPARE(number->accessibleDescription(), sentence);
    QVERIFY(this->label(u"urlProblem"_s)->isHidden());
    nothingIsSent();

    m_program->type(field, u"2"_s);
    QVERIFY(this->label(label)->isHidden());
    QVERIFY(m_program->runToEnd());
}

void TestPlanForm::noStrategyIsExplained()
{
    for (const QString &box : {u"sequential"_s, u"concurrent"_s, u"threaded"_s})
        m_program->click(box);
    m_program->run();
    QVERIFY(label(u"numberProblem"_s)->isVisible());
    QCOMPARE(label(u"numberProblem"_s)->text(), u"Choose at least one strategy."_s);
    QVERIFY(m_program->find<QCheckBox>(u"sequential"_s)->hasFocus());
    nothingIsSent();
    m_program->click(u"concurrent"_s);
    QVERIFY(label(u"numberProblem"_s)->isHidden());
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->server().counters().requests, 3);
}

void TestPlanForm::noClientIsExplained()
{
    m_program->click(u"optionsButton"_s);
    m_program->click(u"qtClient"_s);
    m_program->click(u"optionsButton"_s);
    m_program->run();
    QVERIFY(label(u"optionsProblem"_s)->isVisible());
    QCOMPARE(label(u"optionsProblem"_s)->text(), u"Choose at least one client."_s);
    QVERIFY(m_program->find<QCheckBox>(u"qtClient"_s)->hasFocus());
    nothingIsSent();
    m_program->click(u"curlClient"_s);
    QVERIFY(label(u"optionsProblem"_s)->isHidden());
    QCOMPARE(m_program->form().plan().clients, QList<ClientKind>{ClientKind::Curl});
}

void TestPlanForm::badCaFileIsExplained()
{
    m_program->click(u"optionsButton"_s);
    m_program->type(u"caFile"_s, u"/nowhere/ca.pem"_s);
    m_program->click(u"optionsButton"_s);
    m_program->run();
    QVERIFY(label(u"optionsProblem"_s)->isVisible());
    QVERIFY(label(u"optionsProblem"_s)->text().contains(u"/nowhere/ca.pem"_s));
    const auto *field = m_program->find<QLineEdit>(u"caFile"_s);
    QVERIFY(field->hasFocus());
    QCOMPARE(field->accessibleDescription(), label(u"optionsProblem"_s)->text());
    nothingIsSent();
    m_program->type(u"caFile"_s, {});
    QVERIFY(label(u"optionsProblem"_s)->isHidden());
    QVERIFY(field->accessibleDescription().isEmpty());
    QVERIFY(m_program->runToEnd());
}

void TestPlanForm::caFileIsChosenInADialog()
{
    QFile file(m_program->path(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_program->click(u"optionsButton"_s);
    const auto dismissed = DialogAnswer::file({});
    m_program->click(u"browseCaFile"_s);
    QVERIFY(dismissed->isGiven());
    QVERIFY(m_program->form().plan().request.caFile.isEmpty());
    const auto chosen = DialogAnswer::file(file.fileName());
    m_program->click(u"browseCaFile"_s);
    QVERIFY(chosen->isGiven());
    QCOMPARE(m_program->form().plan().request.caFile, file.fileName());
}

void TestPlanForm::allProblemsAreShownAtOnce()
{
    m_program->click(u"optionsButton"_s);
    m_program->type(u"timeout"_s, u"0"_s);
    m_program->type(u"count"_s, u"0"_s);
    m_program->type(u"url"_s, u"x"_s);
    m_program->run();
    for (const QString &name : {u"urlProblem"_s, u"numberProblem"_s, u"optionsProblem"_s})
        QVERIFY2(label(name)->isVisible(), qPrintable(name));
    nothingIsSent();
}

void TestPlanForm::unfinishedUrlIsNotCompleted()
{
    const QString longer = m_program->server().url(u"/delay/2ms"_s).toString();
    m_program->type(u"url"_s, longer);
    QVERIFY(m_program->runToEnd());
    const QString shorter = m_program->server().url(u"/delay/2"_s).toString();
    m_program->type(u"url"_s, shorter);
    QTest::keyClick(m_program->find<QComboBox>(u"url"_s), Qt::Key_Return);
    QVERIFY(m_program->page().isRunning());
    QVERIFY(m_program->waitForReport());
    QCOMPARE(m_program->page().run()->plan.request.url.toString(), shorter);

    // Paths are case-sensitive.
    const QString upper = m_program->server().url(u"/DELAY/2ms"_s).toString();
    m_program->type(u"url"_s, upper);
    QTest::keyClick(m_program->find<QComboBox>(u"url"_s), Qt::Key_Return);
    QVERIFY(m_program->page().isRunning());
    QVERIFY(m_program->waitForReport());
    QCOMPARE(m_program->page().run()->plan.request.url.toString(), upper);
    QCOMPARE(m_program->urlText(), upper);
}

void TestPlanForm::arrowsStayWithinTheLegalRange()
{
    auto *count = m_program->find<CountField>(u"count"_s);
    m_program->type(u"count"_s, u"1"_s);
    QTest::keyClick(count, Qt::Key_Down);
    QCOMPARE(count->integer(), 1);
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(count->integer(), 2);
    m_program->type(u"count"_s, u"1000000"_s);
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(count->integer(), 1'000'000);
    m_program->type(u"count"_s, u"-5"_s);
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(count->integer(), 1);
}

void TestPlanForm::tooManyConnectionsAreExplained()
{
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
    rlimit low = usual;
    low.rlim_cur = 200;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &low), 0);
    m_program->type(u"count"_s, u"500"_s);
    m_program->type(u"concurrency"_s, u"500"_s);
    m_program->run();
    const bool started = m_program->page().isRunning();
    setrlimit(RLIMIT_NOFILE, &usual);
    QVERIFY(!started);
    QVERIFY(label(u"numberProblem"_s)->isVisible());
    // Names the number that would work.
    static const QRegularExpression number(u"\\b\\d{1,3}\\b"_s);
    QVERIFY2(label(u"numberProblem"_s)->text().contains(number),
             qPrintable(label(u"numberProblem"_s)->text()));
    nothingIsSent();
    m_program->type(u"concurrency"_s, u"5"_s);
    QVERIFY(label(u"numberProblem"_s)->isHidden());
    QVERIFY(m_program->runToEnd());
}

QTEST_MAIN(TestPlanForm)
#include "tst_planform.moc"
