// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelineparts.h"

#include "gui/timelinescene.h"
#include "models/timelineticks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace Loopscope {

namespace {

constexpr double markerWidth = 2; // pixels, as all here
constexpr double mostMarkerShift = 8; // beyond, a mark would be too far from its moment

constexpr double labelGap = 6;
constexpr int labelSpacing = 18; ///< least room between two labels of the axis
constexpr double swatchSide = 9;
constexpr double headingSpacing = 10; ///< between a name and what stands behind it
constexpr qsizetype mostMarkers = 4'000; ///< of a row

/// Where \a markers begin, in pixels: side by side where they would be upon each other, and within the plot,
/// so that all are seen.
std::vector<double> markerLefts(const std::vector<TimelineMarker> &markers, const TimelineScene &scene)
{
    std::vector<double> lefts;
    double free = scene.plot.left() - markerWidth;
    for (const TimelineMarker &marker : markers) {
        const double left = std::round(scene.plot.left() + scene.scale.x(double(marker.ns))) - 1;
        lefts.push_back(left < free && free - left < mostMarkerShift ? free : left);
        free = lefts.back() + markerWidth;
    }
    double most = std::floor(scene.plot.right()) - markerWidth;
    for (auto left = lefts.rbegin(); left != lefts.rend() && *left > most; ++left) {
        *left = most;
        most -= markerWidth;
    }
    return lefts;
}

} // namespace

void TimelineParts::drawGrid(QPainter *painter, const TimelineScene &scene)
{
    const QFontMetricsF metrics(scene.font);
    const auto room = [&metrics](const QString &label) {
        return metrics.horizontalAdvance(label) + labelSpacing;
    };
    for (const TimelineTick &tick : fittingTimelineTicks(scene.scale, scene.plot.width(), room)) {
        const double x = std::round(scene.plot.left() + scene.scale.x(tick.ns)) + 0.5;
        painter->setPen(scene.colors.line);
        painter->drawLine(QPointF(x, scene.plot.top()), QPointF(x, scene.plot.bottom() + 4));
        const double width = metrics.horizontalAdvance(tick.label) + 2;
        const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, scene.plot.right() + 8 - width));
        painter->setPen(scene.colors.muted);
        painter->drawText(QRectF(left, scene.plot.bottom() + labelGap, width, metrics.height()),
                          Qt::AlignCenter, tick.label);
    }
    painter->setPen(scene.colors.muted);
    painter->drawLine(QPointF(scene.plot.left(), scene.plot.bottom() + 0.5),
                      QPointF(scene.plot.right(), scene.plot.bottom() + 0.5));
    const QRectF title(scene.plot.left(), scene.plot.bottom() + labelGap + metrics.height() + 2,
                       scene.plot.width(), metrics.height());
    if (scene.hasAxisTitle)
        painter->drawText(title, Qt::AlignCenter, scene.axisTitle);
}

void TimelineParts::drawHeading(QPainter *painter, const TimelineScene &scene, const TimelineGroup &group,
                                const TimelineLayout::Group &place)
{
    const double top = scene.plot.top() + place.top - scene.scrollY;
    const double height = place.rowsTop - place.top;
    if (height <= 0 || top + height < scene.plot.top() || top > scene.plot.bottom())
        return;
    double x = 1;
    if (group.kind) {
        const QRectF swatch(x, std::round(top + (height - swatchSide) / 2), swatchSide, swatchSide);
        painter->setPen(Qt::NoPen);
        painter->setBrush(scene.kinds[*group.kind]);
        painter->drawRoundedRect(swatch, 2, 2);
        x = swatch.right() + labelGap;
    }
    QFont bold = scene.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(bold);
    painter->setFont(bold);
    painter->setPen(scene.colors.text);
    const double room = scene.plot.right() - x;
    const double detailWidth = QFontMetricsF(scene.font).horizontalAdvance(group.detail);
    const double textWidth = metrics.horizontalAdvance(group.name) + headingSpacing + detailWidth;
    painter->fillRect(QRectF(x - 2, top, std::min(room, textWidth + 8), height - 1), scene.colors.surface);
    const QString name = metrics.elidedText(group.name, Qt::ElideRight, room);
    painter->drawText(QRectF(x, top, room, height), Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->setFont(scene.font);
    painter->setPen(scene.colors.muted);
    x += metrics.horizontalAdvance(name) + headingSpacing;
    const QString detail =
        QFontMetricsF(scene.font).elidedText(group.detail, Qt::ElideRight, scene.plot.right() - x);
    painter->drawText(QRectF(x, top, scene.plot.right() - x, height), Qt::AlignLeft | Qt::AlignVCenter,
                      detail);
}

void TimelineParts::drawRowLabels(QPainter *painter, const TimelineScene &scene,
                                  const TimelineLayout::Group &place)
{
    const QFontMetricsF metrics(scene.font);
    if (scene.gutter <= 0 || place.rowHeight * place.rows < metrics.ascent())
        return;
    const double least = metrics.height() * 0.86;
    int step = 1;
    for (int factor = 0; step * place.rowHeight < least; ++factor)
        step = std::array{2, 5, 10}[std::size_t(factor % 3)] * int(std::pow(10, factor / 3));
    painter->setPen(scene.colors.muted);
    const double top = scene.plot.top() + place.rowsTop - scene.scrollY;
    const auto drawLabel = [&](int row) {
        const double center = top + (row + 0.5) * place.rowHeight;
        // Not into the heading.
        const double y = std::max(center - metrics.height() / 2, top - (metrics.height() - metrics.ascent()));
        const QRectF rect(0, y, scene.gutter - labelGap, metrics.height());
        if (rect.top() >= scene.plot.top() - 3 && rect.bottom() <= scene.plot.bottom() + 3)
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                              scene.source->rowLabel(place.firstRow + row));
    };
    const int first = std::max(0, int((scene.plot.top() - top) / place.rowHeight / step) - 1) * step;
    for (int number = first; number <= place.rows; number += step) { // rows are counted from 1
        const int row = std::max(0, step == 1 ? number : number - 1);
        if (row >= place.rows || top + row * place.rowHeight > scene.plot.bottom())
            break;
        // The first row's comes before those of the steps, where there is room for it.
        if (number == 0 && step > 1 && (step - 1) * place.rowHeight < least)
            continue;
        drawLabel(row);
    }
}

void TimelineParts::drawStrip(QPainter *painter, const TimelineScene &scene, int group,
                              const TimelineLayout::Group &place)
{
    const double height = place.stripBottom - place.rowsBottom - 2;
    const double bottom = scene.plot.top() + place.stripBottom - scene.scrollY;
    const auto most = double(scene.source->stripMaxNs());
    if (height <= 0 || bottom < scene.plot.top() || bottom - height > scene.plot.bottom() || most <= 0)
        return;
    painter->setPen(scene.colors.line);
    painter->drawLine(QPointF(scene.plot.left(), std::round(bottom) - 0.5),
                      QPointF(scene.plot.right(), std::round(bottom) - 0.5));
    const QColor color = TimelinePainter::stripColor(scene.colors);
    // Per pixel the most of it: what lasted short is seen, too, and a long run costs no more.
    const auto width = std::size_t(std::max(1.0, scene.plot.width()));
    std::vector<qint64> columns(width, 0);
    for (const TimelineStripBar &bar : scene.source->strip(group)) {
        const double from = scene.scale.x(double(bar.startNs));
        const double to = scene.scale.x(double(bar.endNs));
        if (to < 0 || from >= double(width))
            continue;
        const auto end = std::size_t(std::min(double(width), std::max(std::floor(from) + 1, std::floor(to))));
        for (auto column = std::size_t(std::max(0.0, from)); column < end; ++column)
            columns[column] = std::max(columns[column], bar.valueNs);
    }
    for (std::size_t from = 0; from < width;) {
        std::size_t to = from + 1;
        while (to < width && columns[to] == columns[from])
            ++to;
        if (columns[from] > 0) {
            const double bar = std::max(1.0, height * std::min(1.0, double(columns[from]) / most));
            painter->fillRect(
                QRectF(scene.plot.left() + double(from), bottom - bar - 1, double(to - from), bar), color);
        }
        from = to;
    }
}

void TimelineParts::drawEnd(QPainter *painter, const TimelineScene &scene, const TimelineGroup &group,
                            const TimelineLayout::Group &place)
{
    const double x = std::round(scene.plot.left() + scene.scale.x(double(group.endNs))) + 0.5;
    if (group.endNs <= 0 || x < scene.plot.left() || x > scene.plot.right() + 1)
        return;
    const double top = std::max(scene.plot.top(), scene.plot.top() + place.rowsTop - scene.scrollY - 2);
    const double bottom = std::min(scene.plot.bottom(), scene.plot.top() + place.rowsBottom - scene.scrollY);
    QPen pen(scene.colors.text, 1, Qt::DotLine);
    painter->setPen(pen);
    if (top < bottom)
        painter->drawLine(QPointF(x, top), QPointF(x, bottom));
}

void TimelineParts::drawMarkers(QPainter *painter, const TimelineScene &scene,
                                const TimelineLayout::Group &place)
{
    if (place.rowHeight < 3)
        return;
    const double top = scene.plot.top() + place.rowsTop - scene.scrollY;
    const int first = std::max(0, int((scene.plot.top() - top) / place.rowHeight));
    std::vector<TimelineMarker> markers;
    for (int row = first; row < place.rows && top + row * place.rowHeight < scene.plot.bottom(); ++row) {
        markers.clear();
        scene.source->markers(place.firstRow + row, qint64(scene.scale.startNs),
                              qint64(scene.scale.ns(scene.plot.width())) + 1, mostMarkers, markers);
        const std::vector<double> lefts = markerLefts(markers, scene);
        for (std::size_t i = 0; i < markers.size(); ++i) {
            painter->fillRect(QRectF(lefts[i], top + row * place.rowHeight, markerWidth, place.rowHeight - 1),
                              scene.kinds[markers[i].kind]);
        }
    }
}

void TimelineParts::drawFrame(QPainter *painter, const TimelineScene &scene, qint64 item, const QColor &color,
                              double width)
{
    const std::optional<QRectF> rect = scene.itemRect(item, 5);
    if (!rect)
        return;
    // Twice, so that it stands out from any bar.
    const QRectF frame = rect->adjusted(-1, -1, 1, 1);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(scene.colors.surface, width + 2));
    painter->drawRect(frame);
    painter->setPen(QPen(color, width));
    painter->drawRect(frame);
}

} // namespace Loopscope
