// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"
#include "stats/report.h"

#include <QIODevice>

namespace Loopscope {

/// The column names of a summary CSV, without a line end.
[[nodiscard]] QByteArray summaryCsvHeader();

/// Writes one row per strategy of \a report, which analyse() made of \a run; the same bytes in every locale.
/// A figure that is absent is an empty field. `concurrency` is the number of lanes, `total_ms` the median
/// over rounds, `efficiency` a share (0 to 1); figures have three to six decimals. The form is that of
/// writeRequestsCsv(). An Error is the device's own reason.
Status writeSummaryCsv(const Run &run, const RunReport &report, QIODevice &device);

} // namespace Loopscope
