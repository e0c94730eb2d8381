// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepstatus.h"

#include "core/text.h"
#include "gui/elidedlabel.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int progressSteps = 1'000;

/// How long a step with \a concurrency in flight took so far; nothing where none has ended.
std::optional<double> measuredNs(const Sweep &sweep, int concurrency)
{
    for (auto step = sweep.steps.rbegin(); step != sweep.steps.rend(); ++step) {
        if (step->complete && step->concurrency == concurrency)
            return double(step->totalNs);
    }
    return std::nullopt;
}

/// "12 s", "2 min 05 s": an estimate has no decimals.
QString wholeSecondsText(qint64 ns)
{
    constexpr double second = 1e9;
    if (double(ns) >= 120 * second)
        return formatDuration(double(ns));
    return SweepStatus::tr("%1 s", "seconds").arg(QLocale().toString(std::ceil(double(ns) / second), 'f', 0));
}

} // namespace

std::optional<qint64> sweepTimeLeftNs(const Sweep &sweep, const SweepProgress &progress)
{
    const SweepPlan &plan = sweep.plan;
    const int perRound = int(plan.concurrencies.size());
    const double plannedNs = double(std::chrono::nanoseconds(plan.durationPerStep).count());
    // Until it was measured, a step by count is taken to be as long as the one before.
    std::optional<double> lastNs;
    if (progress.stepShare > 0)
        lastNs = double(progress.elapsedNs) / progress.stepShare;
    else if (!sweep.steps.empty())
        lastNs = double(sweep.steps.back().totalNs);
    double leftNs = 0;
    for (int step = progress.step; step < progress.stepCount; ++step) {
        const double share = step == progress.step ? 1 - progress.stepShare : 1;
        if (plan.isByTime()) {
            leftNs += share * plannedNs;
            continue;
        }
        const std::optional<double> knownNs = measuredNs(sweep, plan.concurrencies.at(step % perRound));
        if (!knownNs && !lastNs)
            return std::nullopt;
        leftNs += share * knownNs.value_or(lastNs.value_or(0));
    }
    return std::llround(leftNs);
}

SweepStatus::SweepStatus(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_progress(new QProgressBar(this))
    , m_text(new ElidedLabel(this))
    , m_stop(new QToolButton(this))
{
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 10);
    m_progress->hide();
    m_stop->setObjectName(u"stopSweep"_s);
    m_stop->setIcon(themedIcon(u"close"));
    m_stop->setAutoRaise(true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_stop->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(10);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    layout->addWidget(m_text, 1);
    connect(m_stop, &QToolButton::clicked, this, &SweepStatus::stopRequested);
    connect(theme, &Theme::changed, this, &SweepStatus::updateColors);
    updateColors();
    retranslate();
}

void SweepStatus::showRunning(const Sweep &sweep, const SweepProgress &progress)
{
    m_progress->show();
    m_stop->show();
    m_progress->setValue(int(progress.share() * progressSteps));
    const QLocale locale;
    QStringList parts{
        tr("Step %1 of %2").arg(std::min(progress.step + 1, progress.stepCount)).arg(progress.stepCount),
        tr("%Ln in flight", nullptr, progress.concurrency)};
    if (sweep.plan.rounds > 1)
        parts.append(tr("round %1 of %2").arg(progress.round + 1).arg(sweep.plan.rounds));
    if (progress.throughput > 0)
        parts.append(formatRate(progress.throughput));
    if (const std::optional<qint64> leftNs = sweepTimeLeftNs(sweep, progress))
        parts.append(tr("about %1 left", "a duration").arg(wholeSecondsText(*leftNs)));
    m_text->setText(parts.join(u" · "_s));
}

void SweepStatus::showFinished(const Sweep &sweep)
{
    m_stop->hide();
    qint64 requests = 0;
    int measured = 0;
    for (const SweepStep &step : sweep.steps) {
        if (!step.complete)
            continue; // in no figure
        requests += step.count;
        ++measured;
    }
    m_progress->show();
    m_progress->setValue(measured * progressSteps / std::max(1, sweep.plan.stepCount()));
    const QString text = QLocale().toString(requests);
    m_text->setText(measured >= sweep.plan.stepCount()
                        ? tr("Done · %n step(s), %1 requests", nullptr, measured).arg(text)
                        : tr("Stopped after %1 of %n step(s) · %2 requests", nullptr, sweep.plan.stepCount())
                              .arg(QLocale().toString(measured), text));
}

void SweepStatus::showMessage(const QString &text)
{
    m_text->setText(text);
}

void SweepStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SweepStatus::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the sweep"));
    m_stop->setAccessibleName(tr("Stop the sweep"));
    m_stop->setToolTip(tr("End the sweep now and keep what was measured (Esc)"));
}

void SweepStatus::updateColors()
{
    QPalette colors = m_progress->palette();
    colors.setColor(QPalette::Highlight, m_theme->colors().contender({Strategy::Concurrent}));
    m_progress->setPalette(colors);
}

} // namespace Loopscope
