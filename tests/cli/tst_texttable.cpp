// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsColumns()
    {
        TextTable table({TextTable::Align::Left, TextTable::Align::Right});
        table.addRow({u"a"_s, u"1"_s, u"22"_s});
        table.addRow({u"bcd"_s, u"333"_s, u"4"_s});
        QCOMPARE(table.toString(100),
                 u"  a      1  22\n"
                 "  bcd  333   4\n"_s);
    }

    void takesRowsOfAnyLength()
    {
        TextTable table({TextTable::Align::Left});
        QCOMPARE(table.toString(100), QString());
        table.addRow({});
        table.addRow({u"a"_s, u"b"_s});
        table.addRow({u"long"_s, QString()});
        QCOMPARE(table.toString(100), u"\n  a     b\n  long\n"_s);
    }

    void wideCharactersTakeTwoColumns()
    {
        QCOMPARE(displayWidth(u"循序 a"), 6);
        QCOMPARE(displayWidth(u"𠀀"), 2);
        TextTable table({TextTable::Align::Left});
        table.addRow({u"循序"_s, u"1"_s});
        table.addRow({u"thread"_s, u"2"_s});
        QCOMPARE(table.toString(100), u"  循序    1\n  thread  2\n"_s);
    }

    void putsBelowWhatDoesNotFit()
    {
        TextTable table({TextTable::Align::Left, TextTable::Align::Right});
        table.addRow({u"a"_s, u"1"_s, u"22"_s, u"3"_s, u"4"_s, u"5"_s});
        table.addRow({u"b"_s, u"x"_s, u"y"_s});
        const QString all = u"  a  1  22  3  4  5\n  b  x   y\n"_s;
        QCOMPARE(table.toString(19), all);
        // Evenly: not four and one.
        const QString halves = u"  a  1  22  3\n  b  x   y\n\n  a  4  5\n  b\n"_s;
        QCOMPARE(table.toString(18), halves);
        QCOMPARE(table.toString(13), halves);
        // At least one cell a block, whatever the room.
        QCOMPARE(table.toString(1).count(u"\n\n"_s), 4);
    }

    void wraps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("indent");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << u""_s << 0 << u""_s;
        QTest::newRow("fits") << u"abcde fghi"_s << 0 << u"abcde fghi\n"_s;
        QTest::newRow("words") << u"abcde fghij k"_s << 0 << u"abcde\nfghij k\n"_s;
        QTest::newRow("indented") << u"abcde fghi"_s << 2 << u"  abcde\n  fghi\n"_s;
        QTest::newRow("units stay whole") << u"abc 1,377/s def"_s << 0 << u"abc\n1,377/s\ndef\n"_s;
        QTest::newRow("paths do not") << u"a bcdefg/hij"_s << 0 << u"a bcdefg/\nhij\n"_s;
        QTest::newRow("a long word") << u"a 123456789012"_s << 0 << u"a\n1234567890\n12\n"_s;
        QTest::newRow("no blanks in Chinese") << u"循序並行執行"_s << 0 << u"循序並行執\n行\n"_s;
        QTest::newRow("surrogates stay whole") << u"a𠀀𠀀𠀀𠀀𠀀"_s << 0 << u"a𠀀𠀀𠀀𠀀\n𠀀\n"_s;
        QTest::newRow("no room at all") << u"循b"_s << 10 << u"          循\n          b\n"_s;
    }

    void wraps()
    {
        QFETCH(QString, text);
        QFETCH(int, indent);
        QTEST(wrapText(text, 10, indent), "expected");
    }
};

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
