// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplerun.h"

#include <random>

namespace Loopscope::Test {

using namespace Qt::StringLiterals;

void appendSamples(Run &run, qsizetype count, quint32 seed)
{
    if (run.errorTexts.size() == 1)
        run.errorTexts << u"Zebra crossing"_s << u"apple pie"_s;
    std::minstd_rand random(seed);
    const auto below = [&random](quint32 limit) { return quint32(random() % limit); };
    const auto phase = [&below] { return below(4) == 0 ? Sample::unknown : qint64(below(1000)) * 997; };
    for (qsizetype i = 0; i < count; ++i) {
        Sample sample;
        sample.startNs = qint64(below(1'000'000)) * 12'345;
        sample.latencyNs = qint64(below(500)) * 100'003;
        sample.queueNs = phase();
        sample.dnsNs = phase();
        sample.connectNs = phase();
        sample.tlsNs = phase();
        sample.waitNs = phase();
        sample.downloadNs = phase();
        sample.bytesReceived = qint64(below(50)) << below(30);
        sample.index = below(300);
        sample.round = quint16(below(7));
        sample.lane = quint16(below(100));
        sample.strategy = allStrategies[below(allStrategies.size())];
        sample.client = allClients[below(allClients.size())];
        sample.connectionReused = below(2) == 0;
        if (below(5) == 0) {
            sample.error = allErrorKinds[1 + below(errorKindCount - 1)];
            sample.errorText = quint16(below(3));
        } else {
            static constexpr std::array<quint16, 4> statuses{200, 301, 404, 503};
            sample.status = statuses[below(statuses.size())];
        }
        run.samples.append(sample);
    }
}

std::shared_ptr<Run> makeRun(qsizetype count)
{
    auto run = std::make_shared<Run>();
    appendSamples(*run, count);
    return run;
}

} // namespace Loopscope::Test
