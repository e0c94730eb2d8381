// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinescale.h"

#include <QObject>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace Loopscope {

/// What a timeline colours by: a small number whose colour the view's owner knows.
using TimelineKind = quint8;

/// A kind for the legend.
struct TimelineKindInfo
{
    TimelineKind kind = 0;
    QString name; ///< translated, as it stands in the legend
    QString meaning = {}; ///< one sentence for the tooltip; may be empty
};

/// Rows that belong together, under a heading of their own.
struct TimelineGroup
{
    QString name; ///< the heading; empty for none
    QString detail = {}; ///< behind it, such as "5.21 s · 100 requests"
    int rows = 0;
    std::optional<TimelineKind> kind = {}; ///< what the heading's mark is coloured by
    qint64 endNs = 0; ///< where the group ends, marked by a line through its rows; 0 for none

    bool operator==(const TimelineGroup &) const = default;
};

/// A stretch of a row in one colour. An item (a request, a coroutine) is one or several segments.
struct TimelineSegment
{
    qint64 startNs = 0;
    qint64 endNs = 0; ///< not before startNs; equal for what took no time, which is still drawn
    qint64 item = 0;
    TimelineKind kind = 0;
    bool isDimmed = false; ///< not among what is emphasised now

    bool operator==(const TimelineSegment &) const = default;
};

/// An instant on a row, drawn as a tick across it.
struct TimelineMarker
{
    qint64 ns = 0;
    TimelineKind kind = 0;
};

/// A stretch of the thin strip below a group: how much of something there was meanwhile.
struct TimelineStripBar
{
    qint64 startNs = 0;
    qint64 endNs = 0;
    qint64 valueNs = 0;

    bool operator==(const TimelineStripBar &) const = default;
};

/// Where an item is.
struct TimelinePlace
{
    int row = 0;
    qint64 startNs = 0;
    qint64 endNs = 0;

    bool operator==(const TimelinePlace &) const = default;
};

/// What one pixel column of a row shows.
struct TimelineCell
{
    static constexpr quint8 full = 3;

    quint8 coverage = 0; ///< 0: nothing; 1 … full: how much of the pixel; whatever touches it counts as 1
    TimelineKind kind = 0; ///< what takes the most of it
    bool isDimmed = false;

    bool operator==(const TimelineCell &) const = default;
};

/// What a timeline shows, without a colour or a pixel: rows in groups, time from 0 on, segments in rows.
/// Times are nanoseconds from the timeline's own 0. Rows count from 0 through all groups in turn. An item is
/// a number of the source's choice, at least 0, that stays valid until changed().
///
/// To show something else in a TimelineView, implement the pure virtual functions; those with a body are
/// enough for some thousand segments, and raster() is for those who have more. All of it is for the GUI's
/// thread, and every frame calls it: nothing here may wait.
class TimelineSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const std::vector<TimelineGroup> &groups() const = 0;
    /// Left of the row where it is high enough, such as "7"; may be empty.
    [[nodiscard]] virtual QString rowLabel(int row) const = 0;
    /// The legend, in its order.
    [[nodiscard]] virtual std::vector<TimelineKindInfo> kinds() const = 0;
    /// The last instant there is: of the segments, or the clock while isLive(). 0 while there is nothing.
    [[nodiscard]] virtual qint64 endNs() const = 0;
    /// More is to come: the view may follow.
    [[nodiscard]] virtual bool isLive() const { return false; }
    /// Where more is added now, which is what a view that follows keeps in sight; only while isLive().
    [[nodiscard]] virtual qint64 liveNs() const { return endNs(); }

    /// Appends to \a out the segments of \a row that are at least partly within [\a fromNs, \a toNs], items
    /// in the order of their starts; those that lie above others come last. Where that are more than \a
    /// limit, it may append any of them and returns false.
    [[nodiscard]] virtual bool segments(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                                        std::vector<TimelineSegment> &out) const = 0;
    /// Draws \a row into \a cells, the pixel columns of \a scale from x = 0 on, over what is there: where
    /// rows are thinner than a pixel, several go into the same cells, and what covers more wins. Where \a
    /// isThin, rows are so low that edges need not be exact. Called for several rows at once by several
    /// threads, while the GUI's thread waits. By default from segments(), in O(segments).
    virtual void raster(int row, const TimelineScale &scale, bool isThin,
                        std::span<TimelineCell> cells) const;
    /// Appends the markers of \a row within [\a fromNs, \a toNs] in their order, at most \a limit.
    virtual void markers(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                         std::vector<TimelineMarker> &out) const;
    /// The strip below \a group, in order of time; empty for none.
    [[nodiscard]] virtual std::vector<TimelineStripBar> strip(int group) const;
    /// What a full strip means; all strips have one scale. 0 where there is none.
    [[nodiscard]] virtual qint64 stripMaxNs() const { return 0; }
    /// What the strip is called, what that means in a sentence, and what it says of \a bar.
    [[nodiscard]] virtual QString stripName() const { return {}; }
    [[nodiscard]] virtual QString stripMeaning() const { return {}; }
    [[nodiscard]] virtual QString stripText(const TimelineStripBar &bar) const;

    /// The item of \a row that is at \a ns or nearest to it, of several the topmost; none on an empty row.
    [[nodiscard]] virtual std::optional<qint64> nearestItem(int row, qint64 ns) const = 0;
    /// The item before (\a step −1) or after (1) \a item on its row.
    [[nodiscard]] virtual std::optional<qint64> neighbour(qint64 item, int step) const = 0;
    /// None for an item that is not on this timeline.
    [[nodiscard]] virtual std::optional<TimelinePlace> place(qint64 item) const = 0;
    /// All about \a item for a tooltip; rich text. And in one line for screen readers; plain text.
    [[nodiscard]] virtual QString description(qint64 item) const = 0;
    [[nodiscard]] virtual QString summary(qint64 item) const = 0;

    [[nodiscard]] int rowCount() const;

Q_SIGNALS:
    /// Everything may be another: groups, rows, kinds, items.
    void changed();
    /// More of the same: segments, endNs(), rows at the end of groups; items stay what they are.
    void grown();
};

} // namespace Loopscope
