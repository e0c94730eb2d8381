// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QHash>

#include <optional>
#include <set>

namespace Loopscope {

/// When the ticks of many watches are due. A pure computation: whoever uses it says what time it is, in ns
/// on one monotonic clock.
///
/// Slot i of a watch is at its first slot + i × interval, plus or minus its jitter: a fixed pseudo-random
/// share, by id and i, of half of jitterPercent of the interval. So no drift adds up, whatever was late. The
/// jitter is less where a request that takes all of its timeout would else reach into the next slot. It
/// never changes the order of a watch's slots.
class TickSchedule
{
public:
    struct Due
    {
        QString id;
        qint64 dueNs = 0; ///< when it should have begun
        qint64 missed = 0; ///< slots of this watch that have passed unused since its last one
    };

    /// Watches that are added together are spread over their interval, or over this long for each of them
    /// where that is less, so that a few do not keep anybody waiting. Deterministic by id.
    static constexpr qint64 spreadNs = 100'000'000;

    /// Schedules \a watch from \a nowNs on; \a together is how many are added with it. Any schedule of the
    /// same id is dropped.
    void add(const Watch &watch, qint64 nowNs, qsizetype together = 1);
    void remove(const QString &id); ///< harmless where there is none
    void clear();

    [[nodiscard]] bool contains(const QString &id) const { return m_entries.contains(id); }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    /// Of the earliest slot; nothing without watches.
    [[nodiscard]] std::optional<qint64> nextNs() const;
    /// Of the next slot of \a id, which has one.
    [[nodiscard]] qint64 nextNs(const QString &id) const { return m_entries.value(id).dueNs; }

    /// Takes one tick that is due at \a nowNs; nothing when none is. Where slots went by, because the
    /// process or the machine stood still, only the last of them is taken, and only where it is not too late
    /// for it: by no more than a tenth of the interval, unless a request still has its whole timeout before
    /// the next slot. The others are missed. O(log n).
    [[nodiscard]] std::optional<Due> takeDue(qint64 nowNs);

private:
    struct Entry
    {
        qint64 firstNs = 0;
        qint64 intervalNs = 0;
        qint64 timeoutNs = 0;
        qint64 jitterNs = 0; // either way, at most
        quint64 seed = 0;
        qint64 slot = 0; // the next one
        qint64 dueNs = 0; // of that
        qint64 missed = 0; // before that
    };

    [[nodiscard]] static qint64 slotNs(const Entry &entry, qint64 slot);
    void skipPassed(Entry &entry, qint64 nowNs) const;

    QHash<QString, Entry> m_entries;
    std::set<std::pair<qint64, QString>> m_order; // by dueNs
};

} // namespace Loopscope
