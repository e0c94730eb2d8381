// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labtimelinepanel.h"

#include "gui/labcolors.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

LabTimelinePanel::LabTimelinePanel(const Theme *theme, QWidget *parent)
    : TimelineCard(theme, u"loopscope-lab"_s, parent)
{
    setObjectName(u"labTimeline"_s);
    setKindColors(labKindColor);
    setSource(&m_timeline);
    LabTimelinePanel::retranslate();
}

void LabTimelinePanel::setRun(std::shared_ptr<const LabRun> run, bool isLive)
{
    m_isBehind = false;
    view()->select(std::nullopt);
    m_timeline.setRun(std::move(run), isLive);
    view()->setFollowing(true);
    view()->fit();
}

void LabTimelinePanel::grow()
{
    m_isBehind = !isVisible();
    if (!m_isBehind)
        m_timeline.update();
}

void LabTimelinePanel::finish()
{
    m_isBehind = false;
    m_timeline.finish();
}

void LabTimelinePanel::select(int coroutine)
{
    view()->select(coroutine);
}

void LabTimelinePanel::showEvent(QShowEvent *event)
{
    TimelineCard::showEvent(event);
    if (m_isBehind)
        grow();
}

void LabTimelinePanel::retranslate()
{
    TimelineCard::retranslate();
    view()->setAxisTitle(tr("time since the start of the run", "axis of a chart"));
    view()->setHint(tr("Every coroutine appears here with its states: coroutines down, time across."));
    m_timeline.retranslate();
}

} // namespace Loopscope
