// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cpptext.h"

#include "core/pythontext.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QString escaped(char32_t character)
{
    switch (character) {
    case U'\\':
        return u"\\\\"_s;
    case U'"':
        return u"\\\""_s;
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        break;
    }
    if (isVisible(character))
        return QString::fromUcs4(&character, 1);
    const QChar zero = u'0';
    if (character < 0x80) // always three digits, so that none that follows belongs to it
        return u'\\' + u"%1"_s.arg(uint(character), 3, 8, zero);
    const bool isLong = character > 0xffff;
    return (isLong ? u"\\U"_s : u"\\u"_s) + u"%1"_s.arg(uint(character), isLong ? 8 : 4, 16, zero);
}

} // namespace

QString cppEscaped(const QString &text)
{
    QString literal;
    for (const uint character : text.toUcs4()) // half a surrogate pair is U+FFFD there
        literal += escaped(character);
    return literal;
}

QString cppMilliseconds(qint64 ns)
{
    const qint64 ms = (ns + 999'999) / 1'000'000;
    return ms > 0 && ms % 1000 == 0 ? u"%1s"_s.arg(ms / 1000) : u"%1ms"_s.arg(ms);
}

} // namespace Loopscope
