// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/report.h"
#include "stats/selfcheck.h"

#include <QString>

namespace Loopscope {

/// The verdict of each comparison of \a report as a paragraph with its details below, and what \a check has
/// to say to them, in lines of at most \a columns. Empty where nothing was compared.
[[nodiscard]] QString textComparisons(const RunReport &report, const SelfCheck &check, int columns);

} // namespace Loopscope
