// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "models/timelinesource.h"

#include <memory>

namespace Loopscope {

/// A run of the Lab as a timeline: a row for main(), where it can be seen, and for each coroutine, whose
/// states are the segments; a tick where it ended, and where another coroutine passed control to it. An item
/// is an index into LabRun::actors, and the same as its row.
class LabTimeline : public TimelineSource
{
    Q_OBJECT

public:
    /// The states are kinds by their own numbers; then come the two kinds of a switch.
    static constexpr TimelineKind loopSwitch = TimelineKind(allLabStates.size()); ///< by the event loop
    static constexpr TimelineKind handOver = loopSwitch + 1; ///< by an await, inside of one task

    using TimelineSource::TimelineSource;

    /// Shows \a run, which may grow while \a isLive; null shows nothing.
    void setRun(std::shared_ptr<const LabRun> run, bool isLive);
    /// The run has more transitions, or is later than before. Costs as much as they are.
    void update();
    /// The run has ended.
    void finish();
    /// The texts are in another language now.
    void retranslate();

    [[nodiscard]] const std::vector<TimelineGroup> &groups() const override { return m_groups; }
    [[nodiscard]] QString rowLabel(int row) const override;
    [[nodiscard]] std::vector<TimelineKindInfo> kinds() const override;
    [[nodiscard]] qint64 endNs() const override;
    [[nodiscard]] bool isLive() const override { return m_isLive; }
    [[nodiscard]] bool segments(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                                std::vector<TimelineSegment> &out) const override;
    void markers(int row, qint64 fromNs, qint64 toNs, qsizetype limit,
                 std::vector<TimelineMarker> &out) const override;
    [[nodiscard]] std::optional<qint64> nearestItem(int row, qint64 ns) const override;
    [[nodiscard]] std::optional<qint64> neighbour(qint64 item, int step) const override;
    [[nodiscard]] std::optional<TimelinePlace> place(qint64 item) const override;
    [[nodiscard]] QString description(qint64 item) const override;
    [[nodiscard]] QString summary(qint64 item) const override;

private:
    struct Step
    {
        qint64 atNs;
        LabState state;
        TimelineKind marker; // the state's own number for none
    };
    using Steps = std::vector<Step>; // of one coroutine, in order of time

    /// Null where \a row has nothing yet.
    [[nodiscard]] const Steps *steps(qint64 row) const;
    /// When the state of the step \a index is over.
    [[nodiscard]] qint64 endOf(const Steps &steps, std::size_t index) const;
    [[nodiscard]] QString name(qint64 row) const;
    [[nodiscard]] QString numbered(qint64 row, const QString &name) const;

    std::shared_ptr<const LabRun> m_run;
    std::vector<Steps> m_rows;
    std::vector<TimelineGroup> m_groups;
    LabSwitchFinder m_switches;
    qsizetype m_seen = 0; // transitions
    quint32 m_usedKinds = 0; // a bit each
    bool m_isLive = false;
};

} // namespace Loopscope
