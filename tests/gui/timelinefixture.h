// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/runtimelinepanel.h"
#include "gui/theme.h"

#include <QApplication>
#include <QImage>
#include <QLocale>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QTest>
#include <QWheelEvent>

#include <memory>

namespace Loopscope::Test {

inline constexpr qint64 ms = 1'000'000;

/// \a perLane requests of 10 ms on each of \a lanes lanes, and sequentially.
inline std::shared_ptr<Run> makeRun(int lanes, int perLane, int rounds = 1)
{
    auto run = std::make_shared<Run>();
    run->plan.strategies = {Strategy::Sequential, Strategy::Concurrent};
    run->plan.concurrency = lanes;
    run->plan.count = lanes * perLane;
    run->plan.rounds = rounds;
    const auto add = [&run](Strategy strategy, int round, int lane, qint64 startNs) {
        Sample sample;
        sample.strategy = strategy;
        sample.round = quint16(round);
        sample.lane = quint16(lane);
        sample.startNs = startNs;
        sample.latencyNs = 10 * ms - 1000 * lane;
        sample.waitNs = 6 * ms;
        sample.downloadNs = 2 * ms;
        sample.status = 200;
        run->samples.append(sample);
    };
    for (int round = 0; round < rounds; ++round) {
        for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
            Batch batch;
            batch.strategy = strategy;
            batch.round = quint16(round);
            batch.lanes = strategy == Strategy::Sequential ? 1 : lanes;
            batch.planned = batch.done = strategy == Strategy::Sequential ? 5 : lanes * perLane;
            batch.startNs = (2 * round + int(strategy)) * 1'000 * ms;
            batch.totalNs = (strategy == Strategy::Sequential ? 5 : perLane) * 10 * ms;
            batch.complete = true;
            run->batches.push_back(batch);
            for (int i = 0; i < (strategy == Strategy::Sequential ? 5 : perLane); ++i) {
                for (int lane = 0; lane < batch.lanes; ++lane)
                    add(strategy, round, lane, batch.startNs + i * 10 * ms);
            }
        }
    }
    run->lagSeries = {{0, 30 * ms, 2 * ms}, {30 * ms, 60 * ms, 5 * ms}};
    return run;
}

inline void wheel(QWidget &widget, const QPointF &position, QPoint angle, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

inline void drag(QWidget &widget, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, from);
    for (int step = 1; step <= 4; ++step) {
        const QPoint at = from + (to - from) * step / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, to);
}

/// A panel with a timeline of eight lanes: sequential requests are samples 0 to 4, concurrent ones follow,
/// eight at once.
struct TimelineFixture
{
    TimelineFixture()
    {
        theme.setChoice(ColorChoice::Light);
        panel = std::make_unique<RunTimelinePanel>(&theme);
        panel->resize(1'000, 420);
        panel->show();
        isActive = QTest::qWaitForWindowActive(panel.get());
        panel->setRun(makeRun(8, 3), false);
        view().setFocus();
    }

    [[nodiscard]] TimelineView &view() const { return *panel->view(); }
    [[nodiscard]] QPoint centerOf(qint64 item) const { return view().itemRect(item)->center().toPoint(); }
    [[nodiscard]] QColor colorAt(const QPoint &position) const
    {
        return view().grab().toImage().pixelColor(position * view().devicePixelRatioF());
    }

    bool isActive = false; ///< as keys need it
    Theme theme{qApp};
    std::unique_ptr<RunTimelinePanel> panel;
};

} // namespace Loopscope::Test
