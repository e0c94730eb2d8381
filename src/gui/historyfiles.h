// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "core/run.h"
#include "core/sweep.h"
#include "store/historyentry.h"

#include <QFuture>
#include <QIODevice>

#include <memory>
#include <variant>

namespace Loopscope {

/// The column names of the CSV of entries, without a line end.
[[nodiscard]] QByteArray entriesCsvHeader();
/// Writes a row for each of \a entries: what the list of the history shows. The form is that of
/// writeRequestsCsv(); tags have commas between them. An Error is the device's own reason.
Status writeEntriesCsv(const QList<HistoryEntry> &entries, QIODevice &device);

/// The path of \a name in \a directory, or where that is taken of "name (2)", "name (3)" …
[[nodiscard]] QString freePath(const QString &directory, const QString &name);

/// What a history kept of a run, read back: one of the pointers is not null, or there is an error.
struct OpenedDocument
{
    std::shared_ptr<const Run> run;
    std::shared_ptr<const Sweep> sweep;
    std::shared_ptr<const LabRun> labRun;
    QString error;
};

/// Reads \a document in a worker thread.
[[nodiscard]] QFuture<OpenedDocument> openDocument(EntryKind kind, const QByteArray &document);

/// What was done: of a run, a sweep or a Lab run.
using HistoryPlan = std::variant<RunPlan, SweepPlan, LabPlan>;
/// Reads what a history kept of it, which is small.
[[nodiscard]] Result<HistoryPlan> readPlan(EntryKind kind, const QByteArray &plan);

} // namespace Loopscope
