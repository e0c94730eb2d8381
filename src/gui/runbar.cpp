// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runbar.h"

#include "ui_runbar.h"

#include <QEvent>

namespace Loopscope {

RunBar::RunBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::RunBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->url, &UrlField::confirmed, m_ui->buttons, &RunButtons::pressRun);
}

RunBar::~RunBar() = default;

UrlField *RunBar::url() const
{
    return m_ui->url;
}

RunButtons *RunBar::buttons() const
{
    return m_ui->buttons;
}

void RunBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

} // namespace Loopscope
