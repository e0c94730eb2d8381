// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>

namespace Loopscope {

/// A process group that does not outlive this program when a second signal ends that at once (SignalWatcher).
/// There is room for 64 at a time; more are left alone.
class DependentGroup
{
public:
    explicit DependentGroup(qint64 leader); ///< a process id
    ~DependentGroup(); ///< lets it be
    Q_DISABLE_COPY_MOVE(DependentGroup)

    /// Kills all that there are. A signal handler may call it.
    static void killAll();

private:
    std::atomic<qint64> *m_place = nullptr; // null: there was no room
};

} // namespace Loopscope
