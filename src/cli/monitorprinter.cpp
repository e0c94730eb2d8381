// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/monitorprinter.h"

#include "cli/linewriter.h"
#include "cli/texttable.h"

#include <algorithm>

namespace Loopscope {

namespace {
constexpr int widestName = 30; // that the columns behind it are lined up for
} // namespace

void MonitorPrinter::setWatches(const QList<Watch> &watches)
{
    m_nameWidth = 0;
    for (const Watch &watch : watches) {
        if (!m_places.contains(watch.id)) {
            m_places.insert(watch.id, m_totals.size());
            m_totals.append(WatchTotals());
        }
        m_totals[m_places.value(watch.id)].watch = watch;
        m_nameWidth = std::max(m_nameWidth, std::min(widestName, displayWidth(watch.displayName())));
    }
}

void MonitorPrinter::print(const QList<WatchTick> &ticks)
{
    for (const WatchTick &tick : ticks) {
        const qsizetype place = m_places.value(tick.watchId, -1);
        if (place < 0)
            continue;
        WatchTotals &totals = m_totals[place];
        totals.bucket.add(tick.tick);
        totals.down += tick.tick.level == WatchState::Down ? 1 : 0;
        totals.degraded += tick.tick.level == WatchState::Degraded ? 1 : 0;
        write(textTick(totals.watch, tick.tick, m_nameWidth));
        m_lastPrintedUs.insert(tick.watchId, tick.tick.startedAtUs);
        m_pending.removeIf([&](const StateChange &change) {
            const bool isDue = change.watchId == tick.watchId && change.atUs <= tick.tick.startedAtUs;
            if (isDue)
                write(textStateChange(totals.watch, change));
            return isDue;
        });
    }
}

void MonitorPrinter::print(const StateChange &change)
{
    const qsizetype place = m_places.value(change.watchId, -1);
    if (place < 0)
        return;
    if (m_lastPrintedUs.value(change.watchId, 0) < change.atUs) {
        m_pending.append(change);
        return;
    }
    write(textStateChange(m_totals.at(place).watch, change));
}

void MonitorPrinter::printEnd(std::chrono::milliseconds watched)
{
    for (const StateChange &change : std::as_const(m_pending))
        write(textStateChange(m_totals.at(m_places.value(change.watchId)).watch, change));
    m_pending.clear();
    write(textWatchTotals(m_totals, watched));
}

void MonitorPrinter::write(const QString &line) const
{
    if (!m_isQuiet)
        m_lines.out(line);
}

} // namespace Loopscope
