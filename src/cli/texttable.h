// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Loopscope {

/// How many columns of a terminal \a text takes: East Asian wide characters take two.
[[nodiscard]] int displayWidth(QStringView text);

/// \a text as a paragraph: lines of at most \a columns, each behind \a indent blanks and ended by a newline,
/// broken where the text's language allows it, else anywhere.
[[nodiscard]] QString wrapText(const QString &text, int columns, int indent = 0);

/// Rows of cells, padded so that columns line up in a terminal.
class TextTable
{
public:
    enum class Align { Left, Right };

    /// Cells beyond the last alignment follow it.
    explicit TextTable(QList<Align> alignments);

    void addRow(const QStringList &cells);
    /// Each row indented by two spaces and ended by a newline, cells two spaces apart. What does not fit into
    /// \a columns follows below a blank line, its rows beginning with their first cell again.
    [[nodiscard]] QString toString(int columns) const;

private:
    [[nodiscard]] QList<int> widths() const;
    [[nodiscard]] QString block(const QList<int> &widths, qsizetype begin, qsizetype end) const;

    const QList<Align> m_alignments;
    QList<QStringList> m_rows;
};

} // namespace Loopscope
