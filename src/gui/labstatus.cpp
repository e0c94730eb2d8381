// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labstatus.h"

#include "core/text.h"
#include "gui/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace Loopscope {

LabStatus::LabStatus(QWidget *parent)
    : QWidget(parent), m_progress(new QProgressBar(this)), m_text(new ElidedLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(10);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(64, 10);
    m_progress->hide();
    layout->addWidget(m_progress);
    layout->addWidget(m_text, 1);
    retranslate();
}

void LabStatus::showRun(const LabRun &run, qint64 ended)
{
    const qint64 total = run.plan.total();
    m_progress->show();
    m_progress->setRange(0, int(total));
    m_progress->setValue(int(ended));
    const QLocale locale;
    const QString duration = formatDuration(double(run.totalNs));
    const QString lines = tr("%Ln line(s)", nullptr, int(run.lines.size()));
    if (!run.finished) {
        m_text->setText(tr("%1 of %2 finished · %3", "numbers of coroutines, time so far")
                            .arg(locale.toString(ended), locale.toString(total), duration));
    } else if (run.interrupted) {
        m_text->setText(tr("Stopped after %1 · %2 of %3 finished · %4", "time, numbers of coroutines, lines")
                            .arg(duration, locale.toString(ended), locale.toString(total), lines));
    } else if (run.failed > 0) {
        m_text->setText(tr("Done in %1 · %2 · %3", "time, lines, failed requests")
                            .arg(duration, lines, tr("%Ln request(s) failed", nullptr, run.failed)));
    } else {
        m_text->setText(tr("Done in %1 · %2", "time, lines").arg(duration, lines));
    }
}

void LabStatus::showMessage(const QString &text)
{
    m_text->setText(text);
}

void LabStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LabStatus::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the Lab"));
}

} // namespace Loopscope
