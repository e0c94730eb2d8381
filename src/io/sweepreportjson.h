// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/sweepreport.h"

#include <QJsonObject>

namespace Loopscope {

/// What the sweep says, for scripts. Figures and coefficients are {"value":…,"interval":[low,high]}, rates
/// are per second, latencies in ms. `knee`, the `fits`, their `peak` and every interval are null where there
/// are none; then `no_knee` and `no_fit` say why: "too_few_concurrencies", "still_growing",
/// "client_bottleneck", "noise", "wide_intervals". `better` names the fit to believe.
[[nodiscard]] QJsonObject sweepReportToJson(const SweepReport &report);

} // namespace Loopscope
