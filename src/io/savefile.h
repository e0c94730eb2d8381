// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QIODevice>
#include <QString>

#include <functional>

namespace Loopscope {

/// Writes the file \a path whole or not at all: \a write fills a temporary file beside it, which replaces
/// \a path only when everything is on the disk. A symbolic link stays, and the file it names is replaced. On
/// an Error (the path, the reason that \a write or the system gave, and what to do) an older file is
/// untouched. Only a device or pipe, such as /dev/stdout, is written as it comes. Any thread.
Status saveFile(const QString &path, const std::function<Status(QIODevice &)> &write);

/// Whether saveFile() could write \a path, tried without touching an existing file: for saying no before any
/// work is done.
Status checkWritable(const QString &path);

} // namespace Loopscope
