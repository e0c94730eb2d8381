// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/ticks.h"

#include <QFontMetricsF>
#include <QRectF>

#include <optional>

namespace Loopscope {

/// What the layout needs to know of one bar. Times in ns, 0 or more.
struct TotalTimeRow
{
    QString label;
    QString value;
    QString note; ///< beside the value; may be empty
    double totalNs = 0;
    std::optional<double> idealNs = {};
    QList<double> roundTotalsNs = {};
};

/// Where everything of a total-time chart goes, in widget coordinates: plain geometry, so that it can be
/// tested without a window.
struct TotalTimeLayout
{
    static constexpr double leastBarWidth = 4; ///< of a bar with any time at all

    struct Row
    {
        QRectF label;
        QRectF bar;
        QRectF value;
        QRectF note; ///< null where there is none
        bool widened = false; ///< the bar is shown wider than its time is
        std::optional<double> idealX;
        QList<double> roundXs;
    };
    struct Mark
    {
        double x = 0;
        QRectF label;
        QString text;
    };

    QRectF plot; ///< behind the bars, from 0 to the last mark
    QList<Row> rows;
    QList<Mark> marks; ///< of the time axis

    /// Lays \a rows out in \a area, with texts in \a metrics. \a mirrored: for right-to-left languages.
    [[nodiscard]] static TotalTimeLayout make(const QList<TotalTimeRow> &rows, const QRectF &area,
                                              const QFontMetricsF &metrics, bool mirrored);
    /// The least size of the area in which nothing is clipped.
    [[nodiscard]] static QSizeF leastSize(const QList<TotalTimeRow> &rows, const QFontMetricsF &metrics);
};

} // namespace Loopscope
