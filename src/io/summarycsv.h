// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"
#include "stats/report.h"

#include <QIODevice>

namespace Loopscope {

[[nodiscard]] QByteArray summaryCsvHeader();

/// One row per strategy; a figure that is absent in \a report is an empty field.
Status writeSummaryCsv(const Run &run, const RunReport &report, QIODevice &device);

} // namespace Loopscope
