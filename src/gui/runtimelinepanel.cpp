// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runtimelinepanel.h"

#include "gui/rangechip.h"
#include "gui/requestcolors.h"

#include <QComboBox>
#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

RunTimelinePanel::RunTimelinePanel(const Theme *theme, QWidget *parent)
    : TimelineCard(theme, u"loopscope-timeline"_s, parent)
    , m_range(new RangeChip(this))
    , m_coloring(new QComboBox)
    , m_rounds(new QComboBox)
    , m_rows(new QComboBox)
{
    setObjectName(u"timeline"_s);
    m_range->setObjectName(u"timelineRange"_s);
    addChooser(m_range);
    m_coloring->setObjectName(u"timelineColoring"_s);
    m_rounds->setObjectName(u"timelineRound"_s);
    m_rows->setObjectName(u"timelineRows"_s);
    for (QComboBox *chooser : {m_rounds, m_rows, m_coloring}) {
        chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        addChooser(chooser);
    }
    setKindColors(requestKindColor);
    setSource(&m_timeline);

    connect(m_coloring, &QComboBox::currentIndexChanged, this,
            [this](int index) { setColoring(TimelineColoring(std::max(0, index))); });
    connect(m_rows, &QComboBox::activated, this,
            [this](int index) { m_timeline.setRowsAre(TimelineRows(std::max(0, index))); });
    connect(&m_timeline, &RunTimeline::roundsChanged, this, &RunTimelinePanel::updateRows);
    connect(m_rounds, &QComboBox::activated, &m_timeline, &RunTimeline::setRound);
    connect(&m_timeline, &RunTimeline::roundsChanged, this, &RunTimelinePanel::updateRounds);
    connect(&m_timeline, &RunTimeline::busyChanged, this, &RunTimelinePanel::updateHint);
    connect(&m_timeline, &TimelineSource::changed, this, &RunTimelinePanel::selectWanted);
    connect(view(), &TimelineView::selectionChanged, this, [this](std::optional<qint64> item) {
        m_wanted.reset();
        Q_EMIT sampleSelected(item);
    });
    connect(m_range, &QToolButton::clicked, this, [this] {
        if (m_range->hasFocus()) // it is about to go
            view()->setFocus();
        Q_EMIT clearFilterRequested();
    });
    connect(view(), &TimelineView::activated, this, &RunTimelinePanel::sampleActivated);
    RunTimelinePanel::retranslate();
}

void RunTimelinePanel::setRun(std::shared_ptr<const Run> run, bool isLive)
{
    m_run = std::move(run);
    m_isBehind = false;
    m_wanted.reset();
    m_range->setRange({});
    view()->select(std::nullopt);
    m_timeline.setRun(m_run, isLive);
    view()->setFollowing(true);
    view()->fit();
}

void RunTimelinePanel::samplesAdded(qint64 nowNs)
{
    m_nowNs = nowNs;
    m_isBehind = !isVisible();
    if (!m_isBehind)
        m_timeline.update(nowNs);
}

void RunTimelinePanel::finish()
{
    m_timeline.finish();
    m_isBehind = false;
}

void RunTimelinePanel::showEvent(QShowEvent *event)
{
    TimelineCard::showEvent(event);
    if (m_isBehind)
        samplesAdded(m_nowNs);
}

void RunTimelinePanel::selectSample(std::optional<qint64> number)
{
    m_wanted = number;
    if (!number) {
        view()->select(std::nullopt);
        return;
    }
    if (m_isBehind) {
        m_isBehind = false;
        m_timeline.update(m_nowNs);
    }
    if (m_run && *number < m_run->samples.size())
        m_timeline.setRound(m_run->samples[*number].round);
    selectWanted();
}

void RunTimelinePanel::selectWanted()
{
    if (m_wanted && m_timeline.place(*m_wanted))
        view()->select(std::exchange(m_wanted, std::nullopt));
}

void RunTimelinePanel::setFilter(const std::optional<LatencyFilter> &filter)
{
    m_timeline.setFilter(filter);
    m_range->setRange(filter ? std::optional(Range{filter->lowNs, filter->highNs - 1}) : std::nullopt);
}

void RunTimelinePanel::setColoring(TimelineColoring coloring)
{
    m_coloring->setCurrentIndex(int(coloring));
    m_timeline.setColoring(coloring);
}

void RunTimelinePanel::updateRounds()
{
    const QSignalBlocker blocker(m_rounds);
    if (m_rounds->count() != m_timeline.rounds()) {
        m_rounds->clear();
        for (int round = 1; round <= m_timeline.rounds(); ++round)
            m_rounds->addItem(tr("Round %1", "a number").arg(QLocale().toString(round)));
    }
    m_rounds->setCurrentIndex(m_timeline.round());
    m_rounds->setVisible(m_timeline.rounds() > 1);
}

TimelineRows RunTimelinePanel::wantedRows() const
{
    return TimelineRows(std::max(0, m_rows->currentIndex()));
}

void RunTimelinePanel::setWantedRows(TimelineRows rows)
{
    m_rows->setCurrentIndex(int(rows));
    m_timeline.setRowsAre(rows);
}

void RunTimelinePanel::updateRows()
{
    m_rows->setEnabled(m_timeline.canShowRequests());
    m_rows->setToolTip(m_rows->isEnabled()
                           ? m_rows->accessibleName()
                           : tr("A row per lane: the batch has more than %1 requests.", "a number")
                                 .arg(QLocale().toString(TimelineIndex::mostRequestRows)));
}

void RunTimelinePanel::updateHint()
{
    view()->setHint(m_timeline.isBusy()
                        ? tr("The timeline is being made …")
                        : tr("Every request appears here as a bar: lanes down, time across."));
}

void RunTimelinePanel::retranslate()
{
    TimelineCard::retranslate();
    view()->setAxisTitle(tr("time since the start of the batch", "axis of a chart"));
    const int chosen = std::max(0, int(m_timeline.coloring()));
    {
        const QSignalBlocker blocker(m_coloring);
        m_coloring->clear();
        m_coloring->addItems({tr("By phase", "what colours mean"), tr("By strategy", "what colours mean"),
                              tr("By status", "what colours mean")});
        m_coloring->setCurrentIndex(chosen);
    }
    const int rows = int(wantedRows());
    m_rows->clear();
    m_rows->addItems({tr("Rows: lanes", "what a row of the timeline is"),
                      tr("Rows: requests", "what a row of the timeline is")});
    m_rows->setCurrentIndex(rows);
    m_rows->setAccessibleName(tr("What a row is"));
    updateRows();
    m_coloring->setAccessibleName(tr("What the colours mean"));
    m_coloring->setToolTip(m_coloring->accessibleName());
    m_rounds->setAccessibleName(tr("Which round is shown"));
    m_rounds->setToolTip(m_rounds->accessibleName());
    m_rounds->clear();
    m_timeline.retranslate();
    updateRounds();
    updateHint();
}

} // namespace Loopscope
