// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchchartlanes.h"

#include "gui/contrast.h"
#include "gui/heatramp.h"
#include "gui/statestyle.h"
#include "gui/ticks.h"
#include "gui/watchchartparts.h"
#include "models/calendarticks.h"

#include <QCoreApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace Loopscope::WatchChartLanes {

using namespace Qt::StringLiterals;

namespace {

struct LaneText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::WatchChart)
};

QString legendName(std::size_t reason, qint64 count)
{
    return u"%1 %2"_s.arg(tickErrorName(reason), QLocale().toString(count));
}

std::optional<LogAxis> latencyAxis(const WatchChartScene &scene, std::span<const LatencyPoint> points)
{
    double low = 1e18;
    double high = 0;
    for (const LatencyPoint &point : points) {
        for (const std::optional<double> &ns : {point.p50Ns, point.p95Ns, point.p99Ns}) {
            if (ns) {
                low = std::min(low, *ns);
                high = std::max(high, *ns);
            }
        }
    }
    if (high <= 0)
        return std::nullopt;
    low = std::max(low, 1.0);
    if (scene.p95LimitNs && *scene.p95LimitNs < high * 8 && *scene.p95LimitNs > low / 8) {
        high = std::max(high, *scene.p95LimitNs);
        low = std::min(low, *scene.p95LimitNs);
    }
    const double margin = std::max(1.12, std::pow(high / low, 0.08));
    return LogAxis{low / margin, std::max(high * margin, low * 1.6), scene.latency};
}

using Value = std::optional<double> LatencyPoint::*;

/// Fills between two percentiles, where both are known.
void fillBand(QPainter *painter, const WatchChartScene &scene, const LogAxis &axis,
              std::span<const LatencyPoint> points, Value lower, Value upper, const QColor &color)
{
    QPolygonF top;
    QPolygonF bottom;
    const auto flush = [&] {
        if (top.size() > 1) {
            std::reverse(bottom.begin(), bottom.end());
            painter->drawPolygon(top + bottom);
        }
        top.clear();
        bottom.clear();
    };
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    for (const LatencyPoint &point : points) {
        const bool isKnown = point.*lower && point.*upper;
        if (!point.continues || !isKnown)
            flush();
        if (isKnown) {
            const double x = scene.x(point.middleUs());
            top.append({x, axis.y(*(point.*upper))});
            bottom.append({x, axis.y(*(point.*lower))});
        }
    }
    flush();
}

void drawLine(QPainter *painter, const WatchChartScene &scene, const LogAxis &axis,
              std::span<const LatencyPoint> points, Value value, const QPen &pen)
{
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() == 1) { // nothing beside it to be joined to
            painter->setPen(Qt::NoPen);
            painter->setBrush(pen.color());
            painter->drawEllipse(line.first(), 1.8, 1.8);
        } else if (!line.isEmpty()) {
            painter->setPen(pen);
            painter->setBrush(Qt::NoBrush);
            painter->drawPolyline(line);
        }
        line.clear();
    };
    for (const LatencyPoint &point : points) {
        if (!point.continues || !(point.*value))
            flush();
        if (point.*value)
            line.append({scene.x(point.middleUs()), axis.y(*(point.*value))});
    }
    flush();
}

} // namespace

void drawGaps(QPainter *painter, const WatchChartScene &scene)
{
    if (!scene.data)
        return;
    const QBrush hatch(blend(scene.colors.surface, scene.colors.muted, 0.45), Qt::BDiagPattern);
    const auto fill = [&](qint64 fromUs, qint64 untilUs) {
        const double left = std::max(scene.plot.left(), scene.x(fromUs));
        const double right = std::min(scene.plot.right(), scene.x(untilUs));
        if (right - left < 1)
            return;
        painter->fillRect(QRectF(left, scene.strip.top(), right - left, scene.strip.height()), hatch);
        QColor pale = scene.colors.muted;
        pale.setAlphaF(0.22F);
        for (const QRectF &lane : {scene.latency, scene.heat, scene.errors})
            painter->fillRect(QRectF(left, lane.top(), right - left, lane.height()),
                              QBrush(pale, Qt::BDiagPattern));
    };
    const std::span<const AvailabilitySegment> segments =
        inSight(scene.data->charts.availability, scene.window);
    for (std::size_t i = 1; i < segments.size(); ++i)
        fill(segments[i - 1].untilUs, segments[i].fromUs);
    const std::vector<AvailabilitySegment> &all = scene.data->charts.availability;
    if (!all.empty() && scene.data->series.untilUs >= scene.window.nowUs())
        fill(all.back().untilUs, scene.window.nowUs());
}

void drawStrip(QPainter *painter, const WatchChartScene &scene)
{
    drawRowLabel(painter, scene, scene.strip.center().y(), LaneText::tr("State"));
    const ThemeColors &colors = scene.colors;
    painter->fillRect(scene.strip, blend(colors.surface, colors.line, 0.45));
    drawGaps(painter, scene);
    if (!scene.data)
        return;
    for (const AvailabilitySegment &segment : inSight(scene.data->charts.availability, scene.window)) {
        const double left = std::max(scene.strip.left(), scene.x(segment.fromUs));
        const double right = std::min(scene.strip.right(), scene.x(segment.untilUs));
        const double known = segment.up + segment.degraded + segment.down;
        if (right <= left || known <= 0)
            continue;
        // What is bad is seen however short it was: from above, at least so high.
        constexpr double least = 5;
        const double height = scene.strip.height();
        const auto part = [&](double share) {
            return share <= 0 ? 0.0 : std::clamp(share / known * height, least, height);
        };
        const double down = part(segment.down);
        const double degraded = std::min(height - down, part(segment.degraded));
        const double width = std::max(1.0, right - left);
        const QRectF whole(left, scene.strip.top(), width, height);
        painter->fillRect(whole.adjusted(0, down + degraded, 0, 0), stateColor(colors, WatchState::Up));
        const QRectF middle(left, whole.top() + down, width, degraded);
        painter->fillRect(middle, stateColor(colors, WatchState::Degraded));
        painter->fillRect(
            middle,
            QBrush(blend(stateColor(colors, WatchState::Degraded), colors.surface, 0.5), Qt::Dense6Pattern));
        painter->fillRect(QRectF(left, whole.top(), width, down), stateColor(colors, WatchState::Down));
    }
}

void drawLatency(QPainter *painter, const WatchChartScene &scene)
{
    const ThemeColors &colors = scene.colors;
    const QColor blue = colors.contenderLine({Strategy::Concurrent});
    const QPen p50(blue, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen p95(blend(colors.surface, blue, 0.8), 1.2);
    const QPen p99(blend(colors.surface, blue, 0.65), 1, Qt::DotLine);
    QList<LegendItem> legend{{u"p50"_s, p50.color(), Qt::SolidLine, 2},
                             {u"p95"_s, p95.color(), Qt::SolidLine, 1.2},
                             {u"p99"_s, p99.color(), Qt::DotLine, 1.4}};
    if (scene.p95LimitNs)
        legend.append({LaneText::tr("limit of p95"), colors.warning, Qt::DashLine, 1.2});
    drawTitle(painter, scene, scene.latency, LaneText::tr("Latency"), legend);
    drawGridLine(painter, scene, scene.latency.bottom());
    if (!scene.data)
        return;
    const auto points = inSight(scene.data->charts.latencies, scene.window);
    const std::optional<LogAxis> axis = latencyAxis(scene, points);
    if (!axis)
        return;
    axis->draw(painter, scene, true);
    painter->save();
    painter->setClipRect(scene.latency);
    painter->setRenderHint(QPainter::Antialiasing);
    const auto shade = [&blue](float alpha) {
        QColor color = blue;
        color.setAlphaF(alpha);
        return color;
    };
    fillBand(painter, scene, *axis, points, &LatencyPoint::p95Ns, &LatencyPoint::p99Ns, shade(0.12F));
    fillBand(painter, scene, *axis, points, &LatencyPoint::p50Ns, &LatencyPoint::p95Ns, shade(0.26F));
    drawLine(painter, scene, *axis, points, &LatencyPoint::p99Ns, p99);
    drawLine(painter, scene, *axis, points, &LatencyPoint::p95Ns, p95);
    drawLine(painter, scene, *axis, points, &LatencyPoint::p50Ns, p50);
    if (scene.p95LimitNs) {
        const double y = axis->y(*scene.p95LimitNs);
        painter->setPen(QPen(colors.warning, 1.2, Qt::DashLine));
        painter->drawLine(QPointF(scene.latency.left(), y), QPointF(scene.latency.right(), y));
    }
    painter->restore();
}

QImage heatImage(const WatchChartData &data, const ThemeColors &colors)
{
    const LatencyHeatMap &heat = data.heat;
    const TickSeries &series = data.series;
    if (heat.rowCount() < 1 || heat.columns().empty() || series.bucketUs <= 0)
        return {};
    const HeatRamp ramp(colors);
    const auto slots = int((series.untilUs - series.fromUs) / series.bucketUs);
    QImage image(slots, heat.rowCount(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    for (std::size_t column = 0; column < heat.columns().size(); ++column) {
        const LatencyHeatMap::Column &at = heat.columns()[column];
        const auto first =
            int((tickBucketStart(at.fromUs, series.bucketUs) - series.fromUs) / series.bucketUs);
        const auto end = int((at.untilUs + series.bucketUs - 1 - series.fromUs) / series.bucketUs);
        for (int row = 0; row < heat.rowCount(); ++row) {
            const double level = heat.level(column, row);
            if (level <= 0)
                continue;
            const QRgb color = ramp.color(level);
            for (int slot = std::max(0, first); slot < std::min(slots, std::max(end, first + 1)); ++slot)
                image.setPixel(slot, heat.rowCount() - 1 - row, color);
        }
    }
    return image;
}

void drawHeat(QPainter *painter, const WatchChartScene &scene, const QImage &heat)
{
    const HeatRamp ramp(scene.colors);
    drawTitle(painter, scene, scene.heat, LaneText::tr("Distribution"),
              {{LaneText::tr("few requests"), ramp.color(0.15), Qt::NoPen},
               {LaneText::tr("many"), ramp.color(1), Qt::NoPen}});
    drawGridLine(painter, scene, scene.heat.bottom());
    if (!scene.data || heat.isNull())
        return;
    const LatencyHeatMap &map = scene.data->heat;
    const LogAxis axis{std::max(1.0, map.rowLowNs(0)), map.rowHighNs(map.rowCount() - 1), scene.heat};
    painter->save();
    painter->setClipRect(scene.heat);
    const double left = scene.x(scene.data->series.fromUs);
    const double right = scene.x(scene.data->series.untilUs);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawImage(QRectF(left, scene.heat.top(), right - left, scene.heat.height()), heat);
    painter->restore();
    axis.draw(painter, scene, false);
}

void drawErrors(QPainter *painter, const WatchChartScene &scene)
{
    QList<LegendItem> legend;
    qint64 highest = 0;
    std::span<const ErrorColumn> columns;
    if (scene.data) {
        const ErrorStack &stack = scene.data->charts.errors;
        columns = inSight(stack.columns, scene.window);
        std::vector<qint64> totals(stack.reasons.size());
        for (const ErrorColumn &column : columns) {
            if (column.untilUs <= scene.window.fromUs() || column.fromUs >= scene.window.untilUs())
                continue;
            highest = std::max(highest, column.failed);
            for (std::size_t i = 0; i < column.counts.size(); ++i)
                totals[i] += column.counts[i];
        }
        for (std::size_t i = 0; i < totals.size(); ++i) {
            if (totals[i] > 0)
                legend.append({legendName(stack.reasons[i], totals[i]),
                               tickErrorColor(scene.colors, stack.reasons[i]), Qt::NoPen});
        }
    }
    if (legend.isEmpty() && scene.data)
        legend.append({LaneText::tr("none"), Qt::transparent, Qt::NoPen});
    drawTitle(painter, scene, scene.errors, LaneText::tr("Failed requests"), legend);
    drawGridLine(painter, scene, scene.errors.bottom());
    if (highest == 0)
        return;
    const QList<AxisTick> ticks = numberTicks(double(highest), 2, true);
    const double top = ticks.last().value;
    for (const AxisTick &tick : ticks) {
        const double y = scene.errors.bottom() - tick.value / top * scene.errors.height();
        drawGridLine(painter, scene, y);
        drawRowLabel(painter, scene, y, tick.label);
    }
    for (const ErrorColumn &column : columns) {
        const double left = std::max(scene.plot.left(), scene.x(column.fromUs));
        const double right = std::min(scene.plot.right(), scene.x(column.untilUs));
        if (right <= left)
            continue;
        const double gap = right - left > 4 ? 1 : 0;
        double y = scene.errors.bottom();
        for (std::size_t i = 0; i < column.counts.size(); ++i) {
            if (column.counts[i] == 0)
                continue;
            const double height = double(column.counts[i]) / top * scene.errors.height();
            painter->fillRect(QRectF(left, y - height, std::max(1.0, right - left - gap), height),
                              tickErrorColor(scene.colors, scene.data->charts.errors.reasons[i]));
            y -= height;
        }
    }
}

void drawTimeAxis(QPainter *painter, const WatchChartScene &scene)
{
    const QFontMetricsF metrics(scene.font);
    const double least = metrics.horizontalAdvance(u"Www 00 Mmm"_s) + 24;
    const QList<CalendarTick> ticks = calendarTicks(scene.window.fromUs(), scene.window.untilUs(),
                                                    qint64(least * scene.window.usPerPixel()), scene.zone);
    double end = -1e9;
    for (const CalendarTick &tick : ticks) {
        const double x = std::round(scene.x(tick.atUs)) + 0.5;
        painter->setPen(tick.isMajor ? blend(scene.colors.line, scene.colors.muted, 0.5) : scene.colors.line);
        for (const QRectF &lane : {scene.latency, scene.heat, scene.errors})
            painter->drawLine(QPointF(x, lane.top()), QPointF(x, lane.bottom()));
        QFont font = scene.font;
        font.setWeight(tick.isMajor ? QFont::DemiBold : QFont::Normal);
        const double width = QFontMetricsF(font).horizontalAdvance(tick.label);
        const double left =
            std::clamp(x - width / 2, scene.plot.left() - 20, scene.plot.right() + 10 - width);
        if (left < end + 10)
            continue;
        painter->setFont(font);
        painter->setPen(tick.isMajor ? scene.colors.text : scene.colors.muted);
        painter->drawText(QRectF(left, scene.errors.bottom() + 5, width + 2, metrics.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, tick.label);
        end = left + width;
    }
    painter->setFont(scene.font);
}

void drawMarks(QPainter *painter, const WatchChartScene &scene)
{
    const double y = scene.marks.center().y();
    double last = -1e9;
    for (auto change = scene.changes.crbegin(); change != scene.changes.crend(); ++change) {
        const double x = scene.x(change->atUs);
        const bool isSeen = x >= scene.plot.left() && x <= scene.plot.right();
        if (!change->isBetweenKnown() || !isSeen || std::abs(x - last) < 9)
            continue;
        drawStateMark(painter, scene.colors, {x, y}, 4.5, change->to);
        last = x;
    }
    for (const Annotation &annotation : scene.annotations) {
        const QRectF mark = scene.annotationRect(annotation);
        if (mark.center().x() < scene.plot.left() || mark.center().x() > scene.plot.right())
            continue;
        const double x = std::round(mark.center().x()) + 0.5;
        painter->setPen(QPen(scene.colors.accent, 1, Qt::DashLine));
        painter->drawLine(QPointF(x, mark.bottom()), QPointF(x, scene.errors.bottom()));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(scene.colors.surface, 1));
        painter->setBrush(scene.colors.accent);
        // A flag: no state has this shape.
        painter->drawPolygon(QPolygonF({mark.topLeft() + QPointF(1, 0), mark.topRight() + QPointF(1, 0),
                                        QPointF(mark.right() + 1, y + 1), QPointF(x, mark.bottom() + 2),
                                        QPointF(mark.left() + 1, y + 1)}));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
}

} // namespace Loopscope::WatchChartLanes
