// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timelineviewport.h"

namespace Loopscope {

namespace {

constexpr double fitted = 1 - 1e-9; ///< of all there is
constexpr double leastPixels = 3; ///< of what is revealed
constexpr double margin = 0.1; ///< of the width, beside what is revealed

} // namespace

void TimelineViewport::set(const TimelineScale &scale)
{
    m_scale = scale.bounded(m_endNs, leastNs, m_width);
    m_isFitted = spanNs() >= m_endNs * fitted;
}

void TimelineViewport::setWidth(double width)
{
    width = std::max(1.0, width);
    if (width == m_width)
        return;
    const bool wasFitted = m_isFitted;
    const double from = fromNs();
    const double to = toNs();
    m_width = width;
    if (wasFitted)
        fit();
    else
        show(from, to);
}

void TimelineViewport::setEnd(double endNs, std::optional<double> followedNs)
{
    m_endNs = std::max(0.0, endNs);
    if (m_isFitted)
        fit();
    else if (followedNs)
        set({*followedNs - spanNs(), m_scale.nsPerPixel});
    else
        set(m_scale);
}

void TimelineViewport::fit()
{
    set(TimelineScale::spanning(0, std::max(m_endNs, leastNs), m_width));
    m_isFitted = true;
}

void TimelineViewport::zoom(double factor, double x)
{
    set(m_scale.zoomed(factor, x));
}

void TimelineViewport::show(double fromNs, double toNs)
{
    set(TimelineScale::spanning(fromNs, toNs, m_width));
}

void TimelineViewport::pan(double pixels)
{
    if (!m_isFitted)
        set({m_scale.ns(pixels), m_scale.nsPerPixel});
}

void TimelineViewport::reveal(double fromNs, double toNs)
{
    const double leastWide = leastPixels * m_scale.nsPerPixel;
    if (toNs - fromNs < leastWide && m_scale.nsPerPixel * m_width > leastNs && toNs > fromNs) {
        const double nsPerPixel = (toNs - fromNs) / leastPixels;
        set({(fromNs + toNs) / 2 - nsPerPixel * m_width / 2, nsPerPixel});
        return;
    }
    const double room = margin * spanNs();
    if (toNs > this->toNs())
        set({toNs + room - spanNs(), m_scale.nsPerPixel});
    if (fromNs < this->fromNs())
        set({fromNs - room, m_scale.nsPerPixel});
    else if (toNs - fromNs > spanNs() && fromNs > this->toNs() - room)
        set({fromNs - room, m_scale.nsPerPixel});
}

} // namespace Loopscope
