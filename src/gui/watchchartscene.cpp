// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchchartscene.h"

#include "gui/contrast.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

constexpr double marksHeight = 18;
constexpr double stripHeight = 16;
constexpr double laneGap = 6;
constexpr double sideRoom = 10; ///< right of the plot, for half a label of the axis
constexpr double markRadius = 5;

} // namespace

double WatchChartScene::titleHeight() const
{
    return std::ceil(QFontMetricsF(font).height() + 4);
}

void WatchChartScene::layOut(const QSizeF &size)
{
    const QFontMetricsF metrics(font);
    const double gutter = std::ceil(metrics.horizontalAdvance(QStringLiteral("0,000 ms")) + 8);
    const double axis = std::ceil(metrics.height() + 8);
    const double width = std::max(10.0, size.width() - gutter - sideRoom);
    const double title = titleHeight();
    marks = QRectF(gutter, 0, width, marksHeight);
    strip = QRectF(gutter, marks.bottom(), width, stripHeight);
    const double rest = std::max(90.0, size.height() - strip.bottom() - axis - 3 * (title + laneGap));
    double y = strip.bottom() + laneGap + title;
    const auto place = [&](double share) {
        const QRectF lane(gutter, std::round(y), width, std::round(rest * share));
        y = lane.bottom() + laneGap + title;
        return lane;
    };
    latency = place(0.45);
    heat = place(0.33);
    errors = place(0.22);
    plot = QRectF(gutter, marks.top(), width, errors.bottom() - marks.top());
    window.setWidth(width);
}

QRectF WatchChartScene::annotationRect(const Annotation &annotation) const
{
    return QRectF(x(annotation.atUs) - markRadius, marks.center().y() - markRadius, 2 * markRadius,
                  2 * markRadius);
}

qsizetype WatchChartScene::annotationAt(const QPointF &position) const
{
    for (qsizetype i = annotations.size() - 1; i >= 0; --i) {
        const QRectF mark = annotationRect(annotations[i]).adjusted(-3, -4, 3, 4);
        if (mark.contains(position))
            return i;
    }
    return -1;
}

QColor tickErrorColor(const ThemeColors &colors, std::size_t reason)
{
    const auto hue = [&colors, reason]() -> QColor {
        switch (reason) {
        case std::size_t(ErrorKind::Timeout):
            return colors.dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
        case std::size_t(ErrorKind::Refused):
            return QColor(0xCC, 0x79, 0xA7);
        case std::size_t(ErrorKind::Reset):
            return QColor(0xE6, 0x9F, 0x00);
        case std::size_t(ErrorKind::Dns):
            return QColor(0x00, 0x9E, 0x73);
        case std::size_t(ErrorKind::Tls):
            return QColor(0xF0, 0xE4, 0x42);
        case TickErrors::wrongStatus:
            return QColor(0xD5, 0x5E, 0x00);
        case TickErrors::wrongBody:
            return QColor(0x88, 0x66, 0xCC);
        default:
            return colors.muted;
        }
    };
    return readableOn(colors.surface, hue(), graphicsContrast);
}

} // namespace Loopscope
