// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/codehighlighter.h"

#include "gui/contrast.h"
#include "gui/theme.h"

namespace Loopscope {

namespace {

QTextCharFormat formatOf(const ThemeColors &colors, CodeToken::Kind kind)
{
    QTextCharFormat format;
    const auto paint = [&](const QColor &color) {
        format.setForeground(readableOn(colors.surface, color, textContrast));
    };
    switch (kind) {
    case CodeToken::Kind::Keyword:
        paint(colors.contenderText({Strategy::Concurrent}));
        format.setFontWeight(QFont::DemiBold);
        break;
    case CodeToken::Kind::String:
        paint(colors.contenderText({Strategy::Threads}));
        break;
    case CodeToken::Kind::Number:
        paint(colors.contenderText({Strategy::Sequential}));
        break;
    case CodeToken::Kind::Comment:
        paint(colors.muted);
        format.setFontItalic(true);
        break;
    case CodeToken::Kind::Function:
        paint(QColor(0xCC, 0x79, 0xA7));
        break;
    }
    return format;
}

} // namespace

CodeHighlighter::CodeHighlighter(const Theme *theme, CodeLanguage language, QTextDocument *document)
    : QSyntaxHighlighter(document), m_theme(theme), m_language(language)
{
    connect(theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    bool inBlock = previousBlockState() == 1;
    for (const CodeToken &token : codeTokens(text, m_language, inBlock))
        setFormat(token.start, token.length, formatOf(m_theme->colors(), token.kind));
    setCurrentBlockState(inBlock ? 1 : 0);
}

} // namespace Loopscope
