// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/varint.h"

namespace Loopscope {

namespace {

constexpr quint8 moreFollows = 0x80;
constexpr int bitsOfByte = 7;
constexpr int bitsOfNumber = 63;

} // namespace

void appendVarint(QByteArray &bytes, quint64 value)
{
    for (; value >= moreFollows; value >>= bitsOfByte)
        bytes.append(char(quint8(value) | moreFollows));
    bytes.append(char(value));
}

qint64 VarintReader::readUpTo(qint64 most)
{
    quint64 value = 0;
    for (int shift = 0; m_ok && shift < bitsOfNumber && m_position < m_bytes.size(); shift += bitsOfByte) {
        const auto byte = quint8(m_bytes[m_position++]);
        value |= quint64(byte & ~moreFollows) << shift;
        if (byte & moreFollows)
            continue;
        const bool isShortest = byte != 0 || shift == 0;
        m_ok = isShortest && value <= quint64(most);
        return m_ok ? qint64(value) : 0;
    }
    m_ok = false;
    return 0;
}

} // namespace Loopscope
