// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepfiles.h"

#include "gui/runfiles.h"
#include "io/savefile.h"
#include "io/sweepcsv.h"
#include "io/sweepjson.h"

#include <QCoreApplication>
#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct SweepFilesText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::SweepFiles)
};

} // namespace

QString proposedName(const Sweep &sweep, SweepFile kind)
{
    return fileStem(sweep.id) + (kind == SweepFile::StepsCsv ? u"-sweep.csv"_s : u"-sweep.json"_s);
}

QString nameFilter(SweepFile kind)
{
    return kind == SweepFile::StepsCsv ? SweepFilesText::tr("CSV (*.csv)")
                                       : SweepFilesText::tr("Loopscope sweep (*.json)");
}

QFuture<Status> writeSweepFile(SweepFile kind, std::shared_ptr<const Sweep> sweep, const SweepReport &report,
                               const QString &path)
{
    return QtConcurrent::run([kind, sweep = std::move(sweep), report, path] {
        return saveFile(path, [&](QIODevice &device) {
            return kind == SweepFile::StepsCsv ? writeSweepCsv(*sweep, device)
                                               : writeSweepJson(*sweep, report, device);
        });
    });
}

QFuture<OpenedSweep> openSweepFile(const QString &path)
{
    return QtConcurrent::run([path] {
        Result<Sweep> sweep = readSweepJson(path);
        if (!sweep)
            return OpenedSweep{nullptr, sweep.error()};
        return OpenedSweep{std::make_shared<const Sweep>(std::move(sweep).value()), {}};
    });
}

} // namespace Loopscope
