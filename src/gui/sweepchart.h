// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "gui/sweeplegend.h"
#include "gui/sweepplot.h"
#include "models/sweeprow.h"
#include "stats/sweepreport.h"

#include <optional>
#include <vector>

namespace Loopscope {

/// What the charts of a sweep show.
struct SweepChartData
{
    SweepReport report;
    std::vector<SweepRow> rows; ///< one for each of report.concurrencies
    QList<int> planned; ///< concurrencies of the plan, ascending: how far the x axis goes
};

/// A chart over the number of requests in flight, on a logarithmic axis, with the knee as a line. One of the
/// measured numbers can be selected, by mouse or keyboard. What is drawn above, subclasses know.
class SweepChart : public Card
{
    Q_OBJECT

public:
    ~SweepChart() override;

    void setData(const SweepChartData &data);
    /// Marks what was measured with \a concurrency in flight.
    void setSelected(std::optional<int> concurrency);
    [[nodiscard]] std::optional<int> selected() const { return m_selected; }

    [[nodiscard]] SweepPlot *plot() const { return m_plot; }
    [[nodiscard]] SweepLegend *legend() const { return m_legend; }
    /// What the tooltip says over the measured concurrency nearest to \a x, a logarithm to the base 2; rich
    /// text. Empty where there is none.
    [[nodiscard]] QString toolTipText(double x) const;

Q_SIGNALS:
    /// Somebody chose \a concurrency, which is selected already.
    void concurrencySelected(int concurrency);

protected:
    explicit SweepChart(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] const SweepChartData &data() const { return m_data; }
    /// Of the x axis, in requests in flight.
    [[nodiscard]] double lowestConcurrency() const;
    [[nodiscard]] double highestConcurrency() const;
    /// \a points in the coordinates of the plot, where \a height makes those of y.
    [[nodiscard]] static SweepPlotLine line(const std::vector<SweepPoint> &points, double (*height)(double));

    /// Draws all anew: the data, the scale, the colours or the language have changed.
    void redraw();
    /// Whether there is anything to draw.
    [[nodiscard]] virtual bool hasData() const = 0;
    /// The y axis, and what is drawn; the knee is added to it.
    virtual PlotAxis yAxis() const = 0;
    virtual SweepPlotScene scene() const = 0;
    [[nodiscard]] virtual QList<SweepLegendItem> legendItems() const = 0;
    /// The text in place of a chart without data.
    [[nodiscard]] virtual QString hint() const = 0;
    /// The figures of \a row, for screen readers.
    [[nodiscard]] virtual QString describe(const SweepRow &row) const = 0;
    void updateColors() override { redraw(); }

    /// Entries for what kinds of points there are, and for the knee.
    [[nodiscard]] QList<SweepLegendItem> markItems(const QColor &color) const;

private:
    void updateAxes();
    void updateDescription();
    void updateSelection();
    [[nodiscard]] PlotAxis xAxis() const;
    [[nodiscard]] std::vector<int> measured() const;
    void select(int concurrency);
    void step(int direction);
    void showToolTip(int concurrency);
    void hideToolTip();

    SweepLegend *m_legend;
    SweepPlot *m_plot;
    SweepChartData m_data;
    std::optional<int> m_selected;
};

} // namespace Loopscope
