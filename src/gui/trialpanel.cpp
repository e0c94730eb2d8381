// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/trialpanel.h"

#include "core/text.h"
#include "engine/statetracker.h"
#include "gui/statestyle.h"
#include "gui/theme.h"
#include "gui/wrappedlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int markWidth = 24; ///< at the leading edge
constexpr double markRadius = 5;

} // namespace

TrialPanel::TrialPanel(const Theme *theme, QWidget *parent)
    : WrappingWidget(parent), m_theme(theme), m_headline(new WrappedLabel(this)), m_rows(new QGridLayout)
{
    m_headline->setObjectName(u"trialHeadline"_s);
    m_rows->setHorizontalSpacing(14);
    m_rows->setVerticalSpacing(3);
    m_rows->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 7, 10, 7);
    column->setSpacing(5);
    m_headline->setContentsMargins(markWidth, 0, 0, 0);
    column->addWidget(m_headline);
    column->addLayout(m_rows);
    m_rows->setContentsMargins(markWidth, 0, 0, 0);
    connect(theme, &Theme::changed, this, &TrialPanel::update);
    m_headline->hide();
    hide();
}

void TrialPanel::clear()
{
    m_problem.clear();
    m_outcome.reset();
    m_runningRequests = 0;
    update();
}

void TrialPanel::showRunning(int requests, const QString &host)
{
    m_problem.clear();
    m_outcome.reset();
    m_runningRequests = requests;
    m_runningHost = host;
    update();
}

void TrialPanel::show(const TrialOutcome &outcome)
{
    m_problem.clear();
    m_runningRequests = 0;
    m_outcome = outcome;
    update();
}

void TrialPanel::showProblem(const QString &problem)
{
    m_outcome.reset();
    m_runningRequests = 0;
    m_problem = problem;
    update();
}

QString TrialPanel::text() const
{
    return accessibleName();
}

void TrialPanel::update()
{
    removeRows();
    setAccessibleName({});
    if (m_outcome) {
        const QString problem = tickProblem(m_outcome->tick, m_outcome->limits);
        //: The state that a tick stands for (up, degraded, down), and a sentence about why.
        say(tr("%1 – %2").arg(watchStateName(m_outcome->tick.level),
                              problem.isEmpty() ? tr("All limits are kept.") : problem),
            m_outcome->tick.level);
        addFigures(*m_outcome);
    } else if (m_runningRequests > 0) {
        say(tr("Waiting for %n answer(s) of %1 …", nullptr, m_runningRequests).arg(m_runningHost),
            WatchState::Unknown);
    } else if (!m_problem.isEmpty()) {
        say(m_problem, WatchState::Down);
    }
    m_headline->setVisible(!accessibleName().isEmpty());
    setVisible(!accessibleName().isEmpty());
    QWidget::update();
}

void TrialPanel::say(const QString &headline, WatchState state)
{
    m_state = state;
    m_headline->setText(headline);
    QPalette colors = palette();
    if (state != WatchState::Unknown)
        colors.setColor(QPalette::WindowText, stateTextColor(m_theme->colors(), state));
    m_headline->setPalette(colors);
    setAccessibleName(headline);
}

void TrialPanel::addFigures(const TrialOutcome &outcome)
{
    const Tick &tick = outcome.tick;
    const QLocale locale;
    const auto counted = [&locale](const QString &what, qint64 count) {
        //: What, and how often: "503 × 2".
        return count == 1 ? what : tr("%1 × %2").arg(what, locale.toString(count));
    };

    QString requests = tr("%n sent", "requests", tick.planned);
    if (tick.ended < tick.planned)
        requests = tr("%1 of %n sent, then the interval was over", "requests", tick.planned)
                       .arg(locale.toString(tick.ended));
    addRow(tr("Requests"),
           tr("%1; %2 failed", "%1: how many were sent").arg(requests, locale.toString(tick.failed)));

    if (const std::optional<qint64> max = tick.latency.max()) {
        QString latency = formatDuration(double(*max));
        if (tick.latency.total() > 1)
            latency = tr("%1 to %2").arg(formatDuration(double(*tick.latency.min())), latency);
        if (const std::optional<double> median = tick.latency.percentile(0.5);
            median && tick.latency.total() > 1)
            latency += tr(", median %1").arg(formatDuration(*median));
        if (const std::optional<double> p95 = tick.latency.percentile(0.95))
            latency += tr(", p95 %1").arg(formatDuration(*p95));
        addRow(tr("Latency"), latency);
    }

    QStringList statuses;
    for (auto status = outcome.statuses.begin(); status != outcome.statuses.end(); ++status)
        statuses.append(counted(QString::number(status.key()), status.value()));
    addRow(tr("Statuses"), statuses.join(", "_L1));

    QStringList errors;
    for (std::size_t reason = 0; reason < tick.errors.counts.size(); ++reason) {
        if (const qint64 count = tick.errors.counts[reason]; count > 0)
            errors.append(counted(tickErrorName(reason), count));
    }
    addRow(tr("Failures"), errors.join(", "_L1));
    if (!m_headline->text().contains(tick.detail))
        addRow(tr("First failure"), tick.detail);

    QStringList broken;
    if (tick.broken & BrokenLimit::Failed)
        broken.append(tr("failed requests"));
    if (tick.broken & BrokenLimit::P95)
        broken.append(tr("p95"));
    if (tick.broken & BrokenLimit::Body)
        broken.append(tr("body"));
    if (tick.broken & BrokenLimit::Certificate)
        broken.append(tr("certificate"));
    addRow(tr("Broken limits"), broken.join(", "_L1));

    if (const std::optional<int> days = tick.certificateDays)
        addRow(tr("Certificate"),
               *days < 0 ? tr("has ended") : tr("valid for %n more day(s)", nullptr, *days));
}

void TrialPanel::addRow(const QString &caption, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *name = new QLabel(caption, this);
    auto *figure = new WrappedLabel(this);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme->colors().muted);
    name->setPalette(colors);
    figure->setText(value);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    m_rows->addWidget(figure, row, 1);
    //: A line of a list: what, and its figure.
    setAccessibleName(accessibleName() + u'\n' + tr("%1: %2").arg(caption, value));
}

void TrialPanel::removeRows()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void TrialPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        update();
    WrappingWidget::changeEvent(event);
}

void TrialPanel::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme->colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.line);
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRect headline = m_headline->geometry();
    const double line = m_headline->fontMetrics().height();
    const double x = layoutDirection() == Qt::RightToLeft ? headline.right() - markWidth / 2.0 + 2
                                                          : headline.left() + markWidth / 2.0 - 2;
    drawStateMark(&painter, colors, QPointF(x, headline.top() + line / 2), markRadius, m_state);
}

} // namespace Loopscope
