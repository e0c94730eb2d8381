// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/ticks.h"

#include <QChartView>

#include <optional>

class QValueAxis;

namespace Loopscope {

class Theme;

/// One axis of a plot, in the coordinates of the series (e.g. log10 of ns).
struct PlotAxis
{
    double low = 0;
    double high = 1;
    QList<AxisTick> ticks;
    QString title;
};

/// A span of the x axis.
struct PlotSpan
{
    double low = 0;
    double high = 0;

    bool operator==(const PlotSpan &) const = default;
};

/// A Qt Charts view whose series have their axes, grid and labels drawn by us: the labels are where we want
/// them on any scale, the plot does not jump while it is live, and nothing but the surface is behind it.
class PlotView : public QChartView
{
    Q_OBJECT

public:
    explicit PlotView(const Theme *theme, QWidget *parent = nullptr);

    /// Gives \a series to the chart, on this view's axes.
    void addSeries(QAbstractSeries *series);
    void setYAxis(const PlotAxis &axis);
    void setXAxis(const PlotAxis &axis);
    [[nodiscard]] const PlotAxis &xAxis() const { return m_x; }
    [[nodiscard]] const PlotAxis &yAxis() const { return m_y; }
    /// Short notes at the two ends of the x axis, about what lies beyond.
    void setNotes(const QString &before, const QString &beyond);
    [[nodiscard]] QString noteBefore() const { return m_noteBefore; }
    [[nodiscard]] QString noteBeyond() const { return m_noteBeyond; }
    /// A calm text instead of axes and series; empty to show these.
    void setHint(const QString &hint);
    [[nodiscard]] QString hint() const { return m_hint; }

    /// The part of x under the mouse, and the part that is selected.
    void setHighlight(std::optional<PlotSpan> span);
    void setSelection(std::optional<PlotSpan> span);

    /// Where the series are, in widget coordinates.
    [[nodiscard]] QRectF plotRect() const;
    /// How many y labels have room above each other.
    [[nodiscard]] int maxYSteps() const;
    /// Whether the labels of \a axis have room beside each other.
    [[nodiscard]] bool xLabelsFit(const PlotAxis &axis) const;
    /// From the coordinates of the series to the widget's, and back.
    [[nodiscard]] QPointF toWidget(const QPointF &value) const;
    [[nodiscard]] QPointF fromWidget(const QPointF &position) const;

Q_SIGNALS:
    /// The mouse is at \a position within the plot, in widget coordinates.
    void hovered(const QPointF &position);
    /// The mouse, or the focus, has gone.
    void left();
    void clicked(const QPointF &position);
    /// Arrow keys: −1 or 1; Home and End: −2 or 2.
    void stepped(int direction);
    /// Return or Space.
    void activated();
    /// Tick labels may have another density now.
    void resized();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void updateColors();
    void drawSpan(QPainter *painter, const PlotSpan &span, const QColor &fill) const;
    void drawYAxis(QPainter *painter) const;
    void drawXAxis(QPainter *painter) const;

    const Theme *m_theme;
    QValueAxis *m_xValues;
    QValueAxis *m_yValues;
    PlotAxis m_x;
    PlotAxis m_y;
    QString m_noteBefore;
    QString m_noteBeyond;
    QString m_hint;
    std::optional<PlotSpan> m_highlight;
    std::optional<PlotSpan> m_selection;
};

} // namespace Loopscope
