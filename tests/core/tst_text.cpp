// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"

#include <QTest>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duration_data();
    void duration();
    void unknownDurationIsADash();
    void ratio_data();
    void ratio();
    void share_data();
    void share();
    void rate();
    void bytes_data();
    void bytes();
    void plainSecondsIgnoreTheLocale();
    void timestamp_data();
    void timestamp();

private:
    const QLocale m_english{QLocale::English, QLocale::UnitedStates};
    const QLocale m_german{QLocale::German, QLocale::Germany};
};

void TextTest::duration_data()
{
    QTest::addColumn<double>("ns");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");

    QTest::newRow("zero") << 0.0 << u"0 ns"_s << u"0 ns"_s;
    QTest::newRow("rounds to zero") << -0.3 << u"0 ns"_s << u"0 ns"_s;
    QTest::newRow("ns") << 1.0 << u"1 ns"_s << u"1 ns"_s;
    QTest::newRow("largest ns") << 999.4 << u"999 ns"_s << u"999 ns"_s;
    QTest::newRow("ns round up to µs") << 999.6 << u"1.00 µs"_s << u"1,00 µs"_s;
    QTest::newRow("µs") << 840e3 << u"840 µs"_s << u"840 µs"_s;
    QTest::newRow("largest µs") << 999.4e3 << u"999 µs"_s << u"999 µs"_s;
    QTest::newRow("µs round up to ms") << 999.6e3 << u"1.00 ms"_s << u"1,00 ms"_s;
    QTest::newRow("ms, two decimals") << 9.994e6 << u"9.99 ms"_s << u"9,99 ms"_s;
    QTest::newRow("ms, 9.996 is 10.0") << 9.996e6 << u"10.0 ms"_s << u"10,0 ms"_s;
    QTest::newRow("ms, one decimal") << 71e6 << u"71.0 ms"_s << u"71,0 ms"_s;
    QTest::newRow("ms, 99.96 is 100") << 99.96e6 << u"100 ms"_s << u"100 ms"_s;
    QTest::newRow("999.4 ms stay ms") << 999.4e6 << u"999 ms"_s << u"999 ms"_s;
    QTest::newRow("999.96 ms are 1 s") << 999.96e6 << u"1.00 s"_s << u"1,00 s"_s;
    QTest::newRow("s") << 5.214e9 << u"5.21 s"_s << u"5,21 s"_s;
    QTest::newRow("above a minute") << 60e9 << u"60.0 s"_s << u"60,0 s"_s;
    QTest::newRow("largest s") << 119.4e9 << u"119 s"_s << u"119 s"_s;
    QTest::newRow("s round up to min") << 119.6e9 << u"2 min 00 s"_s << u"2 min 00 s"_s;
    QTest::newRow("min") << 125e9 << u"2 min 05 s"_s << u"2 min 05 s"_s;
    QTest::newRow("min round up to h") << 3599.6e9 << u"1 h 00 min"_s << u"1 h 00 min"_s;
    QTest::newRow("h, nearest minute") << 3659e9 << u"1 h 01 min"_s << u"1 h 01 min"_s;
    QTest::newRow("h, minutes carry") << 7199e9 << u"2 h 00 min"_s << u"2 h 00 min"_s;
    QTest::newRow("largest h") << 172'769e9 << u"47 h 59 min"_s << u"47 h 59 min"_s;
    QTest::newRow("h round up to d") << 172'771e9 << u"2 d 0 h"_s << u"2 d 0 h"_s;
    QTest::newRow("d, nearest hour") << 604'799e9 << u"7 d 0 h"_s << u"7 d 0 h"_s;
    QTest::newRow("negative ms") << -2.5e6 << u"-2.50 ms"_s << u"-2,50 ms"_s;
    QTest::newRow("negative min") << -125e9 << u"-2 min 05 s"_s << u"-2 min 05 s"_s;
}

void TextTest::duration()
{
    QFETCH(double, ns);
    QTEST(formatDuration(ns, m_english), "english");
    QTEST(formatDuration(ns, m_german), "german");
}

void TextTest::unknownDurationIsADash()
{
    QCOMPARE(formatDuration(std::nullopt, m_english), noValue.toString());
    QCOMPARE(formatDuration(std::optional(71e6), m_english), u"71.0 ms"_s);
}

void TextTest::ratio_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");

    QTest::newRow("zero") << 0.0 << u"0×"_s << u"0×"_s;
    QTest::newRow("tiny negative") << -0.0001 << u"0.000×"_s << u"0,000×"_s;
    QTest::newRow("slower") << 0.123 << u"0.123×"_s << u"0,123×"_s;
    QTest::newRow("rounds up to one") << 0.9996 << u"1.00×"_s << u"1,00×"_s;
    QTest::newRow("hardly faster") << 1.02 << u"1.02×"_s << u"1,02×"_s;
    QTest::newRow("9.996") << 9.996 << u"10.0×"_s << u"10,0×"_s;
    QTest::newRow("faster") << 73.42 << u"73.4×"_s << u"73,4×"_s;
    QTest::newRow("99.96") << 99.96 << u"100×"_s << u"100×"_s;
    QTest::newRow("thousands") << 1240.4 << u"1,240×"_s << u"1.240×"_s;
}

void TextTest::ratio()
{
    QFETCH(double, ratio);
    QTEST(formatRatio(ratio, m_english), "english");
    QTEST(formatRatio(ratio, m_german), "german");
}

void TextTest::share_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << 0.0 << u"0\u00a0%"_s;
    QTest::newRow("quarter of a percent") << 0.0025 << u"0.25\u00a0%"_s;
    QTest::newRow("percents") << 0.0514 << u"5.1\u00a0%"_s;
    QTest::newRow("9.96 percent") << 0.0996 << u"10\u00a0%"_s;
    QTest::newRow("nearly all") << 0.99 << u"99\u00a0%"_s;
    QTest::newRow("all") << 1.0 << u"100\u00a0%"_s;
}

void TextTest::share()
{
    QFETCH(double, share);
    QTEST(formatShare(share, m_english), "text");
}

void TextTest::rate()
{
    QCOMPARE(formatRate(6840, m_english), u"6,840/s"_s);
    QCOMPARE(formatRate(6840, m_german), u"6.840/s"_s);
    QCOMPARE(formatRate(0, m_english), u"0/s"_s);
}

void TextTest::bytes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");

    QTest::newRow("none") << qint64(0) << u"0 bytes"_s << u"0 Bytes"_s;
    QTest::newRow("no decimals below 1 KiB") << qint64(1023) << u"1,023 bytes"_s << u"1.023 Bytes"_s;
    QTest::newRow("64 KiB") << qint64(65'536) << u"64.0 KiB"_s << u"64,0 KiB"_s;
    QTest::newRow("1 GiB") << qint64(1 << 30) << u"1.0 GiB"_s << u"1,0 GiB"_s;
}

void TextTest::bytes()
{
    QFETCH(qint64, bytes);
    QTEST(formatBytes(bytes, m_english), "english");
    QTEST(formatBytes(bytes, m_german), "german");
}

void TextTest::plainSecondsIgnoreTheLocale()
{
    const QLocale before;
    QLocale::setDefault(m_german);
    QCOMPARE(plainSeconds(51'400'000), u"0.051"_s);
    QCOMPARE(plainSeconds(0), u"0.000"_s);
    QCOMPARE(plainSeconds(1'234'567'890'123), u"1234.568"_s);
    QLocale::setDefault(before);
}

void TextTest::timestamp_data()
{
    QTest::addColumn<qint64>("usSinceEpoch");
    QTest::addColumn<QString>("text");

    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000000Z"_s;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999999Z"_s;
    QTest::newRow("leading zero") << qint64(1'795'410'829'012'345) << u"2026-11-23T05:13:49.012345Z"_s;
}

void TextTest::timestamp()
{
    QFETCH(qint64, usSinceEpoch);
    QTEST(isoTimestamp(usSinceEpoch), "text");
}

QTEST_APPLESS_MAIN(TextTest)
#include "tst_text.moc"
