// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <variant>

namespace Loopscope {

class OutputBuffer;

/// \a text as one field of a CSV file: UTF-8, quoted where RFC 4180 asks for it, and defused: a text that a
/// spreadsheet would take for a formula (it begins with = + - @ tab or CR) gets an apostrophe in front.
[[nodiscard]] QByteArray csvField(const QString &text);

/// What stands in a field: nothing, a text, a whole number or a decimal one.
using CsvCell = std::variant<std::monostate, QString, qint64, double>;
void addCsvCell(OutputBuffer &out, const CsvCell &cell);

/// What csvField() was given, from the field without its quotes.
[[nodiscard]] QString csvText(QByteArrayView field);

} // namespace Loopscope
