// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyfiles.h"

#include "core/text.h"
#include "gui/historytext.h"
#include "io/csvtext.h"
#include "io/labjson.h"
#include "io/outputbuffer.h"
#include "io/runjson.h"
#include "io/sweepjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct HistoryFilesText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::HistoryFiles)
};

QString problemText(const QString &reason)
{
    return HistoryFilesText::tr("What the history kept of it cannot be opened: %1").arg(reason);
}

OpenedDocument problem(const QString &reason)
{
    return {nullptr, nullptr, nullptr, problemText(reason)};
}

template <typename T>
Result<HistoryPlan> planOf(Result<T> plan)
{
    if (!plan)
        return Error{problemText(plan.error())};
    return HistoryPlan(std::move(plan).value());
}

OpenedDocument read(EntryKind kind, const QByteArray &document)
{
    switch (kind) {
    case EntryKind::Run: {
        Result<Run> run = parseRunJson(document);
        return run ? OpenedDocument{std::make_shared<const Run>(std::move(run).value()), nullptr, nullptr, {}}
                   : problem(run.error());
    }
    case EntryKind::Sweep: {
        Result<Sweep> sweep = parseSweepJson(document);
        return sweep
            ? OpenedDocument{nullptr, std::make_shared<const Sweep>(std::move(sweep).value()), nullptr, {}}
            : problem(sweep.error());
    }
    case EntryKind::LabRun: {
        Result<LabRun> run = parseLabJson(document);
        return run
            ? OpenedDocument{nullptr, nullptr, std::make_shared<const LabRun>(std::move(run).value()), {}}
            : problem(run.error());
    }
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray entriesCsvHeader()
{
    return "id,kind,started_at,url,result,count,failed,interrupted,pinned,tags,note,machine";
}

Status writeEntriesCsv(const QList<HistoryEntry> &entries, QIODevice &device)
{
    const auto boolean = [](bool value) { return CsvCell(value ? u"true"_s : u"false"_s); };
    OutputBuffer out(device);
    out.add(entriesCsvHeader());
    for (const HistoryEntry &entry : entries) {
        bool isFirst = true;
        for (const CsvCell &cell : std::initializer_list<CsvCell>{
                 entry.id, entryKindId(entry.kind), isoTimestamp(entry.startedAtUs), entry.url, entry.summary,
                 entry.count, entry.failed, boolean(entry.interrupted), boolean(entry.pinned),
                 entry.tags.join(u','), entry.note, entry.source}) {
            out.add(std::exchange(isFirst, false) ? QByteArrayView("\r\n") : QByteArrayView(","));
            addCsvCell(out, cell);
        }
    }
    out.add("\r\n");
    return out.finish();
}

QString freePath(const QString &directory, const QString &name)
{
    const QDir folder(directory);
    const QFileInfo file(name);
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(u"%1 (%2).%3"_s.arg(file.completeBaseName()).arg(number).arg(file.suffix()));
    return path;
}

QFuture<OpenedDocument> openDocument(EntryKind kind, const QByteArray &document)
{
    return QtConcurrent::run([kind, document] { return read(kind, document); });
}

Result<HistoryPlan> readPlan(EntryKind kind, const QByteArray &plan)
{
    const QJsonObject object = QJsonDocument::fromJson(plan).object();
    switch (kind) {
    case EntryKind::Run:
        return planOf(runPlanFromJson(object));
    case EntryKind::Sweep:
        return planOf(sweepPlanFromJson(object));
    case EntryKind::LabRun:
        return planOf(labPlanFromJson(object));
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
