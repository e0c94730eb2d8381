// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "models/lagstrip.h"
#include "models/timelineindex.h"

#include <QThreadPool>

#include <memory>

namespace Loopscope {

/// One round of a run as a timeline: a group for each contender with a row for each of its lanes, or of its
/// requests, which makes a stair of them; and every batch from 0 on, so that what took long is longer. An
/// item is the number of a sample in Run::samples. The strip below a group is the lag of the event loop
/// during its batch.
///
/// The index over a long run from a file is made in a thread of its own; until then the rows are empty.
class RunTimeline : public TimelineSource
{
    Q_OBJECT

public:
    explicit RunTimeline(QObject *parent = nullptr);
    ~RunTimeline() override; ///< waits for the thread, which sees at once that it is not needed any more

    /// Shows \a run, its last round where \a isLive, else its first; null shows nothing. While it is live,
    /// the round is always the last one, until setRound().
    void setRun(std::shared_ptr<const Run> run, bool isLive);
    /// The run has more samples or batches than before; its clock, in ns from its origin, shows \a nowNs.
    void update(qint64 nowNs);
    /// The run has ended.
    void finish();

    /// How many rounds there are to choose from, at least 1, and which is shown, 0-based.
    [[nodiscard]] int rounds() const;
    [[nodiscard]] int round() const { return m_index.round(); }
    void setRound(int round);
    /// Whether the batches are small enough for a row per request.
    [[nodiscard]] bool canShowRequests() const;
    /// What rows are: lanes, where requests are too many.
    [[nodiscard]] TimelineRows rowsAre() const { return m_index.rowsAre(); }
    void setRowsAre(TimelineRows rows);
    [[nodiscard]] TimelineColoring coloring() const { return m_coloring; }
    void setColoring(TimelineColoring coloring);
    /// Dims all requests but those that \a filter lets through; nothing for none.
    void setFilter(const std::optional<LatencyFilter> &filter);
    /// Whether the index is still being made.
    [[nodiscard]] bool isBusy() const { return m_cancelled != nullptr; }
    /// The texts are in another language now.
    void retranslate();
    [[nodiscard]] qsizetype memory() const { return m_index.memory(); } ///< of the index, in bytes

    [[nodiscard]] const std::vector<TimelineGroup> &groups() const override { return m_groups; }
    [[nodiscard]] QString rowLabel(int row) const override;
    [[nodiscard]] std::vector<TimelineKindInfo> kinds() const override;
    [[nodiscard]] qint64 endNs() const override { return m_endNs; }
    [[nodiscard]] bool isLive() const override { return m_isLive; }
    [[nodiscard]] qint64 liveNs() const override { return m_liveNs; }
    [[nodiscard]] bool segments(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                                std::vector<TimelineSegment> &out) const override;
    void raster(int row, const TimelineScale &scale, bool isThin,
                std::span<TimelineCell> cells) const override;
    [[nodiscard]] std::vector<TimelineStripBar> strip(int group) const override;
    [[nodiscard]] qint64 stripMaxNs() const override { return m_stripMaxNs; }
    [[nodiscard]] QString stripName() const override { return lagStripName(); }
    [[nodiscard]] QString stripMeaning() const override { return lagStripMeaning(m_stripMaxNs); }
    [[nodiscard]] QString stripText(const TimelineStripBar &bar) const override { return lagStripText(bar); }
    [[nodiscard]] std::optional<qint64> nearestItem(int row, qint64 ns) const override;
    [[nodiscard]] std::optional<qint64> neighbour(qint64 item, int step) const override;
    [[nodiscard]] std::optional<TimelinePlace> place(qint64 item) const override;
    [[nodiscard]] QString description(qint64 item) const override;
    [[nodiscard]] QString summary(qint64 item) const override;

Q_SIGNALS:
    /// rounds() or round() is another one.
    void roundsChanged();
    void busyChanged(bool busy);

private:
    /// A group's contender, and its first row.
    struct Place
    {
        Contender contender;
        int firstRow = 0;
        qint64 originNs = 0; ///< when the batch began, from the run's origin
    };
    struct Lane
    {
        const LaneIndex *index; ///< null where it has no requests
        qint64 originNs;
    };

    void startIndex(int round);
    [[nodiscard]] int rowCountOf(Contender contender, const Batch *own) const;
    void stopIndex();
    void updateGroups();
    [[nodiscard]] const Batch *batch(Contender contender) const;
    [[nodiscard]] int lastRound() const;
    [[nodiscard]] Lane lane(int row) const;
    [[nodiscard]] const Place *placeOf(const Sample &sample) const;

    std::shared_ptr<const Run> m_run;
    TimelineIndex m_index;
    std::vector<TimelineGroup> m_groups;
    std::vector<Place> m_places; // by group
    std::optional<LatencyFilter> m_filter;
    qint64 m_nowNs = 0;
    qint64 m_endNs = 0;
    qint64 m_liveNs = 0; // of the batch that is on
    qint64 m_stripMaxNs = 0;
    TimelineRows m_wantedRows = TimelineRows::Lanes;
    TimelineColoring m_coloring = TimelineColoring::ByPhase;
    bool m_isLive = false;
    bool m_followsRounds = false;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of the index that is being made; null when idle
};

} // namespace Loopscope
