// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How well a sweep finds the capacity of a server that is known: bench_sweep [HOLD_MS] [SECONDS] [REPEATS]
// sweeps servers of 4, 16 and 64 slots, up to four times their capacity, with every client, and prints the
// knees it finds as a table in Markdown; what it says of each goes to standard error. `bench_sweep --serve
// SLOTS HOLD_US` is such a server alone, in a process of its own: its CPU time is not the client's.

#include "core/text.h"
#include "engine/descriptors.h"
#include "engine/sweepengine.h"
#include "engine/threadloops.h"
#include "stats/sweepreport.h"
#include "stats/sweeptext.h"
#include "support/slotserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>

#include <cstdio>
#include <cstdlib>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

int serve(int slots, int holdUs)
{
    const SlotServer server(slots, std::chrono::microseconds(holdUs));
    print(server.url().toString() + u'\n');
    while (std::getchar() != EOF) { // until the other end has gone
    }
    return 0;
}

void sweepOnce(int slots, int holdUs, int seconds, ClientKind client)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(),
                 {u"--serve"_s, QString::number(slots), QString::number(holdUs)});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(10'000))
            qFatal("the server does not start");
    }

    SweepPlan plan;
    plan.request.url = QUrl(QString::fromLatin1(server.readLine()).trimmed());
    plan.client = client;
    plan.concurrencies = SweepPlan::doublingUpTo(4 * slots);
    plan.durationPerStep = std::chrono::seconds(seconds);
    SweepEngine engine;
    QEventLoop loop;
    QObject::connect(&engine, &SweepEngine::finished, &loop, &QEventLoop::quit);
    if (const Status started = engine.start(plan); !started)
        qFatal("%s", qPrintable(started.error()));
    loop.exec();

    const SweepReport report = analyseSweep(*engine.sweep());
    int bottlenecks = 0;
    for (const SweepStep &step : engine.sweep()->steps)
        bottlenecks += clientMadeThroughput(step) ? 1 : 0;
    QString knee = u"none | – | –"_s;
    if (report.knee) {
        const Interval interval = report.knee->interval.value_or(Interval());
        knee = u"%1 | %2 – %3 | %4 %"_s.arg(report.knee->concurrency, 0, 'f', 2)
                   .arg(interval.low, 0, 'f', 2)
                   .arg(interval.high, 0, 'f', 2)
                   .arg(100 * (report.knee->concurrency / slots - 1), 0, 'f', 1);
    }
    print(u"| %1 | %2 | %3 | %4 of %5 |\n"_s.arg(slots)
              .arg(clientName(client), knee)
              .arg(bottlenecks)
              .arg(engine.sweep()->steps.size()));
    const QStringList sentences = sweepText(report);
    for (const QString &sentence : sentences)
        std::fprintf(stderr, "%d slots: %s\n", slots, qPrintable(sentence));

    server.closeWriteChannel();
    server.waitForFinished();
}

} // namespace

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    const QCoreApplication application(argc, argv);
    raiseDescriptorLimit();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == "--serve"_L1)
        return serve(arguments.value(1).toInt(), arguments.value(2).toInt());
    const int holdMs = std::max(1, arguments.value(0, u"20"_s).toInt());
    const int seconds = std::max(1, arguments.value(1, u"1"_s).toInt());
    const int repeats = std::max(1, arguments.value(2, u"1"_s).toInt());
    print(u"| slots | client | knee | 95 % interval | off by | steps that the client made |\n"
          "| ---: | --- | ---: | ---: | ---: | ---: |\n"_s);
    for (const int slots : {4, 16, 64}) {
        for (const ClientKind client : allClients) {
            for (int repeat = 0; repeat < repeats; ++repeat)
                sweepOnce(slots, holdMs * 1'000, seconds, client);
        }
    }
    return 0;
}
