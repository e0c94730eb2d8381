// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastWidth = 8; ///< times the height of a line
} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

QString ElidedLabel::line() const
{
    return text().simplified();
}

/// Rounded up: a part of a pixel too little is enough to be cut.
int ElidedLabel::lineWidth() const
{
    return int(std::ceil(QFontMetricsF(font(), this).horizontalAdvance(line())));
}

bool ElidedLabel::isCut() const
{
    return lineWidth() > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    return QSize(lineWidth(), fontMetrics().height()).grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return whole.boundedTo({leastWidth * fontMetrics().height(), whole.height()});
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        // As HTML a long one is wrapped.
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           u"<p>%1</p>"_s.arg(text().toHtmlEscaped()), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    style()->drawItemText(
        &painter, contentsRect(), int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(),
        isEnabled(), fontMetrics().elidedText(line(), Qt::ElideRight, contentsRect().width()),
        foregroundRole());
}

} // namespace Loopscope
