// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"

#include <QLatin1StringView>
#include <QString>

#include <span>
#include <variant>

namespace Loopscope {

/// What stands in one cell of a summary; monostate where the report has no figure.
using SummaryFigure = std::variant<std::monostate, QString, qint64, double>;

/// A column of the summary CSV, and a key of the summary in the run's JSON. Times are ms, ratios plain
/// numbers, the efficiency a share (0 to 1).
struct SummaryColumn
{
    QLatin1StringView name;
    SummaryFigure (*figure)(const ContenderReport &report);
};

/// All columns but `run`, in the order of the file.
[[nodiscard]] std::span<const SummaryColumn> summaryColumns();

} // namespace Loopscope
