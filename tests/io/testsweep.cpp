// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testsweep.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

Sweep makeSweep()
{
    Sweep sweep;
    sweep.id = u"20261123-052029-beef"_s;
    sweep.programVersion = u"0.9"_s;
    sweep.startedAtUs = 1'795'411'229'000'007;
    sweep.cores = 4;
    sweep.end = Sweep::End::Interrupted;
    SweepPlan &plan = sweep.plan;
    plan.request.url = QUrl(u"http://127.0.0.1:8080/a%20b?c=d,e"_s);
    plan.request.method = "POST";
    plan.request.timeout = std::chrono::milliseconds(1'234);
    plan.request.maxRedirects = 2;
    plan.request.newConnection = true;
    plan.request.http2 = true;
    plan.request.verifyTls = false;
    plan.request.caFile = u"/etc/ssl/own.pem"_s;
    plan.client = ClientKind::Qt;
    plan.concurrencies = {1, 4, 16, 1000};
    plan.requestsPerStep = 0;
    plan.durationPerStep = std::chrono::milliseconds(2'500);
    plan.rounds = 2;
    plan.warmUp = 3;
    for (int i = 0; i < 7; ++i) {
        SweepStep step;
        step.concurrency = plan.concurrencies[i % 4];
        step.round = quint16(i / 4);
        step.count = 1'000 + i;
        step.answered = 990 + i;
        step.ok = 900 + i;
        step.totalNs = 2'500'000'001 + i;
        step.meanNs = 1.0e6 / 3;
        step.p50Ns = 330'000.5;
        step.p95Ns = 500'000;
        step.p99Ns = i == 0 ? std::nullopt : std::optional(612'345.25);
        step.throughputInterval = Interval{350.5, 370.25};
        step.p50Interval = Interval{320'000, 340'000};
        step.meanInFlight = 0.999;
        step.littleInFlight = 0.9;
        step.engineBusy = 0.25;
        step.processBusy = 0.125;
        step.loopLag = {500, 10'000, 900'000, 4'000'000};
        step.clientVerdict = i == 6 ? ClientVerdict::Bottleneck : ClientVerdict::Ok;
        if (i == 6)
            step.reasons = {BottleneckReason::EngineBusy, BottleneckReason::LoopLate};
        step.errorText = i == 3 ? u"=HTTP 503, \"busy\""_s : QString();
        step.complete = i < 6;
        if (i == 3)
            step.ok = 100;
        step.completeFigures();
        sweep.steps.push_back(step);
    }
    sweep.steps[1].clientVerdict = ClientVerdict::Unknown;
    sweep.steps[1].engineBusy.reset();
    sweep.steps[1].meanInFlight = 0;
    return sweep;
}

} // namespace Loopscope
