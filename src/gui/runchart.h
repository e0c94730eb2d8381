// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "stats/histogram.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Loopscope {

class PlotView;
class ScaleSwitch;
struct PlotSpan;

/// A run's latencies, as a chart of several runs shows them.
struct ChartedRun
{
    QString title; ///< "B (24 Nov, 14:03)"
    std::shared_ptr<const LatencyHistogram> latency;
};

/// A plot of runs over each other with a switch for the scale of the latency axis. What is drawn of them,
/// subclasses know; which run is which, a legend nearby tells.
class RunChart : public Card
{
    Q_OBJECT

public:
    ~RunChart() override;

    /// The first one is the baseline; at most mostComparedRuns.
    void setRuns(const std::vector<ChartedRun> &runs);
    [[nodiscard]] Scale scale() const;
    void setScale(Scale scale);
    [[nodiscard]] PlotView *plot() const { return m_plot; }

Q_SIGNALS:
    void scaleChanged(Loopscope::Scale scale);

protected:
    explicit RunChart(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<ChartedRun> &runs() const { return m_runs; }
    [[nodiscard]] bool hasData(std::size_t run) const;
    [[nodiscard]] bool isEmpty() const;

    /// The runs, the scale or the language have changed.
    virtual void redraw() = 0;
    /// Fits axes to what is shown and to the size.
    virtual void updateAxes() = 0;
    /// For screen readers.
    [[nodiscard]] virtual QString describe(std::size_t run) const = 0;

    void setTexts(const QString &title);
    /// A row of a tooltip for \a run; \a figures are HTML.
    [[nodiscard]] QString toolTipRow(std::size_t run, const QStringList &figures) const;
    void showToolTip(const PlotSpan &span, const QString &heading, const QString &rows,
                     const QPoint &globalPos);
    void hideToolTip();

private:
    void refresh();

    ScaleSwitch *m_scaleSwitch;
    PlotView *m_plot;
    std::vector<ChartedRun> m_runs;
};

} // namespace Loopscope
