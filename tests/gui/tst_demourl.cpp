// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"
#include "gui/urlfield.h"
#include "support/program.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The demo server's port differs from start to start where another program has the old one.
class TestDemoUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesToTheNewPort_data()
    {
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("expected");

        QTest::newRow("the demo server's")
            << u"http://127.0.0.1:4711/delay/2s"_s << u"http://127.0.0.1:4712/delay/2s"_s;
        QTest::newRow("another port") << u"http://127.0.0.1:8080/x"_s << u"http://127.0.0.1:8080/x"_s;
        QTest::newRow("another host") << u"http://localhost:4711/x"_s << u"http://localhost:4711/x"_s;
        QTest::newRow("none") << QString() << u"http://127.0.0.1:4712/delay/50ms"_s;
    }
    void movesToTheNewPort()
    {
        QFETCH(QString, stored);
        QFETCH(QString, expected);
        Program program;
        program.open();
        program.type(u"url"_s, stored);
        program.window().useDemoServer(QUrl(u"http://127.0.0.1:4712/delay/50ms"_s), 4711);
        QCOMPARE(program.urlText(), expected);
    }
    void whatHasMovedIsKeptAtOnce()
    {
        Program program; // and may be killed
        program.open();
        program.type(u"url"_s, u"http://127.0.0.1:4711/delay/2s"_s);
        auto *field = program.find<UrlField>(u"url"_s);
        field->remember(QUrl(u"http://127.0.0.1:4711/fast"_s));
        program.window().useDemoServer(QUrl(u"http://127.0.0.1:4711/"_s), 4711);
        QVERIFY(!program.settingsFile().contains(":4711/delay"));
        program.window().useDemoServer(QUrl(u"http://127.0.0.1:4712/"_s), 4711);
        QVERIFY(program.settingsFile().contains(":4712/delay"));
        QVERIFY(program.settingsFile().contains(":4712/fast"));
        QVERIFY(!program.settingsFile().contains(":4711"));
        QCOMPARE(field->itemText(0), u"http://127.0.0.1:4712/fast"_s);
    }
};

QTEST_MAIN(TestDemoUrl)
#include "tst_demourl.moc"
