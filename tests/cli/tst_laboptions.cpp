// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/laboptions.h"

#include "core/labpresets.h"

#include <QLocale>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

LabOptions labOptions(const QStringList &arguments)
{
    const Result<Options> options = parseOptions(QStringList(u"lab"_s) + arguments);
    if (!options)
        qFatal("%s", qPrintable(options.error()));
    return std::get<LabOptions>(options.value());
}

} // namespace

class TestLabOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsThePresets();
    void presets();
    void presetsCanBeDrivenOtherwise();
    void ownLists();
    void wrong_data();
    void wrong();
};

void TestLabOptions::listsThePresets()
{
    const Result<Options> options = parseOptions({u"lab"_s});
    const QString text = std::get<ShowText>(options.value()).text;
    for (const LabPreset &preset : labPresets(QUrl()))
        QVERIFY(text.contains(preset.id) && text.contains(preset.name));
}

void TestLabOptions::presets()
{
    const QString url = u"http://127.0.0.1:1234/"_s;
    for (const LabPreset &preset : labPresets(QUrl(url))) {
        const LabOptions given = labOptions({preset.id, u"--url"_s, url});
        QCOMPARE(given.plan, preset.plan);
        QVERIFY(given.demoRows.isEmpty());
        QCOMPARE(labOptions({preset.id}).demoRows.isEmpty(), preset.plan.requests() == 0);
    }
}

void TestLabOptions::presetsCanBeDrivenOtherwise()
{
    const LabOptions options =
        labOptions({u"together"_s, u"--drive"_s, u"bounded"_s, u"--limit=3"_s, u"--lines"_s, u"durations"_s,
                    u"--timeout=0.5"_s, u"--code"_s, u"-q"_s});
    QCOMPARE(options.plan.drive, LabDrive::Bounded);
    QCOMPARE(options.plan.limit, 3);
    QCOMPARE(options.plan.lines, LabLines::Durations);
    QCOMPARE(options.plan.timeout, std::chrono::milliseconds(500));
    QVERIFY(options.code && options.quiet);
}

void TestLabOptions::ownLists()
{
    const LabOptions options = labOptions({u"--request"_s, u"demo"_s, u"--repeat"_s, u"5"_s, u"--delay"_s,
                                           u"2:a:b"_s, u"--request"_s, u"http://me:secret@127.0.0.1:80/x y"_s,
                                           u"--delay"_s, u"0.5"_s, u"--repeat=2"_s});
    const QList<LabCoroutine> &rows = options.plan.coroutines;
    QCOMPARE(rows.size(), 4);
    QCOMPARE(options.demoRows, QList<qsizetype>{0});
    QCOMPARE(rows.at(0).repeat, 5);
    QCOMPARE(rows.at(1).delayNs, 2'000'000'000);
    QCOMPARE(rows.at(1).text, u"a:b"_s);
    QCOMPARE(rows.at(1).repeat, 1);
    QCOMPARE(rows.at(2).url.password(), u"secret"_s);
    QCOMPARE(rows.at(3).text, u"0.5"_s);
    QCOMPARE(rows.at(3).repeat, 2);
}

void TestLabOptions::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("about");

    QTest::newRow("preset") << QStringList{u"to gether"_s} << u"to gether"_s;
    QTest::newRow("two presets") << QStringList{u"together"_s, u"one-by-one"_s} << u"one-by-one"_s;
    QTest::newRow("preset and rows") << QStringList{u"together"_s, u"--delay=1:a"_s} << u"--delay"_s;
    QTest::newRow("nothing to do") << QStringList{u"--quiet"_s} << u"--delay"_s;
    QTest::newRow("url alone") << QStringList{u"--url=http://127.0.0.1/"_s, u"--delay=1:a"_s} << u"--url"_s;
    QTest::newRow("wrong url") << QStringList{u"5-requests"_s, u"--url=127.0.0.1"_s} << u"absolute"_s;
    QTest::newRow("wrong request") << QStringList{u"--request=ftp://127.0.0.1/"_s} << u"ftp"_s;
    QTest::newRow("two") << QStringList{u"--delay=two:a"_s} << u"two"_s;
    QTest::newRow("negative") << QStringList{u"--delay=-1:a"_s} << u"-1"_s;
    QTest::newRow("10^9 s") << QStringList{u"--delay=1000000000:a"_s} << u"1000000000"_s;
    QTest::newRow("no seconds") << QStringList{u"--delay=:a"_s} << u"--delay"_s;
    QTest::newRow("repeat first") << QStringList{u"--repeat=2"_s, u"--delay=1:a"_s} << u"--repeat"_s;
    QTest::newRow("repeat 0") << QStringList{u"--delay=1:a"_s, u"--repeat=0"_s} << u"--repeat"_s;
    QTest::newRow("too many") << QStringList{u"--delay=1:a"_s, u"--repeat=10000"_s, u"--delay=1:b"_s}
                              << u"10001"_s;
    QTest::newRow("drive") << QStringList{u"together"_s, u"--drive=fast"_s} << u"thread-pool"_s;
    QTest::newRow("lines") << QStringList{u"together"_s, u"--lines=none"_s} << u"durations"_s;
    QTest::newRow("limit") << QStringList{u"together"_s, u"--limit=0"_s} << u"--limit"_s;
    QTest::newRow("unknown") << QStringList{u"together"_s, u"--fast"_s} << u"fast"_s;
    QTest::newRow("too many requests at once")
        << QStringList{u"--request=demo"_s, u"--repeat=1001"_s} << u"1001"_s;
}

void TestLabOptions::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, about);
    const Result<Options> options = parseOptions(QStringList(u"lab"_s) + arguments);
    QVERIFY(!options);
    QString error = options.error();
    error.remove(QLocale().groupSeparator());
    QVERIFY2(error.contains(about), qPrintable(error));
}

QTEST_GUILESS_MAIN(TestLabOptions)
#include "tst_laboptions.moc"
