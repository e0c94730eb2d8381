// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinescene.h"

#include "gui/contrast.h"
#include "gui/timelineparts.h"

#include <QPaintEngine>
#include <QPainter>
#include <QtConcurrent>

#include <cmath>
#include <cstring>

namespace Loopscope {

namespace {

constexpr std::array<double, TimelineCell::full + 1> opacity{0, 0.5, 0.78, 1};
constexpr double dimmedOpacity = 0.16;
constexpr int thinRow = 3; ///< rows below it are not told apart anyway
constexpr std::size_t fewBands = 64; ///< are not worth a thread
constexpr std::size_t bandsAShare = 16;
constexpr qsizetype mostShapes = 60'000; ///< above that a picture is the smaller file

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
    TimelineParts::drawGrid(painter, scene);
    const std::vector<TimelineGroup> &groups = scene.source->groups();
    painter->save();
    painter->setClipRect(QRectF(0, scene.plot.top(), scene.plot.right() + 1, scene.plot.height()));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        TimelineParts::drawHeading(painter, scene, groups[i], scene.layout.groups[i]);
        TimelineParts::drawRowLabels(painter, scene, scene.layout.groups[i]);
    }
    painter->setClipRect(scene.plot);
    if (painter->paintEngine()->type() == QPaintEngine::SVG)
        drawBarsAsShapes(painter, scene);
    else
        drawBars(painter, scene);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        TimelineParts::drawMarkers(painter, scene, scene.layout.groups[i]);
        TimelineParts::drawStrip(painter, scene, int(i), scene.layout.groups[i]);
        TimelineParts::drawEnd(painter, scene, groups[i], scene.layout.groups[i]);
    }
    if (scene.hovered && scene.hovered != scene.selected)
        TimelineParts::drawFrame(painter, scene, *scene.hovered, scene.colors.muted, 1);
    if (scene.selected)
        TimelineParts::drawFrame(painter, scene, *scene.selected, scene.colors.text, 2);
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
