// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QIODevice>

#include <array>
#include <memory>

namespace Loopscope {

/// Text on its way to a device, handed over in large blocks. Numbers look the same in every locale.
/// The first write that fails is remembered and what follows is dropped: ask finish() once, at the end.
class OutputBuffer
{
public:
    explicit OutputBuffer(QIODevice &device);
    Q_DISABLE_COPY_MOVE(OutputBuffer)

    void add(char c)
    {
        *room(1) = c;
        ++m_used;
    }
    void add(QByteArrayView text);
    void addInteger(qint64 value);
    /// \a value with leading zeros; 0 ≤ value < 10^digits.
    void addPadded(qint64 value, int digits);
    /// \a ns in ms, exact: three decimals, more only where they are not 0 ("50.100", "0.000001").
    void addMilliseconds(qint64 ns);
    /// \a value with three to six decimals, as above; finite.
    void addDecimal(double value);

    /// Hands over the rest. An Error is the device's own reason for the first write that failed.
    Status finish();

private:
    static constexpr std::size_t blockSize = 256 * 1024;

    /// Where the next \a size bytes go; at most blockSize.
    char *room(std::size_t size)
    {
        if (m_used + size > blockSize)
            flush();
        return m_block->data() + m_used;
    }
    void flush();

    QIODevice &m_device;
    std::unique_ptr<std::array<char, blockSize>> m_block;
    std::size_t m_used = 0;
    bool m_failed = false;
    QString m_reason;
};

} // namespace Loopscope
