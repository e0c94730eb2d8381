// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The instrument's own error: what a client measures beside the times that the server stamps itself. Prints
// tables in Markdown; with --json FILE their rows as JSON, too. bench_accuracy [--rounds R] [--json FILE]
// Exit status 1 when some batches went wrong: they are left out of the tables.

#include "accuracyrow.h"
#include "engine/descriptors.h"
#include "engine/engine.h"
#include "engine/threadloops.h"
#include "stampserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <numeric>
#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int warmUp = 3;
constexpr std::array delaysMs{5, 0};

/// Requests for something like half a second: enough for a p99 in each batch, and for the loop lag.
struct LaneCount
{
    int lanes;
    int delayed; ///< requests where the server takes its time
    int instant; ///< requests where it does not
};
constexpr std::array laneCounts{LaneCount{1, 120, 3'000}, LaneCount{10, 1'200, 6'000},
                                LaneCount{100, 6'000, 10'000}};

std::vector<AccuracyRow> allRows()
{
    std::vector<AccuracyRow> rows;
    for (const int delayMs : delaysMs) {
        for (const ClientKind client : allClients) {
            for (const bool tls : {false, true}) {
                for (const LaneCount &each : laneCounts) {
                    const int count = delayMs > 0 ? each.delayed : each.instant;
                    rows.emplace_back(AccuracySetting{client, tls, delayMs, each.lanes, count});
                }
            }
        }
    }
    return rows;
}

RunPlan planFor(const AccuracySetting &setting, const StampServer &server, const QString &certificate)
{
    RunPlan plan;
    plan.request.url.setScheme(setting.tls ? u"https"_s : u"http"_s);
    plan.request.url.setHost(u"127.0.0.1"_s);
    plan.request.url.setPort(setting.tls ? server.tlsPort() : server.port());
    plan.request.url.setPath(u"/"_s);
    plan.request.caFile = certificate;
    plan.count = setting.count;
    plan.concurrency = setting.lanes;
    plan.warmUp = warmUp;
    plan.strategies = {Strategy::Concurrent};
    plan.clients = {setting.client};
    return plan;
}

/// Returns what went wrong; empty when all is well.
QString measure(Engine &engine, StampServer &server, AccuracyRow &row, const QString &certificate)
{
    server.restart(qint64(row.setting().delayMs) * 1'000'000);
    QEventLoop loop;
    QObject::connect(&engine, &Engine::finished, &loop, &QEventLoop::quit);
    if (const Status started = engine.start(planFor(row.setting(), server, certificate)); !started)
        return started.error();
    loop.exec();
    return row.add(*engine.run(), server.restart(0), warmUp);
}

void printTables(const std::vector<AccuracyRow> &rows)
{
    for (const int delayMs : delaysMs) {
        const QString title = delayMs > 0 ? u"The server answers after %1 ms. Times in ms."_s.arg(delayMs)
                                          : u"The server answers at once. Times in ms."_s;
        std::printf("%s\n\n%s\n", qPrintable(title), qPrintable(AccuracyRow::tableHead()));
        for (const AccuracyRow &row : rows) {
            if (row.setting().delayMs == delayMs)
                std::printf("%s\n", qPrintable(row.tableLine()));
        }
        std::printf("\n");
    }
}

bool writeJson(const std::vector<AccuracyRow> &rows, const QString &path)
{
    QJsonArray array;
    for (const AccuracyRow &row : rows)
        array.append(row.toJson());
    QFile file(path);
    const QByteArray text = QJsonDocument(array).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush();
}

int run(StampServer &server, const QString &certificate)
{
    QCommandLineParser parser;
    parser.addOptions({{u"rounds"_s, u"How often everything is measured"_s, u"R"_s, u"3"_s},
                       {u"json"_s, u"Where the rows of the tables go"_s, u"FILE"_s}});
    parser.addHelpOption();
    parser.process(*QCoreApplication::instance());
    const int rounds = parser.value(u"rounds"_s).toInt();
    if (rounds < 1) {
        std::fputs("bench_accuracy: --rounds must be at least 1\n", stderr);
        return 2;
    }

    std::vector<AccuracyRow> rows = allRows();
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random(std::random_device{}());
    Engine engine;
    bool allWell = true;
    for (int round = 0; round < rounds; ++round) {
        // Shuffled, so that drift hits all alike.
        std::shuffle(order.begin(), order.end(), random);
        for (const std::size_t i : order) {
            const QString problem = measure(engine, server, rows[i], certificate);
            if (!problem.isEmpty()) {
                const AccuracySetting &setting = rows[i].setting();
                std::fprintf(stderr, "bench_accuracy: %s, %s, %d lanes, %d ms: %s\n",
                             qPrintable(clientName(setting.client)), setting.tls ? "TLS" : "plain",
                             setting.lanes, setting.delayMs, qPrintable(problem));
                allWell = false;
            }
        }
    }
    printTables(rows);
    if (parser.isSet(u"json"_s) && !writeJson(rows, parser.value(u"json"_s))) {
        std::fputs("bench_accuracy: the JSON file cannot be written\n", stderr);
        return 2;
    }
    return allWell ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    try {
        keepGLibOutOfThreads();
        raiseDescriptorLimit();
        const QTemporaryDir folder;
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        StampServer server(certificate.toStdString()); // forks: before Qt has threads
        QCoreApplication application(argc, argv);
        return run(server, certificate);
    } catch (const std::exception &problem) {
        std::fprintf(stderr, "bench_accuracy: %s\n", problem.what());
        return 1;
    }
}
