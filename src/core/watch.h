// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "core/statusset.h"

#include <QMetaType>

#include <array>
#include <chrono>
#include <optional>

namespace Loopscope {

/// How a watched endpoint is. In ascending order of badness.
enum class WatchState : quint8 {
    Unknown, ///< not watched long enough yet, or not any more
    Up, ///< answers within its limits
    Degraded, ///< answers, but breaks a limit
    Down, ///< not one request of a tick was good
};

inline constexpr std::array allWatchStates{WatchState::Unknown, WatchState::Up, WatchState::Degraded,
                                           WatchState::Down};

/// The word for files ("degraded"); never translated.
[[nodiscard]] QString watchStateId(WatchState state);
[[nodiscard]] std::optional<WatchState> watchStateFromId(QStringView id);
/// The translated word for people.
[[nodiscard]] QString watchStateName(WatchState state);

/// What a tick must keep to for its endpoint to be up. A limit that is not set is none.
struct WatchLimits
{
    std::optional<std::chrono::milliseconds> p95; ///< of the tick's answered requests, at most
    double failedPercent = 0; ///< of a tick's requests, at most; 0 to 100
    QString bodyContains; ///< each body has this text (UTF-8); empty: no matter
    QString jsonPointer; ///< RFC 6901, "/status/db"; there is a value there, and it is jsonValue; empty with
                         ///< an empty jsonValue: no matter; empty otherwise: the whole document
    QString jsonValue; ///< as JSON writes it, or a string without its quotes, so that 5 is a number's as well
                       ///< as a string's, and "5" a string's alone; empty: any value will do
    std::optional<int> certificateDays; ///< the server's certificate is valid for at least so many days more

    /// Whether requests must keep their bodies.
    [[nodiscard]] bool looksAtBody() const { return !bodyContains.isEmpty() || looksAtJson(); }
    [[nodiscard]] bool looksAtJson() const { return !jsonPointer.isEmpty() || !jsonValue.isEmpty(); }
    bool operator==(const WatchLimits &) const = default;
};

/// An endpoint to be watched: every \c interval a tick, which is a batch of \c count requests.
struct Watch
{
    QString id; ///< unique, and the same for ever: a UUID without braces
    QString name; ///< for people; empty: the URL
    RequestSpec request; ///< its timeout is at most the interval
    std::chrono::milliseconds interval{60'000}; ///< between the starts of two ticks
    int jitterPercent = 10; ///< of the interval: each tick starts up to half of that sooner or later, so that
                            ///< many watches do not beat in time
    int count = 1; ///< requests of a tick
    int concurrency = 1; ///< of these in flight
    ClientKind client = ClientKind::Curl;
    StatusSet expected; ///< any other status makes a request a failed one
    WatchLimits limits;
    int confirm = 2; ///< so many of the last \c window ticks must agree before the state changes; more than
                     ///< half of them, so that two states can never both have their majority
    int window = 3;
    bool paused = false;

    [[nodiscard]] QString displayName() const { return name.isEmpty() ? displayUrl(request.url) : name; }
    /// Whether its ticks are those of \a other: nothing that a tick depends on differs, only the name may.
    [[nodiscard]] bool ticksLike(const Watch &other) const;
    /// What the timeout is where nobody says: 30 s, at most nine tenths of \a interval, so that the usual
    /// jitter has room.
    [[nodiscard]] static std::chrono::milliseconds usualTimeout(std::chrono::milliseconds interval);
    /// A new one with an id of its own.
    [[nodiscard]] static Watch create();
    bool operator==(const Watch &) const = default;
};

/// What is done when a watch changes between up, degraded and down, and when a new one is bad from the
/// beginning. All off by default.
struct AlertActions
{
    bool runCommand = false;
    QStringList command; ///< program and arguments, run without a shell
    bool callHook = false;
    QUrl hook; ///< gets a POST with JSON; http or https, without user info

    bool operator==(const AlertActions &) const = default;
};

/// All that is watched: what a watch list file holds.
struct WatchList
{
    QList<Watch> watches; ///< ids are unique
    AlertActions alerts;

    bool operator==(const WatchList &) const = default;
};

namespace WatchRanges {
inline constexpr Range watches{0, 10'000};
inline constexpr Range nameLength{0, 200};
inline constexpr Range intervalMs{1'000, 86'400'000};
inline constexpr Range jitterPercent{0, 100};
inline constexpr Range count{1, 1'000};
inline constexpr Range concurrency{1, 100};
inline constexpr Range p95Ms{1, 3'600'000};
inline constexpr Range certificateDays{0, 3'650};
inline constexpr Range window{1, 20};
inline constexpr qint64 bodyBytes = 1 << 20; ///< so much of a body is looked at; the rest is counted only
} // namespace WatchRanges

/// The part of a watch that a problem is about, so that a form can point at it.
enum class WatchField {
    Name,
    Url,
    Interval,
    Jitter,
    Count,
    Concurrency,
    Timeout,
    Redirects,
    CaFile,
    Expected,
    P95,
    Failed,
    BodyContains,
    Json,
    Certificate,
    Confirm,
    Command,
    Hook,
};

struct WatchProblem
{
    WatchField field;
    QString message; ///< one translated sentence
};

/// Whether \a text is a JSON pointer as RFC 6901 has it.
[[nodiscard]] bool isJsonPointer(QStringView text);

/// Every problem that would keep \a watch from being watched, in the order of the form.
[[nodiscard]] QList<WatchProblem> watchProblems(const Watch &watch);
/// The same of what alerts do: only of what is on.
[[nodiscard]] QList<WatchProblem> alertProblems(const AlertActions &alerts);

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::WatchState)
