// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/themecolors.h"

#include "gui/contrast.h"

namespace Loopscope {

namespace {

// How far the second client's shades are from the strategy's colour, towards white and black: as far as it
// takes to be told apart, also where the first client's colour had to be darkened for a line.
constexpr double lighterShade = 0.5;
constexpr double darkerShade = 0.5;

/// Okabe–Ito, safe for colour-blind eyes.
QColor strategyColor(Strategy strategy, bool dark)
{
    switch (strategy) {
    case Strategy::Sequential:
        return QColor(0xE6, 0x9F, 0x00);
    case Strategy::Concurrent:
        return dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case Strategy::Threads:
        return QColor(0x00, 0x9E, 0x73);
    }
    Q_UNREACHABLE();
}

/// \a color with \a ratio on the window and on the surface.
QColor readable(const ThemeColors &colors, const QColor &color, double ratio)
{
    return readableOn(colors.window, readableOn(colors.surface, color, ratio), ratio);
}

} // namespace

QColor ThemeColors::contender(Contender contender) const
{
    const QColor hue = strategyColor(contender.strategy, dark);
    return contender.client == ClientKind::Qt
        ? hue
        : blend(hue, dark ? Qt::white : Qt::black, dark ? lighterShade : darkerShade);
}

QColor ThemeColors::contenderLine(Contender which) const
{
    return readableOn(surface, contender(which), graphicsContrast);
}

QColor ThemeColors::contenderText(Contender which) const
{
    return readable(*this, contender(which), textContrast);
}

ThemeColors ThemeColors::own(bool dark)
{
    ThemeColors colors;
    colors.dark = dark;
    if (dark) {
        colors.window = QColor(0x1B, 0x1D, 0x21);
        colors.surface = QColor(0x24, 0x27, 0x2C);
        colors.line = QColor(0x38, 0x3C, 0x43);
        colors.text = QColor(0xE6, 0xE8, 0xEB);
        colors.muted = QColor(0x9A, 0xA1, 0xAB);
    } else {
        colors.window = QColor(0xF4, 0xF5, 0xF7);
        colors.surface = QColor(0xFF, 0xFF, 0xFF);
        colors.line = QColor(0xDF, 0xE2, 0xE6);
        colors.text = QColor(0x1D, 0x21, 0x26);
        colors.muted = QColor(0x66, 0x70, 0x80);
    }
    colors.accent = strategyColor(Strategy::Concurrent, dark);
    colors.warning = readable(colors, QColor(0xD5, 0x5E, 0x00), textContrast);
    return colors;
}

ThemeColors ThemeColors::fromPalette(const QPalette &palette)
{
    ThemeColors colors;
    colors.window = palette.color(QPalette::Window);
    colors.surface = palette.color(QPalette::Base);
    colors.text = readableOn(colors.surface, palette.color(QPalette::Text), textContrast);
    colors.dark = relativeLuminance(colors.surface) < relativeLuminance(colors.text);
    colors.line = blend(colors.surface, colors.text, 0.16);
    colors.muted = readable(colors, blend(colors.surface, colors.text, 0.62), textContrast);
    colors.accent = palette.color(QPalette::Highlight);
    colors.warning = readable(colors, QColor(0xD5, 0x5E, 0x00), textContrast);
    return colors;
}

QPalette ThemeColors::palette() const
{
    const QColor onAccent =
        contrastRatio(accent, Qt::white) >= textContrast ? QColor(Qt::white) : QColor(0x10, 0x12, 0x15);
    const QColor button = dark ? QColor(0x2D, 0x31, 0x37) : QColor(0xFA, 0xFB, 0xFC);
    const QColor disabled = blend(surface, text, 0.42);

    QPalette palette(text, button, surface, window.darker(200), line, text, onAccent, surface, window);
    palette.setColor(QPalette::Midlight, blend(button, line, 0.5));
    palette.setColor(QPalette::AlternateBase, blend(surface, window, 0.7));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, contenderText({Strategy::Concurrent}));
    palette.setColor(QPalette::LinkVisited, contenderText({Strategy::Concurrent}));
    palette.setColor(QPalette::ToolTipBase, dark ? blend(surface, text, 0.08) : surface);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Shadow, Qt::black);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

} // namespace Loopscope
