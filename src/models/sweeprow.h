// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sweeppoints.h"

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace Loopscope {

/// The figures of one step, or of all steps with the same number of requests in flight, as tables and
/// tooltips show them.
struct SweepRow
{
    int concurrency = 1;
    qint64 count = 0; ///< requests that ended
    qint64 failed = 0;
    std::optional<SweepFigure> throughput; ///< per second
    std::array<std::optional<SweepFigure>, allSweepPercentiles.size()> latencyNs;
    double meanInFlight = 0; ///< 0 where it was not measured
    SweepMark mark = SweepMark::Measured;
    QString remark; ///< "client was the bottleneck"; empty where there is nothing to say
    QString detail; ///< why; may be empty
};

/// \a client sent its requests.
[[nodiscard]] SweepRow sweepRow(const SweepStep &step, ClientKind client);
/// \a report, which may be null, is of the complete ones of \a steps, which all have one concurrency. There
/// is at least one.
[[nodiscard]] SweepRow sweepRow(const ConcurrencyReport *report, std::span<const SweepStep *const> steps,
                                ClientKind client);

/// "± 24/s", half of what the interval spans; "–" without.
[[nodiscard]] QString throughputUncertaintyText(const std::optional<SweepFigure> &throughput);
/// "6.1 ms", or "–".
[[nodiscard]] QString latencyText(const std::optional<SweepFigure> &latencyNs);
/// Why a percentile of \a row is absent; empty where it is not.
[[nodiscard]] QString whyAbsent(const SweepRow &row, SweepPercentile which);

/// All of \a row as rich text, for a tooltip.
[[nodiscard]] QString sweepRowTable(const SweepRow &row);

} // namespace Loopscope
