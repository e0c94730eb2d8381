// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <ctime>

namespace Loopscope {

/// Counts the CPU time, the user's and the system's together, of a thread or of the whole process. A plain
/// value: it may be read from any thread. A reading is a system call of about 0.5 µs.
class CpuClock
{
public:
    /// Of the thread that calls this; stands at 0 once that thread has ended.
    [[nodiscard]] static CpuClock ofThisThread();
    [[nodiscard]] static CpuClock ofProcess();

    [[nodiscard]] qint64 ns() const;

private:
    explicit CpuClock(clockid_t id) : m_id(id) { }

    clockid_t m_id;
};

} // namespace Loopscope
