// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/durationtext.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestDurationText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
};

void TestDurationText::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms"); // -1: none
    QTest::addColumn<QString>("written");
    const auto row = [](const QString &text, qint64 ms, const QString &written = {}) {
        QTest::newRow(qPrintable(text)) << text << ms << written;
    };
    row(u"0s"_s, 0, u"0ms"_s);
    row(u"1ms"_s, 1, u"1ms"_s);
    row(u"500ms"_s, 500, u"500ms"_s);
    row(u"0.3s"_s, 300, u"300ms"_s);
    row(u"1.5 s"_s, 1'500, u"1500ms"_s);
    row(u"60s"_s, 60'000, u"1min"_s);
    row(u"90s"_s, 90'000, u"90s"_s);
    row(u"5m"_s, 300'000, u"5min"_s);
    row(u"5min"_s, 300'000, u"5min"_s);
    row(u"1h"_s, 3'600'000, u"1h"_s);
    row(u"1d"_s, 86'400'000, u"24h"_s);
    for (const QString &none :
         {u""_s, u"5"_s, u"s"_s, u"-1s"_s, u"+1s"_s, u"1e3s"_s, u"1,5s"_s, u"5 sec"_s, u"5S"_s, u"0.5ms"_s,
          u"1.2.3s"_s, u"nans"_s, u"infs"_s, u"１s"_s, u"1s "_s + QChar(0)})
        row(none, -1);
    row(u"9"_s.repeated(400) + u's', -1);
    row(u"99999999h"_s, -1);
}

void TestDurationText::durations()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    QFETCH(QString, written);
    const std::optional<std::chrono::milliseconds> time = parseDuration(text);
    QCOMPARE(time ? time->count() : -1, ms);
    if (time) {
        QCOMPARE(durationText(*time), written);
        QCOMPARE(parseDuration(written), time);
    }
}

QTEST_GUILESS_MAIN(TestDurationText)
#include "tst_durationtext.moc"
