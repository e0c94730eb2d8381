// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a monitor keeps its schedule, and what that costs: bench_monitor [SECONDS] [WATCHES] [CLIENT]
// watches that many endpoints (200) of the demo server, in a process of its own, once a second each, for that
// long (20 s), and prints the ticks there should be and were, how late they started, this process's CPU time
// as a share of one core, and its resident memory after the first tenth and at the end.

#include "core/cpuclock.h"
#include "engine/descriptors.h"
#include "engine/monitor.h"
#include "engine/threadloops.h"
#include "net/demoserver.h"
#include "stats/percentile.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fflush(stdout);
}

int serve()
{
    DemoServer server;
    if (const Status started = server.start(); !started)
        qFatal("%s", qPrintable(started.error()));
    print(server.url(u"/fast"_s).toString() + u'\n');
    while (std::getchar() != EOF) { // until the other end has gone
    }
    return 0;
}

double residentMib()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * 4096 / (1 << 20);
}

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// What came of all ticks, in few bytes each: the figure of memory is the monitor's.
struct Tally
{
    QHash<QString, int> perWatch;
    std::vector<qint64> lateNs;
    qint64 missed = 0;
    qint64 notUp = 0;

    void add(const QList<WatchTick> &ticks)
    {
        for (const WatchTick &tick : ticks) {
            ++perWatch[tick.watchId];
            lateNs.push_back(tick.tick.lateNs);
            missed += tick.tick.missed;
            notUp += tick.tick.level == WatchState::Up ? 0 : 1;
        }
    }
};

int measure(int seconds, int watches, ClientKind client)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
    while (!server.canReadLine()) {
        if (!server.waitForReadyRead(10'000))
            qFatal("the server does not start");
    }
    const QUrl url(QString::fromLatin1(server.readLine()).trimmed());
    QList<Watch> list;
    for (int i = 0; i < watches; ++i) {
        Watch watch;
        watch.id = QString::number(i);
        watch.request.url = url;
        watch.request.timeout = 900ms;
        watch.interval = 1s;
        watch.client = client;
        list.append(watch);
    }

    Tally tally;
    tally.lateNs.reserve(std::size_t(watches) * std::size_t(seconds + 2));
    Monitor monitor;
    QObject::connect(&monitor, &Monitor::ticked, &monitor,
                     [&tally](const QList<WatchTick> &ticks) { tally.add(ticks); });
    const CpuClock cpu = CpuClock::ofProcess();
    const qint64 cpuBeforeNs = cpu.ns();
    const qint64 beginNs = monotonicNs();
    if (const Status started = monitor.setWatches(list); !started)
        qFatal("%s", qPrintable(started.error()));
    wait(100ms * seconds);
    const double memoryThen = residentMib();
    wait(900ms * seconds);
    const double memoryNow = residentMib();
    const auto elapsedNs = double(monotonicNs() - beginNs);
    const auto cpuNs = double(cpu.ns() - cpuBeforeNs);
    monitor.stop();
    server.closeWriteChannel();
    server.waitForFinished();

    // A watch whose first slot is late in the first second may have one tick less.
    int fewest = seconds;
    for (int i = 0; i < watches; ++i)
        fewest = std::min(fewest, tally.perWatch.value(QString::number(i)));
    std::sort(tally.lateNs.begin(), tally.lateNs.end());
    const std::span<const qint64> sorted(tally.lateNs);
    const auto ms = [sorted](double p) {
        return QString::number(percentile(sorted, p).value_or(0) / 1e6, 'f', 3);
    };
    print(u"%1, %2 watches, every second, %3 s\n"_s.arg(clientId(client)).arg(watches).arg(seconds));
    print(u"ticks: %1 expected, %2 seen; fewest of a watch %3; missed %4; not up %5\n"_s
              .arg(qint64(watches) * seconds)
              .arg(tally.lateNs.size())
              .arg(fewest)
              .arg(tally.missed)
              .arg(tally.notUp));
    print(u"late: p50 %1 ms, p99 %2 ms, max %3 ms\n"_s.arg(ms(0.5), ms(0.99), ms(1)));
    print(u"CPU: %1 % of a core\n"_s.arg(100 * cpuNs / elapsedNs, 0, 'f', 1));
    print(u"memory: %1 MiB after a tenth, %2 MiB at the end\n"_s.arg(memoryThen, 0, 'f', 1)
              .arg(memoryNow, 0, 'f', 1));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    keepGLibOutOfThreads();
    QCoreApplication app(argc, argv);
    raiseDescriptorLimit();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--serve"_L1)
        return serve();
    return measure(arguments.value(1, u"20"_s).toInt(), arguments.value(2, u"200"_s).toInt(),
                   clientFromId(arguments.value(3)).value_or(ClientKind::Curl));
}
