// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "io/watchlistjson.h"

namespace Loopscope {

/// Of \a url, everything else as usual.
[[nodiscard]] Watch usualWatch(const QString &id, const QString &url);
/// Nothing in it is as usual.
[[nodiscard]] Watch unusualWatch();

/// What writeWatchList() writes.
[[nodiscard]] QByteArray written(const WatchList &list);

/// The JSON of a list whose only watch has the members \a watch; \a more follows the watches.
[[nodiscard]] QByteArray listOf(const QByteArray &watch, const QByteArray &more = {});
inline const QByteArray plainUrl = R"("url": "http://127.0.0.1:8080/")";

} // namespace Loopscope
