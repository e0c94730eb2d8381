// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

namespace Loopscope {

/// A watch has changed its state.
struct StateChange
{
    QString watchId;
    qint64 atUs = 0; ///< microseconds since 1970 UTC: start of the tick that decided
    WatchState from = WatchState::Unknown;
    WatchState to = WatchState::Unknown;
    QString reason; ///< one translated sentence: "3 of 3 requests failed: HTTP 503."
    bool isFirst = false; ///< no state was ever known before; not kept in a history

    /// From one known state to another: neither where it begins to be known nor where it ends.
    [[nodiscard]] bool isBetweenKnown() const
    {
        return from != to && from != WatchState::Unknown && to != WatchState::Unknown;
    }
    /// Whether people are to be told: of each such change, and of a watch that is bad from the beginning.
    [[nodiscard]] bool isNews() const { return isBetweenKnown() || (isFirst && to > WatchState::Up); }
    bool operator==(const StateChange &) const = default;
};

/// What somebody, or Loopscope itself, noted at a moment of the past.
struct Annotation
{
    QString id; ///< unique: a UUID without braces
    QString watchId; ///< empty: of all watches
    qint64 atUs = 0; ///< microseconds since 1970 UTC
    QString text;

    bool operator==(const Annotation &) const = default;
};

} // namespace Loopscope

Q_DECLARE_METATYPE(Loopscope::StateChange)
