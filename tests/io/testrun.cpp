// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testrun.h"

#include <random>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

Sample makeSample(int i, std::mt19937_64 &random)
{
    const auto below = [&random](quint64 limit) { return qint64(random() % limit); };
    const auto phase = [&] { return below(3) == 0 ? Sample::unknown : below(3'000'000'000); };
    Sample sample;
    sample.strategy = allStrategies[std::size_t(i) % allStrategies.size()];
    sample.client = allClients[std::size_t(i / 2) % allClients.size()];
    sample.startNs = qint64(i) * 1'234'567 + below(1'000);
    sample.latencyNs = i % 7 == 0 ? i : below(30'000'000'000);
    sample.queueNs = phase();
    sample.dnsNs = phase();
    sample.connectNs = phase();
    sample.tlsNs = phase();
    sample.waitNs = phase();
    sample.downloadNs = phase();
    sample.bytesReceived = below(quint64(1) << 40);
    sample.index = quint32(i);
    sample.round = quint16(i % 3);
    sample.lane = quint16(below(1'000));
    sample.connectionReused = below(2) == 0;
    if (i % 5 == 4) {
        sample.error = allErrorKinds[1 + std::size_t(below(errorKindCount - 1))];
        sample.errorText = quint16(below(4));
    }
    if (sample.answered())
        sample.status = quint16(i % 2 == 0 ? 200 : 503);
    return sample;
}

} // namespace

Run makeRun(int count)
{
    Run run;
    run.id = u"20261123-051349-7f3a"_s;
    run.programVersion = u"0.1.0"_s;
    run.plan.request.url = QUrl(u"http://127.0.0.1:8080/delay/50ms?a=1,2&b=%22x%22"_s);
    run.plan.request.method = "POST";
    run.plan.request.timeout = std::chrono::milliseconds(1234);
    run.plan.request.maxRedirects = 7;
    run.plan.request.newConnection = true;
    run.plan.request.http2 = true;
    run.plan.request.verifyTls = false;
    run.plan.request.caFile = u"/etc/ssl/certs/ours ü.pem"_s;
    run.plan.clients = {ClientKind::Qt, ClientKind::Curl};
    run.plan.count = std::max(1, count);
    run.plan.concurrency = 1000;
    run.plan.threads = 12;
    run.plan.rounds = 3;
    run.plan.warmUp = 2;
    run.plan.duration = std::chrono::milliseconds(2'345);
    run.startedAtUs = 1'795'411'229'000'007; // 2026-11-23T05:20:29.000007Z
    run.seed = 4'000'000'000;
    run.errorTexts = {QString(), u"Connection refused"_s, u"a \"quoted\", text\r\nof two lines: ü 連線 🚀"_s,
                      u"=HYPERLINK(\"x\")"_s};
    run.loopLag = {1000, 120'000, 900'000, 4'000'001};
    run.lagSeries = {
        {5, 33'000'000, 70'000}, {33'000'000, 33'000'000, 0}, {40'000'000, 73'000'000, 4'000'001}};
    run.cores = 12;
    run.interrupted = true;
    run.batches = {
        {Strategy::Concurrent, ClientKind::Qt, 0, 1000, count + 1, count, 5, 7'000'000'000, 900, false},
        {Strategy::Sequential, ClientKind::Curl, 2, 1, 10, 10, 8'000'000'000, 1, 1, true},
    };
    run.batches[0].retries = 3;
    run.batches[0].meanInFlight = 912.25;
    run.batches[0].engineCpuNs = 5'000'000'001;
    run.batches[0].processCpuNs = 9'000'000'002;
    run.batches[0].loopLag = {900, 110'000, 800'000, 4'000'000};
    run.batches[0].steadyInFlight = 987.5;
    run.batches[0].latencySumNs = 6'400'000'000'000;
    std::mt19937_64 random(42);
    for (int i = 0; i < count; ++i)
        run.samples.append(makeSample(i, random));
    return run;
}

} // namespace Loopscope
