// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/jsonscanner.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace Loopscope {

JsonScanner::JsonScanner(QByteArrayView text) : m_text(text), m_next(text.begin()) { }

bool JsonScanner::atEnd()
{
    skipSpace();
    return m_next == m_text.end();
}

bool JsonScanner::take(char c)
{
    if (atEnd() || *m_next != c)
        return false;
    ++m_next;
    return true;
}

bool JsonScanner::takeWord(QByteArrayView word)
{
    skipSpace();
    if (!QByteArrayView(m_next, m_text.end()).startsWith(word))
        return false;
    m_next += word.size();
    return true;
}

std::optional<qint64> JsonScanner::takeInteger()
{
    skipSpace();
    qint64 value = 0;
    const auto [end, error] = std::from_chars(m_next, m_text.end(), value);
    const bool isFraction = end != m_text.end() && (*end == '.' || *end == 'e' || *end == 'E');
    if (error != std::errc() || isFraction)
        return std::nullopt;
    m_next = end;
    return value;
}

std::optional<QByteArrayView> JsonScanner::takeString()
{
    if (atEnd() || *m_next != '"')
        return std::nullopt;
    const char *const begin = m_next;
    if (!skipString())
        return std::nullopt;
    return QByteArrayView(begin + 1, m_next - 1);
}

std::optional<QByteArrayView> JsonScanner::takeValue()
{
    if (atEnd())
        return std::nullopt;
    const char *const begin = m_next;
    bool isWhole = true;
    if (*m_next == '"') {
        isWhole = skipString();
    } else if (*m_next == '{' || *m_next == '[') {
        isWhole = skipNested();
    } else {
        m_next = std::find_if(m_next, m_text.end(),
                              [](char c) { return QByteArrayView(",:]}[{\" \t\r\n").contains(c); });
        isWhole = m_next != begin && m_next != m_text.end();
    }
    if (!isWhole)
        return std::nullopt;
    return QByteArrayView(begin, m_next);
}

void JsonScanner::skipSpace()
{
    while (m_next != m_text.end()
           && (*m_next == ' ' || *m_next == '\n' || *m_next == '\r' || *m_next == '\t'))
        ++m_next;
}

/// From the opening quote to behind the closing one.
bool JsonScanner::skipString()
{
    for (++m_next; m_next != m_text.end(); ++m_next) {
        if (*m_next == '"') {
            ++m_next;
            return true;
        }
        if (*m_next == '\\' && ++m_next == m_text.end())
            return false;
    }
    return false;
}

/// From the opening bracket to behind the one that closes it.
bool JsonScanner::skipNested()
{
    std::array<char, 64> awaited{}; // the closing brackets, innermost last
    std::size_t depth = 0;
    while (m_next != m_text.end()) {
        switch (*m_next) {
        case '"':
            if (!skipString())
                return false;
            continue;
        case '{':
        case '[':
            if (depth == awaited.size())
                return false;
            awaited[depth++] = *m_next == '{' ? '}' : ']';
            break;
        case '}':
        case ']':
            if (awaited[--depth] != *m_next)
                return false;
            if (depth == 0) {
                ++m_next;
                return true;
            }
            break;
        default:
            break;
        }
        ++m_next;
    }
    return false;
}

} // namespace Loopscope
