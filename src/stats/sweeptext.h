// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/sweepreport.h"

#include <QStringList>

#include <utility>

namespace Loopscope {

/// What \a report says, a translated sentence each, the most important first: the knee or why there is none,
/// the fit and its predicted peak or why there is none, the client as the bottleneck, an early end.
[[nodiscard]] QStringList sweepText(const SweepReport &report);

/// The knee as it stands beside its mark in a chart: "knee at 24 in flight". Empty without a knee.
[[nodiscard]] QString kneeLabel(const SweepReport &report);

/// The ends of the knee's interval as a person says them: whole numbers, rounded outwards and at least 1.
/// Only with a knee that has one.
[[nodiscard]] std::pair<QString, QString> kneeIntervalText(const SweepKnee &knee);

/// A law's own name: "Universal Scalability Law", "Amdahl's law".
[[nodiscard]] QString scalabilityModelName(ScalabilityModel model);

/// A coefficient with its interval: "0.0312 (0.0290 to 0.0334)".
[[nodiscard]] QString coefficientText(const Coefficient &coefficient);

/// Why the client was the bottleneck of \a step, one sentence; empty where it was not.
[[nodiscard]] QString stepBottleneckText(const SweepStep &step, ClientKind client);

/// The text of IntervalBasis for a legend or tooltip: "95 % intervals over rounds". Empty for None.
[[nodiscard]] QString sweepIntervalText(IntervalBasis basis);

} // namespace Loopscope
