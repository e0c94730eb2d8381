// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "gui/themecolors.h"
#include "gui/watchchartdata.h"
#include "models/timewindow.h"

#include <QFont>
#include <QRectF>

#include <optional>

namespace Loopscope {

/// Everything that a picture of the charts over time depends on, and where what is. The lanes lie below each
/// other on one axis of time: marks, states, percentiles, heat map, errors.
struct WatchChartScene
{
    TimeWindow window;
    QTimeZone zone = QTimeZone::systemTimeZone();
    std::shared_ptr<const WatchChartData> data; ///< may be null, and of another time than the window
    QList<StateChange> changes; ///< any order
    QList<Annotation> annotations; ///< ascending
    std::optional<double> p95LimitNs;
    ThemeColors colors;
    QFont font;

    QRectF plot; ///< all lanes, without the gutter for labels
    QRectF marks;
    QRectF strip;
    QRectF latency;
    QRectF heat;
    QRectF errors;

    /// Places everything within \a size.
    void layOut(const QSizeF &size);
    [[nodiscard]] double titleHeight() const; ///< above each of the last three lanes
    [[nodiscard]] double x(qint64 us) const { return plot.left() + window.x(us); }
    [[nodiscard]] qint64 us(double x) const { return window.us(x - plot.left()); }
    /// The annotation drawn at \a position, within a few pixels; −1 for none.
    [[nodiscard]] qsizetype annotationAt(const QPointF &position) const;
    /// Where the mark of an annotation is.
    [[nodiscard]] QRectF annotationRect(const Annotation &annotation) const;
};

/// Of a reason why requests fail, see TickErrors: the same one wherever it is drawn; 3 : 1 on the surface.
[[nodiscard]] QColor tickErrorColor(const ThemeColors &colors, std::size_t reason);

} // namespace Loopscope
