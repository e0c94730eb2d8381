// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchfacts.h"

#include "core/text.h"
#include "gui/statestyle.h"
#include "gui/theme.h"
#include "gui/wrappedlabel.h"
#include "models/calendarticks.h"
#include "models/timeunit.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 16;

/// The mark of a state, as a widget.
class StateMark : public QWidget
{
public:
    StateMark(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(markSize, markSize);
    }

    void setState(WatchState state, bool isPaused)
    {
        m_state = state;
        m_isPaused = isPaused;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        const QPointF center(markSize / 2.0, markSize / 2.0);
        if (m_isPaused)
            drawPauseMark(&painter, m_theme->colors(), center, 5.5);
        else
            drawStateMark(&painter, m_theme->colors(), center, 5.5, m_state);
    }

private:
    const Theme *m_theme;
    WatchState m_state = WatchState::Unknown;
    bool m_isPaused = false;
};

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

std::optional<qint64> stateSinceUs(const QList<StateChange> &changes, WatchState state)
{
    if (changes.isEmpty() || changes.first().to != state)
        return std::nullopt;
    return changes.first().atUs;
}

WatchFacts::WatchFacts(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new StateMark(theme, this))
    , m_state(new WrappedLabel(this))
    , m_limits(new WrappedLabel(this))
{
    m_state->setObjectName(u"watchState"_s);
    m_limits->setObjectName(u"watchLimits"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(7);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_state, 0, 1);
    grid->addWidget(m_limits, 1, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    for (QLabel *label : {m_state, m_limits}) {
        label->setMinimumWidth(200);
        label->hide(); // until there is something to say
    }
    connect(theme, &Theme::changed, this, &WatchFacts::updateColors);
    updateColors();
}

void WatchFacts::setFacts(const Facts &facts)
{
    m_facts = facts;
    m_hasFacts = true;
    showTexts();
}

void WatchFacts::setNow(qint64 nowUs)
{
    m_nowUs = nowUs;
    if (m_hasFacts)
        showTexts();
}

QString WatchFacts::stateText() const
{
    return m_state->text();
}

QString WatchFacts::limitsText() const
{
    return m_limits->text();
}

void WatchFacts::showTexts()
{
    const bool isWatched = m_facts.isRunning && !m_facts.watch.paused;
    static_cast<StateMark *>(m_mark)->setState(isWatched ? m_facts.state : WatchState::Unknown,
                                               m_facts.watch.paused);
    m_state->setText(stateLine());
    m_limits->setText(limitsLine());
    for (QLabel *label : {m_state, m_limits})
        label->setVisible(!label->text().isEmpty());
    updateColors();
}

QString WatchFacts::stateLine() const
{
    if (m_facts.watch.paused)
        return tr("Paused: it is not watched.");
    if (m_facts.isElsewhere)
        return tr("Another Loopscope watches it, and shows how it is now.");
    if (!m_facts.isRunning)
        return tr("Monitoring is stopped: nothing is known of it now.");
    if (m_facts.state == WatchState::Unknown)
        return tr("Not known yet: the first ticks are on their way.");
    QString text = capitalized(watchStateName(m_facts.state));
    const std::chrono::seconds lasted(m_facts.sinceUs ? (m_nowUs - *m_facts.sinceUs) / 1'000'000 : 0);
    if (lasted.count() > 0) {
        text = tr("%1 for %2, since %3", "a state, how long, a moment")
                   .arg(text, countdownText(lasted),
                        calendarMoment(*m_facts.sinceUs, QTimeZone::systemTimeZone()));
    }
    if (m_facts.state != WatchState::Up && !m_facts.reason.isEmpty())
        text = tr("%1. %2", "a state and how long it has lasted; a sentence about why")
                   .arg(text, m_facts.reason);
    return text;
}

QString WatchFacts::limitsLine() const
{
    const Watch &watch = m_facts.watch;
    const WatchLimits &limits = watch.limits;
    QStringList parts{displayUrl(watch.request.url),
                      tr("every %1", "how often").arg(periodText(watch.interval))};
    if (watch.count > 1)
        parts.append(tr("%Ln request(s)", "of each tick", watch.count));
    if (limits.p95)
        parts.append(tr("p95 at most %1").arg(periodText(*limits.p95)));
    parts.append(limits.failedPercent > 0
                     ? tr("at most %1 failed").arg(formatShare(limits.failedPercent / 100))
                     : tr("no failure allowed"));
    if (!limits.bodyContains.isEmpty())
        parts.append(tr("body contains “%1”").arg(limits.bodyContains));
    if (limits.looksAtJson())
        parts.append(
            limits.jsonValue.isEmpty()
                ? tr("JSON has %1", "a pointer").arg(limits.jsonPointer)
                : tr("JSON %1 is %2", "a pointer, a value").arg(limits.jsonPointer, limits.jsonValue));
    if (limits.certificateDays)
        parts.append(tr("certificate valid for %Ln more day(s)", nullptr, *limits.certificateDays));
    return parts.join(u" · "_s);
}

void WatchFacts::updateColors()
{
    const bool isWatched = m_facts.isRunning && !m_facts.watch.paused;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    isWatched && m_facts.state != WatchState::Unknown
                        ? stateTextColor(m_theme->colors(), m_facts.state)
                        : m_theme->colors().muted);
    m_state->setPalette(colors);
    colors.setColor(QPalette::WindowText, m_theme->colors().muted);
    m_limits->setPalette(colors);
    m_mark->update();
}

void WatchFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_hasFacts)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace Loopscope
