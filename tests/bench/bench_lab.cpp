// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labpresets.h"
#include "engine/lab.h"
#include "engine/threadloops.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Loopscope;

namespace {

/// How far the totals of the presets that only wait are from the notes' 3 s and 2 s.
bool measureTotals(int runs)
{
    std::printf("| preset | notes' total (s) | median over (ms) | least – most over (ms) | runs |\n"
                "| --- | ---: | ---: | ---: | ---: |\n");
    for (const LabPreset &preset : labPresets(QUrl(QStringLiteral("http://127.0.0.1/")))) {
        if (preset.plan.requests() > 0)
            continue;
        const double seconds = preset.plan.drive == LabDrive::OneByOne ? 3 : 2;
        std::vector<double> overMs;
        Lab lab;
        for (int i = 0; i < runs; ++i) {
            QSignalSpy finished(&lab, &Lab::finished);
            if (!lab.start(preset.plan) || !finished.wait(60'000))
                return false;
            overMs.push_back(double(lab.run()->totalNs) / 1e6 - seconds * 1e3);
        }
        std::sort(overMs.begin(), overMs.end());
        std::printf("| %s | %.0f | %.2f | %.2f – %.2f | %d |\n", qPrintable(preset.name), seconds,
                    overMs[overMs.size() / 2], overMs.front(), overMs.back(), runs);
        std::fflush(stdout);
    }
    return true;
}

/// How long it takes from stop() to finished(), with 10,000 coroutines.
bool measureStop()
{
    LabCoroutine coroutine;
    coroutine.delayNs = 60'000'000'000;
    coroutine.repeat = 10'000;
    LabPlan plan;
    plan.coroutines = {coroutine};
    plan.limit = 1'000;
    std::printf("\n| 10,000 coroutines | stopped after (ms) | ended later (ms) |\n| --- | ---: | ---: |\n");
    for (const LabDrive drive : allLabDrives) {
        plan.drive = drive;
        for (const int afterMs : {0, 5, 50, 500}) {
            Lab lab;
            QSignalSpy finished(&lab, &Lab::finished);
            if (!lab.start(plan))
                return false;
            QTest::qWait(afterMs);
            QElapsedTimer timer;
            timer.start();
            lab.stop();
            if (!finished.wait(60'000))
                return false;
            std::printf("| %s | %d | %.1f |\n", qPrintable(labDriveName(drive)), afterMs,
                        double(timer.nsecsElapsed()) / 1e6);
        }
    }
    return true;
}

} // namespace

// bench_lab [RUNS]: so many runs (10) of each preset that only waits, and stops of large ones; in Markdown.
int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? QByteArray(argv[1]).toInt() : 10;
    return measureTotals(std::max(1, runs)) && measureStop() ? 0 : 1;
}
