// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runstatus.h"

#include "core/logline.h"
#include "core/text.h"
#include "gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace Loopscope {

namespace {
constexpr int progressSteps = 1'000;
constexpr int wideBar = 64;
constexpr int narrowBar = 32; ///< where there are up to six
} // namespace

RunStatus::RunStatus(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(new QLabel(this)), m_figures(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(10);
    for (QProgressBar *&bar : m_progress) {
        bar = new QProgressBar(this);
        bar->setRange(0, progressSteps);
        bar->setTextVisible(false);
        bar->setFixedSize(wideBar, 10);
        bar->hide();
        layout->addWidget(bar);
    }
    connect(theme, &Theme::changed, this, &RunStatus::updateColors);
    updateColors();
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
    for (const Contender contender : allContenders) {
        m_progress[contender.index()]->setAccessibleName(
            tr("Progress, %1").arg(contenderName(contender, m_withClient)));
    }
    m_figures->setToolTip(
        tr("How late a 5 ms timer of the engine's event loop fires: the instrument's own error"));
}

void RunStatus::showRunning(const Run &run, double rate)
{
    showProgress(run);
    if (run.batches.empty()) {
        m_text->setText(run.plan.warmUp > 0 ? tr("Warming up …") : tr("Starting …"));
    } else {
        QString text = progressText(run.batches.back(), m_withClient);
        if (run.plan.rounds > 1)
            text += tr(" · round %1 of %2").arg(run.batches.back().round + 1).arg(run.plan.rounds);
        m_text->setText(tr("%1 · %2", "progress, requests per second").arg(text, formatRate(rate)));
    }
    showLag(run);
}

void RunStatus::showFinished(const Run &run)
{
    showProgress(run);
    const QString requests = tr("%Ln request(s)", nullptr, int(run.samples.size()));
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

void RunStatus::showProgress(const Run &run)
{
    const qint64 planned = qint64(run.plan.count) * run.plan.rounds;
    std::array<qint64, contenderCount> done{};
    for (const Batch &batch : run.batches)
        done[batch.contender().index()] += batch.done;
    const QList<Contender> contenders = run.plan.contenders();
    m_withClient = run.plan.hasSeveralClients();
    retranslate();
    for (const Contender contender : allContenders) {
        QProgressBar *bar = m_progress[contender.index()];
        bar->setVisible(contenders.contains(contender));
        bar->setFixedWidth(m_withClient ? narrowBar : wideBar);
        bar->setValue(int(done[contender.index()] * progressSteps / std::max<qint64>(1, planned)));
        bar->setToolTip(tr("%1: %2 of %3 requests", "strategy, numbers")
                            .arg(contenderName(contender, m_withClient),
                                 QLocale().toString(done[contender.index()]), QLocale().toString(planned)));
    }
}

void RunStatus::updateColors()
{
    for (const Contender contender : allContenders) {
        QProgressBar *bar = m_progress[contender.index()];
        QPalette colors = bar->palette();
        colors.setColor(QPalette::Highlight, m_theme->colors().contender(contender));
        bar->setPalette(colors);
    }
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
            .arg(tr("%Ln connection(s)", nullptr, connections), formatDuration(double(run.loopLag.p99Ns))));
}

} // namespace Loopscope
