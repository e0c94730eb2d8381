// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "engine/inflightmeter.h"
#include "engine/laneloop.h"

#include <QHash>

#include <mutex>

namespace Loopscope {

/// Turns exchanges into samples and keeps them until the next update. Lanes record from any thread;
/// everything else is for the engine's thread.
class SampleCollector final : public ExchangeSink
{
public:
    /// What came since the last take().
    struct Harvest
    {
        std::vector<Sample> samples;
        QStringList errorTexts; ///< new ones, to be appended to Run::errorTexts
        Batch batch; ///< as of now; without the CPU times and the loop lag
    };

    /// Times become relative to \a originNs (on monotonicNs()).
    explicit SampleCollector(qint64 originNs);

    /// Everything recorded from now on belongs to \a batch. The old batch must have been taken.
    void beginBatch(const Batch &batch);
    void sending() override;
    void record(int lane, quint32 index, const Exchange &exchange) override;
    void drained() override;
    [[nodiscard]] Harvest take();

private:
    [[nodiscard]] quint16 intern(const QString &text);

    static constexpr int maxErrorTexts = 1'000; // servers can make up texts without end

    const qint64 m_originNs;
    std::mutex m_mutex;
    Harvest m_harvest;
    InFlightMeter m_inFlight;
    qint64 m_endNs = 0; // of the request that ended last
    QHash<QString, quint16> m_textIds;
};

} // namespace Loopscope
