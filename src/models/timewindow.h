// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimeZone>

#include <array>

namespace Loopscope {

/// How much of the past a button shows.
enum class TimeRange : quint8 {
    Hour,
    Day,
    Week,
    Month,
    Year,
};

inline constexpr std::array allTimeRanges{TimeRange::Hour, TimeRange::Day, TimeRange::Week, TimeRange::Month,
                                          TimeRange::Year};

/// Where a range that ends at \a untilUs begins, by the clock and the calendar of \a zone: a day before is
/// the same time of the day before, which may be 23 or 25 hours ago. µs since 1970 UTC.
[[nodiscard]] qint64 rangeBeginUs(TimeRange range, qint64 untilUs, const QTimeZone &zone);

/// Which part of the calendar charts show, and what zooming, panning and the time that passes make of it.
/// Times are µs since 1970 UTC, pixels are logical ones, counted from the left edge of the plot.
class TimeWindow
{
public:
    static constexpr qint64 leastSpanUs = 10'000'000; ///< as near as one can look: 10 s
    static constexpr qint64 mostSpanUs = 10LL * 366 * 86'400 * 1'000'000; ///< ten years

    [[nodiscard]] qint64 fromUs() const { return m_fromUs; }
    [[nodiscard]] qint64 untilUs() const { return m_untilUs; }
    [[nodiscard]] qint64 spanUs() const { return m_untilUs - m_fromUs; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double usPerPixel() const { return double(spanUs()) / m_width; }
    [[nodiscard]] double x(qint64 us) const { return double(us - m_fromUs) / usPerPixel(); }
    [[nodiscard]] qint64 us(double x) const { return m_fromUs + qint64(x * usPerPixel()); }
    /// The window ends now, and moves with the time.
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }

    void setWidth(double pixels); ///< at least 1; the span stays
    /// It is \a nowUs: nothing beyond can be shown. A window that follows moves.
    void setNow(qint64 nowUs);
    [[nodiscard]] qint64 nowUs() const { return m_nowUs; }
    /// Shows [\a fromUs, \a untilUs), as far as it may be; one that reaches now follows from then on.
    void show(qint64 fromUs, qint64 untilUs);
    /// Shows \a factor times as much detail; the time at \a x stays where it is, but a window that follows
    /// goes on doing so.
    void zoom(double factor, double x);
    /// Moves by \a pixels towards later, or earlier where below 0.
    void pan(double pixels);
    /// Ends now, with the same span.
    void follow();

    bool operator==(const TimeWindow &) const = default;

private:
    qint64 m_nowUs = mostSpanUs;
    qint64 m_fromUs = mostSpanUs - 3'600'000'000;
    qint64 m_untilUs = mostSpanUs;
    double m_width = 1;
    bool m_isFollowing = true;
};

} // namespace Loopscope
