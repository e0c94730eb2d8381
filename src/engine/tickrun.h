// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/batchdriver.h"
#include "engine/tickjudge.h"

#include <functional>
#include <memory>

namespace Loopscope {

/// One tick that is on: the batch of its requests, and what is known of them. It is over when they all have
/// ended, when it is cut short, or when it is dropped; after that it takes in nothing any more.
class TickRun final : public ExchangeSink
{
public:
    struct Begin
    {
        qint64 startedAtUs = 0;
        qint64 lateNs = 0;
        qint64 missed = 0;
    };

    TickRun(const Watch &watch, std::shared_ptr<BatchDriver> driver, const Begin &begin);

    /// Sends the requests; once. Ends when nothing of it is in flight.
    [[nodiscard]] QCoro::Task<> drive();
    /// Its time is over: what is in flight was not answered, and nothing more is sent.
    void cut();
    /// Nobody wants to know any more: ends what is in flight.
    void drop();

    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// Once; it is over then.
    [[nodiscard]] Tick takeTick();
    [[nodiscard]] const QString &watchId() const { return m_watch.id; }
    [[nodiscard]] const std::shared_ptr<BatchDriver> &driver() const { return m_driver; }

    void sending() override { ++m_inFlight; }
    void record(int lane, quint32 index, const Exchange &exchange) override;
    void drained() override { }

private:
    const Watch m_watch; // as it was when this began
    const std::shared_ptr<BatchDriver> m_driver;
    const RequestSpec m_spec;
    const Begin m_begin;
    Tickets m_tickets;
    const TicketsOfLane m_ticketsOfLane;
    TickJudge m_judge;
    int m_inFlight = 0;
    bool m_isOver = false;
};

} // namespace Loopscope
