// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/urlhistory.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestUrlHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestComesFirstAndOnce();
    void movesWithAServer();
    void isBounded();
    void neverHoldsCredentials();
    void takesNoNonsense();
    void comesBackInOrder();
    void survivesEditedSettings();

private:
    [[nodiscard]] QString settingsPath() const { return m_directory.filePath(u"history.ini"_s); }

    QTemporaryDir m_directory;
};

void TestUrlHistory::newestComesFirstAndOnce()
{
    UrlHistory history;
    QVERIFY(history.entries().isEmpty());
    for (const QString &url : {u"http://a/1"_s, u"http://a/2"_s, u"http://a/1"_s, u" HTTP://A/1 "_s})
        history.add(url);
    QCOMPARE(history.entries(), QStringList({u"http://a/1"_s, u"http://a/2"_s}));
    history.add(u"http://a/2"_s);
    QCOMPARE(history.entries(), QStringList({u"http://a/2"_s, u"http://a/1"_s}));
    // The same to a server only by chance.
    history.add(u"http://a/2?"_s);
    history.add(u"http://a/A"_s);
    history.add(u"http://a/a"_s);
    QCOMPARE(history.entries().size(), 5);
}

void TestUrlHistory::movesWithAServer()
{
    UrlHistory history;
    for (const QString &url :
         {u"http://127.0.0.1:80/d"_s, u"http://127.0.0.1:9/c"_s, u"http://127.0.0.1:2/a"_s,
          u"http://localhost:1/b"_s, u"http://127.0.0.1:1/a?q=ä"_s, u"http://127.0.0.1:1/a"_s})
        history.add(url);
    const QStringList before = history.entries();
    history.move(QUrl(u"http://127.0.0.1:2/"_s), 3);
    QCOMPARE(history.entries(), before);
    history.move(QUrl(u"http://127.0.0.1:2/"_s), 1);
    QCOMPARE(history.entries(),
             QStringList({u"http://127.0.0.1:2/a"_s, u"http://127.0.0.1:2/a?q=ä"_s, u"http://localhost:1/b"_s,
                          u"http://127.0.0.1:9/c"_s, before.last()}));
}

void TestUrlHistory::isBounded()
{
    UrlHistory history;
    for (int i = 0; i < 100; ++i)
        history.add(u"http://a/%1"_s.arg(i));
    QCOMPARE(history.entries().size(), UrlHistory::maxEntries);
    QCOMPARE(history.entries().first(), u"http://a/99"_s);
    QCOMPARE(history.entries().last(), u"http://a/70"_s);
}

void TestUrlHistory::neverHoldsCredentials()
{
    UrlHistory history;
    history.add(u"http://ann:secret@a/1"_s);
    history.add(u"http://ann@a/1"_s);
    QCOMPARE(history.entries(), QStringList({u"http://a/1"_s}));
}

void TestUrlHistory::takesNoNonsense()
{
    UrlHistory history;
    for (const QString &text : {u""_s, u"/a"_s, u"ftp://a/"_s, u"http://a:0/"_s, u"http://ann:secret@"_s})
        history.add(text);
    QVERIFY(history.entries().isEmpty());
}

void TestUrlHistory::comesBackInOrder()
{
    UrlHistory history;
    for (int i = 0; i < 3; ++i)
        history.add(u"http://a/%1?a=1,2;\"ä\""_s.arg(i));
    QSettings settings(settingsPath(), QSettings::IniFormat);
    history.save(settings);
    settings.sync();

    UrlHistory later;
    later.add(u"http://b/"_s);
    later.load(QSettings(settingsPath(), QSettings::IniFormat));
    QCOMPARE(later.entries(), history.entries());
    QCOMPARE(later.entries().size(), 3);

    UrlHistory().save(settings);
    later.load(settings);
    QVERIFY(later.entries().isEmpty());
}

void TestUrlHistory::survivesEditedSettings()
{
    QStringList edited{u"http://ann:secret@a/"_s, u"rubbish"_s, u"http://a/"_s, QString()};
    for (int i = 0; i < 1000; ++i)
        edited.append(u"http://a/%1"_s.arg(i));
    QSettings settings(settingsPath(), QSettings::IniFormat);
    settings.setValue("compare/urls", edited);
    UrlHistory history;
    history.load(settings);
    QCOMPARE(history.entries().size(), UrlHistory::maxEntries);
    QCOMPARE(history.entries().first(), u"http://a/"_s);
    QCOMPARE(history.entries().at(1), u"http://a/0"_s);
    QVERIFY(history.entries().filter(u"secret"_s).isEmpty());

    settings.setValue("compare/urls", 7);
    history.load(settings);
    QVERIFY(history.entries().isEmpty());
}

QTEST_GUILESS_MAIN(TestUrlHistory)
#include "tst_urlhistory.moc"
