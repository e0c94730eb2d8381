// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages.h"

#include "core/strategy.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Counts the QEvent::LanguageChange that the application gets.
class ChangeCounter : public QObject
{
public:
    ChangeCounter() { QCoreApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            ++count;
        return false;
    }

    int count = 0;
};

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translationsAreInTheProgram()
    {
        QVERIFY(QFile::exists(u":/i18n/loopscope_zh_TW.qm"_s));
        QCOMPARE(Languages::available(), QStringList({u"en"_s, u"zh_TW"_s}));
    }

    void nativeName()
    {
        QCOMPARE(Languages::nativeName(u"en"_s), u"English"_s);
        QCOMPARE(Languages::nativeName(u"zh_TW"_s), u"繁體中文"_s);
    }

    void bestMatch_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("match");
        const auto row = [](const char *name, const QStringList &wanted, const QString &match) {
            QTest::newRow(name) << wanted << match;
        };
        row("Taiwan", {u"zh-Hant-TW"_s, u"zh-TW"_s, u"zh"_s}, u"zh_TW"_s);
        row("underscore", {u"zh_TW"_s}, u"zh_TW"_s);
        row("Hong Kong reads the same script", {u"zh-Hant-HK"_s, u"zh-HK"_s, u"zh"_s}, u"zh_TW"_s);
        row("mainland does not", {u"zh-Hans-CN"_s, u"zh-CN"_s, u"zh"_s}, u"en"_s);
        row("British", {u"en-GB"_s, u"en"_s}, u"en"_s);
        row("first choice wins", {u"en-US"_s, u"zh-TW"_s}, u"en"_s);
        row("second choice before none", {u"de-DE"_s, u"de"_s, u"zh-TW"_s}, u"zh_TW"_s);
        row("none of them", {u"de-DE"_s, u"de"_s}, u"en"_s);
        row("C locale", {u"C"_s}, u"en"_s);
        row("nonsense", {u""_s, u"../../etc"_s}, u"en"_s);
        row("nothing", {}, u"en"_s);
    }
    void bestMatch()
    {
        QFETCH(QStringList, wanted);
        QTEST(Languages::bestMatch(wanted), "match");
    }

    void switchesThereAndBack()
    {
        const QString source = strategyName(Strategy::Sequential);
        Languages languages;
        QCOMPARE(languages.current(), QString());
        languages.install(u"zh_TW");
        QCOMPARE(languages.current(), u"zh_TW"_s);
        QCOMPARE(QLocale().name(), u"zh_TW"_s);
        QVERIFY(strategyName(Strategy::Sequential) != source);
        // A text of Qt's own, from Debian's qt6-translations-l10n.
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);

        ChangeCounter changes;
        languages.install(u"en");
        QCOMPARE(languages.current(), u"en"_s);
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(strategyName(Strategy::Sequential), source);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
        QVERIFY(changes.count > 0);
    }

    void unknownChoiceFollowsTheSystem_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("system") << Languages::system.toString();
        QTest::newRow("language that is gone") << u"tlh"_s;
        QTest::newRow("empty") << QString();
    }
    void unknownChoiceFollowsTheSystem()
    {
        QFETCH(QString, choice);
        Languages languages;
        languages.install(u"zh_TW");
        languages.install(choice);
        QCOMPARE(languages.current(), Languages::bestMatch(QLocale::system().uiLanguages()));
        QCOMPARE(QLocale(), QLocale::system());
    }

    void leavesNothingBehind()
    {
        {
            Languages languages;
            languages.install(u"zh_TW");
        }
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
