// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/cpuclock.h"

#include <pthread.h>

namespace Loopscope {

CpuClock CpuClock::ofThisThread()
{
    clockid_t id = CLOCK_THREAD_CPUTIME_ID; // of whoever reads it; the one below is of this thread for good
    pthread_getcpuclockid(pthread_self(), &id);
    return CpuClock(id);
}

CpuClock CpuClock::ofProcess()
{
    return CpuClock(CLOCK_PROCESS_CPUTIME_ID);
}

qint64 CpuClock::ns() const
{
    timespec time{};
    if (clock_gettime(m_id, &time) != 0)
        return 0;
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace Loopscope
