// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/watch.h"
#include "stats/tick.h"

#include <QByteArray>
#include <QIODevice>

#include <span>

namespace Loopscope {

/// The first line: docs/monitoring.md explains the columns.
[[nodiscard]] QByteArray ticksCsvHeader();

/// Writes \a buckets of ticks of \a watch to \a device, a line each, as RFC 4180 has it, after a line with
/// the names of the columns. What is not known, such as a percentile of too few requests, is empty. Any
/// thread. An Error is the device's own reason.
Status writeTicksCsv(const Watch &watch, std::span<const TickBucket> buckets, QIODevice &device);

} // namespace Loopscope
