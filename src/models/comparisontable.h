// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"
#include "stats/selfcheck.h"

#include <QString>

namespace Loopscope {

/// What \a report compared, as rich text in the language of now: a paragraph for each pair of contenders,
/// with the verdict and its details, and what \a check has to say to that. Empty where nothing was compared.
[[nodiscard]] QString comparisonTable(const RunReport &report, const SelfCheck &check);

} // namespace Loopscope
