// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <memory>
#include <vector>

class QNetworkAccessManager;
class QThread;

namespace Loopscope {

/// Destroys network access managers without waiting for them. While a server sends a head or chunks without
/// end, the thread in which Qt reads them sees nothing else: aborted requests go on there, and whoever
/// destroys the manager is held up for five seconds.
class ManagerDisposal
{
public:
    ManagerDisposal();
    ~ManagerDisposal(); ///< waits a moment for those that are still going
    ManagerDisposal(const ManagerDisposal &) = delete;
    ManagerDisposal &operator=(const ManagerDisposal &) = delete;

    /// Takes \a manager, which lives in this thread and has no request in flight, unless others share it.
    void dispose(std::shared_ptr<QNetworkAccessManager> manager);
    /// How many were held up, so that their threads may be reading for ever.
    [[nodiscard]] int heldUp() const { return *m_heldUp; }

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::shared_ptr<std::atomic<int>> m_heldUp;
};

} // namespace Loopscope
