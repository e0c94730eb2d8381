// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Loopscope {

/// The 95 % intervals of \a report for the run's JSON: {"basis":"rounds","total_ms":[50.1,50.9],…}. The basis
/// is "rounds", "blocks" or null; intervals that the data does not support are null.
[[nodiscard]] QJsonObject intervalsToJson(const ContenderReport &report);

/// The comparisons of \a report for the run's JSON, an object for each pair. `ratio` is the baseline's total
/// ÷ the contender's; `difference`s are the contender's percentile minus the baseline's, in ms; `verdict` is
/// "faster", "slower", "alike", "indistinguishable" or "too_few_rounds". `more_rounds` is null unless
/// indistinguishable, and 1001 stands for more than 1,000.
[[nodiscard]] QJsonArray comparisonsToJson(const RunReport &report);

} // namespace Loopscope
