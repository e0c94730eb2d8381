// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "core/result.h"

#include <QIODevice>

namespace Loopscope {

/// The column names of a CSV of the Lab's transitions, without a line end.
[[nodiscard]] QByteArray labCsvHeader();

/// Writes one row per transition of \a run in the order they happened: when which coroutine entered which
/// state; the same bytes in every locale. Any thread, given a snapshot of a run. An Error is the device's own
/// reason.
///
/// RFC 4180, UTF-8 without a byte order mark, CRLF. `time_ms` holds every nanosecond since the run's origin.
/// `row` and `repetition` say where in the list the coroutine is, and are empty for main(); they and
/// `worker`, which is empty where there is none, count from 1. `state` is labStateId(). Texts that a
/// spreadsheet would take for a formula are defused, see csvField().
Status writeLabCsv(const LabRun &run, QIODevice &device);

/// Writes what \a run printed, one line after the other, in UTF-8 with LF.
Status writeLabLines(const LabRun &run, QIODevice &device);

} // namespace Loopscope
