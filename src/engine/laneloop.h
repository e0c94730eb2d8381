// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/tickets.h"
#include "net/httpclient.h"

#include <QCoroTask>

namespace Loopscope {

/// Takes what the lanes measured. Called in the thread of the lane.
class ExchangeSink
{
public:
    virtual ~ExchangeSink() = default;
    /// A lane is about to hand a request to its client; record() will follow.
    virtual void sending() = 0;
    virtual void record(int lane, quint32 index, const Exchange &exchange) = 0;
    /// A lane found no request left to send.
    virtual void drained() = 0;

protected:
    ExchangeSink() = default;
    Q_DISABLE_COPY(ExchangeSink)
};

/// The one loop that every strategy is made of: takes a ticket, sends, records, until no ticket is left or
/// their time is over.
/// Sequential runs one of it, concurrent runs C of it on one event loop, threads run one in each of W
/// threads, where the client blocks. All arguments must outlive the task.
QCoro::Task<> runLane(HttpClient &client, int lane, const RequestSpec &spec, Tickets &tickets,
                      ExchangeSink &sink);

} // namespace Loopscope
