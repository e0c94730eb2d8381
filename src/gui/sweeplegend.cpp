// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweeplegend.h"

#include "gui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int sampleWidth = 22;
constexpr int gap = 6; ///< between a sample and its text
constexpr int spacing = 14; ///< between two items

} // namespace

SweepLegend::SweepLegend(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SweepLegend::setItems(const QList<SweepLegendItem> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    setAccessibleName(texts().join(u", "_s));
    updateGeometry();
    update();
}

QStringList SweepLegend::texts() const
{
    QStringList texts;
    for (const SweepLegendItem &item : m_items)
        texts.append(item.text);
    return texts;
}

int SweepLegend::rowHeight() const
{
    return fontMetrics().height() + 6;
}

int SweepLegend::itemWidth(const SweepLegendItem &item) const
{
    return sampleWidth + gap + fontMetrics().horizontalAdvance(item.text);
}

QList<QPoint> SweepLegend::places(int width) const
{
    QList<QPoint> places;
    QPoint next;
    for (const SweepLegendItem &item : m_items) {
        const int itemWidth = this->itemWidth(item);
        if (next.x() > 0 && next.x() + itemWidth > width)
            next = QPoint(0, next.y() + rowHeight());
        places.append(next);
        next.rx() += itemWidth + spacing;
    }
    return places;
}

int SweepLegend::heightForWidth(int width) const
{
    return m_items.isEmpty() ? rowHeight() : places(width).last().y() + rowHeight();
}

QSize SweepLegend::sizeHint() const
{
    int width = 0;
    for (const SweepLegendItem &item : m_items)
        width += itemWidth(item) + spacing;
    return {width, rowHeight()};
}

QSize SweepLegend::minimumSizeHint() const
{
    int widest = 0;
    for (const SweepLegendItem &item : m_items)
        widest = std::max(widest, itemWidth(item));
    return {widest, rowHeight()};
}

void SweepLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void SweepLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QPoint> places = this->places(width());
    const auto visual = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const QSize text(itemWidth(m_items[i]) - sampleWidth - gap, rowHeight());
        drawSample(&painter, m_items[i], visual({places[i], QSize(sampleWidth, rowHeight())}));
        painter.setPen(m_theme->colors().text);
        painter.drawText(visual({places[i] + QPoint(sampleWidth + gap, 0), text}), Qt::AlignCenter,
                         m_items[i].text);
    }
}

void SweepLegend::drawSample(QPainter *painter, const SweepLegendItem &item, const QRectF &place) const
{
    const ThemeColors &colors = m_theme->colors();
    const QPointF left(place.left(), place.center().y());
    const QPointF right(place.right(), place.center().y());
    switch (item.kind) {
    case SweepLegendItem::Kind::Line:
        painter->setPen(QPen(item.color, 2));
        painter->drawLine(left, right);
        [[fallthrough]];
    case SweepLegendItem::Kind::Mark:
        drawSweepMark(painter, colors, place.center(), item.shape, item.mark, item.color);
        break;
    case SweepLegendItem::Kind::Usl:
        painter->setPen(sweepCurvePen(colors, ScalabilityModel::Usl));
        painter->drawLine(left, right);
        break;
    case SweepLegendItem::Kind::Amdahl:
        painter->setPen(sweepCurvePen(colors, ScalabilityModel::Amdahl));
        painter->drawLine(left, right);
        break;
    case SweepLegendItem::Kind::Bounds:
        painter->setPen(sweepBoundsPen(colors));
        painter->drawLine(left, right);
        break;
    case SweepLegendItem::Kind::Peak:
        drawSweepPeak(painter, colors, place.center());
        break;
    case SweepLegendItem::Kind::Knee:
        painter->setPen(sweepKneePen(colors));
        painter->drawLine(QPointF(place.center().x(), place.top() + 3),
                          QPointF(place.center().x(), place.bottom() - 3));
        break;
    }
}

} // namespace Loopscope
