// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

class QTabWidget;

namespace Loopscope {

class HistogramChart;
class RequestsPanel;
class RunTimelinePanel;

/// Keeps timeline, table and histogram of one run at the same request: who is selected in one of them is
/// selected in the others, and a histogram's bar dims the requests that are not in it.
class TimelineLink : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the link. \a tabs is where \a timeline and \a requests are pages.
    TimelineLink(QTabWidget *tabs, RunTimelinePanel *timeline, RequestsPanel *requests,
                 HistogramChart *histogram, QObject *parent = nullptr);

private:
    void onSampleSelected(std::optional<qint64> number);

    RunTimelinePanel *m_timeline;
    RequestsPanel *m_requests;
    HistogramChart *m_histogram;
};

} // namespace Loopscope
