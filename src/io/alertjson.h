// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Loopscope {

/// What is told of \a change, which \a watch had, as JSON in one line: the body of a hook's POST, and what a
/// command reads from standard input. docs/monitoring.md describes it:
///
///     {"at":"2026-11-26T08:15:00.000000Z","format":"loopscope-alert","from":"up",
///      "from_since":"2026-11-25T20:00:00.000000Z","host":"…","reason":"3 of 3 requests failed: HTTP 503.",
///      "text":"Shop is down: 3 of 3 requests failed: HTTP 503.","to":"down","version":1,
///      "watch":{"id":"…","name":"Shop","url":"https://…"}}
///
/// \a fromSinceUs is when the state before began, in microseconds since 1970 UTC; null where that is not
/// known. The text is for people, in the language of the program; what relays chat messages shows it. There
/// are no credentials in it.
[[nodiscard]] QByteArray alertJson(const Watch &watch, const StateChange &change,
                                   std::optional<qint64> fromSinceUs);

/// The same for a command's environment: "LOOPSCOPE_TO=down", and likewise _FROM, _NAME, _URL, _ID, _AT,
/// _REASON and _TEXT.
[[nodiscard]] QStringList alertVariables(const Watch &watch, const StateChange &change);

/// One translated sentence for people: "Shop is down: 3 of 3 requests failed: HTTP 503."
[[nodiscard]] QString alertText(const Watch &watch, const StateChange &change);

} // namespace Loopscope
