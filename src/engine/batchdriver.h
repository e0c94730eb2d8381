// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/laneloop.h"

#include <QCoroTask>

#include <functional>
#include <memory>

namespace Loopscope {

/// Makes a client with that many lanes (1 for ClientUse::Blocking), in the thread that will use it.
using ClientFactory = std::function<std::unique_ptr<HttpClient>(ClientUse use, int lanes)>;

/// Which tickets a lane takes: one set for all lanes of a batch, or one for each.
using TicketsOfLane = std::function<Tickets &(int lane)>;

/// The lanes of one batch. Lives in the engine's thread; one task at a time, whose arguments must outlive it.
class BatchDriver
{
public:
    BatchDriver() = default;
    BatchDriver(const BatchDriver &) = delete;
    BatchDriver &operator=(const BatchDriver &) = delete;
    virtual ~BatchDriver() = default;

    /// Makes clients and threads, so that they exist before the clock starts.
    virtual QCoro::Task<> prepare() = 0;

    /// Runs every lane until its tickets are used up or stopped.
    virtual QCoro::Task<> drive(const RequestSpec &spec, const TicketsOfLane &tickets,
                                ExchangeSink &sink) = 0;

    /// Ends every request in flight and every later one as ErrorKind::Cancelled.
    virtual void abort() = 0;

    /// CPU time in ns that lanes used in threads of their own, since these exist; 0 for lanes on the engine's
    /// event loop.
    [[nodiscard]] virtual qint64 lanesCpuNs() const = 0;

    /// HttpClient::activeWaitNs() of lanes on the engine's event loop; else 0.
    [[nodiscard]] virtual qint64 activeWaitNs() const = 0;
};

/// Strategies on the engine's own event loop: sequential with one lane, concurrent with many.
[[nodiscard]] std::unique_ptr<BatchDriver> makeLoopDriver(const ClientFactory &factory, int lanes);

/// The threads strategy: each lane in a thread of its own, where each request blocks.
[[nodiscard]] std::unique_ptr<BatchDriver> makeThreadDriver(const ClientFactory &factory, int lanes);

} // namespace Loopscope
