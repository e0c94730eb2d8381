// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/codetokens.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array cppWords{
    "alignas"_L1,   "auto"_L1,     "bool"_L1,     "break"_L1,     "case"_L1,      "catch"_L1,
    "char"_L1,      "class"_L1,    "co_await"_L1, "co_return"_L1, "co_yield"_L1,  "const"_L1,
    "constexpr"_L1, "continue"_L1, "default"_L1,  "delete"_L1,    "do"_L1,        "double"_L1,
    "else"_L1,      "enum"_L1,     "explicit"_L1, "false"_L1,     "float"_L1,     "for"_L1,
    "if"_L1,        "inline"_L1,   "int"_L1,      "long"_L1,      "namespace"_L1, "new"_L1,
    "noexcept"_L1,  "nullptr"_L1,  "operator"_L1, "override"_L1,  "private"_L1,   "public"_L1,
    "return"_L1,    "short"_L1,    "sizeof"_L1,   "static"_L1,    "struct"_L1,    "switch"_L1,
    "template"_L1,  "this"_L1,     "throw"_L1,    "true"_L1,      "try"_L1,       "typename"_L1,
    "using"_L1,     "virtual"_L1,  "void"_L1,     "while"_L1,
};

constexpr std::array pythonWords{
    "False"_L1,  "None"_L1,   "True"_L1,    "and"_L1,      "as"_L1,       "assert"_L1, "async"_L1,
    "await"_L1,  "break"_L1,  "class"_L1,   "continue"_L1, "def"_L1,      "del"_L1,    "elif"_L1,
    "else"_L1,   "except"_L1, "finally"_L1, "for"_L1,      "from"_L1,     "global"_L1, "if"_L1,
    "import"_L1, "in"_L1,     "is"_L1,      "lambda"_L1,   "nonlocal"_L1, "not"_L1,    "or"_L1,
    "pass"_L1,   "raise"_L1,  "return"_L1,  "try"_L1,      "while"_L1,    "with"_L1,   "yield"_L1,
};

bool isKeyword(QStringView word, CodeLanguage language)
{
    return language == CodeLanguage::Cpp
        ? std::find(cppWords.begin(), cppWords.end(), word) != cppWords.end()
        : std::find(pythonWords.begin(), pythonWords.end(), word) != pythonWords.end();
}

bool isWordStart(QChar character)
{
    return character.isLetter() || character == u'_';
}

bool isWordPart(QChar character)
{
    return isWordStart(character) || character.isDigit();
}

/// Goes over one line.
class Scanner
{
public:
    Scanner(QStringView line, CodeLanguage language) : m_line(line), m_language(language) { }

    std::vector<CodeToken> scan(bool &inBlock)
    {
        if (inBlock)
            inBlock = !skipBlock();
        while (!inBlock && m_at < m_line.size()) {
            const QChar character = m_line[m_at];
            if (startsBlock())
                inBlock = !beginBlock();
            else if (startsComment())
                add(m_line.size() - m_at, CodeToken::Kind::Comment);
            else if (isInclude())
                scanInclude();
            else if (character == u'"' || character == u'\'')
                add(stringLength(0), CodeToken::Kind::String);
            else if (character.isDigit())
                add(lengthWhile([](QChar one) { return isWordPart(one) || one == u'.' || one == u'\''; }),
                    CodeToken::Kind::Number);
            else if (isWordStart(character))
                scanWord();
            else
                ++m_at;
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] QStringView rest() const { return m_line.sliced(m_at); }
    [[nodiscard]] bool isCpp() const { return m_language == CodeLanguage::Cpp; }

    void add(qsizetype length, CodeToken::Kind kind)
    {
        m_tokens.push_back({int(m_at), int(length), kind});
        m_at += length;
    }

    template <typename Predicate>
    [[nodiscard]] qsizetype lengthWhile(Predicate is) const
    {
        const QStringView text = rest();
        return std::find_if_not(text.begin(), text.end(), is) - text.begin();
    }

    [[nodiscard]] bool startsComment() const
    {
        return isCpp() ? rest().startsWith("//"_L1) : rest()[0] == u'#';
    }

    [[nodiscard]] bool startsBlock() const
    {
        return isCpp() ? rest().startsWith("/*"_L1)
                       : rest().startsWith("'''"_L1) || rest().startsWith("\"\"\""_L1);
    }

    /// Whether the block ends on this line.
    bool beginBlock()
    {
        const qsizetype opening = isCpp() ? 2 : 3;
        return skipBlock(opening);
    }

    bool skipBlock(qsizetype from = 0)
    {
        qsizetype end = isCpp() ? rest().indexOf("*/"_L1, from) : rest().indexOf("'''"_L1, from);
        if (!isCpp() && end < 0)
            end = rest().indexOf("\"\"\""_L1, from);
        const auto kind = isCpp() ? CodeToken::Kind::Comment : CodeToken::Kind::String;
        if (end < 0) {
            if (!rest().isEmpty())
                add(m_line.size() - m_at, kind);
            return false;
        }
        add(end + (isCpp() ? 2 : 3), kind);
        return true;
    }

    [[nodiscard]] bool isInclude() const
    {
        return isCpp() && m_line[m_at] == u'#' && m_line.first(m_at).trimmed().isEmpty();
    }

    void scanInclude()
    {
        add(lengthWhile([](QChar one) { return one == u'#' || isWordPart(one); }), CodeToken::Kind::Keyword);
        m_at += lengthWhile([](QChar one) { return one.isSpace(); });
        if (m_at < m_line.size() && m_line[m_at] == u'<')
            add(std::max<qsizetype>(rest().indexOf(u'>'), 0) + 1, CodeToken::Kind::String);
    }

    /// Of the text that begins with a quote \a offset behind the place, its prefix included.
    [[nodiscard]] qsizetype stringLength(qsizetype offset) const
    {
        const QStringView text = rest();
        const QChar quote = text[offset];
        qsizetype at = offset + 1;
        while (at < text.size() && text[at] != quote)
            at += text[at] == u'\\' ? 2 : 1;
        return std::min(at + 1, text.size());
    }

    void scanWord()
    {
        const qsizetype length = lengthWhile(isWordPart);
        const QStringView word = rest().first(length);
        const QChar next = length < rest().size() ? rest()[length] : QChar();
        // f'…', u"…"
        if (length <= 2 && (next == u'"' || next == u'\''))
            add(stringLength(length), CodeToken::Kind::String);
        else if (isKeyword(word, m_language))
            add(length, CodeToken::Kind::Keyword);
        else if (next == u'(')
            add(length, CodeToken::Kind::Function);
        else
            m_at += length;
    }

    const QStringView m_line;
    const CodeLanguage m_language;
    qsizetype m_at = 0;
    std::vector<CodeToken> m_tokens;
};

} // namespace

std::vector<CodeToken> codeTokens(QStringView line, CodeLanguage language, bool &inBlock)
{
    return Scanner(line, language).scan(inBlock);
}

} // namespace Loopscope
