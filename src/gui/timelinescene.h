// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"
#include "models/timelinelayout.h"

#include <QFont>
#include <QImage>
#include <QRectF>

#include <array>

class QPainter;

namespace Loopscope {

/// Colours by kind.
using TimelineColors = std::array<QColor, 256>;

/// All that one frame of a timeline is made of, in logical pixels.
struct TimelineScene
{
    const TimelineSource *source = nullptr;
    TimelineLayout layout;
    TimelineScale scale; ///< x from the left edge of plot
    double scrollY = 0; ///< of the layout, at the top of plot
    QRectF plot; ///< the bars' part
    double gutter = 0; ///< for row labels, left of plot
    double axisHeight = 0; ///< below plot
    QString axisTitle; ///< below the labels
    bool hasAxisTitle = true;
    QFont font;
    ThemeColors colors;
    TimelineColors kinds;
    quint64 revision = 0; ///< another one where the source's data or the colours are
    std::optional<qint64> selected;
    std::optional<qint64> hovered;
    std::optional<QRectF> band; ///< of the rubber band

    /// Where \a item is, at least \a least pixels wide and high; none where it is not on the timeline. It may
    /// be outside plot.
    [[nodiscard]] std::optional<QRectF> itemRect(qint64 item, double least) const;
};

/// Paints scenes. Bars are painted once per view: what lies above them, such as the selection, costs no look
/// at the source.
class TimelinePainter
{
public:
    void paint(QPainter *painter, const TimelineScene &scene);
    /// Of the strips' bars: 3 : 1 on the surface.
    [[nodiscard]] static QColor stripColor(const ThemeColors &colors);

private:
    void drawBars(QPainter *painter, const TimelineScene &scene);
    void rasterGroup(const TimelineScene &scene, int group, double lines);
    void drawBarsAsShapes(QPainter *painter, const TimelineScene &scene) const;

    QImage m_bars;
    TimelineScene m_drawn; // what m_bars shows
};

} // namespace Loopscope
