// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "core/result.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <array>
#include <chrono>
#include <optional>

namespace Loopscope {

/// One row of the Lab's list: a coroutine, and how many of it there are.
struct LabCoroutine
{
    enum class Kind : quint8 {
        Delay, ///< say_after(delay, text): says it starts, waits, says it finished
        Request, ///< send_req(url): one GET
    };

    Kind kind = Kind::Delay;
    qint64 delayNs = 1'000'000'000; ///< of a delay: 0 to one day
    QString text; ///< of a delay: what it says
    QUrl url; ///< of a request: as parseUrl() takes it. A user:password in it is sent, and never shown
    int repeat = 1; ///< one after the other in the list

    bool operator==(const LabCoroutine &) const = default;
};

/// How the coroutines of a Lab are driven.
enum class LabDrive : quint8 {
    OneByOne, ///< main() awaits each bare coroutine before it makes the next
    Together, ///< a task for each, all waited for at once
    MadeFirst, ///< main() makes all tasks, then awaits them in order
    Bounded, ///< C workers take the coroutines from one list
    ThreadPool, ///< a task for each, whose body blocks in one of W threads
};

inline constexpr std::array allLabDrives{LabDrive::OneByOne, LabDrive::Together, LabDrive::MadeFirst,
                                         LabDrive::Bounded, LabDrive::ThreadPool};

/// Which of the notes' two ways of printing is used.
enum class LabLines : quint8 {
    StartAndFinish, ///< "say hello start at 10:28:03", "say hello finished"; main() tells its start and end
    Durations, ///< "say hello takes 2.001 seconds."; at the end "Whole loop takes 2.001"
};

inline constexpr std::array allLabLines{LabLines::StartAndFinish, LabLines::Durations};

/// What one press of Run does in the Lab.
struct LabPlan
{
    QList<LabCoroutine> coroutines;
    LabDrive drive = LabDrive::Together;
    LabLines lines = LabLines::StartAndFinish;
    int limit = RunPlan::defaultThreads(); ///< C of LabDrive::Bounded, W of LabDrive::ThreadPool; else unused
    std::chrono::milliseconds timeout{30'000}; ///< of each request

    /// How many coroutines there are, with their repetitions; main() is not one of them.
    [[nodiscard]] qint64 total() const;
    /// How many of them are requests.
    [[nodiscard]] qint64 requests() const;
    /// How many coroutines may wait at the same time under this drive.
    [[nodiscard]] qint64 atOnce() const;
    /// How many requests may be in flight at the same time under this drive.
    [[nodiscard]] qint64 requestsAtOnce() const;
    /// Whether the drive has a main() that can be seen: with LabDrive::OneByOne and MadeFirst.
    [[nodiscard]] bool hasMain() const;
    /// Whether the drive uses \a limit.
    [[nodiscard]] bool hasLimit() const;

    bool operator==(const LabPlan &) const = default;
};

namespace Limits {
inline constexpr Range labCoroutines{1, 10'000}; ///< with their repetitions; also of one row's
inline constexpr Range labDelayNs{0, 86'400'000'000'000};
inline constexpr Range labTextLength{0, 200}; ///< in UTF-16 units
inline constexpr Range labRequestsAtOnce{0, 1'000}; ///< as concurrency: connections of one client
} // namespace Limits

/// The part of a Lab's plan that a problem is about, so that a form can point at it.
enum class LabField { Coroutines, Delay, Text, Url, Repeat, Drive, Limit, Timeout };

struct LabProblem
{
    LabField field;
    int row = -1; ///< of LabPlan::coroutines; -1 for the whole plan
    QString message; ///< one translated sentence
};

/// Every problem that would keep \a plan from running, row by row, then of the whole; empty when it can run.
[[nodiscard]] QList<LabProblem> labPlanProblems(const LabPlan &plan);

/// Reads seconds that a person typed, "1.5", or as the locale writes them, "1,5", into ns. An Error says
/// what is wrong with the text.
Result<qint64> parseDelay(const QString &text);

/// The words for files and the command line ("one-by-one"); never translated.
[[nodiscard]] QString labDriveId(LabDrive drive);
[[nodiscard]] std::optional<LabDrive> labDriveFromId(QStringView id);
/// The translated name for people: "Await one by one".
[[nodiscard]] QString labDriveName(LabDrive drive);

/// The words for files and the command line ("durations"); never translated.
[[nodiscard]] QString labLinesId(LabLines lines);
[[nodiscard]] std::optional<LabLines> labLinesFromId(QStringView id);
/// The translated name for people: "Start and finish".
[[nodiscard]] QString labLinesName(LabLines lines);

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::LabDrive)
Q_DECLARE_METATYPE(Loopscope::LabLines)
Q_DECLARE_METATYPE(Loopscope::LabCoroutine::Kind)
