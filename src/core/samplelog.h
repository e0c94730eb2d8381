// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chunklog.h"
#include "core/sample.h"

namespace Loopscope {

/// The samples of a run, in the order they ended; see ChunkLog.
class SampleLog final : public ChunkLog<Sample, 4096>
{
};

} // namespace Loopscope
