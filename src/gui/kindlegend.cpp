// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/kindlegend.h"

#include "gui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace Loopscope {

namespace {

constexpr int swatchSide = 10;
constexpr int gap = 5;
constexpr int spacing = 14;

} // namespace

KindLegend::KindLegend(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KindLegend::setEntries(const std::vector<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    setAccessibleDescription(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

std::vector<QRect> KindLegend::places(int width) const
{
    std::vector<QRect> rects;
    const int line = fontMetrics().height() + 2;
    QPoint at(0, 0);
    for (const Entry &entry : m_entries) {
        const QSize size(swatchSide + gap + fontMetrics().horizontalAdvance(entry.name) + 2, line);
        if (at.x() > 0 && at.x() + size.width() > width)
            at = QPoint(0, at.y() + line);
        rects.emplace_back(at, size);
        at.rx() += size.width() + spacing;
    }
    return rects;
}

int KindLegend::heightForWidth(int width) const
{
    const std::vector<QRect> rects = places(width);
    return rects.empty() ? fontMetrics().height() + 2 : rects.back().bottom() + 1;
}

QSize KindLegend::sizeHint() const
{
    const std::vector<QRect> rects = places(QWIDGETSIZE_MAX);
    return {rects.empty() ? 0 : rects.back().right() + 1, heightForWidth(QWIDGETSIZE_MAX)};
}

QSize KindLegend::minimumSizeHint() const
{
    int widest = 0;
    for (const QRect &rect : places(QWIDGETSIZE_MAX))
        widest = std::max(widest, rect.width());
    return {widest, fontMetrics().height() + 2};
}

bool KindLegend::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const std::vector<QRect> rects = places(width());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const QRect rect = QStyle::visualRect(layoutDirection(), this->rect(), rects[i]);
        if (rect.contains(help->pos()) && !m_entries[i].meaning.isEmpty()) {
            QToolTip::showText(help->globalPos(), m_entries[i].meaning, this, rect);
            return true;
        }
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

void KindLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<QRect> rects = places(width());
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const QRect swatch(rects[i].left(), rects[i].center().y() - swatchSide / 2, swatchSide, swatchSide);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_entries[i].color);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), swatch), 2, 2);
        painter.setPen(m_theme->colors().text);
        const QRect text = rects[i].adjusted(swatchSide + gap, 0, 2, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                         m_entries[i].name);
    }
}

} // namespace Loopscope
