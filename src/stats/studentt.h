// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Loopscope {

/// The 97.5 % quantile of the standard normal distribution.
inline constexpr double normal975 = 1.959963984540054;

/// The 97.5 % quantile of Student's t with \a degreesOfFreedom (at least 1), to within 10⁻⁵: from a table up
/// to 10, beyond by the expansion of Abramowitz & Stegun, "Handbook of Mathematical Functions"
/// (1964), 26.7.5.
[[nodiscard]] double studentT975(qint64 degreesOfFreedom);

} // namespace Loopscope
