// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <memory>

namespace Loopscope::Test {

/// Adds \a count samples that differ in every field, have equal values in each of them, and empty phases.
/// The same \a seed makes the same samples.
void appendSamples(Run &run, qsizetype count, quint32 seed = 1);

[[nodiscard]] std::shared_ptr<Run> makeRun(qsizetype count);

} // namespace Loopscope::Test
