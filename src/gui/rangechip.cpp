// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rangechip.h"

#include "core/text.h"
#include "gui/icons.h"

#include <QEvent>

namespace Loopscope {

RangeChip::RangeChip(QWidget *parent) : QToolButton(parent)
{
    setIcon(themedIcon(u"close"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLayoutDirection(Qt::RightToLeft); // the cross stands behind the text
    setVisible(false);
    retranslate();
}

void RangeChip::setRange(const std::optional<Range> &range)
{
    m_range = range;
    retranslate();
    setVisible(range.has_value());
}

void RangeChip::retranslate()
{
    setToolTip(tr("Only requests of the bar that is selected in the histogram; click to show all"));
    if (m_range)
        setText(tr("%1 to %2", "a range of latencies")
                    .arg(formatDuration(double(m_range->low)), formatDuration(double(m_range->high + 1))));
}

void RangeChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

} // namespace Loopscope
