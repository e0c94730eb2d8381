// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/phase.h"
#include "gui/ticks.h"

#include <QFontMetricsF>
#include <QRectF>

#include <array>

namespace Loopscope {

/// The parts of a bar: the phases, and the rest.
inline constexpr int phasePartCount = int(phaseCount) + 1;
inline constexpr int restPart = int(phaseCount);

/// One bar, as the layout needs to know it. Times in ns, 0 or more.
struct PhaseBar
{
    QString caption; ///< "p50"
    QString value; ///< at its end
    std::array<double, phasePartCount> partsNs{};
};

/// The bars of one contender, or the reason why there are none.
struct PhaseBarGroup
{
    QString name;
    QList<PhaseBar> bars;
    QString message;
};

/// Where everything of the phase bars goes, in widget coordinates: plain geometry, so that it can be tested
/// without a window.
struct PhaseBarsLayout
{
    struct Part
    {
        int part = 0;
        QRectF rect; ///< a pixel of the surface stays free between two
    };
    struct Bar
    {
        QRectF row; ///< with caption and value
        QRectF caption;
        QList<Part> parts; ///< those of at least a pixel
        QRectF value;
    };
    struct Group
    {
        QRectF name;
        QList<Bar> bars;
        QRectF message;
    };
    struct Mark
    {
        double x = 0;
        QRectF label;
        QString text;
    };
    struct LegendItem
    {
        int part = 0;
        QRectF swatch;
        QRectF text;
    };

    QList<LegendItem> legend;
    QRectF plot; ///< behind the bars, from 0 to the last mark
    QList<Group> groups;
    QList<Mark> marks; ///< of the time axis

    /// Lays \a groups out in \a area, texts in \a metrics; \a partNames are for the legend, which has the
    /// parts that occur. \a mirrored: for right-to-left languages.
    [[nodiscard]] static PhaseBarsLayout make(const QList<PhaseBarGroup> &groups,
                                              const QStringList &partNames, const QRectF &area,
                                              const QFontMetricsF &metrics, bool mirrored);
    /// The least size of the area in which nothing is clipped, where it is \a width wide or wider.
    [[nodiscard]] static QSizeF leastSize(const QList<PhaseBarGroup> &groups, const QStringList &partNames,
                                          double width, const QFontMetricsF &metrics);
};

} // namespace Loopscope
