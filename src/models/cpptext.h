// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Loopscope {

/// \a text as what stands between the quotes of a UTF-16 literal of C++. What cannot be seen is escaped.
[[nodiscard]] QString cppEscaped(const QString &text);

/// A time as std::chrono_literals take it, 2s or 50ms; in whole milliseconds, as a QTimer takes it, never
/// short.
[[nodiscard]] QString cppMilliseconds(qint64 ns);

} // namespace Loopscope
