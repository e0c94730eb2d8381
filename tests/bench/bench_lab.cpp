// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/labpresets.h"
#include "engine/lab.h"
#include "engine/threadloops.h"

#include <QCoreApplication>
#include <QSignalSpy>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Loopscope;

// How far the totals of the presets that only wait are from the notes' 3 s and 2 s: bench_lab [RUNS].
int main(int argc, char *argv[])
{
    keepGLibOutOfThreads();
    QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? QByteArray(argv[1]).toInt() : 20;
    for (const LabPreset &preset : labPresets(QUrl(QStringLiteral("http://127.0.0.1/")))) {
        if (preset.plan.requests() > 0)
            continue;
        const double seconds = preset.plan.drive == LabDrive::OneByOne ? 3 : 2;
        std::vector<double> overMs;
        Lab lab;
        for (int i = 0; i < runs; ++i) {
            QSignalSpy finished(&lab, &Lab::finished);
            if (!lab.start(preset.plan) || !finished.wait(60'000))
                return 1;
            overMs.push_back(double(lab.run()->totalNs) / 1e6 - seconds * 1e3);
        }
        std::sort(overMs.begin(), overMs.end());
        if (!overMs.empty())
            std::printf("%-12s %.0f s: median %+.2f ms, least %+.2f ms, most %+.2f ms over %d runs\n",
                        qPrintable(preset.id), seconds, overMs[overMs.size() / 2], overMs.front(),
                        overMs.back(), runs);
    }
    return 0;
}
