// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/report.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace Loopscope {

/// What File → Export writes of a run.
enum class RunFile {
    RequestsCsv,
    SummaryCsv,
    Json,
    Hgrm, ///< a file per contender, beside the name that was chosen
};

/// The beginning of all names that are proposed for what \a id names: "loopscope-20261123-051349-7f3a".
[[nodiscard]] QString fileStem(const QString &id);
/// A name to propose: "loopscope-20261123-051349-7f3a-requests.csv".
[[nodiscard]] QString proposedName(const Run &run, RunFile kind);
/// The name filter of a file dialog, translated.
[[nodiscard]] QString nameFilter(RunFile kind);

/// The files that writeRunFile() writes where a person chose \a path.
[[nodiscard]] QStringList writtenFiles(RunFile kind, const RunReport &report, const QString &path);

/// Writes in a worker thread; the future gives the Status. \a run must not change meanwhile.
[[nodiscard]] QFuture<Status> writeRunFile(RunFile kind, std::shared_ptr<const Run> run,
                                           const RunReport &report, const QString &path);

/// Reads a JSON run in a worker thread. The pointer is null where there is an error.
struct OpenedRun
{
    std::shared_ptr<const Run> run;
    QString error;
};
[[nodiscard]] QFuture<OpenedRun> openRunFile(const QString &path);

} // namespace Loopscope
