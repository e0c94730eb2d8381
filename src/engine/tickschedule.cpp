// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/tickschedule.h"

#include <algorithm>

namespace Loopscope {

namespace {

/// The same on every machine and in every version, unlike qHash(). Source: Fowler, Noll and Vo, FNV-1a of 64
/// bits.
quint64 hashOf(const QString &id)
{
    quint64 hash = 14695981039346656037ULL;
    for (const QChar c : id) {
        hash ^= c.unicode();
        hash *= 1099511628211ULL;
    }
    return hash;
}

/// Uniform in 0 … 1, exclusive. Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators", OOPSLA 2014 (SplitMix64).
double fraction(quint64 seed, quint64 index)
{
    quint64 z = seed + (index + 1) * 0x9e3779b97f4a7c15ULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    z ^= z >> 31;
    return double(z >> 11) * 0x1p-53;
}

constexpr qint64 tolerableLateness = 10; // the part of the interval

} // namespace

void TickSchedule::add(const Watch &watch, qint64 nowNs, qsizetype together)
{
    remove(watch.id);
    Entry entry;
    entry.intervalNs = std::chrono::nanoseconds(watch.interval).count();
    entry.timeoutNs = std::chrono::nanoseconds(watch.request.timeout).count();
    // Two neighbours come closer by up to twice that.
    entry.jitterNs =
        std::min(entry.intervalNs / 200 * watch.jitterPercent, (entry.intervalNs - entry.timeoutNs) / 2);
    entry.jitterNs = std::max<qint64>(0, entry.jitterNs);
    entry.seed = hashOf(watch.id);
    const qint64 widthNs = std::min(entry.intervalNs, spreadNs * std::max<qint64>(1, together));
    entry.firstNs = nowNs + qint64(double(widthNs) * fraction(~entry.seed, 0));
    entry.dueNs = std::max(nowNs, slotNs(entry, 0));
    m_order.emplace(entry.dueNs, watch.id);
    m_entries.insert(watch.id, entry);
}

void TickSchedule::remove(const QString &id)
{
    const auto known = m_entries.constFind(id);
    if (known == m_entries.cend())
        return;
    m_order.erase({known->dueNs, id});
    m_entries.erase(known);
}

void TickSchedule::clear()
{
    m_entries.clear();
    m_order.clear();
}

std::optional<qint64> TickSchedule::nextNs() const
{
    return m_order.empty() ? std::nullopt : std::optional(m_order.begin()->first);
}

std::optional<TickSchedule::Due> TickSchedule::takeDue(qint64 nowNs)
{
    while (!m_order.empty() && m_order.begin()->first <= nowNs) {
        const QString id = m_order.begin()->second;
        m_order.erase(m_order.begin());
        Entry &entry = m_entries[id];
        skipPassed(entry, nowNs);
        std::optional<Due> due;
        if (entry.dueNs <= nowNs) {
            due = Due{id, entry.dueNs, entry.missed};
            entry.missed = 0;
            ++entry.slot;
            entry.dueNs = slotNs(entry, entry.slot);
        }
        m_order.emplace(entry.dueNs, id);
        if (due)
            return due;
    }
    return std::nullopt;
}

qint64 TickSchedule::slotNs(const Entry &entry, qint64 slot)
{
    const double share = 2 * fraction(entry.seed, quint64(slot)) - 1;
    return entry.firstNs + slot * entry.intervalNs + qint64(share * double(entry.jitterNs));
}

void TickSchedule::skipPassed(Entry &entry, qint64 nowNs) const
{
    // Close to the last slot that has passed, so that a month asleep takes no longer than a second.
    const qint64 far = (nowNs - entry.dueNs) / entry.intervalNs - 2;
    qint64 slot = entry.slot + std::max<qint64>(0, far);
    while (slotNs(entry, slot + 1) <= nowNs)
        ++slot;
    const qint64 latenessNs = nowNs - slotNs(entry, slot);
    const bool hasRoom = slotNs(entry, slot + 1) - nowNs >= entry.timeoutNs;
    if (latenessNs > entry.intervalNs / tolerableLateness && !hasRoom)
        ++slot;
    if (slot == entry.slot)
        return; // also where the first one was moved a little
    entry.missed += slot - entry.slot;
    entry.slot = slot;
    entry.dueNs = slotNs(entry, slot);
}

} // namespace Loopscope
