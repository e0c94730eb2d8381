// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runfiles.h"

#include "io/hgrm.h"
#include "io/requestscsv.h"
#include "io/runjson.h"
#include "io/savefile.h"
#include "io/summarycsv.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString fileStem(const QString &id)
{
    // The id may come from somebody's file.
    static const QRegularExpression unsafe(u"[^0-9A-Za-z-]"_s);
    return u"loopscope-"_s + QString(id).remove(unsafe);
}

QString proposedName(const Run &run, RunFile kind)
{
    const QString stem = fileStem(run.id);
    switch (kind) {
    case RunFile::RequestsCsv:
        return stem + u"-requests.csv"_s;
    case RunFile::SummaryCsv:
        return stem + u"-summary.csv"_s;
    case RunFile::Json:
        return stem + u".json"_s;
    case RunFile::Hgrm:
        return stem + u".hgrm"_s;
    }
    Q_UNREACHABLE();
}

QString nameFilter(RunFile kind)
{
    switch (kind) {
    case RunFile::RequestsCsv:
    case RunFile::SummaryCsv:
        return QCoreApplication::translate("Loopscope::RunFiles", "CSV (*.csv)");
    case RunFile::Json:
        return QCoreApplication::translate("Loopscope::RunFiles", "Loopscope run (*.json)");
    case RunFile::Hgrm:
        return QCoreApplication::translate("Loopscope::RunFiles", "HdrHistogram (*.hgrm)");
    }
    Q_UNREACHABLE();
}

QStringList writtenFiles(RunFile kind, const RunReport &report, const QString &path)
{
    if (kind != RunFile::Hgrm)
        return {path};
    const bool hasSuffix = path.endsWith(".hgrm"_L1, Qt::CaseInsensitive);
    const QString prefix = hasSuffix ? path.chopped(qsizetype(qstrlen(".hgrm"))) : path;
    QStringList paths;
    for (const ContenderReport &contender : report.contenders)
        paths.append(hgrmPath(prefix, contender.contender()));
    return paths;
}

QFuture<Status> writeRunFile(RunFile kind, std::shared_ptr<const Run> run, const RunReport &report,
                             const QString &path)
{
    return QtConcurrent::run([kind, run = std::move(run), report, path]() -> Status {
        const QStringList paths = writtenFiles(kind, report, path);
        for (qsizetype i = 0; i < paths.size(); ++i) {
            const Status saved = saveFile(paths[i], [&](QIODevice &device) -> Status {
                switch (kind) {
                case RunFile::RequestsCsv:
                    return writeRequestsCsv(*run, device);
                case RunFile::SummaryCsv:
                    return writeSummaryCsv(*run, report, device);
                case RunFile::Json:
                    return writeRunJson(*run, report, device);
                case RunFile::Hgrm:
                    return writeHgrm(*run, report.contenders[std::size_t(i)].contender(), device);
                }
                Q_UNREACHABLE();
            });
            if (!saved)
                return saved;
        }
        return success();
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
