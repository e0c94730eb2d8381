// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/disclosurebutton.h"

#include "gui/icons.h"

namespace Loopscope {

DisclosureButton::DisclosureButton(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::toggled, this, &DisclosureButton::updateIcon);
    updateIcon();
}

void DisclosureButton::setSubject(QWidget *widget)
{
    widget->setVisible(isChecked());
    connect(this, &QToolButton::toggled, widget, &QWidget::setVisible);
}

void DisclosureButton::updateIcon()
{
    setIcon(themedIcon(isChecked() ? u"chevron-down" : u"chevron-right"));
}

} // namespace Loopscope
