// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/recording.h"

#include "core/text.h"
#include "io/labjson.h"
#include "io/runjson.h"
#include "io/sweepjson.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::RecordingText)
};

constexpr auto separator = u" · ";

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Writing to memory does not fail.
template <typename Write>
QByteArray toMemory(const Write &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return write(buffer) ? buffer.data() : QByteArray();
}

NewEntry packed(NewEntry fresh)
{
    fresh.document = packDocument(fresh.document);
    fresh.isPacked = true;
    return fresh;
}

QString withFailures(QStringList parts, qint64 failed)
{
    if (failed > 0)
        parts.append(
            RecordingText::tr("%n request(s) failed", nullptr, int(std::min<qint64>(failed, INT_MAX))));
    return parts.join(QStringView(separator));
}

QString summaryOf(const RunReport &report)
{
    QStringList parts;
    for (const ContenderReport &contender : report.contenders) {
        //: What it took in all: "concurrent: 71.0 ms"
        parts.append(
            RecordingText::tr("%1: %2").arg(contenderName(contender.contender(), report.hasSeveralClients()),
                                            formatDuration(contender.totalNs)));
    }
    return withFailures(parts, report.failed);
}

QString summaryOf(const Sweep &sweep, const SweepReport &report)
{
    QStringList parts;
    if (!sweep.plan.concurrencies.isEmpty()) {
        parts.append(RecordingText::tr("%1 to %2 in flight")
                         .arg(QLocale().toString(sweep.plan.concurrencies.first()),
                              QLocale().toString(sweep.plan.concurrencies.last())));
    }
    if (report.knee)
        parts.append(
            RecordingText::tr("knee at %1").arg(QLocale().toString(report.knee->concurrency, 'f', 1)));
    double most = 0;
    for (const ConcurrencyReport &concurrency : report.concurrencies)
        most = std::max(most, concurrency.throughput.value);
    if (most > 0)
        parts.append(RecordingText::tr("up to %1").arg(formatRate(most)));
    return parts.join(QStringView(separator));
}

QString summaryOf(const LabRun &run)
{
    return withFailures({labDriveName(run.plan.drive),
                         RecordingText::tr("%n coroutine(s)", nullptr, int(run.plan.total())),
                         formatDuration(double(run.totalNs))},
                        run.failed);
}

std::vector<double> totalsOf(const Run &run, Contender contender)
{
    std::vector<Batch> batches;
    for (const Batch &batch : run.batches) {
        if (batch.contender() == contender && batch.complete)
            batches.push_back(batch);
    }
    std::ranges::sort(batches, {}, &Batch::round);
    std::vector<double> totals;
    for (const Batch &batch : batches)
        totals.push_back(double(batch.totalNs));
    return totals;
}

} // namespace

std::vector<ContenderRecord> contenderRecords(const Run &run, const RunReport &report)
{
    std::array<std::vector<qint64>, contenderCount> latencies;
    run.samples.forEach([&](const Sample &sample) {
        if (sample.answered())
            latencies[sample.contender().index()].push_back(sample.latencyNs);
    });
    std::vector<ContenderRecord> records;
    for (const ContenderReport &figures : report.contenders) {
        ContenderRecord record{.contender = figures.contender(),
                               .lanes = figures.lanes,
                               .count = figures.count,
                               .failed = figures.failed,
                               .totalsNs = totalsOf(run, figures.contender()),
                               .latency = {}};
        std::vector<qint64> &mine = latencies[record.contender.index()];
        std::ranges::sort(mine); // so that each is added in no time
        for (const qint64 latencyNs : mine)
            record.latency.add(latencyNs);
        records.push_back(std::move(record));
    }
    return records;
}

NewEntry historyEntry(const Run &run, const RunReport &report, bool keepRequests)
{
    NewEntry fresh;
    fresh.entry = {.id = run.id,
                   .kind = EntryKind::Run,
                   .startedAtUs = run.startedAtUs,
                   .url = displayUrl(run.plan.request.url),
                   .summary = summaryOf(report),
                   .source = QSysInfo::machineHostName(),
                   .count = report.count,
                   .failed = report.failed,
                   .interrupted = run.interrupted,
                   .hasDocument = keepRequests,
                   .pinned = false,
                   .tags = {},
                   .note = {}};
    fresh.contenders = contenderRecords(run, report);
    fresh.plan = compact(runPlanToJson(run.plan));
    if (keepRequests)
        fresh.document = toMemory([&](QIODevice &device) { return writeRunJson(run, report, device).ok(); });
    return packed(std::move(fresh));
}

NewEntry historyEntry(const Sweep &sweep, const SweepReport &report)
{
    qint64 count = 0;
    qint64 failed = 0;
    for (const SweepStep &step : sweep.steps) {
        count += step.count;
        failed += step.failed;
    }
    NewEntry fresh;
    fresh.entry = {.id = sweep.id,
                   .kind = EntryKind::Sweep,
                   .startedAtUs = sweep.startedAtUs,
                   .url = displayUrl(sweep.plan.request.url),
                   .summary = summaryOf(sweep, report),
                   .source = QSysInfo::machineHostName(),
                   .count = count,
                   .failed = failed,
                   .interrupted = sweep.end == Sweep::End::Interrupted,
                   .hasDocument = true,
                   .pinned = false,
                   .tags = {},
                   .note = {}};
    fresh.plan = compact(sweepPlanToJson(sweep.plan));
    fresh.document = toMemory([&](QIODevice &device) { return writeSweepJson(sweep, report, device).ok(); });
    return packed(std::move(fresh));
}

NewEntry historyEntry(const LabRun &run, bool keepDocument)
{
    QString url;
    for (const LabCoroutine &coroutine : run.plan.coroutines) {
        if (coroutine.kind == LabCoroutine::Kind::Request && url.isEmpty())
            url = displayUrl(coroutine.url);
    }
    NewEntry fresh;
    fresh.entry = {.id = run.id,
                   .kind = EntryKind::LabRun,
                   .startedAtUs = run.startedAtUs,
                   .url = url,
                   .summary = summaryOf(run),
                   .source = QSysInfo::machineHostName(),
                   .count = run.plan.requests(),
                   .failed = run.failed,
                   .interrupted = run.interrupted,
                   .hasDocument = keepDocument,
                   .pinned = false,
                   .tags = {},
                   .note = {}};
    fresh.plan = compact(labPlanToJson(run.plan));
    if (keepDocument)
        fresh.document = labRunToJson(run);
    return packed(std::move(fresh));
}

} // namespace Loopscope
