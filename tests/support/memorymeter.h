// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Loopscope {

/// How far the memory of this process grew, at its peak, since the meter was made.
class MemoryMeter
{
public:
    /// Makes Linux forget the peak before, where it may.
    MemoryMeter();

    /// In KiB of resident memory.
    [[nodiscard]] qint64 growthKib() const;

private:
    qint64 m_before;
};

/// What a hostile server may make a client hold, in KiB. Qt Network queues up to 64 KiB of a body for a
/// thread that is late; where it comes in chunks of one byte, each of these is an event of about half a KiB.
/// The sanitizers keep what was freed for a while.
#ifdef __SANITIZE_ADDRESS__
inline constexpr qint64 memoryLimitKib = 128 * 1024;
#else
inline constexpr qint64 memoryLimitKib = 64 * 1024;
#endif

} // namespace Loopscope
