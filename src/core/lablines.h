// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"
#include "core/labplan.h"

namespace Loopscope {

/// What a coroutine's waiting came to.
struct LabOutcome
{
    bool cancelled = false;
    ErrorKind error = ErrorKind::None; ///< of a request
    QString errorText; ///< in the client's own words; empty without an error
    int status = 0; ///< of a request's answer
};

// The lines that a run prints are the notes' own and not translated; only that a request failed is ours, and
// is. Moments are microseconds since 1970 UTC, shown as local time of day; durations have three decimals.

/// "start main() at 11:12:27"
[[nodiscard]] QString labMainStartLine(qint64 atUs);
/// "end main() at 11:12:30"
[[nodiscard]] QString labMainEndLine(qint64 atUs);

/// "say hello start at 10:28:03", for a request "send_req start at 10:28:03"; empty with LabLines::Durations.
[[nodiscard]] QString labStartLine(const LabCoroutine &coroutine, LabLines lines, qint64 atUs);

/// "say hello finished", or with LabLines::Durations "say hello takes 2.001 seconds."; for a request "Receive
/// a response 200 takes 0.051 seconds.", or "Request failed after 0.010 seconds: connection refused."
[[nodiscard]] QString labEndLine(const LabCoroutine &coroutine, LabLines lines, const LabOutcome &outcome,
                                 qint64 durationNs);

/// "Whole loop takes 5.167", or for a run that was stopped "Whole loop stopped after 1.234 seconds."; empty
/// with LabLines::StartAndFinish.
[[nodiscard]] QString labWholeLoopLine(LabLines lines, qint64 totalNs, bool interrupted);

} // namespace Loopscope
