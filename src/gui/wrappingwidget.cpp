// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wrappingwidget.h"

#include <QLayout>
#include <QResizeEvent>

#include <algorithm>

namespace Loopscope {

QSize WrappingWidget::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    if (!layout() || !layout()->hasHeightForWidth())
        return least;
    const int needed = layout()->totalMinimumHeightForWidth(std::max(width(), least.width()));
    return {least.width(), std::max(least.height(), needed)};
}

void WrappingWidget::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width() && layout() && layout()->hasHeightForWidth())
        updateGeometry();
    QWidget::resizeEvent(event);
}

} // namespace Loopscope
