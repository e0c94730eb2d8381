// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/contenderchart.h"
#include "gui/histogramshape.h"

#include <array>
#include <optional>
#include <span>

class QAreaSeries;
class QLineSeries;

namespace Loopscope {

/// The latency histograms of the contenders over each other, live. An update costs the same however many
/// requests were counted. The latency axis, whose scale can be switched, fits the contenders that are shown.
///
/// A bin can be selected, by a click on a bar or with the arrow keys and Return: binSelected() says which
/// requests that means.
class HistogramChart : public ContenderChart
{
    Q_OBJECT

public:
    /// \a histogram is only read during replace().
    struct Entry
    {
        Contender contender;
        const LatencyHistogram *histogram;
    };

    explicit HistogramChart(const Theme *theme, QWidget *parent = nullptr);

    /// Shows these contenders, and no others. The selection stays while its latencies are on the axis.
    void replace(std::span<const Entry> entries);

    /// Marks the bin that holds \a latencyNs, as if it had been selected, but without a signal: for a request
    /// that was selected elsewhere. Nothing clears the mark.
    void markLatency(std::optional<qint64> latencyNs);

    /// Bars on the axis; 0 while the chart is empty.
    [[nodiscard]] int binCount() const;
    /// What the tooltip says about a bin: its range, and count and share of each contender shown. Rich text.
    [[nodiscard]] QString toolTipText(int bin) const;
    /// The middle of \a contender's bar, in coordinates of plot().
    [[nodiscard]] QPointF barCenter(int bin, Contender contender) const;

Q_SIGNALS:
    /// Requests of \a contender (all shown ones where there is none) with latencies in [\a lowNs, \a highNs).
    void binSelected(std::optional<Loopscope::Contender> contender, qint64 lowNs, qint64 highNs);
    void selectionCleared();

protected:
    [[nodiscard]] bool hasData(Contender contender) const override;
    void redraw() override;
    void updateAxes() override;
    [[nodiscard]] QString describe(Contender contender) const override;
    void retranslate() override;
    void updateColors() override;

private:
    struct Layer
    {
        LatencyHistogram histogram;
        Bins bins;
        QLineSeries *outline = nullptr;
        QAreaSeries *area = nullptr;
    };
    struct Selection
    {
        std::optional<Contender> contender;
        double lowNs;
        double highNs;
        bool operator==(const Selection &) const = default;
    };

    [[nodiscard]] const Layer &layer(Contender contender) const { return m_layers[contender.index()]; }
    [[nodiscard]] const std::vector<Bin> &edges() const;
    void rebin();
    void updateNotes();
    void updateSelection();
    void updateHover();
    void hoverBin(std::optional<int> bin, const QPoint &globalPos);
    void select(std::optional<Selection> selection);
    void onClicked(const QPointF &position);
    void onStepped(int direction);
    void onActivated();

    std::array<Layer, contenderCount> m_layers;
    std::optional<int> m_hoveredBin;
    std::optional<Selection> m_selection;
};

} // namespace Loopscope
