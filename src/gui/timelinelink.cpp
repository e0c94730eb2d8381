// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinelink.h"

#include "gui/histogramchart.h"
#include "gui/requestspanel.h"
#include "gui/runtimelinepanel.h"

#include <QTabWidget>

namespace Loopscope {

TimelineLink::TimelineLink(QTabWidget *tabs, RunTimelinePanel *timeline, RequestsPanel *requests,
                           HistogramChart *histogram, QObject *parent)
    : QObject(parent), m_timeline(timeline), m_requests(requests), m_histogram(histogram)
{
    connect(timeline, &RunTimelinePanel::sampleSelected, this, &TimelineLink::onSampleSelected);
    connect(timeline, &RunTimelinePanel::sampleActivated, this, [this, tabs](qint64 number) {
        tabs->setCurrentWidget(m_requests);
        m_requests->revealSample(number);
    });
    connect(timeline, &RunTimelinePanel::clearFilterRequested, requests,
            &RequestsPanel::takeBackLatencyRange);
    connect(requests, &RequestsPanel::currentSampleChanged, timeline,
            [timeline](qsizetype number) { timeline->selectSample(number); });
    connect(requests, &RequestsPanel::latencyRangeCleared, timeline,
            [timeline] { timeline->setFilter(std::nullopt); });
    connect(histogram, &HistogramChart::binSelected, timeline,
            [timeline](std::optional<Contender> contender, qint64 lowNs, qint64 highNs) {
                timeline->setFilter(LatencyFilter{contender, lowNs, highNs});
            });
    connect(histogram, &HistogramChart::selectionCleared, timeline,
            [timeline] { timeline->setFilter(std::nullopt); });
}

void TimelineLink::onSampleSelected(std::optional<qint64> number)
{
    if (!number) {
        m_requests->selectSample(std::nullopt);
        m_histogram->markLatency(std::nullopt);
        return;
    }
    // A row that becomes the current one marks the histogram's bar by itself.
    if (m_requests->selectSample(number))
        return;
    const Run *run = m_timeline->run();
    const Sample &sample = run->samples[*number];
    m_histogram->markLatency(sample.answered() ? std::optional(sample.latencyNs) : std::nullopt);
}

} // namespace Loopscope
