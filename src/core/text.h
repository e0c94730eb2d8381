// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace Loopscope {

/// What stands for a figure that is not known or not supported by the sample.
inline constexpr QStringView noValue = u"–";

/// A duration for people, three significant digits and a fitting unit: "5.21 s", "71.0 ms", "840 µs".
/// From two minutes on "2 min 05 s", "1 h 01 min" and, from two days on, "2 d 3 h". \a locale decides the
/// decimal sign; negative durations keep their sign.
[[nodiscard]] QString formatDuration(double ns, const QLocale &locale = QLocale());
/// As above, or "–".
[[nodiscard]] QString formatDuration(std::optional<double> ns, const QLocale &locale = QLocale());

/// A ratio for people: "73.4×", "1.02×", "1,240×".
[[nodiscard]] QString formatRatio(double ratio, const QLocale &locale = QLocale());

/// A share of one for people: "99 %", "0.25 %".
[[nodiscard]] QString formatShare(double share, const QLocale &locale = QLocale());

/// A rate for people, in three significant digits: "6,840/s".
[[nodiscard]] QString formatRate(double perSecond, const QLocale &locale = QLocale());

/// A size for people in binary units: "64.0 KiB".
[[nodiscard]] QString formatBytes(qint64 bytes, const QLocale &locale = QLocale());

/// Seconds with exactly three decimals and a point in every locale, as the notes print them: "0.051".
[[nodiscard]] QString plainSeconds(qint64 ns);

/// "2026-11-23T05:13:49.012345Z" from microseconds since 1970 UTC.
[[nodiscard]] QString isoTimestamp(qint64 usSinceEpoch);

} // namespace Loopscope
