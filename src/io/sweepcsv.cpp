// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "io/sweepcsv.h"

#include "io/csvtext.h"
#include "io/outputbuffer.h"

#include <QLatin1StringView>

#include <array>
#include <cmath>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// monostate where there is no figure.
using Cell = CsvCell;

struct Column
{
    QLatin1StringView name;
    Cell (*cell)(const Sweep &sweep, const SweepStep &step);
};

Cell decimal(std::optional<double> value)
{
    return value && std::isfinite(*value) ? Cell(*value) : Cell();
}

/// To the nanosecond.
Cell milliseconds(std::optional<double> ns)
{
    return ns ? decimal(std::round(*ns) / 1e6) : Cell();
}

Cell boolean(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString reasonsText(const SweepStep &step)
{
    QStringList ids;
    for (const BottleneckReason reason : step.reasons)
        ids.append(bottleneckReasonId(reason));
    return ids.join(u' ');
}

constexpr std::array columns{
    Column{"sweep"_L1, [](const Sweep &sweep, const SweepStep &) -> Cell { return sweep.id; }},
    Column{"concurrency"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return qint64(s.concurrency); }},
    Column{"round"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return qint64(s.round) + 1; }},
    Column{"client"_L1,
           [](const Sweep &sweep, const SweepStep &) -> Cell { return clientId(sweep.plan.client); }},
    Column{"count"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return s.count; }},
    Column{"ok"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return s.ok; }},
    Column{"failed"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return s.failed; }},
    Column{"total_ms"_L1, [](const Sweep &, const SweepStep &s) { return milliseconds(double(s.totalNs)); }},
    Column{"requests_per_second"_L1, [](const Sweep &, const SweepStep &s) { return decimal(s.throughput); }},
    Column{"mean_ms"_L1, [](const Sweep &, const SweepStep &s) { return milliseconds(s.meanNs); }},
    Column{"p50_ms"_L1, [](const Sweep &, const SweepStep &s) { return milliseconds(s.p50Ns); }},
    Column{"p95_ms"_L1, [](const Sweep &, const SweepStep &s) { return milliseconds(s.p95Ns); }},
    Column{"p99_ms"_L1, [](const Sweep &, const SweepStep &s) { return milliseconds(s.p99Ns); }},
    Column{"mean_in_flight"_L1,
           [](const Sweep &, const SweepStep &s) {
               return s.meanInFlight > 0 ? decimal(s.meanInFlight) : Cell();
           }},
    Column{"loop_lag_p99_ms"_L1,
           [](const Sweep &, const SweepStep &s) {
               return s.loopLag.count > 0 ? milliseconds(double(s.loopLag.p99Ns)) : Cell();
           }},
    Column{"engine_busy"_L1, [](const Sweep &, const SweepStep &s) { return decimal(s.engineBusy); }},
    Column{"process_busy"_L1, [](const Sweep &, const SweepStep &s) { return decimal(s.processBusy); }},
    Column{"client_bottleneck"_L1,
           [](const Sweep &, const SweepStep &s) {
               return s.clientVerdict == ClientVerdict::Unknown ? Cell() : boolean(s.clientWasBottleneck());
           }},
    Column{"client_reasons"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return reasonsText(s); }},
    Column{"failing"_L1, [](const Sweep &, const SweepStep &s) { return boolean(s.failing); }},
    Column{"complete"_L1, [](const Sweep &, const SweepStep &s) { return boolean(s.complete); }},
    Column{"error"_L1, [](const Sweep &, const SweepStep &s) -> Cell { return s.errorText; }},
};

} // namespace

QByteArray sweepCsvHeader()
{
    QByteArray header;
    for (const Column &column : columns) {
        if (!header.isEmpty())
            header += ',';
        header.append(column.name.data(), column.name.size());
    }
    return header;
}

Status writeSweepCsv(const Sweep &sweep, QIODevice &device)
{
    OutputBuffer out(device);
    out.add(sweepCsvHeader());
    for (const SweepStep &step : sweep.steps) {
        out.add("\r\n");
        bool isFirst = true;
        for (const Column &column : columns) {
            if (!std::exchange(isFirst, false))
                out.add(',');
            addCsvCell(out, column.cell(sweep, step));
        }
    }
    out.add("\r\n");
    return out.finish();
}

} // namespace Loopscope
