// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accuracyrow.h"

#include "stats/percentile.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> percentileMs(std::vector<qint64> values, double p)
{
    std::sort(values.begin(), values.end());
    const std::optional<double> ns = percentile(values, p);
    return ns ? std::optional(*ns / 1e6) : std::nullopt;
}

std::optional<double> difference(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::optional(*a - *b) : std::nullopt;
}

QString cell(std::optional<double> value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : u"–"_s;
}

QJsonValue jsonNumber(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// The timed stamps: without the first \a warmUp of each connection, in the order they ended.
std::vector<ServerStamp> withoutWarmUp(const std::vector<ServerStamp> &stamps, int warmUp, int &connections)
{
    std::map<quint32, int> seen;
    std::vector<ServerStamp> timed;
    timed.reserve(stamps.size());
    for (const ServerStamp &stamp : stamps) {
        if (++seen[stamp.connection] > warmUp)
            timed.push_back(stamp);
    }
    connections = int(seen.size());
    return timed;
}

} // namespace

QString AccuracyRow::add(const Run &run, const ServerHarvest &harvest, int warmUp)
{
    int connections = 0;
    const std::vector<ServerStamp> stamps = withoutWarmUp(harvest.stamps, warmUp, connections);
    if (run.interrupted || run.batches.size() != 1 || run.samples.size() != m_setting.count)
        return u"the run is not complete"_s;
    if (stamps.size() != std::size_t(m_setting.count) || connections != m_setting.lanes) {
        return u"the server saw %1 requests on %2 connections instead of %3 on %4"_s.arg(stamps.size())
            .arg(connections)
            .arg(m_setting.count)
            .arg(m_setting.lanes);
    }
    QString problem;
    run.samples.forEach([&](const Sample &sample) {
        if (!sample.ok() && problem.isEmpty())
            problem = u"a request failed: "_s + run.errorText(sample);
    });
    if (!problem.isEmpty())
        return problem;

    for (std::size_t i = 0; i < stamps.size(); ++i) {
        const qint64 serverNs = stamps[i].endNs - stamps[i].startNs;
        const qint64 clientNs = run.samples[qsizetype(i)].latencyNs;
        m_serverNs.push_back(serverNs);
        m_clientNs.push_back(clientNs);
        if (m_setting.lanes == 1)
            m_excessNs.push_back(clientNs - serverNs);
    }
    const Batch &batch = run.batches.front();
    if (batch.loopLag.count > 0) {
        m_lagP50Ns.push_back(batch.loopLag.p50Ns);
        m_lagP99Ns.push_back(batch.loopLag.p99Ns);
    }
    m_engineCpuNs += batch.engineCpuNs;
    m_serverCpuNs += harvest.cpuNs;
    m_totalNs += batch.totalNs;
    return {};
}

QString AccuracyRow::tableHead()
{
    return u"| client | target | lanes | server p50 | client p50 | excess | server p99 | client p99 | excess "
           u"| request by request p50, p99 | loop lag p50, p99 | engine's CPU | CPU × lanes "
           u"| server's CPU |\n"
           u"| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"_s;
}

QString AccuracyRow::tableLine() const
{
    QStringList cells{clientName(m_setting.client), m_setting.tls ? u"TLS"_s : u"plain"_s,
                      QString::number(m_setting.lanes)};
    for (const double p : {0.50, 0.99}) {
        const std::optional<double> server = percentileMs(m_serverNs, p);
        const std::optional<double> client = percentileMs(m_clientNs, p);
        cells << cell(server, 3) << cell(client, 3) << cell(difference(client, server), 3);
    }
    const auto pair = [](std::optional<double> a, std::optional<double> b) {
        return a ? cell(a, 3) + u", "_s + cell(b, 3) : u"–"_s;
    };
    cells << pair(percentileMs(m_excessNs, 0.50), percentileMs(m_excessNs, 0.99))
          << pair(percentileMs(m_lagP50Ns, 0.50), percentileMs(m_lagP99Ns, 0.50));
    if (m_engineCpuNs > 0) {
        const double perRequestMs = double(m_engineCpuNs) / double(m_clientNs.size()) / 1e6;
        cells << cell(100.0 * double(m_engineCpuNs) / double(m_totalNs), 0) + u" %"_s
              << cell(perRequestMs * m_setting.lanes, 3);
    } else {
        cells << u"–"_s << u"–"_s;
    }
    cells << (m_totalNs > 0 ? cell(100.0 * double(m_serverCpuNs) / double(m_totalNs), 0) + u" %"_s : u"–"_s);
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

QJsonObject AccuracyRow::toJson() const
{
    return {
        {u"client"_s, clientId(m_setting.client)},
        {u"tls"_s, m_setting.tls},
        {u"delay_ms"_s, m_setting.delayMs},
        {u"lanes"_s, m_setting.lanes},
        {u"requests"_s, qint64(m_clientNs.size())},
        {u"server_p50_ms"_s, jsonNumber(percentileMs(m_serverNs, 0.50))},
        {u"client_p50_ms"_s, jsonNumber(percentileMs(m_clientNs, 0.50))},
        {u"server_p99_ms"_s, jsonNumber(percentileMs(m_serverNs, 0.99))},
        {u"client_p99_ms"_s, jsonNumber(percentileMs(m_clientNs, 0.99))},
        {u"loop_lag_p50_ms"_s, jsonNumber(percentileMs(m_lagP50Ns, 0.50))},
        {u"loop_lag_p99_ms"_s, jsonNumber(percentileMs(m_lagP99Ns, 0.50))},
        {u"engine_cpu_share"_s, m_totalNs > 0 ? double(m_engineCpuNs) / double(m_totalNs) : 0.0},
    };
}

} // namespace Loopscope
