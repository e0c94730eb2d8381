// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepstatus.h"
#include "support/samplesweep.h"

#include <QTest>

using namespace Loopscope;
using namespace std::chrono_literals;

class TestSweepStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeLeft();
};

void TestSweepStatus::timeLeft()
{
    Sweep sweep = sampleSweep(4, {1, 2, 4}, 2);
    sweep.plan.durationPerStep = 1s;
    SweepProgress progress;
    progress.stepCount = 6;
    progress.step = 2;
    progress.stepShare = 0.5;
    QCOMPARE(sweepTimeLeftNs(sweep, progress), std::optional<qint64>(3'500'000'000));

    // By count, each step takes what it took before.
    sweep.plan.requestsPerStep = 1'000;
    progress.step = 3;
    progress.stepShare = 0;
    qint64 before = 0;
    for (int i = 3; i < 6; ++i)
        before += sweep.steps[std::size_t(i)].totalNs;
    QCOMPARE(sweepTimeLeftNs(sweep, progress), std::optional<qint64>(before));
    sweep.steps.clear();
    QVERIFY(!sweepTimeLeftNs(sweep, progress));
    progress.step = 6;
    QCOMPARE(sweepTimeLeftNs(sweep, progress), std::optional<qint64>(0));
}

QTEST_MAIN(TestSweepStatus)
#include "tst_sweepstatus.moc"
