// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/heatramp.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace Loopscope {

namespace {

struct Oklab
{
    double l;
    double a;
    double b;
};

double toLinear(double srgb)
{
    return srgb <= 0.04045 ? srgb / 12.92 : std::pow((srgb + 0.055) / 1.055, 2.4);
}

int toByte(double linear)
{
    const double clamped = std::clamp(linear, 0.0, 1.0);
    const double srgb = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * std::pow(clamped, 1 / 2.4) - 0.055;
    return int(std::lround(srgb * 255));
}

Oklab toOklab(const QColor &color)
{
    const double r = toLinear(color.redF());
    const double g = toLinear(color.greenF());
    const double b = toLinear(color.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QRgb toRgb(const Oklab &lab)
{
    const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
    const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
    const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
    return qRgb(toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                toByte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

// Each stop only gives the hue: the lightness between the first and the last is made even.
const std::array lightStops{QColor(0xDC, 0xEE, 0xF3), QColor(0x7B, 0xC8, 0xC4), QColor(0x2C, 0x7F, 0xB8),
                            QColor(0x0A, 0x1F, 0x5C)};
const std::array darkStops{QColor(0x2A, 0x3A, 0x50), QColor(0x2C, 0x74, 0xA3), QColor(0x4C, 0xBB, 0xA6),
                           QColor(0xFB, 0xF4, 0xB4)};

} // namespace

HeatRamp::HeatRamp(const ThemeColors &colors)
{
    const std::span<const QColor> stops = colors.dark ? std::span<const QColor>(darkStops) : lightStops;
    const double first = toOklab(stops.front()).l;
    const double last = toOklab(stops.back()).l;
    for (std::size_t i = 0; i < m_colors.size(); ++i) {
        const double level = double(i) / double(m_colors.size() - 1);
        const double at = level * double(stops.size() - 1);
        const auto below = std::min(std::size_t(at), stops.size() - 2);
        const Oklab low = toOklab(stops[below]);
        const Oklab high = toOklab(stops[below + 1]);
        const double share = at - double(below);
        m_colors[i] = toRgb({first + level * (last - first), low.a + share * (high.a - low.a),
                             low.b + share * (high.b - low.b)});
    }
}

QRgb HeatRamp::color(double level) const
{
    return m_colors[std::size_t(std::lround(std::clamp(level, 0.0, 1.0) * double(m_colors.size() - 1)))];
}

} // namespace Loopscope
