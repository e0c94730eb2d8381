// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QString>

namespace Loopscope {

/// The notes' line for one request: "Receive a response 200 takes 0.051 seconds."; for one that failed,
/// "Request failed: timed out after 1.000 seconds.", with what the client said of it where it did.
/// English whatever the language of the program, like the next: they are the output of the notes' programs.
[[nodiscard]] QString logLine(const Sample &sample, const QString &errorText);

/// The notes' line for a batch: "Whole loop takes 5.166 seconds."; for one that was stopped,
/// "Whole loop stopped after 1.234 seconds, 37 of 100 requests."
[[nodiscard]] QString logLine(const Batch &batch);

} // namespace Loopscope
