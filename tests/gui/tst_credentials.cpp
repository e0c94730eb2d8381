// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/compareexports.h"
#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "support/program.h"
#include "support/scriptedserver.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"s3cr3t"_s;
const QByteArray secretHeader = "Authorization: Basic " + QByteArray("ann:s3cr3t").toBase64();

void answer(ScriptedPeer &peer)
{
    while (true) {
        peer.readRequest();
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }
}

} // namespace

/// user:password in the URL: used, never shown, saved or exported.
class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void areUsedAndHidden_data();
    void areUsedAndHidden();
    void stayWithTheirServer();
    void canBeForgotten();
    void areNotSavedWithABadUrl();

private:
    std::unique_ptr<Program> m_program;
};

void TestCredentials::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
    m_program->setPlan(smallPlan(3), u"/fast"_s);
}

void TestCredentials::areUsedAndHidden_data()
{
    QTest::addColumn<int>("key"); // 0: the button
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addRow("button") << 0 << Qt::KeyboardModifiers();
    QTest::addRow("Return") << int(Qt::Key_Return) << Qt::KeyboardModifiers();
    QTest::addRow("Ctrl+R") << int(Qt::Key_R) << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TestCredentials::areUsedAndHidden()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    ScriptedServer server(answer);
    const QString plain = server.url(u"/private"_s).toString();
    m_program->type(u"url"_s, QString(plain).replace(u"http://"_s, u"http://ann:%1@"_s.arg(secret)));
    if (key == 0)
        m_program->run();
    else
        QTest::keyClick(m_program->find<QComboBox>(u"url"_s), Qt::Key(key), modifiers);
    QVERIFY(m_program->page().isRunning());
    QVERIFY(m_program->waitForReport());

    const QList<QByteArray> heads = server.heads();
    QCOMPARE(heads.size(), 9);
    for (const QByteArray &head : heads)
        QVERIFY2(head.contains(secretHeader), head.constData());

    QCOMPARE(m_program->urlText(), plain);
    auto *field = m_program->find<QComboBox>(u"url"_s);
    QCOMPARE(field->itemText(0), plain);
    for (int i = 0; i < field->count(); ++i)
        QVERIFY(!field->itemText(i).contains(secret));
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier); // undo must not bring it back
    QVERIFY(!m_program->urlText().contains(secret));
    QVERIFY(!m_program->window().windowTitle().contains(secret));
    QVERIFY(!m_program->statusText().contains(secret));

    const std::pair<RunFile, QString> exports[] = {{RunFile::RequestsCsv, u"requests.csv"_s},
                                                   {RunFile::SummaryCsv, u"summary.csv"_s},
                                                   {RunFile::Json, u"run.json"_s}};
    for (const auto &[kind, name] : exports) {
        m_program->page().exports()->exportRun(kind, m_program->path(name));
        QTRY_VERIFY(m_program->statusText().contains(u"Wrote "_s + name));
        QFile file(m_program->path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(secret.toUtf8()));
        QVERIFY(!bytes.contains(QByteArray("ann:s3cr3t").toBase64()));
        QVERIFY(!bytes.contains("ann@"));
    }

    // Once more: it is still sent, though it is not seen.
    QVERIFY(m_program->runToEnd());
    QVERIFY(server.heads().last().contains(secretHeader));
    QVERIFY(m_program->close());
    const QByteArray settings = m_program->settingsFile();
    QVERIFY(settings.contains("private"));
    QVERIFY(!settings.contains(secret.toUtf8()));
    QVERIFY(!settings.contains("ann"));
}

void TestCredentials::stayWithTheirServer()
{
    ScriptedServer trusted(answer);
    ScriptedServer other(answer);
    m_program->type(u"url"_s, trusted.url().toString().replace(u"http://"_s, u"http://ann:s3cr3t@"_s));
    QVERIFY(m_program->runToEnd());
    m_program->type(u"url"_s, other.url().toString());
    QVERIFY(m_program->runToEnd());
    QCOMPARE(other.heads().size(), 9);
    for (const QByteArray &head : other.heads())
        QVERIFY(!head.contains("Authorization"));
}

void TestCredentials::canBeForgotten()
{
    ScriptedServer server(answer);
    m_program->type(u"url"_s, server.url().toString().replace(u"http://"_s, u"http://ann:s3cr3t@"_s));
    m_program->find<QPushButton>(u"runButton"_s)->setFocus(); // leaving the field takes them out of it
    QCOMPARE(m_program->urlText(), server.url().toString());
    auto *line = m_program->find<QComboBox>(u"url"_s)->lineEdit();
    const QList<QAction *> actions = line->actions();
    QCOMPARE(actions.size(), 1);
    QVERIFY(actions.first()->isVisible());
    actions.first()->trigger();
    QVERIFY(!actions.first()->isVisible());
    QVERIFY(m_program->runToEnd());
    for (const QByteArray &head : server.heads())
        QVERIFY(!head.contains("Authorization"));
}

void TestCredentials::areNotSavedWithABadUrl()
{
    m_program->type(u"url"_s, u"http://ann:s3cr3t@127.0.0.1:0/"_s);
    m_program->run();
    QVERIFY(m_program->find<QLabel>(u"urlProblem"_s)->isVisible());
    QVERIFY(!m_program->find<QLabel>(u"urlProblem"_s)->text().contains(secret));
    QVERIFY(m_program->close());
    QVERIFY(!m_program->settingsFile().contains(secret.toUtf8()));
}

QTEST_MAIN(TestCredentials)
#include "tst_credentials.moc"
