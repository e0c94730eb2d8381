// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/laneloop.h"

namespace Loopscope {

QCoro::Task<> runLane(HttpClient &client, int lane, const RequestSpec &spec, Tickets &tickets,
                      ExchangeSink &sink)
{
    while (const std::optional<quint32> index = tickets.take()) {
        sink.sending();
        const Exchange exchange = co_await client.send(lane, spec);
        sink.record(lane, *index, exchange);
    }
    sink.drained();
}

} // namespace Loopscope
