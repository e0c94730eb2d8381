// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runbar.h"

#include "gui/icons.h"
#include "ui_runbar.h"

#include <QEvent>

namespace Loopscope {

RunBar::RunBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::RunBar>())
{
    m_ui->setupUi(this);
    m_ui->run->setIcon(themedIcon(u"run", QPalette::HighlightedText));
    m_ui->stop->setIcon(themedIcon(u"stop"));
    m_ui->exportButton->setIcon(themedIcon(u"export"));
    connect(m_ui->run, &QPushButton::clicked, this, &RunBar::runRequested);
    connect(m_ui->stop, &QPushButton::clicked, this, &RunBar::stopRequested);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &RunBar::exportRequested);
    connect(m_ui->url, &UrlField::confirmed, m_ui->run, &QPushButton::click);
}

RunBar::~RunBar() = default;

UrlField *RunBar::url() const
{
    return m_ui->url;
}

void RunBar::setRunning(bool running)
{
    m_running = running;
    updateRun();
}

void RunBar::setBlocked(bool blocked)
{
    m_blocked = blocked;
    updateRun();
}

void RunBar::updateRun()
{
    m_ui->run->setEnabled(canRun());
    m_ui->run->setToolTip(m_blocked ? tr("Another page measures; stop it first.")
                                    : tr("Send the requests (Ctrl+R)"));
    m_ui->stop->setEnabled(m_running);
}

void RunBar::setExportEnabled(bool enabled)
{
    m_ui->exportButton->setEnabled(enabled);
}

QPoint RunBar::exportMenuPosition() const
{
    return m_ui->exportButton->mapToGlobal(QPoint(0, m_ui->exportButton->height()));
}

void RunBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateRun();
    }
    QWidget::changeEvent(event);
}

} // namespace Loopscope
