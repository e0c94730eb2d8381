// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's cost: runs a batch with the window open and prints throughput, the gaps in the GUI's event
// loop and the memory. bench_gui URL COUNT CONCURRENCY [CLIENT]

#include "core/languages.h"
#include "engine/descriptors.h"
#include "engine/threadloops.h"
#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/theme.h"
#include "net/httpclient.h"
#include "stats/histogram.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <optional>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// A line of /proc/self/status, in MB.
double memory(QByteArrayView name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').value(0).toDouble() / 1000.0 * 1.024;
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"Loopscope"_s);
    QApplication::setApplicationName(u"loopscope-bench"_s);
    QSettings().clear();
    const QStringList arguments = QApplication::arguments();
    RunPlan plan;
    const std::optional<ClientKind> client = clientFromId(arguments.value(4, u"qt"_s));
    if (arguments.size() < 4 || arguments.size() > 5 || !client || !parseUrl(arguments.at(1), plan.request)
        || !isLoopback(plan.request.url)) {
        std::fputs("usage: bench_gui LOOPBACK-URL COUNT CONCURRENCY [qt|curl]\n", stderr);
        return 2;
    }
    plan.count = arguments.at(2).toInt();
    plan.concurrency = arguments.at(3).toInt();
    plan.strategies = {Strategy::Concurrent};
    plan.clients = {*client};
    raiseDescriptorLimit();

    Languages languages;
    languages.install(u"en");
    Theme theme(&application);
    MainWindow window(&theme, &languages);
    window.resize(1280, 860);
    window.show();

    // An event that is posted again whenever it arrives would use up a core; a 1 ms timer sees gaps from 1 ms
    // on.
    LatencyHistogram gaps;
    qint64 lastNs = 0;
    QTimer ticker;
    ticker.setTimerType(Qt::PreciseTimer);
    ticker.setInterval(1);
    QObject::connect(&ticker, &QTimer::timeout, &application, [&] {
        const qint64 nowNs = monotonicNs();
        if (lastNs != 0)
            gaps.add(nowNs - lastNs);
        lastNs = nowNs;
    });
    ComparePage *page = window.comparePage();
    double startMemory = 0;
    QTimer::singleShot(500, &application, [&] {
        startMemory = memory("VmRSS:");
        page->form()->setPlan(plan);
        ticker.start();
        page->start();
    });
    QObject::connect(page, &ComparePage::resultChanged, &application, [&] {
        if (!page->report())
            return;
        ticker.stop();
        const ContenderReport &figures = page->report()->contenders.front();
        std::printf("requests/s %.0f  failed %lld  gui gaps p50 %.1f p99 %.1f max %.1f ms  memory %.0f -> "
                    "%.0f MB, peak %.0f\n",
                    figures.requestsPerSecond.value_or(0), static_cast<long long>(figures.failed),
                    gaps.approximatePercentile(0.5).value_or(0) / 1e6,
                    gaps.approximatePercentile(0.99).value_or(0) / 1e6, double(gaps.max().value_or(0)) / 1e6,
                    startMemory, memory("VmRSS:"), memory("VmHWM:"));
        QApplication::quit();
    });
    return QApplication::exec();
}
