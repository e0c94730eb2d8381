// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/sweep.h"
#include "stats/sweepreport.h"

#include <QIODevice>
#include <QJsonObject>
#include <QString>

namespace Loopscope {

/// The version of the format that writeSweepJson() writes, and the newest that readSweepJson() reads.
inline constexpr int sweepJsonVersion = 1;

/// The member "plan" of a sweep, without credentials.
[[nodiscard]] QJsonObject sweepPlanToJson(const SweepPlan &plan);
/// Reads it back, as runPlanFromJson() does.
[[nodiscard]] Result<SweepPlan> sweepPlanFromJson(const QJsonObject &object);

/// Writes the whole sweep as JSON, {"format":"loopscope-sweep","version":1,…}: what readSweepJson() needs,
/// and \a report, which analyseSweep() made of \a sweep, for scripts: jq '.report.knee.concurrency'. Any
/// thread. An Error is the device's own reason. No credentials are in it.
Status writeSweepJson(const Sweep &sweep, const SweepReport &report, QIODevice &device);

/// Reads the file \a path back to an equal Sweep, but for the credentials; the report is to be computed anew.
/// An Error, one sentence with the path, says whether the file is unreadable, not a sweep (and whether it is
/// a run), of a newer version, or damaged (and where). Every value is checked against its range. A file over
/// 64 MiB is refused. Any thread.
[[nodiscard]] Result<Sweep> readSweepJson(const QString &path);
/// The same of \a text, which is no file: the Error has no path, and begins in lower case, to stand behind
/// one.
[[nodiscard]] Result<Sweep> parseSweepJson(const QByteArray &text);

/// What a JSON file says it is.
enum class JsonFileKind {
    Run,
    Sweep,
    WatchList,
    Other, ///< or unreadable: the reader of each says why
};

/// Looks only at the first few hundred bytes, where all writers put the format. For a program that opens any
/// of them.
[[nodiscard]] JsonFileKind jsonFileKind(const QString &path);

} // namespace Loopscope
