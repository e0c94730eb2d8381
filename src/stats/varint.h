// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <limits>

namespace Loopscope {

/// The largest number that a VarintReader gives.
inline constexpr qint64 varintMax = std::numeric_limits<qint64>::max();

/// Appends \a value in as few bytes as it needs: seven bits in each, the lowest first, the eighth bit set in
/// all but the last. The form is known as LEB128 (DWARF 5, section 7.6).
void appendVarint(QByteArray &bytes, quint64 value);

/// Reads what appendVarint() wrote. After anything else it reads no more, and gives 0.
class VarintReader
{
public:
    explicit VarintReader(QByteArrayView bytes) : m_bytes(bytes) { }

    /// The next number, which is at most \a most (at least 0). A larger one is refused, and one in more bytes
    /// than it needs: each number has one form.
    [[nodiscard]] qint64 readUpTo(qint64 most);
    /// Whether all was right so far.
    [[nodiscard]] bool ok() const { return m_ok; }
    /// Whether all was right and nothing is left.
    [[nodiscard]] bool atEnd() const { return m_ok && m_position == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_ok = true;
};

} // namespace Loopscope
