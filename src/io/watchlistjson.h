// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/watch.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace Loopscope {

/// The version of the format that writeWatchList() writes, and the newest that readWatchList() reads.
inline constexpr int watchListVersion = 1;

/// Writes \a list as JSON, {"format":"loopscope-watches","version":1,"watches":[…],"alerts":{…}}, a member a
/// line, for people to edit: docs/monitoring.md describes it. What is as usual is left out. Credentials are
/// not written: whoever reads the file back must type the user and password of a URL again. Any thread. An
/// Error is the device's own reason.
Status writeWatchList(const WatchList &list, QIODevice &device);

/// Reads the file \a path. A watch needs nothing but its URL, whose user:password goes where parseUrl() puts
/// it; one without an id gets one that depends on its URL and name alone, so that its history is found again
/// as long as both stay. An Error, one sentence with the path, says whether the file is unreadable, no JSON
/// (and on which line), no watch list, of a newer version, or which member of which watch is wrong and what
/// it should be: members that are not known are refused, too. Every value is checked against its range,
/// except what depends on this machine: the files of certificates and of the command that alerts run. Bounded
/// in time and memory for any file. Any thread.
///
/// The alerts of a list are on where it says what they do, unless it says otherwise: a program that takes
/// over somebody else's list should ask before it runs its command.
[[nodiscard]] Result<WatchList> readWatchList(const QString &path);

/// The id of a watch that was given none: a UUID (version 5, RFC 9562) of \a url, without user info, and
/// \a name.
[[nodiscard]] QString derivedWatchId(const QUrl &url, const QString &name);

} // namespace Loopscope
