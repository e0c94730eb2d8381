// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "models/requestkinds.h"

namespace Loopscope {

// What a timeline of requests says in words, translated.

/// All about \a sample, which began \a startNs after its batch; rich text.
[[nodiscard]] QString requestDescription(const Sample &sample, qint64 startNs, const QString &errorText,
                                         bool withClient);
/// The same in a line for screen readers; plain text.
[[nodiscard]] QString requestSummary(const Sample &sample, qint64 startNs, bool withClient);

/// Behind the name of a contender: "5.21 s · 100 requests".
[[nodiscard]] QString batchDetail(const Batch &batch);
/// Of a contender that has no batch (\a yet).
[[nodiscard]] QString notRunDetail(bool yet);

/// The legends of those whose bits are set.
[[nodiscard]] std::vector<TimelineKindInfo> partKinds(quint32 parts);
[[nodiscard]] std::vector<TimelineKindInfo> outcomeKinds(quint32 outcomes);

} // namespace Loopscope
