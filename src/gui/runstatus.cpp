// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runstatus.h"

#include "core/logline.h"
#include "core/text.h"
#include "gui/elidedlabel.h"
#include "gui/selfchecklabel.h"
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
    : QWidget(parent)
    , m_theme(theme)
    , m_text(new ElidedLabel(this))
    , m_selfCheck(new SelfCheckLabel(theme, this))
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
    layout->addWidget(m_selfCheck);
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
}

void RunStatus::showRunning(const Run &run, double rate, const SelfCheck &check)
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
    m_selfCheck->setCheck(check, m_withClient);
}

void RunStatus::showFinished(const Run &run, const SelfCheck &check)
{
    showProgress(run);
    const QString requests = tr("%Ln request(s)", nullptr, int(run.samples.size()));
    const Batch last = run.batches.empty() ? Batch() : run.batches.back();
    const QString duration = formatDuration(double(last.startNs + last.totalNs));
    m_text->setText(run.interrupted ? tr("Stopped after %1 · %2 measured").arg(duration, requests)
                                    : tr("Done · %1 in %2").arg(requests, duration));
    m_selfCheck->setCheck(check, m_withClient);
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

} // namespace Loopscope
