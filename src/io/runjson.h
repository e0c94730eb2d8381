// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"

#include <QIODevice>
#include <QString>

namespace Loopscope {

/// The whole run as JSON, {"format":"loopscope-run","version":1,…}; the samples by column, so that
/// pandas.DataFrame(json["samples"]) is the request table. No credentials are in it.
Status writeRunJson(const Run &run, QIODevice &device);

/// Reads the file \a path back to an equal Run. An Error says whether the file is unreadable, not JSON, not a
/// Loopscope run, of a newer version, or damaged (and where). Bounded in time and memory for any file.
Result<Run> readRunJson(const QString &path);

} // namespace Loopscope
