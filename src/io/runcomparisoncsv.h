// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "stats/comparedrun.h"

#include <QIODevice>

#include <span>

namespace Loopscope {

/// The column names of the CSV of a comparison of runs, without a line end.
[[nodiscard]] QByteArray runComparisonCsvHeader();

/// Writes one row per run of \a runs, the baseline first; the same bytes in every locale. `total_ms` is the
/// median over complete rounds; `failed_share` and every `…_change` are shares: 0.12 is 12 % more than the
/// baseline has, but for `failed_change`, which is the difference of the shares. `…_low` and `…_high` are
/// the ends of 95 % intervals: by whole rounds for the total, else as if requests were independent of each
/// other, see ChangeBasis. A figure that is absent is an empty field, and so are the baseline's changes. The
/// form is that of writeRequestsCsv(). An Error is the device's own reason.
Status writeRunComparisonCsv(std::span<const ComparedRun> runs, QIODevice &device);

} // namespace Loopscope
