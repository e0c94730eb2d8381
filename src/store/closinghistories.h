// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"

#include <memory>
#include <vector>

namespace Loopscope {

/// Histories that are not used any more, until they have written what they were given. Nobody waits for them
/// meanwhile. Use it from the thread that owns them.
class ClosingHistories : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ClosingHistories() override; ///< waits for none

    /// Closes \a history in the background, see History::close(), and deletes it then. Null is none.
    void close(std::unique_ptr<History> history);
    [[nodiscard]] bool isEmpty() const { return m_histories.empty(); }

Q_SIGNALS:
    /// The last one is gone.
    void emptied();

private:
    void remove(const History *history);

    std::vector<std::unique_ptr<History>> m_histories;
};

} // namespace Loopscope
