// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/sweep.h"

#include <QIODevice>

namespace Loopscope {

/// The column names of a sweep CSV, without a line end.
[[nodiscard]] QByteArray sweepCsvHeader();

/// Writes one row per step and round of \a sweep, in the order they were measured, incomplete and failing
/// ones included; the same bytes in every locale. `round` counts from 1, `requests_per_second` is of the
/// requests answered OK, `engine_busy` and `process_busy` are shares (0 to 1), `client_bottleneck` is empty
/// where it was not measured, `client_reasons` are bottleneckReasonId()s with blanks between them. A figure
/// that is absent is an empty field. The form is that of writeRequestsCsv(). An Error is the device's own
/// reason.
Status writeSweepCsv(const Sweep &sweep, QIODevice &device);

} // namespace Loopscope
