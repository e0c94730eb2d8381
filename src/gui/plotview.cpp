// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/plotview.h"

#include "gui/contrast.h"
#include "gui/theme.h"

#include <QAbstractSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QValueAxis>

#include <cmath>

namespace Loopscope {

namespace {

constexpr int gap = 6; ///< between the plot and its labels
constexpr int labelSpacing = 16; ///< least room between two labels of the x axis

} // namespace

PlotView::PlotView(const Theme *theme, QWidget *parent)
    : QChartView(parent), m_theme(theme), m_xValues(new QValueAxis(this)), m_yValues(new QValueAxis(this))
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(240, 150);
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins({});
    chart()->legend()->hide();
    m_xValues->setVisible(false);
    m_yValues->setVisible(false);
    chart()->addAxis(m_xValues, Qt::AlignBottom);
    chart()->addAxis(m_yValues, Qt::AlignLeft);
    connect(theme, &Theme::changed, this, &PlotView::updateColors);
    updateColors();
}

void PlotView::addSeries(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_xValues);
    series->attachAxis(m_yValues);
}

void PlotView::setYAxis(const PlotAxis &axis)
{
    m_y = axis;
    m_yValues->setRange(axis.low, axis.high);
    layOut();
}

void PlotView::setXAxis(const PlotAxis &axis)
{
    m_x = axis;
    m_xValues->setRange(axis.low, axis.high);
    viewport()->update();
}

void PlotView::setNotes(const QString &before, const QString &beyond)
{
    m_noteBefore = before;
    m_noteBeyond = beyond;
    viewport()->update();
}

void PlotView::setHint(const QString &hint)
{
    m_hint = hint;
    viewport()->update();
}

void PlotView::setHighlight(std::optional<PlotSpan> span)
{
    if (span == m_highlight)
        return;
    m_highlight = span;
    viewport()->update();
}

void PlotView::setSelection(std::optional<PlotSpan> span)
{
    if (span == m_selection)
        return;
    m_selection = span;
    viewport()->update();
}

QRectF PlotView::plotRect() const
{
    return chart()->plotArea();
}

int PlotView::maxYSteps() const
{
    return qBound(2, int(plotRect().height()) / (2 * fontMetrics().height()), 5);
}

bool PlotView::xLabelsFit(const PlotAxis &axis) const
{
    double end = -1e9;
    for (const AxisTick &tick : axis.ticks) {
        const double center = (tick.value - axis.low) / (axis.high - axis.low) * plotRect().width();
        const double half = fontMetrics().horizontalAdvance(tick.label) / 2.0;
        if (center - half < end + labelSpacing)
            return false;
        end = center + half;
    }
    return true;
}

QPointF PlotView::toWidget(const QPointF &value) const
{
    const QRectF plot = plotRect();
    return {plot.left() + (value.x() - m_x.low) / (m_x.high - m_x.low) * plot.width(),
            plot.bottom() - (value.y() - m_y.low) / (m_y.high - m_y.low) * plot.height()};
}

QPointF PlotView::fromWidget(const QPointF &position) const
{
    const QRectF plot = plotRect();
    return {m_x.low + (position.x() - plot.left()) / plot.width() * (m_x.high - m_x.low),
            m_y.low + (plot.bottom() - position.y()) / plot.height() * (m_y.high - m_y.low)};
}

void PlotView::layOut()
{
    const QFontMetrics metrics = fontMetrics();
    int labelWidth = metrics.horizontalAdvance(u'0') * 2;
    for (const AxisTick &tick : m_y.ticks)
        labelWidth = qMax(labelWidth, metrics.horizontalAdvance(tick.label));
    const int line = metrics.height();
    // Half a pixel, so that hairlines are sharp.
    QRectF plot =
        QRectF(viewport()->rect())
            .adjusted(labelWidth + gap + 0.5, line + gap + 0.5, -line + 0.5, -2 * line - 2 * gap + 0.5);
    plot.setSize(plot.size().expandedTo({10, 10}));
    if (plot != chart()->plotArea())
        chart()->setPlotArea(plot);
    viewport()->update();
}

void PlotView::updateColors()
{
    setBackgroundBrush(m_theme->colors().surface);
    viewport()->update();
}

void PlotView::drawBackground(QPainter *painter, const QRectF &rect)
{
    painter->fillRect(rect, backgroundBrush());
    painter->setFont(font());
    if (!m_hint.isEmpty()) {
        painter->setPen(m_theme->colors().muted);
        painter->drawText(QRectF(viewport()->rect()).adjusted(24, 0, -24, 0),
                          Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    drawYAxis(painter);
    drawXAxis(painter);
    const ThemeColors &colors = m_theme->colors();
    if (m_selection)
        drawSpan(painter, *m_selection, blend(colors.surface, colors.accent, 0.25));
    if (m_highlight)
        drawSpan(painter, *m_highlight, blend(colors.surface, colors.text, 0.1));
}

void PlotView::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    const ThemeColors &colors = m_theme->colors();
    if (m_hint.isEmpty()) {
        // Over the areas' lower edges, which all end here.
        const QRectF plot = plotRect();
        painter->setPen(QPen(colors.muted, 1));
        painter->drawLine(plot.bottomLeft(), plot.bottomRight());
    }
    if (hasFocus()) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void PlotView::drawSpan(QPainter *painter, const PlotSpan &span, const QColor &fill) const
{
    const QRectF plot = plotRect();
    const double from = qMax(plot.left(), toWidget({span.low, 0}).x());
    const double to = qMin(plot.right(), toWidget({span.high, 0}).x());
    painter->fillRect(QRectF(from, plot.top(), qMax(2.0, to - from), plot.height()), fill);
}

void PlotView::drawYAxis(QPainter *painter) const
{
    const ThemeColors &colors = m_theme->colors();
    const QRectF plot = plotRect();
    const int line = fontMetrics().height();
    painter->setPen(colors.muted);
    painter->drawText(QRectF(0, 0, viewport()->width(), line), Qt::AlignLeft | Qt::AlignVCenter, m_y.title);
    for (const AxisTick &tick : m_y.ticks) {
        const double y = std::round(toWidget({0, tick.value}).y()) + 0.5;
        painter->setPen(colors.line);
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter->setPen(colors.muted);
        painter->drawText(QRectF(0, y - line / 2.0, plot.left() - gap, line),
                          Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
}

void PlotView::drawXAxis(QPainter *painter) const
{
    const ThemeColors &colors = m_theme->colors();
    const QRectF plot = plotRect();
    const int line = fontMetrics().height();
    for (const AxisTick &tick : m_x.ticks) {
        const double x = std::round(toWidget({tick.value, 0}).x()) + 0.5;
        painter->setPen(colors.line);
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const double width = fontMetrics().horizontalAdvance(tick.label) + 2;
        // Labels near the ends are moved inwards rather than clipped.
        const double left = qBound(0.0, x - width / 2, viewport()->width() - width);
        painter->setPen(colors.muted);
        painter->drawText(QRectF(left, plot.bottom() + gap, width, line), Qt::AlignCenter, tick.label);
    }
    const QRectF titleRow(0, plot.bottom() + gap + line + 2, viewport()->width(), line);
    const auto widthOf = [this](const QString &text) { return fontMetrics().horizontalAdvance(text); };
    const int notes = 2 * qMax(widthOf(m_noteBefore), widthOf(m_noteBeyond));
    painter->setPen(colors.muted);
    if (widthOf(m_x.title) + notes + 2 * labelSpacing <= titleRow.width())
        painter->drawText(titleRow, Qt::AlignHCenter | Qt::AlignVCenter, m_x.title);
    painter->setPen(colors.text);
    painter->drawText(titleRow, Qt::AlignLeft | Qt::AlignVCenter, m_noteBefore);
    painter->drawText(titleRow, Qt::AlignRight | Qt::AlignVCenter, m_noteBeyond);
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
    Q_EMIT resized();
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_hint.isEmpty() && plotRect().contains(event->position()))
        Q_EMIT hovered(event->position());
    else
        Q_EMIT left();
    event->accept();
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(event->button() == Qt::LeftButton);
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_hint.isEmpty())
        Q_EMIT clicked(event->position());
}

void PlotView::leaveEvent(QEvent *event)
{
    Q_EMIT left();
    QChartView::leaveEvent(event);
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    switch (m_hint.isEmpty() ? event->key() : 0) {
    case Qt::Key_Left:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Right:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Home:
        Q_EMIT stepped(-2);
        return;
    case Qt::Key_End:
        Q_EMIT stepped(2);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT activated();
        return;
    default:
        // Not the base class: it would scroll, and swallow the keys of the window's shortcuts.
        event->ignore();
    }
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
    Q_EMIT left();
}

} // namespace Loopscope
