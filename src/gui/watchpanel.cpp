// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchpanel.h"

#include "core/whenfinished.h"
#include "gui/chartexport.h"
#include "gui/icons.h"
#include "gui/rangeswitch.h"
#include "gui/watchchart.h"
#include "gui/watchfacts.h"
#include "models/statechangemodel.h"
#include "store/history.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPromise>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 always = std::numeric_limits<qint64>::max();

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

bool isEarlier(const Annotation &a, const Annotation &b)
{
    return a.atUs < b.atUs;
}

} // namespace

WatchPanel::WatchPanel(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_chart(new WatchChart(theme, this))
    , m_loader(
          new SeriesLoader([this](const QString &id, qint64 fromUs, qint64 untilUs,
                                  qint64 bucketUs) { return askForSeries(id, fromUs, untilUs, bucketUs); },
                           this))
    , m_facts(new WatchFacts(theme, this))
    , m_range(new RangeSwitch(theme, this))
    , m_zoomIn(addButton(u"chartZoomIn"_s, u"zoom-in"))
    , m_zoomOut(addButton(u"chartZoomOut"_s, u"zoom-out"))
    , m_now(addButton(u"chartNow"_s, u"clock"))
    , m_note(addButton(u"annotate"_s, u"pin"))
{
    m_chart->setObjectName(u"watchChart"_s);
    m_chart->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_range);
    row->addSpacing(8);
    for (QToolButton *button : {m_zoomIn, m_zoomOut, m_now, m_note})
        row->addWidget(button);
    addHeaderControl(controls);
    setTitleMayBeCut();
    body()->addWidget(m_facts);
    body()->addSpacing(4);
    body()->addWidget(m_chart, 1);
    connectChart();
    WatchPanel::retranslate();
    updateRange();
    updateHint();
}

QToolButton *WatchPanel::addButton(const QString &name, QStringView icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void WatchPanel::connectChart()
{
    constexpr double step = 1.5;
    connect(m_chart, &WatchChart::wanted, m_loader, &SeriesLoader::want);
    connect(m_chart, &WatchChart::windowChanged, this, &WatchPanel::updateRange);
    connect(m_loader, &SeriesLoader::dataChanged, this,
            [this](const std::shared_ptr<const WatchChartData> &shown) {
                m_chart->setData(shown);
                if (shown && !m_loader->isWaiting())
                    fitRange(*shown);
                Q_EMIT dataChanged();
            });
    connect(m_loader, &SeriesLoader::failed, this, &WatchPanel::failed);
    connect(m_range, &RangeSwitch::rangeChosen, this, [this](TimeRange range) {
        m_hasChosen = true;
        m_chart->setNow(now());
        m_chart->showRange(range);
    });
    connect(m_zoomIn, &QToolButton::clicked, this, [this] { m_chart->zoom(step); });
    connect(m_zoomOut, &QToolButton::clicked, this, [this] { m_chart->zoom(1 / step); });
    connect(m_now, &QToolButton::clicked, this, [this] {
        m_chart->setNow(now());
        m_chart->follow();
    });
    connect(m_note, &QToolButton::clicked, this, [this] {
        const TimeWindow &window = m_chart->window();
        askForText(window.isFollowing() ? now() : window.us(window.width() / 2), {});
    });
    connect(m_chart, &WatchChart::annotationRequested, this, [this](qint64 us) { askForText(us, {}); });
    connect(m_chart, &WatchChart::annotationActivated, this, [this](const QString &id) {
        if (const Annotation *one = annotation(id))
            askForText(one->atUs, id);
    });
    connect(m_chart, &WatchChart::annotationRemovalRequested, this, &WatchPanel::wantNoMore);
    connect(m_chart, &QWidget::customContextMenuRequested, this, &WatchPanel::showMenu);
}

QFuture<Result<TickSeries>> WatchPanel::askForSeries(const QString &id, qint64 fromUs, qint64 untilUs,
                                                     qint64 bucketUs) const
{
    if (m_history)
        return m_history->series(id, fromUs, untilUs, bucketUs);
    QPromise<Result<TickSeries>> nothing;
    nothing.start();
    nothing.addResult(TickSeries{fromUs, untilUs, bucketUs, {}});
    nothing.finish();
    return nothing.future();
}

void WatchPanel::useHistory(History *history)
{
    m_history = history;
    reload();
}

void WatchPanel::reload()
{
    m_loader->reload(); // what is in sight stays: a history that comes back is nobody's wish to see a day
    askForMarks();
}

void WatchPanel::refresh(bool all)
{
    m_loader->refresh(all);
    askForMarks();
}

void WatchPanel::setWatch(const Watch *watch)
{
    const bool isOther = (watch ? watch->id : QString()) != watchId();
    m_watch = watch ? std::optional(*watch) : std::nullopt;
    setTitle(watch ? watch->displayName() : QString());
    m_chart->setP95Limit(watch && watch->limits.p95
                             ? std::optional(double(std::chrono::nanoseconds(*watch->limits.p95).count()))
                             : std::nullopt);
    if (isOther) {
        m_state = WatchState::Unknown;
        m_changes.clear();
        m_annotations.clear();
        showUsualRange();
        m_loader->setWatch(watchId());
        marksChanged();
        askForMarks();
    }
    updateFacts();
    updateHint();
}

void WatchPanel::setState(WatchState state, bool isRunning)
{
    m_state = state;
    m_isRunning = isRunning;
    updateFacts();
}

void WatchPanel::setWatchedElsewhere(bool elsewhere)
{
    m_isElsewhere = elsewhere;
    updateFacts();
}

void WatchPanel::setNow(qint64 nowUs)
{
    m_facts->setNow(nowUs);
    // A new picture where something moves by a pixel.
    const TimeWindow &window = m_chart->window();
    if (std::abs(double(nowUs - window.nowUs())) >= window.usPerPixel())
        m_chart->setNow(nowUs);
}

void WatchPanel::add(const QList<WatchTick> &ticks)
{
    m_loader->add(ticks);
}

void WatchPanel::add(const StateChange &change)
{
    if (change.watchId != watchId() || watchId().isEmpty())
        return;
    m_newChanges.prepend(change);
    m_changes.prepend(change);
    marksChanged();
}

void WatchPanel::add(const Annotation &annotation)
{
    if (!annotation.watchId.isEmpty() && annotation.watchId != watchId())
        return;
    m_newAnnotations.append(annotation);
    m_annotations.insert(std::ranges::upper_bound(m_annotations, annotation, isEarlier), annotation);
    marksChanged();
}

void WatchPanel::removeAnnotation(const QString &id)
{
    m_goneAnnotations.append(id);
    m_annotations.removeIf([&id](const Annotation &one) { return one.id == id; });
    m_newAnnotations.removeIf([&id](const Annotation &one) { return one.id == id; });
    marksChanged();
}

void WatchPanel::askForMarks()
{
    const quint64 asked = ++m_asked;
    m_newChanges.clear();
    m_newAnnotations.clear();
    m_goneAnnotations.clear();
    if (!m_history || !m_watch)
        return;
    whenFinished(m_history->stateChanges(watchId(), 0, always, StateChangeModel::mostRows), this,
                 [this, asked](const Result<QList<StateChange>> &answer) {
                     if (asked != m_asked || !answer)
                         return;
                     const QList<StateChange> changes = m_newChanges + answer.value();
                     if (std::exchange(m_changes, changes) != changes)
                         marksChanged();
                 });
    whenFinished(m_history->annotations(watchId(), 0, always), this,
                 [this, asked](const Result<QList<Annotation>> &answer) {
                     if (asked != m_asked || !answer)
                         return;
                     QList<Annotation> annotations = answer.value() + m_newAnnotations;
                     annotations.removeIf(
                         [this](const Annotation &one) { return m_goneAnnotations.contains(one.id); });
                     std::ranges::stable_sort(annotations, isEarlier);
                     if (std::exchange(m_annotations, annotations) != annotations)
                         marksChanged();
                 });
}

void WatchPanel::marksChanged()
{
    m_chart->setMarks(m_changes, m_annotations);
    updateFacts();
}

void WatchPanel::updateFacts()
{
    m_facts->setVisible(m_watch.has_value());
    if (!m_watch)
        return;
    WatchFacts::Facts facts{*m_watch, m_state,      m_isRunning, stateSinceUs(m_changes, m_state),
                            {},       m_isElsewhere};
    const auto reason = std::ranges::find(m_changes, m_state, &StateChange::to);
    if (reason != m_changes.end())
        facts.reason = reason->reason;
    m_facts->setFacts(facts);
}

void WatchPanel::updateRange()
{
    const TimeWindow &window = m_chart->window();
    std::optional<TimeRange> shown;
    for (const TimeRange range : allTimeRanges) {
        const qint64 beginUs = rangeBeginUs(range, window.untilUs(), m_chart->scene().zone);
        // A day that clocks are set on is still a day.
        const double off = std::abs(double(beginUs - window.fromUs()));
        if (window.isFollowing() && off < 0.05 * double(window.spanUs()))
            shown = range;
    }
    m_range->setRange(shown);
    m_now->setEnabled(!window.isFollowing());
}

void WatchPanel::updateHint()
{
    m_chart->setHint(m_watch ? QString() : tr("Choose a watch to see it over time."));
    for (QWidget *control : std::initializer_list<QWidget *>{m_range, m_zoomIn, m_zoomOut, m_note})
        control->setEnabled(m_watch.has_value());
}

bool WatchPanel::hasChosenRange() const
{
    return m_hasChosen || m_range->range() != m_shownRange;
}

void WatchPanel::setUsualRange(TimeRange range)
{
    m_usualRange = range;
    m_hasChosen = false;
    m_shownRange = range;
    m_isRangeFitted = false;
    m_chart->showRange(range);
}

TimeRange WatchPanel::usualRange() const
{
    return hasChosenRange() ? m_range->range().value_or(m_usualRange) : m_usualRange;
}

void WatchPanel::showUsualRange()
{
    if (!hasChosenRange())
        setUsualRange(m_usualRange);
}

/// A watch that is new would be a sliver at the edge of a day.
void WatchPanel::fitRange(const WatchChartData &shown)
{
    if (!m_history) // which tells nothing of the past
        return;
    if (std::exchange(m_isRangeFitted, true) || hasChosenRange() || m_usualRange == TimeRange::Hour)
        return;
    const TimeWindow &window = m_chart->window();
    const bool hasPast = std::ranges::any_of(shown.series.buckets, [&window](const TickBucket &bucket) {
        return bucket.endUs > window.fromUs() && bucket.endUs <= window.untilUs() - TickSpan::hour;
    });
    if (hasPast)
        return;
    m_shownRange = TimeRange::Hour;
    m_chart->showRange(m_shownRange);
}

void WatchPanel::showMoment(qint64 us)
{
    const qint64 spanUs = std::min(m_chart->window().spanUs(), TickSpan::day);
    m_chart->setNow(now());
    m_chart->showRange(us - spanUs / 2, us + spanUs / 2);
}

const Annotation *WatchPanel::annotation(const QString &id) const
{
    const auto found = std::ranges::find(m_annotations, id, &Annotation::id);
    return found == m_annotations.end() ? nullptr : &*found;
}

void WatchPanel::retranslate()
{
    m_chart->setAccessibleName(tr("Charts over time"));
    const auto name = [](QToolButton *button, const QString &text, const QString &toolTip) {
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
    };
    name(m_zoomIn, tr("Zoom In"), tr("Show less time, in more detail (+)"));
    name(m_zoomOut, tr("Zoom Out"), tr("Show more time (−)"));
    name(m_now, tr("Now"), tr("Go to the present and follow it (Home)"));
    name(m_note, tr("Add Annotation"), tr("Note something at this moment, or double-click in a chart (A)"));
    updateHint();
}

} // namespace Loopscope
