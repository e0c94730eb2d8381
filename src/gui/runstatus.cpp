// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runstatus.h"

#include "core/logline.h"
#include "core/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace Loopscope {

namespace {
constexpr int progressSteps = 1'000;
}

RunStatus::RunStatus(QWidget *parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
    , m_text(new QLabel(this))
    , m_figures(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(10);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 10);
    m_progress->hide();
    layout->addWidget(m_progress);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_figures);
    retranslate();
}

void RunStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunStatus::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_figures->setToolTip(
        tr("How late a 5 ms timer of the engine's event loop fires: the instrument's own error"));
}

void RunStatus::showRunning(const Run &run, double rate)
{
    const qint64 total = run.plan.totalRequests();
    m_progress->show();
    m_progress->setValue(int(run.samples.size() * progressSteps / std::max<qint64>(1, total)));
    if (run.batches.empty()) {
        m_text->setText(run.plan.warmUp > 0 ? tr("Warming up …") : tr("Starting …"));
    } else {
        QString text = progressText(run.batches.back());
        if (run.plan.rounds > 1)
            text += tr(" · round %1 of %2").arg(run.batches.back().round + 1).arg(run.plan.rounds);
        m_text->setText(tr("%1 · %2", "progress, requests per second").arg(text, formatRate(rate)));
    }
    showLag(run);
}

void RunStatus::showFinished(const Run &run)
{
    const qint64 total = std::max<qint64>(1, run.plan.totalRequests());
    m_progress->show();
    m_progress->setValue(int(run.samples.size() * progressSteps / total));
    const QString requests = tr("%n request(s)", nullptr, int(run.samples.size()));
    const Batch last = run.batches.empty() ? Batch() : run.batches.back();
    const QString duration = formatDuration(double(last.startNs + last.totalNs));
    m_text->setText(run.interrupted ? tr("Stopped after %1 · %2 measured").arg(duration, requests)
                                    : tr("Done · %1 in %2").arg(requests, duration));
    showLag(run);
}

void RunStatus::showMessage(const QString &text)
{
    m_text->setText(text);
}

void RunStatus::showLag(const Run &run)
{
    if (run.loopLag.count == 0) {
        m_figures->clear();
        return;
    }
    int connections = 0;
    for (const Batch &batch : run.batches)
        connections += batch.connectionsOpened;
    m_figures->setText(
        tr("%1 · loop lag p99 %2", "connections, duration")
            .arg(tr("%n connection(s)", nullptr, connections), formatDuration(double(run.loopLag.p99Ns))));
}

} // namespace Loopscope
