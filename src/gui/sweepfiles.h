// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep.h"
#include "stats/sweepreport.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace Loopscope {

/// What File → Export writes of a sweep.
enum class SweepFile {
    StepsCsv,
    Json,
};

/// A name to propose: "loopscope-20261123-051349-7f3a-sweep.csv".
[[nodiscard]] QString proposedName(const Sweep &sweep, SweepFile kind);
/// The name filter of a file dialog, translated.
[[nodiscard]] QString nameFilter(SweepFile kind);

/// Writes in a worker thread; the future gives the Status.
[[nodiscard]] QFuture<Status> writeSweepFile(SweepFile kind, std::shared_ptr<const Sweep> sweep,
                                             const SweepReport &report, const QString &path);

/// Reads a JSON sweep in a worker thread. The pointer is null where there is an error.
struct OpenedSweep
{
    std::shared_ptr<const Sweep> sweep;
    QString error;
};
[[nodiscard]] QFuture<OpenedSweep> openSweepFile(const QString &path);

} // namespace Loopscope
