// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchliststep.h"

#include <QHash>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, Watch> byId(const QList<Watch> &watches)
{
    QHash<QString, Watch> found;
    for (const Watch &watch : watches)
        found.insert(watch.id, watch);
    return found;
}

} // namespace

WatchListStep::WatchListStep(const WatchList &before, const WatchList &after, int imported)
    : m_alertsBefore(before.alerts), m_alertsAfter(after.alerts), m_imported(imported)
{
    const QHash<QString, Watch> then = byId(before.watches);
    const QHash<QString, Watch> now = byId(after.watches);
    for (qsizetype i = 0; i < before.watches.size(); ++i) {
        const Watch &watch = before.watches[i];
        const auto same = now.constFind(watch.id);
        if (same == now.cend())
            m_changes.append({i, watch, std::nullopt});
        else if (*same != watch)
            m_changes.append({i, watch, *same});
    }
    for (const Watch &watch : after.watches) {
        if (!then.contains(watch.id))
            m_changes.append({0, std::nullopt, watch});
    }
}

WatchList WatchListStep::undone(const WatchList &current) const
{
    WatchList list = current;
    if (list.alerts == m_alertsAfter)
        list.alerts = m_alertsBefore;
    const auto find = [&list](const std::optional<Watch> &watch) {
        return std::ranges::find(list.watches, watch->id, &Watch::id);
    };
    // Those that are new first, so that the others come back to where they were.
    for (const Change &change : m_changes) {
        if (change.before)
            continue;
        if (const auto found = find(change.after); found != list.watches.end() && *found == *change.after)
            list.watches.erase(found);
    }
    for (const Change &change : m_changes) {
        if (!change.before)
            continue;
        const auto found = find(change.before);
        if (found == list.watches.end()) {
            if (!change.after) // else it was removed since
                list.watches.insert(std::min(change.position, list.watches.size()), *change.before);
        } else if (change.after && *found == *change.after) {
            *found = *change.before;
        }
    }
    return list;
}

QString WatchListStep::text() const
{
    const auto removed =
        std::ranges::count_if(m_changes, [](const Change &change) { return !change.after.has_value(); });
    QStringList sentences;
    if (m_imported > 0)
        sentences.append(tr("%Ln watch(es) imported.", nullptr, m_imported));
    if (removed > 0)
        sentences.append(tr("%Ln watch(es) removed; what is known of them is kept.", nullptr, int(removed)));
    if (m_alertsBefore != m_alertsAfter)
        sentences.append(tr("What is done on changes is as the file says."));
    return sentences.join(u' ');
}

QString WatchListStep::firstId() const
{
    const auto first =
        std::ranges::find_if(m_changes, [](const Change &change) { return change.before.has_value(); });
    return first == m_changes.end() ? QString() : first->before->id;
}

} // namespace Loopscope
