// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runswatch.h"

#include "gui/runstyle.h"
#include "gui/theme.h"

#include <QPainter>

namespace Loopscope {

RunSwatch::RunSwatch(const Theme *theme, std::size_t run, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_run(run)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunSwatch::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRunSample(&painter, m_theme->colors(), m_run, rect());
}

} // namespace Loopscope
