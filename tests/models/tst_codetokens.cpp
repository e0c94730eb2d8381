// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/codetokens.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// "keyword:async string:'x'", with a trailing "…" where the next line goes on.
QString told(const QString &line, CodeLanguage language, bool &inBlock)
{
    QStringList parts;
    for (const CodeToken &token : codeTokens(line, language, inBlock)) {
        const char *names[] = {"keyword", "string", "number", "comment", "function"};
        parts.append(QLatin1StringView(names[std::size_t(token.kind)]) + u':'
                     + line.mid(token.start, token.length));
    }
    return parts.join(u' ') + (inBlock ? u" …"_s : QString());
}

} // namespace

class TestCodeTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_data();
    void line();
    void blocks();
};

void TestCodeTokens::line_data()
{
    QTest::addColumn<bool>("python");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("tokens");
    const auto cpp = [](const char *line, const char *tokens) {
        QTest::addRow("C++ %s", line) << false << QString::fromUtf8(line) << QString::fromUtf8(tokens);
    };
    const auto python = [](const char *line, const char *tokens) {
        QTest::addRow("Python %s", line) << true << QString::fromUtf8(line) << QString::fromUtf8(tokens);
    };
    cpp("", "");
    cpp("    co_await sleepFor(2s); // waits",
        "keyword:co_await function:sleepFor number:2s comment:// waits");
    cpp("#include <QTimer>", "keyword:#include string:<QTimer>");
    cpp("#include \"a.h\"", "keyword:#include string:\"a.h\"");
    cpp("#include <broken", "keyword:#include string:<");
    cpp("x = u\"a \\\" // b\"_s + 1'000;", "string:u\"a \\\" // b\" number:1'000");
    cpp("/* a */ int b; /* c", "comment:/* a */ keyword:int comment:/* c …");
    cpp("\"open", "string:\"open");
    cpp("\"open\\", "string:\"open\\");
    cpp("#", "keyword:#");
    cpp("automatic autos auto", "keyword:auto");
    python("async def say_after(delay: float):", "keyword:async keyword:def function:say_after");
    python("    print(f'say {text} # {time}') # says",
           "function:print string:f'say {text} # {time}' comment:# says");
    python("await say_after(2.0, \"it's\")", "keyword:await function:say_after number:2.0 string:\"it's\"");
    python("#", "comment:#");
    python("'''a''' + 'b'", "string:'''a''' string:'b'");
    python("text = '你好'", "string:'你好'");
}

void TestCodeTokens::line()
{
    QFETCH(bool, python);
    QFETCH(QString, line);
    QFETCH(QString, tokens);
    bool inBlock = false;
    QCOMPARE(told(line, python ? CodeLanguage::Python : CodeLanguage::Cpp, inBlock), tokens);
}

void TestCodeTokens::blocks()
{
    bool inBlock = false;
    QCOMPARE(told(u"a(); /* one"_s, CodeLanguage::Cpp, inBlock), u"function:a comment:/* one …"_s);
    QCOMPARE(told(u""_s, CodeLanguage::Cpp, inBlock), u" …"_s);
    QCOMPARE(told(u"int two"_s, CodeLanguage::Cpp, inBlock), u"comment:int two …"_s);
    QCOMPARE(told(u"*/ int three"_s, CodeLanguage::Cpp, inBlock), u"comment:*/ keyword:int"_s);
    QCOMPARE(told(u"x = \"\"\"one"_s, CodeLanguage::Python, inBlock), u"string:\"\"\"one …"_s);
    QCOMPARE(told(u"def\"\"\" + 1"_s, CodeLanguage::Python, inBlock), u"string:def\"\"\" number:1"_s);
}

QTEST_GUILESS_MAIN(TestCodeTokens)
#include "tst_codetokens.moc"
