// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Loopscope {

/// Coalesces what is worth redrawing into a bounded number of refreshes: however often request() is called,
/// refresh() comes at most every 33 ms, and so much less often that refreshing and painting take about a
/// tenth of the GUI thread's time. Nothing happens while nothing is requested. GUI thread only.
class RefreshPacer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shortest{33};
    static constexpr std::chrono::milliseconds longest{250};

    explicit RefreshPacer(QObject *parent = nullptr);

    /// Something changed: refresh() will follow, never from within this call.
    void request();
    /// Emits refresh() at once, e.g. for the last state of a run.
    void refreshNow();

    /// The pause between two refreshes that cost \a cost each.
    [[nodiscard]] static std::chrono::milliseconds intervalFor(std::chrono::nanoseconds cost);

Q_SIGNALS:
    void refresh();

protected:
    void customEvent(QEvent *event) override;

private:
    QTimer m_timer;
    QElapsedTimer m_sinceRefresh;
    std::chrono::nanoseconds m_smoothedCost{0};
    bool m_measuring = false;
};

} // namespace Loopscope
