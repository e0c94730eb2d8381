// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contrast.h"

#include <algorithm>
#include <cmath>

namespace Loopscope {

namespace {

double linear(float channel)
{
    const double c = double(channel);
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

} // namespace

double relativeLuminance(const QColor &color)
{
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) + 0.0722 * linear(rgb.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({relativeLuminance(a), relativeLuminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readableOn(const QColor &background, const QColor &color, double ratio)
{
    const bool darken = contrastRatio(background, Qt::black) > contrastRatio(background, Qt::white);
    const QColor limit = darken ? QColor(Qt::black) : QColor(Qt::white);
    constexpr int steps = 100;
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = blend(color, limit, double(step) / steps);
        if (contrastRatio(background, candidate) >= ratio)
            return candidate;
    }
    return limit;
}

QColor blend(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()),
                  mix(under.blue(), over.blue()));
}

} // namespace Loopscope
