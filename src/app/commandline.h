// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historylocation.h"

#include <QString>

#include <optional>

namespace Loopscope {

/// What the desktop program was started with.
struct CommandLine
{
    QString run; ///< the file to open; empty: none
    std::optional<HistoryLocation> history; ///< where the history is this time; nothing: as preferred

    /// Reads the arguments. To be called before there is an application, which could not be made without a
    /// display: "--help" and "--version" need none, nor does what is wrong. Those are answered here, in the
    /// language of the settings; then the result is nothing, and \a status what the program must end with.
    [[nodiscard]] static std::optional<CommandLine> read(int &argc, char **argv, int &status);
};

} // namespace Loopscope
