// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/runchart.h"

#include <array>
#include <optional>

class QAreaSeries;
class QLineSeries;

namespace Loopscope {

/// The latency histograms of runs over each other on one axis. They are shares of each run's answered
/// requests, so that runs of different size can be compared.
class RunHistogramChart : public RunChart
{
    Q_OBJECT

public:
    explicit RunHistogramChart(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] int binCount() const; ///< 0 while empty
    /// What the tooltip says of a bin. Rich text.
    [[nodiscard]] QString toolTipRows(int bin) const;

protected:
    void redraw() override;
    void updateAxes() override;
    [[nodiscard]] QString describe(std::size_t run) const override;
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        Bins bins;
        QLineSeries *outline = nullptr;
        QAreaSeries *area = nullptr;
    };

    [[nodiscard]] const std::vector<Bin> &edges() const;
    [[nodiscard]] double share(std::size_t run, std::size_t bin) const;
    void updateYAxis();
    void updateXAxis();
    void updateNotes();
    void showBin(std::optional<int> bin, const QPoint &globalPos);
    void step(int direction);

    std::vector<Layer> m_layers;
    std::optional<int> m_bin; // that the tooltip is about
};

} // namespace Loopscope
