// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/requestindex.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Loopscope {

/// Computes an index in a thread of its own, one at a time: a newer query supersedes the one that is on.
class RequestIndexer : public QObject
{
    Q_OBJECT

public:
    /// Gets the index in the indexer's thread; never called for a superseded or cancelled query.
    using Receiver = std::function<void(RequestIndex)>;

    explicit RequestIndexer(Receiver receiver, QObject *parent = nullptr);
    ~RequestIndexer() override; ///< waits for the worker, which sees at once that it is cancelled

    void start(const RequestQuery &query, const RequestSnapshot &snapshot);
    void cancel();
    /// Until the receiver was called, or cancel().
    [[nodiscard]] bool isBusy() const { return m_cancelled != nullptr; }

private:
    Receiver m_receiver;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of the query that is on; null when idle
};

} // namespace Loopscope
