// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/selfcheck.h"

#include <QStringList>

namespace Loopscope {

/// A sentence that belongs beside a comparison of contenders of which the client is the bottleneck,
/// translated. Empty where there are none.
[[nodiscard]] QString comparisonCaveat(const SelfCheck &check, bool withClient);

/// "client OK", "the client is the bottleneck", "not measured": translated, as it stands inside a sentence.
[[nodiscard]] QString clientVerdictText(ClientVerdict verdict);

/// One figure of the self-check, a row of its tables.
struct SelfCheckFigure
{
    QString (*name)(); ///< translated
    QString (*text)(const ContenderCheck &check); ///< formatted; "–" where it was not measured
};

/// All of them, in the order of the tables.
[[nodiscard]] std::span<const SelfCheckFigure> selfCheckFigures();

/// Why the figures are the instrument's own doing, with what was measured, as part of a sentence: "the
/// engine's thread was busy 98 % of the time".
[[nodiscard]] QString bottleneckReasonText(const ContenderCheck &check, BottleneckReason reason);

/// The verdict as one sentence: with its reasons and what they mean for the figures where the client is the
/// bottleneck.
[[nodiscard]] QString selfCheckSentence(const ContenderCheck &check);

/// What a person can do about it, a sentence each; none where nothing is wrong.
[[nodiscard]] QStringList selfCheckAdvice(const ContenderCheck &check);

/// What is worth knowing besides, a sentence each: retries, connections that did not last, too little data.
[[nodiscard]] QStringList selfCheckNotes(const ContenderCheck &check);

} // namespace Loopscope
