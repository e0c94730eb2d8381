// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/csvreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct CsvText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::CsvReader)
};

} // namespace

CsvReader::CsvReader(QIODevice &device) : m_device(device), m_buffer(maxRecordBytes)
{
    constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
    if (fill() && QByteArrayView(m_buffer.data(), qsizetype(m_filled)).startsWith(byteOrderMark))
        m_begin = m_scanned = std::size_t(byteOrderMark.size());
}

bool CsvReader::next()
{
    while (m_error.isEmpty() && findRecord()) {
        char *begin = m_buffer.data() + m_begin;
        char *end = m_buffer.data() + m_scanned;
        m_begin = m_scanned = std::min(m_scanned + 1, m_filled); // past the line feed
        if (begin != end && end[-1] == '\r')
            --end;
        if (begin != end)
            return splitRecord(begin, end);
    }
    m_fields.clear();
    return false;
}

/// A line feed ends the record unless an odd number of quotes stands before it.
bool CsvReader::findRecord()
{
    m_line = m_nextLine;
    bool inQuotes = false;
    for (;;) {
        for (; m_scanned < m_filled; ++m_scanned) {
            const char c = m_buffer[m_scanned];
            if (c == '"')
                inQuotes = !inQuotes;
            if (c != '\n')
                continue;
            ++m_nextLine;
            if (!inQuotes)
                return true;
        }
        if (m_begin == 0 && m_filled == m_buffer.size()) {
            return fail(
                CsvText::tr("Line %1 is longer than 1 MiB; this is no CSV file of Loopscope.").arg(m_line));
        }
        if (!fill())
            break;
    }
    if (!m_error.isEmpty())
        return false;
    if (inQuotes)
        return fail(
            CsvText::tr("Line %1: a quote is opened and never closed; the file is cut short.").arg(m_line));
    return m_begin < m_filled;
}

bool CsvReader::splitRecord(char *begin, char *end)
{
    m_fields.clear();
    for (;;) {
        if (begin != end && *begin == '"') {
            begin = splitQuoted(begin, end);
            if (!begin)
                return fail(CsvText::tr("Line %1: a quote stands inside a field.").arg(m_line));
        } else {
            char *comma = std::find(begin, end, ',');
            if (std::memchr(begin, '"', std::size_t(comma - begin)))
                return fail(CsvText::tr("Line %1: a quote stands inside a field.").arg(m_line));
            m_fields.emplace_back(begin, comma);
            begin = comma;
        }
        if (begin == end)
            return true;
        ++begin; // past the comma
    }
}

/// Takes the quoted field at \a begin, its doubled quotes made single in place. Returns where it ends (at a
/// comma or at \a end), or null where something else follows.
char *CsvReader::splitQuoted(char *begin, char *end)
{
    char *const text = ++begin;
    char *out = text;
    while (begin != end) {
        if (*begin == '"') {
            ++begin;
            if (begin == end || *begin != '"') {
                m_fields.emplace_back(text, out);
                return begin == end || *begin == ',' ? begin : nullptr;
            }
        }
        *out++ = *begin++;
    }
    return nullptr;
}

/// Moves the unfinished record to the front and reads on behind it; false at the end of the device.
bool CsvReader::fill()
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_filled - m_begin);
    m_filled -= m_begin;
    m_scanned -= m_begin;
    m_begin = 0;
    const qint64 size = m_device.read(m_buffer.data() + m_filled, qint64(m_buffer.size() - m_filled));
    if (size < 0)
        fail(CsvText::tr("The file cannot be read: %1.").arg(m_device.errorString()));
    if (size <= 0)
        return false;
    m_filled += std::size_t(size);
    return true;
}

bool CsvReader::fail(const QString &sentence)
{
    m_error = sentence;
    m_fields.clear();
    return false;
}

} // namespace Loopscope
