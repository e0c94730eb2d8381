// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/totaltimelayout.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double gap = 10; ///< between a label and its bar, a bar and its value
constexpr double noteGap = 8;
constexpr double markGap = 5; ///< between the plot and the labels of its marks
constexpr double leastPlotWidth = 90;
constexpr double leastRowHeight = 30;
constexpr double thickestBar = 30;

double textWidth(const QFontMetricsF &metrics, const QString &text)
{
    return text.isEmpty() ? 0 : std::ceil(metrics.horizontalAdvance(text)) + 1;
}

/// Of a value and its note.
double valueWidth(const QFontMetricsF &metrics, const TotalTimeRow &row)
{
    const double note = textWidth(metrics, row.note);
    return textWidth(metrics, row.value) + (note > 0 ? noteGap + note : 0);
}

double widestLabel(const QList<TotalTimeRow> &rows, const QFontMetricsF &metrics)
{
    double widest = 0;
    for (const TotalTimeRow &row : rows)
        widest = std::max(widest, textWidth(metrics, row.label));
    return widest;
}

/// The latest time that is drawn in \a row.
double extentNs(const TotalTimeRow &row)
{
    double extent = std::max(row.totalNs, row.idealNs.value_or(0));
    for (double total : row.roundTotalsNs)
        extent = std::max(extent, total);
    return extent;
}

QRectF mirroredIn(const QRectF &area, const QRectF &rect)
{
    return {area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}

void mirror(TotalTimeLayout &layout, const QRectF &area)
{
    const auto flip = [&area](QRectF &rect) { rect = mirroredIn(area, rect); };
    const auto flipX = [&area](double x) { return area.left() + area.right() - x; };
    flip(layout.plot);
    for (TotalTimeLayout::Row &row : layout.rows) {
        flip(row.label);
        flip(row.bar);
        flip(row.value);
        if (!row.note.isNull())
            flip(row.note);
        if (row.idealX)
            row.idealX = flipX(*row.idealX);
        for (double &x : row.roundXs)
            x = flipX(x);
    }
    for (TotalTimeLayout::Mark &mark : layout.marks) {
        mark.x = flipX(mark.x);
        flip(mark.label);
    }
}

} // namespace

TotalTimeLayout TotalTimeLayout::make(const QList<TotalTimeRow> &rows, const QRectF &area,
                                      const QFontMetricsF &metrics, bool mirrored)
{
    TotalTimeLayout layout;
    double longestNs = 0;
    for (const TotalTimeRow &row : rows)
        longestNs = std::max(longestNs, extentNs(row));
    if (rows.isEmpty() || longestNs <= 0)
        return layout;

    const double line = std::ceil(metrics.height());
    const double left = area.left() + widestLabel(rows, metrics) + gap;
    const double available = std::max(leastPlotWidth / 2, area.right() - left);

    // The densest marks whose labels stay apart; the last one lies at or beyond the longest bar, so that none
    // is cut.
    QList<AxisTick> ticks;
    double pixelsPerNs = 0;
    for (int steps : {8, 6, 5, 4, 3, 2, 1}) {
        ticks = durationTicks(longestNs, steps);
        double widestMark = 0;
        for (const AxisTick &tick : ticks)
            widestMark = std::max(widestMark, textWidth(metrics, tick.label));
        pixelsPerNs = (available - widestMark / 2) / ticks.last().value;
        for (const TotalTimeRow &row : rows) {
            if (row.totalNs > 0) {
                pixelsPerNs = std::min(
                    pixelsPerNs, (available - gap - valueWidth(metrics, row)) / std::max(extentNs(row), 1.0));
            }
        }
        pixelsPerNs = std::max(pixelsPerNs, leastPlotWidth / 2 / ticks.last().value);
        if (ticks.at(1).value * pixelsPerNs >= widestMark + 12)
            break;
    }
    layout.plot = QRectF(left, area.top(), ticks.last().value * pixelsPerNs,
                         std::max(line, area.height() - line - markGap));
    for (const AxisTick &tick : ticks) {
        const double x = left + tick.value * pixelsPerNs;
        const double width = textWidth(metrics, tick.label);
        layout.marks.append(
            {x, QRectF(x - width / 2, layout.plot.bottom() + markGap, width, line), tick.label});
    }

    const double rowHeight = layout.plot.height() / double(rows.size());
    const double thickness = std::clamp(std::floor(rowHeight * 0.42), 8.0, thickestBar);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TotalTimeRow &input = rows[i];
        const double middle = layout.plot.top() + rowHeight * (double(i) + 0.5);
        Row row;
        const double labelWidth = textWidth(metrics, input.label);
        row.label = QRectF(left - gap - labelWidth, middle - line / 2, labelWidth, line);
        const double trueWidth = input.totalNs * pixelsPerNs;
        row.widened = input.totalNs > 0 && trueWidth < leastBarWidth;
        row.bar = QRectF(left, std::round(middle - thickness / 2), row.widened ? leastBarWidth : trueWidth,
                         thickness);
        double end = row.bar.right();
        if (input.idealNs) {
            row.idealX = left + *input.idealNs * pixelsPerNs;
            end = std::max(end, *row.idealX);
        }
        for (double total : input.roundTotalsNs) {
            row.roundXs.append(left + total * pixelsPerNs);
            end = std::max(end, row.roundXs.last());
        }
        row.value = QRectF(end + gap, middle - line / 2, textWidth(metrics, input.value), line);
        if (!input.note.isEmpty()) {
            row.note =
                QRectF(row.value.right() + noteGap, row.value.top(), textWidth(metrics, input.note), line);
        }
        layout.rows.append(row);
    }
    if (mirrored)
        mirror(layout, area);
    return layout;
}

QSizeF TotalTimeLayout::leastSize(const QList<TotalTimeRow> &rows, const QFontMetricsF &metrics)
{
    double widestValue = 0;
    for (const TotalTimeRow &row : rows)
        widestValue = std::max(widestValue, valueWidth(metrics, row));
    return {widestLabel(rows, metrics) + gap + leastPlotWidth + gap + widestValue,
            double(std::max<qsizetype>(rows.size(), 3)) * leastRowHeight + markGap
                + std::ceil(metrics.height())};
}

} // namespace Loopscope
