// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/phasebarslayout.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double gap = 8; ///< between columns
constexpr double swatch = 10; ///< of the legend
constexpr double legendGap = 14;
constexpr double rowPadding = 3; ///< above and below the text of a row
constexpr double groupGap = 7;
constexpr double leastPlotWidth = 120;
constexpr double mostRowHeight = 30;

/// What depends on the texts alone.
struct Columns
{
    double name = 0;
    double caption = 0;
    double value = 0;
    int rows = 0;
    double maxNs = 0;
};

double textWidth(const QString &text, const QFontMetricsF &metrics)
{
    return std::ceil(metrics.horizontalAdvance(text)) + 1;
}

double totalNs(const PhaseBar &bar)
{
    double sum = 0;
    for (const double ns : bar.partsNs)
        sum += ns;
    return sum;
}

Columns measure(const QList<PhaseBarGroup> &groups, const QFontMetricsF &metrics)
{
    Columns columns;
    for (const PhaseBarGroup &group : groups) {
        columns.name = std::max(columns.name, textWidth(group.name, metrics));
        columns.rows += std::max(1, int(group.bars.size()));
        for (const PhaseBar &bar : group.bars) {
            columns.caption = std::max(columns.caption, textWidth(bar.caption, metrics));
            columns.value = std::max(columns.value, textWidth(bar.value, metrics));
            columns.maxNs = std::max(columns.maxNs, totalNs(bar));
        }
    }
    return columns;
}

QList<PhaseBarsLayout::LegendItem> layOutLegend(const QList<PhaseBarGroup> &groups,
                                                const QStringList &partNames, const QRectF &area,
                                                const QFontMetricsF &metrics)
{
    QList<PhaseBarsLayout::LegendItem> legend;
    double x = area.left();
    double y = area.top();
    const double line = metrics.height() + 2 * rowPadding;
    for (int part = 0; part < phasePartCount; ++part) {
        bool occurs = false;
        for (const PhaseBarGroup &group : groups) {
            occurs = occurs || std::any_of(group.bars.begin(), group.bars.end(), [part](const PhaseBar &bar) {
                         return bar.partsNs[std::size_t(part)] > 0;
                     });
        }
        if (!occurs)
            continue;
        const double width = textWidth(partNames.value(part), metrics);
        if (x > area.left() && x + swatch + 4 + width > area.right()) {
            x = area.left();
            y += line;
        }
        legend.append({part, QRectF(x, y + (line - swatch) / 2, swatch, swatch),
                       QRectF(x + swatch + 4, y, width, line)});
        x += swatch + 4 + width + legendGap;
    }
    return legend;
}

double legendHeight(const QList<PhaseBarsLayout::LegendItem> &legend)
{
    return legend.isEmpty() ? 0 : legend.last().text.bottom() - legend.first().text.top() + 4;
}

QList<PhaseBarsLayout::Part> layOutParts(const PhaseBar &bar, const QRectF &row, double pixelsPerNs)
{
    QList<PhaseBarsLayout::Part> parts;
    double ns = 0;
    for (int part = 0; part < phasePartCount; ++part) {
        const double left = std::round(row.left() + ns * pixelsPerNs);
        ns += bar.partsNs[std::size_t(part)];
        const double right = std::round(row.left() + ns * pixelsPerNs);
        if (right > left)
            parts.append({part, QRectF(left, row.top(), right - left, row.height())});
    }
    // Everything was faster than a pixel: something stays to be seen all the same.
    if (parts.isEmpty() && ns > 0) {
        const auto longest = std::max_element(bar.partsNs.begin(), bar.partsNs.end());
        parts.append({int(longest - bar.partsNs.begin()), QRectF(row.left(), row.top(), 2, row.height())});
    }
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].rect.width() > 1)
            parts[i].rect.setWidth(parts[i].rect.width() - 1);
    }
    return parts;
}

QList<PhaseBarsLayout::Mark> layOutMarks(const QRectF &plot, double &maxNs, double right,
                                         const QFontMetricsF &metrics)
{
    QList<PhaseBarsLayout::Mark> marks;
    for (int steps = 8; steps >= 1; --steps) {
        marks.clear();
        const QList<AxisTick> ticks = durationTicks(maxNs, steps);
        const double end = ticks.last().value;
        double labelEnd = -1e9;
        bool fits = true;
        for (const AxisTick &tick : ticks) {
            const double x = plot.left() + tick.value / end * plot.width();
            const double width = textWidth(tick.label, metrics);
            const double left = std::min(x - width / 2, right - width);
            fits = fits && left >= labelEnd + gap;
            labelEnd = left + width;
            marks.append({x, QRectF(left, plot.bottom() + 3, width, metrics.height()), tick.label});
        }
        if (fits || steps == 1) {
            maxNs = end;
            break;
        }
    }
    return marks;
}

void mirror(PhaseBarsLayout &layout, const QRectF &area)
{
    const auto flip = [&area](QRectF &rect) { rect.moveLeft(area.left() + area.right() - rect.right()); };
    flip(layout.plot);
    for (PhaseBarsLayout::LegendItem &item : layout.legend) {
        flip(item.swatch);
        flip(item.text);
    }
    for (PhaseBarsLayout::Group &group : layout.groups) {
        flip(group.name);
        flip(group.message);
        for (PhaseBarsLayout::Bar &bar : group.bars) {
            flip(bar.row);
            flip(bar.caption);
            flip(bar.value);
            for (PhaseBarsLayout::Part &part : bar.parts)
                flip(part.rect);
        }
    }
    for (PhaseBarsLayout::Mark &mark : layout.marks) {
        mark.x = area.left() + area.right() - mark.x;
        flip(mark.label);
    }
}

} // namespace

PhaseBarsLayout PhaseBarsLayout::make(const QList<PhaseBarGroup> &groups, const QStringList &partNames,
                                      const QRectF &area, const QFontMetricsF &metrics, bool mirrored)
{
    PhaseBarsLayout layout;
    if (groups.isEmpty())
        return layout;
    const Columns columns = measure(groups, metrics);
    layout.legend = layOutLegend(groups, partNames, area, metrics);
    const double line = metrics.height();
    const double top = area.top() + legendHeight(layout.legend);
    const double left = area.left() + columns.name + gap + columns.caption + (columns.caption > 0 ? gap : 0);
    const double plotRight = std::max(left + 10, area.right() - columns.value - gap);
    const double bottom = area.bottom() - line - 4;
    const double gaps = groupGap * double(groups.size());
    const double rowHeight =
        std::clamp((bottom - top - gaps) / std::max(1, columns.rows), line + rowPadding, mostRowHeight);

    double y = top;
    layout.plot = QRectF(left, top, plotRight - left, columns.rows * rowHeight + gaps);
    double endNs = std::max(columns.maxNs, 1.0);
    if (columns.maxNs > 0)
        layout.marks = layOutMarks(layout.plot, endNs, area.right(), metrics);
    const double pixelsPerNs = layout.plot.width() / endNs;
    for (const PhaseBarGroup &group : groups) {
        Group placed;
        y += groupGap / 2;
        const double height = rowHeight * std::max(1, int(group.bars.size()));
        placed.name = QRectF(area.left(), y, textWidth(group.name, metrics), height);
        if (group.bars.isEmpty()) {
            placed.message = QRectF(left, y, std::max(0.0, area.right() - left), rowHeight);
            y += rowHeight;
        }
        for (const PhaseBar &bar : group.bars) {
            Bar placedBar;
            placedBar.row = QRectF(area.left(), y, area.width(), rowHeight);
            const double captionWidth = textWidth(bar.caption, metrics);
            placedBar.caption = QRectF(left - gap - captionWidth, y, captionWidth, rowHeight);
            const double inset = std::max(1.0, rowHeight * 0.08);
            placedBar.parts = layOutParts(
                bar,
                QRectF(left, std::round(y + inset), layout.plot.width(), std::round(rowHeight - 2 * inset)),
                pixelsPerNs);
            const double end = placedBar.parts.isEmpty() ? left : placedBar.parts.last().rect.right();
            placedBar.value = QRectF(end + gap / 2, y, textWidth(bar.value, metrics), rowHeight);
            placed.bars.append(placedBar);
            y += rowHeight;
        }
        y += groupGap / 2;
        layout.groups.append(placed);
    }
    if (mirrored)
        mirror(layout, area);
    return layout;
}

QSizeF PhaseBarsLayout::leastSize(const QList<PhaseBarGroup> &groups, const QStringList &partNames,
                                  double width, const QFontMetricsF &metrics)
{
    const Columns columns = measure(groups, metrics);
    double messages = 0;
    for (const PhaseBarGroup &group : groups)
        messages =
            std::max(messages, textWidth(group.message, metrics) - leastPlotWidth - columns.value - gap);
    const double leastWidth =
        columns.name + columns.caption + columns.value + 3 * gap + leastPlotWidth + std::max(0.0, messages);
    const QRectF area(0, 0, std::max(width, leastWidth), 0);
    const double line = metrics.height();
    return {leastWidth,
            legendHeight(layOutLegend(groups, partNames, area, metrics)) + columns.rows * (line + rowPadding)
                + groupGap * double(groups.size()) + line + 4};
}

} // namespace Loopscope
