// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/outputbuffer.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>

namespace Loopscope {

namespace {

constexpr int fewestDecimals = 3;
constexpr int mostDecimals = 6;

/// Where the number that ends at \a end, with mostDecimals decimals, ends without needless zeros.
char *withoutTrailingZeros(char *end)
{
    for (int decimals = mostDecimals; decimals > fewestDecimals && end[-1] == '0'; --decimals)
        --end;
    return end;
}

} // namespace

OutputBuffer::OutputBuffer(QIODevice &device)
    : m_device(device), m_block(std::make_unique<std::array<char, blockSize>>())
{
}

void OutputBuffer::add(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const std::size_t length = std::min(std::size_t(text.size()), blockSize);
        std::memcpy(room(length), text.data(), length);
        m_used += length;
        text = text.sliced(qsizetype(length));
    }
}

void OutputBuffer::addInteger(qint64 value)
{
    constexpr std::size_t longest = 20;
    char *begin = room(longest);
    m_used += std::size_t(std::to_chars(begin, begin + longest, value).ptr - begin);
}

void OutputBuffer::addPadded(qint64 value, int digits)
{
    char *begin = room(std::size_t(digits));
    for (char *digit = begin + digits; digit != begin; value /= 10)
        *--digit = char('0' + value % 10);
    m_used += std::size_t(digits);
}

void OutputBuffer::addMilliseconds(qint64 ns)
{
    constexpr qint64 nsPerMs = 1'000'000;
    if (ns < 0)
        add('-');
    addInteger(std::abs(ns / nsPerMs));
    add('.');
    char *decimals = room(mostDecimals);
    addPadded(std::abs(ns % nsPerMs), mostDecimals);
    m_used -= std::size_t(decimals + mostDecimals - withoutTrailingZeros(decimals + mostDecimals));
}

void OutputBuffer::addDecimal(double value)
{
    constexpr std::size_t longest = 330; // the largest double has 309 digits before the point
    char *begin = room(longest);
    char *end = std::to_chars(begin, begin + longest, value, std::chars_format::fixed, mostDecimals).ptr;
    m_used += std::size_t(withoutTrailingZeros(end) - begin);
}

Status OutputBuffer::finish()
{
    flush();
    if (m_failed)
        return Error{m_reason};
    return success();
}

void OutputBuffer::flush()
{
    // A disk that gets full takes a part first; only the next attempt tells the reason.
    for (std::size_t done = 0; done < m_used && !m_failed;) {
        const qint64 written = m_device.write(m_block->data() + done, qint64(m_used - done));
        if (written > 0) {
            done += std::size_t(written);
        } else {
            m_failed = true;
            m_reason = m_device.errorString();
        }
    }
    m_used = 0;
}

} // namespace Loopscope
