// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runbuttons.h"

#include "gui/icons.h"
#include "ui_runbuttons.h"

#include <QEvent>

namespace Loopscope {

RunButtons::RunButtons(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::RunButtons>())
{
    m_ui->setupUi(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ui->runButton->setIcon(themedIcon(u"run", QPalette::HighlightedText));
    m_ui->stopButton->setIcon(themedIcon(u"stop"));
    m_ui->exportButton->setIcon(themedIcon(u"export"));
    connect(m_ui->runButton, &QPushButton::clicked, this, &RunButtons::runRequested);
    connect(m_ui->stopButton, &QPushButton::clicked, this, &RunButtons::stopRequested);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &RunButtons::exportRequested);
}

RunButtons::~RunButtons() = default;

void RunButtons::setRunToolTip(const QString &text)
{
    m_runToolTip = text;
    updateRun();
}

QString RunButtons::stopToolTip() const
{
    return m_ui->stopButton->toolTip();
}

void RunButtons::setStopToolTip(const QString &text)
{
    m_ui->stopButton->setToolTip(text);
}

QString RunButtons::exportToolTip() const
{
    return m_ui->exportButton->toolTip();
}

void RunButtons::setExportToolTip(const QString &text)
{
    m_ui->exportButton->setToolTip(text);
}

void RunButtons::setRunning(bool running)
{
    m_running = running;
    updateRun();
}

void RunButtons::setBlocked(bool blocked)
{
    m_blocked = blocked;
    updateRun();
}

void RunButtons::updateRun()
{
    m_ui->runButton->setEnabled(canRun());
    m_ui->runButton->setToolTip(m_blocked ? tr("Another page measures; stop it first.") : m_runToolTip);
    m_ui->stopButton->setEnabled(m_running);
}

void RunButtons::setExportEnabled(bool enabled)
{
    m_ui->exportButton->setEnabled(enabled);
}

QPoint RunButtons::exportMenuPosition() const
{
    return m_ui->exportButton->mapToGlobal(QPoint(0, m_ui->exportButton->height()));
}

void RunButtons::pressRun()
{
    m_ui->runButton->click();
}

void RunButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateRun();
    }
    QWidget::changeEvent(event);
}

} // namespace Loopscope
