// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Loopscope {

/// A program and its arguments as one line to edit, which QProcess::splitCommand() reads back: with double
/// quotes where there are spaces, and three of them for one. Empty arguments are lost: that line has no way
/// to write them.
[[nodiscard]] QString commandText(const QStringList &command);

/// \a command for people to read: where its program is, and each argument in quotes, empty ones, too.
[[nodiscard]] QString quotedCommand(const QStringList &command);

/// What running \a command comes to, for people: where its program is, and each argument by itself; what a
/// shell would do with it and nobody does here. Empty without a program.
[[nodiscard]] QString commandDescription(const QStringList &command);

} // namespace Loopscope
