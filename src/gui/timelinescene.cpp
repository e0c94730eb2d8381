// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinescene.h"

#include "gui/contrast.h"
#include "models/timelineticks.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QtConcurrent>

#include <cmath>
#include <cstring>

namespace Loopscope {

namespace {

constexpr double labelGap = 6;
constexpr int labelSpacing = 18; ///< least room between two labels of the axis
constexpr double swatchSide = 9;
constexpr double headingSpacing = 10; ///< between a name and what stands behind it
constexpr std::array<double, TimelineCell::full + 1> opacity{0, 0.5, 0.78, 1};
constexpr double dimmedOpacity = 0.16;
constexpr int thinRow = 3; ///< rows below it are not told apart anyway
constexpr std::size_t fewBands = 64; ///< are not worth a thread
constexpr std::size_t bandsAShare = 16;
constexpr qsizetype mostShapes = 60'000; ///< above that a picture is the smaller file
constexpr qsizetype mostMarkers = 4'000; ///< of a row

double cellOpacity(const TimelineCell &cell)
{
    return opacity[cell.coverage] * (cell.isDimmed ? dimmedOpacity : 1);
}

/// Lines of a band that stay empty below its bar, so that rows are told apart.
int gapLines(int lines, double perPixel)
{
    const double height = lines / perPixel;
    return height >= 12 ? int(std::lround(2 * perPixel)) : height >= 3 ? std::max(1, int(perPixel)) : 0;
}

/// As many marks as have room for their labels.
std::vector<TimelineTick> fittingTicks(const TimelineScene &scene, const QFontMetricsF &metrics)
{
    const double toNs = scene.scale.ns(scene.plot.width());
    std::vector<TimelineTick> ticks;
    for (int most = std::clamp(int(scene.plot.width() / 60), 1, 16); most > 0; --most) {
        ticks = timelineTicks(scene.scale.startNs, toNs, most);
        double widest = 0;
        for (const TimelineTick &tick : ticks)
            widest = std::max(widest, metrics.horizontalAdvance(tick.label));
        if (ticks.size() < 2
            || scene.scale.x(ticks[1].ns) - scene.scale.x(ticks[0].ns) >= widest + labelSpacing)
            break;
    }
    return ticks;
}

void drawGrid(QPainter *painter, const TimelineScene &scene)
{
    const QFontMetricsF metrics(scene.font);
    for (const TimelineTick &tick : fittingTicks(scene, metrics)) {
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

void drawHeading(QPainter *painter, const TimelineScene &scene, const TimelineGroup &group,
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

/// As many labels as have room: each row's, or every second, fifth, tenth …
void drawRowLabels(QPainter *painter, const TimelineScene &scene, const TimelineLayout::Group &place)
{
    if (scene.gutter <= 0 || place.rows == 0)
        return;
    const QFontMetricsF metrics(scene.font);
    const double least = metrics.height() * 0.86;
    int step = 1;
    for (int factor = 0; step * place.rowHeight < least; ++factor)
        step = std::array{2, 5, 10}[std::size_t(factor % 3)] * int(std::pow(10, factor / 3));
    painter->setPen(scene.colors.muted);
    const double top = scene.plot.top() + place.rowsTop - scene.scrollY;
    const auto drawLabel = [&](int row) {
        const double center = top + (row + 0.5) * place.rowHeight;
        const QRectF rect(0, center - metrics.height() / 2, scene.gutter - labelGap, metrics.height());
        if (rect.top() >= scene.plot.top() - 3 && rect.bottom() <= scene.plot.bottom() + 3)
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter,
                              scene.source->rowLabel(place.firstRow + row));
    };
    const int first = std::max(0, int((scene.plot.top() - top) / place.rowHeight / step) - 1) * step;
    for (int number = first; number <= place.rows; number += step) { // rows are counted from 1
        const int row = std::max(0, step == 1 ? number : number - 1);
        if (row >= place.rows || top + row * place.rowHeight > scene.plot.bottom())
            break;
        drawLabel(row);
    }
}

void drawStrip(QPainter *painter, const TimelineScene &scene, int group, const TimelineLayout::Group &place)
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

void drawEnd(QPainter *painter, const TimelineScene &scene, const TimelineGroup &group,
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

void drawMarkers(QPainter *painter, const TimelineScene &scene, const TimelineLayout::Group &place)
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
        for (const TimelineMarker &marker : markers) {
            const double x = std::round(scene.plot.left() + scene.scale.x(double(marker.ns)));
            painter->fillRect(QRectF(x - 1, top + row * place.rowHeight, 2, place.rowHeight - 1),
                              scene.kinds[marker.kind]);
        }
    }
}

void drawFrame(QPainter *painter, const TimelineScene &scene, qint64 item, const QColor &color, double width)
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

} // namespace

std::optional<QRectF> TimelineScene::itemRect(qint64 item, double least) const
{
    const std::optional<TimelinePlace> place = source ? source->place(item) : std::nullopt;
    if (!place || layout.groupOf(place->row) < 0)
        return std::nullopt;
    const double from = plot.left() + scale.x(double(place->startNs));
    const double to = plot.left() + scale.x(double(place->endNs));
    const double top = plot.top() + layout.rowTop(place->row) - scrollY;
    QRectF rect(from, top, to - from, layout.rowHeight(place->row) - (layout.rowHeight(place->row) >= 3));
    const double wider = std::max(0.0, least - rect.width()) / 2;
    const double higher = std::max(0.0, least - rect.height()) / 2;
    rect.adjust(-wider, -higher, wider, higher);
    // A frame of a billion pixels is beyond what painters can do.
    rect.setLeft(std::max(rect.left(), plot.left() - 100));
    rect.setRight(std::min(rect.right(), plot.right() + 100));
    return rect;
}

QColor TimelinePainter::stripColor(const ThemeColors &colors)
{
    return readableOn(colors.surface, colors.warning, graphicsContrast);
}

void TimelinePainter::paint(QPainter *painter, const TimelineScene &scene)
{
    painter->setFont(scene.font);
    drawGrid(painter, scene);
    const std::vector<TimelineGroup> &groups = scene.source->groups();
    painter->save();
    painter->setClipRect(QRectF(0, scene.plot.top(), scene.plot.right() + 1, scene.plot.height()));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        drawHeading(painter, scene, groups[i], scene.layout.groups[i]);
        drawRowLabels(painter, scene, scene.layout.groups[i]);
    }
    painter->setClipRect(scene.plot);
    if (painter->paintEngine()->type() == QPaintEngine::SVG)
        drawBarsAsShapes(painter, scene);
    else
        drawBars(painter, scene);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        drawMarkers(painter, scene, scene.layout.groups[i]);
        drawStrip(painter, scene, int(i), scene.layout.groups[i]);
        drawEnd(painter, scene, groups[i], scene.layout.groups[i]);
    }
    if (scene.hovered && scene.hovered != scene.selected)
        drawFrame(painter, scene, *scene.hovered, scene.colors.muted, 1);
    if (scene.selected)
        drawFrame(painter, scene, *scene.selected, scene.colors.text, 2);
    if (scene.band) {
        QColor fill = scene.colors.accent;
        fill.setAlphaF(0.2F);
        painter->setPen(scene.colors.accent);
        painter->setBrush(fill);
        painter->drawRect(*scene.band);
    }
    painter->restore();
}

void TimelinePainter::drawBars(QPainter *painter, const TimelineScene &scene)
{
    const double lines = painter->device()->devicePixelRatioF();
    const QSize size = (scene.plot.size() * lines).toSize().expandedTo({1, 1});
    const bool isSame = m_bars.size() == size && m_drawn.source == scene.source
        && m_drawn.revision == scene.revision && m_drawn.scale == scene.scale
        && m_drawn.scrollY == scene.scrollY && m_drawn.plot == scene.plot
        && m_bars.devicePixelRatio() == lines;
    if (!isSame) {
        if (m_bars.size() != size)
            m_bars = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_bars.setDevicePixelRatio(lines);
        m_bars.fill(Qt::transparent);
        for (int group = 0; group < int(scene.layout.groups.size()); ++group)
            rasterGroup(scene, group, lines);
        m_drawn = scene;
    }
    painter->drawImage(scene.plot.topLeft(), m_bars);
}

void TimelinePainter::rasterGroup(const TimelineScene &scene, int group, double lines)
{
    const int scrolled = int(std::round(scene.scrollY * lines));
    const double fromY = scene.scrollY;
    const double toY = scene.scrollY + scene.plot.height();
    const TimelineScale scale{scene.scale.startNs, scene.scale.nsPerPixel / lines};
    std::array<std::array<std::array<QRgb, 256>, TimelineCell::full + 1>, 2> colors{};
    for (const bool isDimmed : {false, true}) {
        for (int coverage = 1; coverage <= TimelineCell::full; ++coverage) {
            for (std::size_t kind = 0; kind < scene.kinds.size(); ++kind) {
                QColor color = scene.kinds[kind];
                color.setAlphaF(float(cellOpacity({quint8(coverage), 0, isDimmed})));
                colors[isDimmed][std::size_t(coverage)][kind] = qPremultiply(color.rgba());
            }
        }
    }
    const auto columns = std::size_t(m_bars.width());
    const int imageHeight = m_bars.height();
    auto *bits = m_bars.bits();
    const qsizetype bytesPerLine = m_bars.bytesPerLine();
    const auto lineAt = [bits, bytesPerLine](int line) {
        return reinterpret_cast<QRgb *>(bits + line * bytesPerLine);
    };
    const std::vector<TimelineLayout::Band> bands = scene.layout.bands(group, fromY, toY, lines);
    const auto drawBands = [&](std::span<const TimelineLayout::Band> some) {
        std::vector<TimelineCell> cells(columns);
        for (const TimelineLayout::Band &band : some) {
            const int height = band.bottom - band.top;
            const int top = std::max(0, band.top - scrolled);
            const int bottom = std::min(imageHeight, band.bottom - scrolled - gapLines(height, lines));
            if (top >= bottom)
                continue;
            std::ranges::fill(cells, TimelineCell());
            for (int row = band.firstRow; row < band.endRow; ++row)
                scene.source->raster(row, scale, height < thinRow * lines, cells);
            QRgb *pixels = lineAt(top);
            for (std::size_t x = 0; x < columns; ++x)
                pixels[x] = colors[cells[x].isDimmed][cells[x].coverage][cells[x].kind];
            for (int line = top + 1; line < bottom; ++line)
                std::memcpy(lineAt(line), pixels, columns * sizeof(QRgb));
        }
    };
    if (bands.size() < fewBands) {
        drawBands(bands);
        return;
    }
    std::vector<std::span<const TimelineLayout::Band>> shares;
    for (std::size_t from = 0; from < bands.size(); from += bandsAShare)
        shares.push_back(std::span(bands).subspan(from, std::min(bandsAShare, bands.size() - from)));
    QtConcurrent::blockingMap(shares, drawBands);
}

void TimelinePainter::drawBarsAsShapes(QPainter *painter, const TimelineScene &scene) const
{
    const double toY = scene.scrollY + scene.plot.height();
    std::vector<std::pair<QRectF, QColor>> shapes;
    std::vector<TimelineCell> cells(std::size_t(std::max(1.0, scene.plot.width())));
    for (int group = 0; group < int(scene.layout.groups.size()); ++group) {
        for (const TimelineLayout::Band &band : scene.layout.bands(group, scene.scrollY, toY, 1)) {
            const int height = band.bottom - band.top;
            std::ranges::fill(cells, TimelineCell());
            for (int row = band.firstRow; row < band.endRow; ++row)
                scene.source->raster(row, scene.scale, height < thinRow, cells);
            for (std::size_t from = 0; from < cells.size();) {
                std::size_t to = from + 1;
                while (to < cells.size() && cells[to] == cells[from])
                    ++to;
                if (cells[from].coverage > 0) {
                    QColor color = scene.kinds[cells[from].kind];
                    color.setAlphaF(float(cellOpacity(cells[from])));
                    shapes.emplace_back(QRectF(scene.plot.left() + double(from),
                                               scene.plot.top() + band.top - scene.scrollY, double(to - from),
                                               height),
                                        color);
                }
                from = to;
            }
        }
    }
    if (qsizetype(shapes.size()) > mostShapes) {
        TimelinePainter inPixels;
        inPixels.drawBars(painter, scene);
        return;
    }
    painter->setPen(Qt::NoPen);
    for (const auto &[rect, color] : shapes)
        painter->fillRect(rect, color);
}

} // namespace Loopscope
