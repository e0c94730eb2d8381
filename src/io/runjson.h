// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/run.h"
#include "stats/report.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QJsonObject>
#include <QString>

namespace Loopscope {

/// The version of the format that writeRunJson() writes, and the newest that readRunJson() reads.
inline constexpr int runJsonVersion = 1;

/// The member "plan" of a run, without credentials.
[[nodiscard]] QJsonObject runPlanToJson(const RunPlan &plan);
/// Reads it back. The Error says which member is missing or out of its range, in lower case, to stand behind
/// "… cannot be opened:".
[[nodiscard]] Result<RunPlan> runPlanFromJson(const QJsonObject &object);

/// Writes the whole run as JSON, {"format":"loopscope-run","version":1,…}: what readRunJson() needs, and
/// \a report, which analyse() made of \a run, for scripts: jq '.summary[].p95_ms'. Any thread, given a
/// snapshot of a run. An Error is the device's own reason. No credentials are in it.
///
/// `samples` are stored by column, so that pandas.DataFrame(json["samples"]) is the request table; a phase
/// that did not happen, the `status` where no head arrived and the `error` of an answered request are null,
/// and `error_text` is an index into `error_texts`. `round`, `index` and `lane` count from 1, as in the
/// requests CSV. `*_ns` are nanoseconds; `summary` has the columns of the summary CSV, counts of errors and
/// statuses, 95 % `intervals`, `phases` (PhaseFigures) and `phase_stacks` (PhaseStack) by contender;
/// `lag_series` is the loop's lag over time, by column likewise; `comparisons` says who is faster: see
/// comparisonjson.h.
Status writeRunJson(const Run &run, const RunReport &report, QIODevice &device);

/// Reads the file \a path back to an equal Run, but for the credentials. An Error, one sentence with the
/// path, says whether the file is unreadable, not a Loopscope run, of a newer version, or damaged (and
/// where). Every value is checked against its range. Bounded in time and memory for any file: one over 2 GiB
/// is refused, samples are read in place, and any other member over 64 MiB counts as damage. Any thread.
Result<Run> readRunJson(const QString &path);
/// The same of \a text, which is no file: the Error has no path, and begins in lower case, to stand behind
/// one.
Result<Run> parseRunJson(QByteArrayView text);

} // namespace Loopscope
