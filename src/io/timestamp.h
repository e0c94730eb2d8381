// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace Loopscope {

/// The moment that isoTimestamp() wrote, "2026-11-23T05:13:49.123456Z", in microseconds since 1970 UTC.
/// Nothing for any other form.
[[nodiscard]] std::optional<qint64> parseTimestamp(QByteArrayView text);

} // namespace Loopscope
