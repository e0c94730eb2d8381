// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Loopscope {

/// A time as people write it into a file, in the largest unit that gives a whole number: "1min", "90s",
/// "500ms". For times that are not negative.
[[nodiscard]] QString durationText(std::chrono::milliseconds time);

/// Reads what durationText() wrote, and what people write: a number, perhaps with decimals, and one of ms, s,
/// min (or m), h and d. Nothing for anything else, for what is no whole number of milliseconds, and from a
/// million hours on.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseDuration(QStringView text);

} // namespace Loopscope
