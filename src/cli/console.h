// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace Loopscope {

/// Writes UTF-8 text to standard output; buffered as stdio does. See finishOut() for errors.
void out(const QString &text);
void flushOut();
/// Whether something that was flushed could not be written: the disk is full, or the reader has left.
[[nodiscard]] bool outFailed();

/// Flushes, and says whether all that was ever written to standard output has arrived there. Where its reader
/// has left, as head does, the process ends here, by SIGPIPE as filters do.
[[nodiscard]] Status finishOut();

/// Whether whoever read standard output does so no more: it is a pipe without another end.
[[nodiscard]] bool readerHasLeft();
/// What finishOut() says, for who writes to standard output by other ways.
[[nodiscard]] Error outError();

/// \a sentence as a line behind the program's name. Control characters, which files and servers may have put
/// into it, do not reach the terminal: each is a "�".
[[nodiscard]] QByteArray complaint(QString sentence);
/// Writes a complaint() to standard error.
void complain(const QString &sentence);

/// One line on standard error that is written over again and again; nothing unless that is a terminal.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine(); ///< clears the line

    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const QString &text);
    void clear();

private:
    const bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace Loopscope
