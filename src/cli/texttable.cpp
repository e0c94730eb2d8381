// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

bool isWide(char32_t c)
{
    // The blocks of East Asian Width W and F that our own translations use (Unicode Standard Annex 11).
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd);
}

} // namespace

int displayWidth(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    int width = 0;
    for (uint character : characters)
        width += isWide(character) ? 2 : 1;
    return width;
}

QString wrapText(const QString &text, int columns, int indent)
{
    QString lines;
    QTextBoundaryFinder words(QTextBoundaryFinder::Line, text);
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    while (begin < text.size()) {
        // The last place where what stands before it fits; blanks at a line's end take no room.
        const auto lastFitting = [&](QTextBoundaryFinder &places) {
            qsizetype end = begin;
            places.setPosition(begin);
            for (qsizetype next = places.toNextBoundary(); next >= 0; next = places.toNextBoundary()) {
                if (displayWidth(QStringView(text).sliced(begin, next - begin).trimmed()) > columns - indent)
                    break;
                end = next;
            }
            return end;
        };
        qsizetype end = lastFitting(words);
        if (end == begin)
            end = std::max(begin + 1, lastFitting(characters));
        lines += QString(indent, u' ') + text.sliced(begin, end - begin).trimmed() + u'\n';
        begin = end;
    }
    return lines;
}

TextTable::TextTable(QList<Align> alignments) : m_alignments(std::move(alignments)) { }

void TextTable::addRow(const QStringList &cells)
{
    m_rows.append(cells);
}

QString TextTable::toString() const
{
    QList<int> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString padding(widths[i] - displayWidth(row[i]), u' ');
            const bool right = m_alignments.at(std::min(i, m_alignments.size() - 1)) == Align::Right;
            line += u"  "_s + (right ? padding + row[i] : row[i] + padding);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace Loopscope
