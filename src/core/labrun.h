// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/chunklog.h"
#include "core/labplan.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace Loopscope {

/// What a coroutine of the Lab does at a moment.
enum class LabState : quint8 {
    Created, ///< exists, and the event loop has not got to it
    Running, ///< has the event loop
    Suspended, ///< at an await; also once its thread of the pool has ended its job
    Blocked, ///< suspended, and its body blocks a thread of the pool
    Finished,
    Failed, ///< its request was not answered
    Cancelled, ///< stopped before its end
};

inline constexpr std::array allLabStates{LabState::Created,  LabState::Running,  LabState::Suspended,
                                         LabState::Blocked,  LabState::Finished, LabState::Failed,
                                         LabState::Cancelled};

/// The word for files ("suspended"); never translated.
[[nodiscard]] QString labStateId(LabState state);
/// The translated word for people: "suspended".
[[nodiscard]] QString labStateName(LabState state);
/// Whether nothing comes after \a state.
[[nodiscard]] constexpr bool isLabEnd(LabState state)
{
    return state >= LabState::Finished;
}

/// Who takes part in a run: main(), or one repetition of a row.
struct LabActor
{
    QString name; ///< as the notes write it: "say_after(2.0, 'hello')", "main()"; never translated
    int row = -1; ///< of LabPlan::coroutines; -1 for main()
    int repetition = 0; ///< 0-based

    [[nodiscard]] bool isMain() const { return row < 0; }
    bool operator==(const LabActor &) const = default;
};

/// A coroutine enters a state. Times are ns since the run's origin and never go back.
struct LabTransition
{
    static constexpr qint16 noWorker = -1;

    qint64 atNs = 0;
    int coroutine = 0; ///< index into LabRun::actors
    LabState state = LabState::Created;
    qint16 worker = noWorker; ///< 0-based: the worker of LabDrive::Bounded; the thread of the pool that the
                              ///< coroutine begins or ends to block

    bool operator==(const LabTransition &) const = default;
};

/// One line that the run printed, in the notes' own words, which are not translated.
struct LabLine
{
    static constexpr int wholeLoop = -1;

    qint64 atNs = 0;
    int coroutine =
        wholeLoop; ///< index into LabRun::actors; wholeLoop for the last line of LabLines::Durations
    QString text;

    bool operator==(const LabLine &) const = default;
};

/// Everything that one press of Run produced in the Lab. A copy is a cheap snapshot, also while it grows.
struct LabRun
{
    QString id; ///< unique, sortable by time: 20261123-051349-7f3a
    LabPlan plan;
    qint64 startedAtUs = 0; ///< microseconds since 1970 UTC, of the moment that all atNs count from
    bool hasMain = false; ///< whether actors[0] is main()
    QList<LabActor> actors; ///< main() if there is one, then every coroutine in the order of the list
    ChunkLog<LabTransition> transitions; ///< in the order they happened
    ChunkLog<LabLine> lines; ///< in the order they were printed
    qint64 totalNs = 0; ///< origin until the last one ended; while it runs, until now
    int failed = 0; ///< coroutines whose request was not answered
    bool finished = false; ///< nothing will be added any more
    bool interrupted = false; ///< stopped before every coroutine had ended by itself
};

/// The actors of a run of \a plan.
[[nodiscard]] QList<LabActor> labActors(const LabPlan &plan);

/// A moment at which another coroutine than before got to run on the event loop.
struct LabSwitch
{
    qint64 atNs = 0;
    int from = 0; ///< index into LabRun::actors
    int to = 0; ///< likewise, never the same
    bool byLoop = true; ///< the loop passed from task to task; false where one coroutine of a task awaited
                        ///< another, or returned to it, which the loop knows nothing of

    bool operator==(const LabSwitch &) const = default;
};

/// Finds the switches of a run from its transitions, as they come.
class LabSwitchFinder
{
public:
    explicit LabSwitchFinder(LabDrive drive = LabDrive::Together) : m_drive(drive) { }

    /// The switch that \a transition, the next one of the run, makes, if any.
    [[nodiscard]] std::optional<LabSwitch> add(const LabTransition &transition);

private:
    LabDrive m_drive;
    std::optional<LabTransition> m_last; // that ran
};

/// The switches of a run, in the order they happened, from its transitions.
[[nodiscard]] QList<LabSwitch> labSwitches(const LabRun &run);

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::LabState)
