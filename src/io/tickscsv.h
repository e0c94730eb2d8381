// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/watch.h"
#include "stats/tickseries.h"

#include <QByteArray>
#include <QIODevice>

namespace Loopscope {

/// The first line: docs/monitoring.md explains the columns.
[[nodiscard]] QByteArray ticksCsvHeader();

/// Writes the buckets of \a series of ticks of \a watch to \a device, a line each with the time it speaks
/// for, see tickCovers(), as RFC 4180 has it, after a line with the names of the columns. \a nowUs is this
/// moment. What is not known, such as a percentile of too few requests, is empty. Any thread. An Error is the
/// device's own reason.
Status writeTicksCsv(const Watch &watch, const TickSeries &series, qint64 nowUs, QIODevice &device);

} // namespace Loopscope
