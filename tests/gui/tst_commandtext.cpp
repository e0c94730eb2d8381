// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/commandtext.h"

#include <QProcess>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// A command as a line to edit, and what it comes to.
class TestCommandText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLinesComeBack_data();
    void commandLinesComeBack();
    void emptyArgumentsAreLost();
    void commandsAreExplained_data();
    void commandsAreExplained();
};

void TestCommandText::commandLinesComeBack_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addRow("none") << QStringList{};
    QTest::addRow("program") << QStringList{u"/bin/true"_s};
    QTest::addRow("spaces") << QStringList{u"/opt/my tools/tell"_s, u"a b"_s, u" "_s, u"c\td"_s, u"e"_s};
    QTest::addRow("quotes") << QStringList{u"x"_s,       u"\""_s,      u"\"a"_s,    u"a\""_s,
                                           u"\"a b\""_s, u"a\"\" b"_s, u"\"\"\""_s, u"'a'"_s};
    QTest::addRow("signs") << QStringList{u"sh"_s, u"-c"_s, u"echo \"$LOOPSCOPE_TEXT\" | wc -c > x\\y"_s};
    QTest::addRow("not ASCII") << QStringList{u"x"_s, u"ä ö"_s, u"監視"_s};
}

void TestCommandText::commandLinesComeBack()
{
    QFETCH(QStringList, command);
    QCOMPARE(QProcess::splitCommand(commandText(command)), command);
}

void TestCommandText::emptyArgumentsAreLost()
{
    QCOMPARE(commandText({u"/bin/echo"_s, QString(), u"x"_s}), u"/bin/echo x"_s);
    QVERIFY(commandDescription({QString(), u"x"_s}).isEmpty());
}

void TestCommandText::commandsAreExplained_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("expected");
    QTest::addRow("program") << u"/bin/sh"_s << QStringList{u"Runs /bin/sh, without arguments."_s};
    QTest::addRow("in PATH") << u"sh"_s << QStringList{u"/sh, without arguments."_s};
    QTest::addRow("arguments") << u"/bin/sh -c \"exit 1\" x"_s << QStringList{u"“-c” “exit 1” “x”"_s};
    QTest::addRow("unknown") << u"/no/such/program"_s << QStringList{u"Runs /no/such/program,"_s};
    for (const char *argument : {"> /tmp/x", "| wc", "$HOME", "~/x", "&& ls", "a; ls"})
        QTest::addRow("%s", argument)
            << u"/bin/ls "_s + QLatin1StringView(argument) << QStringList{u"There is no shell"_s};
    QTest::addRow("nothing") << u"  "_s << QStringList{};
}

void TestCommandText::commandsAreExplained()
{
    QFETCH(QString, line);
    QFETCH(QStringList, expected);
    const QString description = commandDescription(QProcess::splitCommand(line));
    QCOMPARE(description.isEmpty(), expected.isEmpty());
    for (const QString &part : expected)
        QVERIFY2(description.contains(part), qPrintable(description));
    if (!expected.value(0).startsWith(u"There is no shell"_s))
        QVERIFY2(!description.contains(u"There is no shell"_s), qPrintable(description));
}

QTEST_GUILESS_MAIN(TestCommandText)
#include "tst_commandtext.moc"
