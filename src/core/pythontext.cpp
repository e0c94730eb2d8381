// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pythontext.h"

#include <QLocale>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QString escaped(char32_t character, QChar quote)
{
    switch (character) {
    case U'\\':
        return u"\\\\"_s;
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        break;
    }
    if (character == quote.unicode())
        return u'\\' + QString(quote);
    if (isVisible(character))
        return QString::fromUcs4(&character, 1);
    const bool isLong = character > 0xffff;
    return (isLong ? u"\\U"_s : u"\\u"_s) + u"%1"_s.arg(uint(character), isLong ? 8 : 4, 16, QChar(u'0'));
}

} // namespace

bool isVisible(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return QChar::isPrint(character) && category != QChar::Separator_Line
        && category != QChar::Separator_Paragraph;
}

QString pythonString(const QString &text)
{
    const QChar quote = text.contains(u'\'') && !text.contains(u'"') ? u'"' : u'\'';
    QString literal = quote;
    for (const uint character : text.toUcs4()) // half a surrogate pair is U+FFFD there
        literal += escaped(character, quote);
    return literal + quote;
}

QString pythonUrl(const QUrl &url)
{
    return pythonString(url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo));
}

QString pythonSeconds(qint64 ns)
{
    const QString text = QString::number(double(ns) / 1e9, 'g', QLocale::FloatingPointShortest);
    const bool isWhole = !text.contains(u'.') && !text.contains(u'e');
    return isWhole ? text + ".0"_L1 : text;
}

} // namespace Loopscope
