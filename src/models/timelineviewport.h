// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinescale.h"

#include <optional>

namespace Loopscope {

/// Which part of the time a timeline shows: all of it, or what somebody zoomed to; and where it moves to
/// while there is more and more. Pixels are logical ones.
class TimelineViewport
{
public:
    static constexpr double leastNs = 100; ///< as near as one can look

    [[nodiscard]] const TimelineScale &scale() const { return m_scale; }
    [[nodiscard]] double width() const { return m_width; }
    /// What there is, in ns.
    [[nodiscard]] double endNs() const { return m_endNs; }
    [[nodiscard]] double fromNs() const { return m_scale.startNs; }
    [[nodiscard]] double toNs() const { return m_scale.ns(m_width); }
    [[nodiscard]] double spanNs() const { return m_scale.nsPerPixel * m_width; }
    /// All is shown, and stays so.
    [[nodiscard]] bool isFitted() const { return m_isFitted; }

    void setWidth(double width);
    /// There are \a endNs now. What is fitted stays fitted; otherwise \a followedNs, where given, stays in
    /// sight, at the far end.
    void setEnd(double endNs, std::optional<double> followedNs = {});
    void fit();
    /// Shows \a factor times as much detail; the time at \a x stays where it is.
    void zoom(double factor, double x);
    /// Shows [\a fromNs, \a toNs].
    void show(double fromNs, double toNs);
    void pan(double pixels);
    /// Moves as little as needed, so that [\a fromNs, \a toNs] is in sight, or its beginning, and enough of
    /// a pixel wide to be seen.
    void reveal(double fromNs, double toNs);

private:
    void set(const TimelineScale &scale);

    TimelineScale m_scale;
    double m_width = 1;
    double m_endNs = 0;
    bool m_isFitted = true;
};

} // namespace Loopscope
