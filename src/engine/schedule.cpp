// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/schedule.h"

#include <random>
#include <utility>

namespace Loopscope {

std::vector<Batch> scheduleBatches(const RunPlan &plan, quint32 seed)
{
    std::mt19937 random(seed);
    std::vector<Batch> batches;
    for (int round = 0; round < plan.rounds; ++round) {
        QList<Contender> order = plan.contenders();
        if (plan.rounds > 1) {
            // Fisher–Yates by hand: std::shuffle differs between standard libraries. The bias of the modulo
            // is below 10⁻⁹.
            for (qsizetype i = order.size() - 1; i > 0; --i)
                order.swapItemsAt(i, qsizetype(random() % quint32(i + 1)));
        }
        for (const Contender &contender : std::as_const(order)) {
            Batch batch;
            batch.strategy = contender.strategy;
            batch.client = contender.client;
            batch.round = quint16(round);
            batch.lanes = plan.lanes(contender.strategy);
            batch.planned = plan.count;
            batches.push_back(batch);
        }
    }
    return batches;
}

} // namespace Loopscope
