// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runfiles.h"

#include "io/requestscsv.h"
#include "io/runjson.h"
#include "io/savefile.h"
#include "io/summarycsv.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString proposedName(const Run &run, RunFile kind)
{
    // The id may come from somebody's file.
    static const QRegularExpression unsafe(u"[^0-9A-Za-z-]"_s);
    const QString stem = u"loopscope-"_s + QString(run.id).remove(unsafe);
    switch (kind) {
    case RunFile::RequestsCsv:
        return stem + u"-requests.csv"_s;
    case RunFile::SummaryCsv:
        return stem + u"-summary.csv"_s;
    case RunFile::Json:
        return stem + u".json"_s;
    }
    Q_UNREACHABLE();
}

QString nameFilter(RunFile kind)
{
    return kind == RunFile::Json
        ? QCoreApplication::translate("Loopscope::RunFiles", "Loopscope run (*.json)")
        : QCoreApplication::translate("Loopscope::RunFiles", "CSV (*.csv)");
}

QFuture<Status> writeRunFile(RunFile kind, std::shared_ptr<const Run> run, const RunReport &report,
                             const QString &path)
{
    return QtConcurrent::run([kind, run = std::move(run), report, path]() -> Status {
        return saveFile(path, [&](QIODevice &device) -> Status {
            switch (kind) {
            case RunFile::RequestsCsv:
                return writeRequestsCsv(*run, device);
            case RunFile::SummaryCsv:
                return writeSummaryCsv(*run, report, device);
            case RunFile::Json:
                return writeRunJson(*run, report, device);
            }
            Q_UNREACHABLE();
        });
    });
}

QFuture<OpenedRun> openRunFile(const QString &path)
{
    return QtConcurrent::run([path] {
        Result<Run> run = readRunJson(path);
        if (!run)
            return OpenedRun{nullptr, run.error()};
        return OpenedRun{std::make_shared<const Run>(std::move(run).value()), {}};
    });
}

} // namespace Loopscope
