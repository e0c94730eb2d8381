// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "models/timelinesource.h"

namespace Loopscope {

/// The part of \a series, which is in order, that is at least partly within [\a fromNs, \a toNs], as bars of
/// a strip whose time counts from \a fromNs.
[[nodiscard]] std::vector<TimelineStripBar> lagStrip(const std::vector<LagInterval> &series, qint64 fromNs,
                                                     qint64 toNs);

/// What the strip is called, what it means where its highest bar is \a maxNs, and what it says of \a bar.
[[nodiscard]] QString lagStripName();
[[nodiscard]] QString lagStripMeaning(qint64 maxNs);
[[nodiscard]] QString lagStripText(const TimelineStripBar &bar);

} // namespace Loopscope
