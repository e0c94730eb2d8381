// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"

#include <QIODevice>

namespace Loopscope {

/// The column names of a requests CSV, without a line end.
[[nodiscard]] QByteArray requestsCsvHeader();

/// Writes one row per sample of \a run in the order they ended, failed ones included; the same bytes in every
/// locale. Any thread, given a snapshot of a run. An Error is the device's own reason.
///
/// RFC 4180, UTF-8 without a byte order mark, CRLF. `round`, `index` and `lane` count from 1, as people do.
/// `*_ms` hold every nanosecond: three decimals, up to six where needed. `started_at` is ISO 8601 in UTC with
/// microseconds. Empty are phases that did not happen, the `status` where no head arrived, and the `error` of
/// an answered request; else `error` is the kind's id, or "id: text" where there is a text. `ok` and
/// `connection_reused` are true or false. `url` is without user info. Texts that a spreadsheet would take for
/// a formula are defused, see csvField().
Status writeRequestsCsv(const Run &run, QIODevice &device);

/// Reads what writeRequestsCsv() wrote, from its current position: the id, the start, the samples (times to
/// the nanosecond) and of the plan the URL, the method, the client and the strategies, in the order they
/// first appear. Error texts are numbered anew, in the order they first appear. Takes LF for CRLF, too. An
/// Error names the missing column, or the line and what is wrong with it. A line is limited to 1 MiB and a
/// file to Limits::totalRequests rows, so that memory is bounded for any input.
Result<Run> readRequestsCsv(QIODevice &device);

} // namespace Loopscope
