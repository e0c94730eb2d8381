// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/csvtext.h"

#include "io/outputbuffer.h"

#include <algorithm>

namespace Loopscope {

namespace {

/// Whether \a text is a formula, or one behind apostrophes: those get another one, so that taking one away
/// always yields what was written.
bool isFormula(QByteArrayView text)
{
    const auto isApostrophe = [](char c) { return c == '\''; };
    const auto first = std::find_if_not(text.begin(), text.end(), isApostrophe);
    return first != text.end() && QByteArrayView("=+-@\t\r").contains(*first);
}

} // namespace

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (isFormula(field))
        field.prepend('\'');
    const auto needsQuotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::any_of(field.cbegin(), field.cend(), needsQuotes))
        field = '"' + field.replace('"', "\"\"") + '"';
    return field;
}

QString csvText(QByteArrayView field)
{
    const bool isDefused = field.startsWith('\'') && isFormula(field);
    return QString::fromUtf8(isDefused ? field.sliced(1) : field);
}

void addCsvCell(OutputBuffer &out, const CsvCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        out.add(csvField(*text));
    else if (const auto *whole = std::get_if<qint64>(&cell))
        out.addInteger(*whole);
    else if (const auto *decimal = std::get_if<double>(&cell))
        out.addDecimal(*decimal);
}

} // namespace Loopscope
