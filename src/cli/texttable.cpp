// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texttable.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView separator = "  "_L1;

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
                const bool isInUnit = next > 1 && next < text.size() && text.at(next - 1) == u'/'
                    && text.at(next - 2).isDigit();
                if (isInUnit && &places == &words)
                    continue; // "377/s"
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

QString TextTable::toString(int columns) const
{
    const QList<int> widths = this->widths();
    // How many blocks it takes when each holds as much as fits; then they share the cells evenly.
    const auto blockEnd = [&](qsizetype begin, qsizetype most) {
        int width = widths.isEmpty() ? 0 : int(separator.size()) + widths.front();
        qsizetype end = begin;
        while (end < widths.size() && end - begin < most
               && (end == begin || width + int(separator.size()) + widths[end] <= columns))
            width += int(separator.size()) + widths[end++];
        return end;
    };
    qsizetype blocks = 0;
    for (qsizetype begin = 1; begin < widths.size(); begin = blockEnd(begin, widths.size()))
        ++blocks;
    if (blocks <= 1)
        return block(widths, 1, widths.size());
    const qsizetype most = (widths.size() - 1 + blocks - 1) / blocks;
    QStringList parts;
    for (qsizetype begin = 1; begin < widths.size();) {
        const qsizetype end = blockEnd(begin, most);
        parts.append(block(widths, begin, end));
        begin = end;
    }
    return parts.join(u'\n');
}

QList<int> TextTable::widths() const
{
    QList<int> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    return widths;
}

QString TextTable::block(const QList<int> &widths, qsizetype begin, qsizetype end) const
{
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < std::min(end, row.size()); i = i == 0 ? begin : i + 1) {
            const QString padding(widths[i] - displayWidth(row[i]), u' ');
            const bool right = m_alignments.at(std::min(i, m_alignments.size() - 1)) == Align::Right;
            line += separator + (right ? padding + row[i] : row[i] + padding);
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace Loopscope
