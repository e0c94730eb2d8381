// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timewindow.h"

#include "stats/tickseries.h"

#include <QDateTime>

#include <algorithm>

namespace Loopscope {

qint64 rangeBeginUs(TimeRange range, qint64 untilUs, const QTimeZone &zone)
{
    const QDateTime until = QDateTime::fromMSecsSinceEpoch(untilUs / 1'000, zone);
    const auto us = [untilUs](const QDateTime &begin) {
        return begin.toMSecsSinceEpoch() * 1'000 + untilUs % 1'000;
    };
    switch (range) {
    case TimeRange::Hour:
        return untilUs - TickSpan::hour;
    case TimeRange::Day:
        return us(until.addDays(-1));
    case TimeRange::Week:
        return us(until.addDays(-7));
    case TimeRange::Month:
        return us(until.addMonths(-1));
    case TimeRange::Year:
        return us(until.addYears(-1));
    }
    Q_UNREACHABLE();
}

void TimeWindow::setWidth(double pixels)
{
    m_width = std::max(1.0, pixels);
}

void TimeWindow::setNow(qint64 nowUs)
{
    m_nowUs = nowUs;
    if (m_isFollowing || m_untilUs > nowUs) { // the clock may step back
        m_fromUs += nowUs - m_untilUs;
        m_untilUs = nowUs;
    }
}

void TimeWindow::show(qint64 fromUs, qint64 untilUs)
{
    const qint64 span = std::clamp(untilUs - fromUs, leastSpanUs, mostSpanUs);
    m_untilUs = std::min(fromUs + span, m_nowUs);
    m_fromUs = m_untilUs - span;
    m_isFollowing = m_untilUs == m_nowUs;
}

void TimeWindow::zoom(double factor, double x)
{
    const auto span = qint64(std::clamp(double(spanUs()) / factor, double(leastSpanUs), double(mostSpanUs)));
    const qint64 until = m_isFollowing ? m_nowUs : us(x) + qint64(double(span) * (1 - x / m_width));
    show(until - span, until);
}

void TimeWindow::pan(double pixels)
{
    // Nothing was known in 1970; a window from before would only puzzle.
    const auto by = std::max(-m_fromUs, qint64(pixels * usPerPixel()));
    show(m_fromUs + by, m_untilUs + by);
}

void TimeWindow::follow()
{
    show(m_nowUs - spanUs(), m_nowUs);
}

} // namespace Loopscope
