// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/resamplingunits.h"

#include "stats/bootstrap.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

void ResamplingUnits::addBatch(const Batch &batch)
{
    if (batch.done <= 0)
        return;
    Blocks blocks;
    blocks.round = batch.round;
    blocks.first = m_batches.empty() ? 0 : m_batches.back().first + m_batches.back().count;
    blocks.length = quint32(std::ceil(std::cbrt(double(batch.done))));
    blocks.count = (quint32(batch.done) + blocks.length - 1) / blocks.length;
    m_batches.push_back(blocks);
}

IntervalBasis ResamplingUnits::basis() const
{
    if (m_batches.empty())
        return IntervalBasis::None;
    return m_batches.size() >= fewestUnits ? IntervalBasis::Rounds : IntervalBasis::Blocks;
}

quint32 ResamplingUnits::unitOf(const Sample &sample) const
{
    if (basis() == IntervalBasis::Rounds)
        return sample.round;
    for (const Blocks &blocks : m_batches) {
        if (blocks.round == sample.round)
            return blocks.first + std::min(sample.index / blocks.length, blocks.count - 1);
    }
    return 0;
}

} // namespace Loopscope
