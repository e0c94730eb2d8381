// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statusset.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class StatusSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultIsWhatBrowsersCallFine();
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void anErrorShowsNoEndlessText();
};

void StatusSetTest::defaultIsWhatBrowsersCallFine()
{
    const StatusSet set;
    QCOMPARE(set.text(), u"200-399"_s);
    QVERIFY(set.contains(200));
    QVERIFY(set.contains(399));
    QVERIFY(!set.contains(199));
    QVERIFY(!set.contains(400));
    QVERIFY(!set.contains(0));
    QVERIFY(!set.contains(-200));
}

void StatusSetTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");

    QTest::newRow("one") << u"204"_s << u"204"_s;
    QTest::newRow("range") << u"200-399"_s << u"200-399"_s;
    QTest::newRow("range of one") << u"200-200"_s << u"200"_s;
    QTest::newRow("all") << u"100-599"_s << u"100-599"_s;
    QTest::newRow("list") << u"200, 204, 301-308"_s << u"200, 204, 301-308"_s;
    QTest::newRow("any order, any space") << u" 301 - 308 ,\t204,200 "_s << u"200, 204, 301-308"_s;
    QTest::newRow("dash of a typographer") << u"200–204"_s << u"200-204"_s;
    QTest::newRow("classes") << u"2xx, 3XX"_s << u"200-399"_s;
    QTest::newRow("neighbours join") << u"200,201,202"_s << u"200-202"_s;
    QTest::newRow("one within another") << u"200-399,250-260"_s << u"200-399"_s;
    QTest::newRow("overlapping") << u"200-250,240-300"_s << u"200-300"_s;
    QTest::newRow("twice") << u"503,503"_s << u"503"_s;
    QTest::newRow("still being typed") << u"200,"_s << u"200"_s;
}

void StatusSetTest::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<StatusSet> set = StatusSet::parse(text);
    QVERIFY2(set.ok(), qPrintable(set.error()));
    QCOMPARE(set.value().text(), canonical);
    const Result<StatusSet> again = StatusSet::parse(canonical);
    QVERIFY(again.ok());
    QVERIFY(again.value() == set.value());
    int members = 0;
    for (int status = 0; status < 1000; ++status)
        members += set.value().contains(status) ? 1 : 0;
    QVERIFY(members > 0 && members <= 500);
}

void StatusSetTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "  ",
                             ",",
                             ", ,",
                             "99",
                             "600",
                             "1000",
                             "0",
                             "-200",
                             "200-",
                             "200-99",
                             "200-600",
                             "399-200",
                             "2x",
                             "6xx",
                             "0xx",
                             "xx",
                             "200 204",
                             "200;204",
                             "2e2",
                             "+200",
                             "200.0",
                             "0x1F4",
                             "two hundred",
                             "200-300-400",
                             "99999999999999999999",
                             "٢٠٠"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void StatusSetTest::refuses()
{
    QFETCH(QString, text);
    const Result<StatusSet> set = StatusSet::parse(text);
    QVERIFY(!set.ok());
    QVERIFY(set.error().endsWith(u'.'));
}

void StatusSetTest::anErrorShowsNoEndlessText()
{
    QVERIFY(StatusSet::parse(QString(1'000'000, u'9')).error().size() < 200);
}

QTEST_GUILESS_MAIN(StatusSetTest)

#include "tst_statusset.moc"
