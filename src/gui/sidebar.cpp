// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sidebar.h"

#include "gui/icons.h"
#include "gui/sidebarbutton.h"

#include <QVBoxLayout>

namespace Loopscope {

Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(6, 10, 0, 10);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&m_buttons, &QButtonGroup::idClicked, this, &Sidebar::pageSelected);
}

void Sidebar::addPage(QStringView icon, const QString &title)
{
    auto *button = new SidebarButton(this);
    button->setIcon(themedIcon(icon, QPalette::WindowText));
    button->setText(title);
    const int page = int(m_buttons.buttons().size());
    button->setChecked(page == 0);
    m_buttons.addButton(button, page);
    m_layout->insertWidget(page, button);
}

void Sidebar::setCurrent(int page)
{
    m_buttons.button(page)->setChecked(true);
}

void Sidebar::setTitle(int page, const QString &title)
{
    m_buttons.button(page)->setText(title);
}

} // namespace Loopscope
