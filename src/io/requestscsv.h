// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"

#include <QIODevice>

namespace Loopscope {

/// The columns of a requests CSV, in order.
[[nodiscard]] QByteArray requestsCsvHeader();

/// Writes one row per sample of \a run, failed ones included. Locale-independent. Any thread, given a
/// snapshot of a run. An Error carries the device's own reason.
Status writeRequestsCsv(const Run &run, QIODevice &device);

/// Reads what writeRequestsCsv() wrote: samples and error texts come back equal (times to the nanosecond),
/// and of the plan the URL, the method and the strategies. An Error names the line and what is wrong with it.
Result<Run> readRequestsCsv(QIODevice &device);

} // namespace Loopscope
