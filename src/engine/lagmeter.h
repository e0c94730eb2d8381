// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "stats/histogram.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>

namespace Loopscope {

/// Measures how late a 5 ms precise timer fires in the event loop of its thread: the instrument's own error.
class LagMeter : public QObject
{
    Q_OBJECT

public:
    explicit LagMeter(QObject *parent = nullptr);

    void start();
    void stop();
    void reset();
    /// Begins a batch of its own within the run: what was armed before is not counted.
    void beginBatch();
    /// Since the last reset; percentiles to within 0.1 %.
    [[nodiscard]] LoopLag lag() const { return lagOf(m_run); }
    /// Since the last beginBatch(); likewise.
    [[nodiscard]] LoopLag batchLag() const { return lagOf(m_batch); }
    /// The most late shot since the last call or reset; none where there was no shot.
    [[nodiscard]] std::optional<qint64> takeMost() { return std::exchange(m_most, std::nullopt); }

private:
    [[nodiscard]] static LoopLag lagOf(const LatencyHistogram &histogram);
    void arm();
    void onTimeout();

    QTimer m_timer;
    LatencyHistogram m_run;
    LatencyHistogram m_batch;
    std::optional<qint64> m_most;
    qint64 m_dueNs = 0;
};

} // namespace Loopscope
