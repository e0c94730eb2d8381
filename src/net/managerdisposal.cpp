// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/managerdisposal.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QThread>

namespace Loopscope {

using namespace std::chrono_literals;

ManagerDisposal::ManagerDisposal() : m_heldUp(std::make_shared<std::atomic<int>>(0)) { }

ManagerDisposal::~ManagerDisposal()
{
    const QDeadlineTimer deadline(200ms);
    for (std::unique_ptr<QThread> &thread : m_threads) {
        if (!thread->wait(deadline))
            (void)thread.release(); // it ends by itself, or with the program
    }
}

void ManagerDisposal::dispose(std::shared_ptr<QNetworkAccessManager> manager)
{
    if (manager.use_count() > 1)
        return;
    manager->moveToThread(nullptr); // no thread's, it may be destroyed in any
    const auto destroy = [owned = std::move(manager), heldUp = m_heldUp]() mutable {
        QElapsedTimer timer;
        timer.start();
        owned.reset();
        if (timer.hasExpired(4000)) // Qt gives up after five
            ++*heldUp;
    };
    std::erase_if(m_threads, [](const std::unique_ptr<QThread> &thread) { return thread->isFinished(); });
    m_threads.emplace_back(QThread::create(destroy))->start();
}

} // namespace Loopscope
