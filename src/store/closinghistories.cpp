// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/closinghistories.h"

#include <algorithm>

namespace Loopscope {

ClosingHistories::~ClosingHistories() = default;

void ClosingHistories::close(std::unique_ptr<History> history)
{
    if (!history)
        return;
    History *closing = m_histories.emplace_back(std::move(history)).get();
    // Queued, because it is its own signal that it is deleted by.
    connect(
        closing, &History::closed, this, [this, closing] { remove(closing); }, Qt::QueuedConnection);
    closing->close();
}

void ClosingHistories::remove(const History *history)
{
    std::erase_if(m_histories, [history](const auto &one) { return one.get() == history; });
    if (isEmpty())
        Q_EMIT emptied();
}

} // namespace Loopscope
