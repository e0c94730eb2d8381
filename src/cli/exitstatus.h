// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Loopscope {

/// What loopscope-cli tells its caller.
enum ExitStatus {
    ExitAnswered = 0, ///< every request was answered, with whatever HTTP status
    ExitUnanswered = 1, ///< some were not
    ExitUsage = 2, ///< bad usage, or output that could not be written
    ExitInterrupted = 130, ///< SIGINT or SIGTERM; what was measured is still reported and written
};

} // namespace Loopscope
