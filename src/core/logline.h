// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QString>

namespace Loopscope {

/// A request in the notes' own words, which are not translated: "Receive a response 200 takes 0.051
/// seconds."; for one that failed ours (translated), with what the client said of it where that tells more:
/// "Request failed: timed out after 1.000 seconds."
[[nodiscard]] QString requestLine(const Sample &sample, const QString &errorText);

/// What stands above a batch's requests: "sequential, round 1: 100 requests, 1 in flight" (translated).
/// \a withClient: see contenderName().
[[nodiscard]] QString batchHeadLine(const Batch &batch, bool withClient);

/// The notes' last line: "Whole loop takes 5.166 seconds.", or for a batch that was stopped
/// "Whole loop stopped after 1.234 seconds, 37 of 100 requests.".
[[nodiscard]] QString batchEndLine(const Batch &batch);

/// How far a running batch is: "concurrent 63/100 · 0.04 s left"; the rest is extrapolated from the requests
/// so far and left out before the first one ended (translated). \a withClient: see contenderName().
[[nodiscard]] QString progressText(const Batch &batch, bool withClient);

} // namespace Loopscope
