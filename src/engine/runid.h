// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Loopscope {

/// The id of a run that started then (microseconds since 1970 UTC): "20261123-051349-7f3a", whose end are the
/// low bits of \a random.
[[nodiscard]] QString makeRunId(qint64 startedAtUs, quint32 random);

/// Microseconds since 1970 UTC.
[[nodiscard]] qint64 nowUs();

} // namespace Loopscope
