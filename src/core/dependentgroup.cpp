// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dependentgroup.h"

#include <array>
#include <csignal>

namespace Loopscope {

namespace {

// A signal handler finds them only in a global, and may neither lock nor allocate. 0: room for one.
std::array<std::atomic<qint64>, 64> leaders{};
static_assert(std::atomic<qint64>::is_always_lock_free);

} // namespace

DependentGroup::DependentGroup(qint64 leader)
{
    for (std::atomic<qint64> &place : leaders) {
        qint64 none = 0;
        if (place.compare_exchange_strong(none, leader)) {
            m_place = &place;
            return;
        }
    }
}

DependentGroup::~DependentGroup()
{
    if (m_place)
        *m_place = 0;
}

void DependentGroup::killAll()
{
    for (const std::atomic<qint64> &place : leaders) {
        if (const qint64 leader = place; leader > 1) // -1 would be every process that there is
            ::kill(pid_t(-leader), SIGKILL);
    }
}

} // namespace Loopscope
