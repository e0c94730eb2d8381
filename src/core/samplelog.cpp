// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/samplelog.h"

#include <algorithm>

namespace Loopscope {

void SampleLog::append(std::span<const Sample> samples)
{
    while (!samples.empty()) {
        const std::size_t offset = std::size_t(m_size) % chunkSize;
        if (offset == 0)
            m_chunks.push_back(std::make_shared<Chunk>());
        const std::size_t length = std::min(chunkSize - offset, samples.size());
        std::copy_n(samples.begin(), length, m_chunks.back()->begin() + std::ptrdiff_t(offset));
        m_size += qsizetype(length);
        samples = samples.subspan(length);
    }
}

} // namespace Loopscope
