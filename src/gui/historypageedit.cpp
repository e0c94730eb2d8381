// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the History page changes in the history, and takes back.

#include "gui/historyaccess.h"
#include "gui/historydetails.h"
#include "gui/historypage.h"
#include "gui/historytext.h"
#include "gui/messagebar.h"

#include <algorithm>

namespace Loopscope {

void HistoryPage::pinSelected()
{
    const QList<HistoryEntry> selected = selectedEntries();
    const bool pinned = !std::ranges::all_of(selected, &HistoryEntry::pinned);
    for (const HistoryEntry &entry : selected) {
        if (entry.pinned == pinned)
            continue;
        // A URL has one baseline: the history unpins the one before.
        const auto before = std::ranges::find_if(
            m_baselines, [&entry](const HistoryEntry &one) { return one.url == entry.url; });
        if (pinned && before != m_baselines.cend())
            m_undoable.append({{}, *before});
        m_history->setPinned(entry.id, pinned);
    }
    updateUndo();
}

void HistoryPage::removeSelected()
{
    QStringList ids;
    const QList<HistoryEntry> selected = selectedEntries();
    for (const HistoryEntry &entry : selected)
        ids.append(entry.id);
    if (ids.isEmpty())
        return;
    m_details->flush();
    m_history->remove(ids);
    m_undoable.append({ids, std::nullopt});
    updateUndo();
}

void HistoryPage::undo()
{
    if (m_undoable.isEmpty())
        return;
    const Undoable step = m_undoable.takeLast();
    if (step.unpinned)
        m_history->setPinned(step.unpinned->id, true);
    else
        m_history->restore(step.removed);
    updateUndo();
}

void HistoryPage::updateUndo()
{
    if (m_undoable.isEmpty()) {
        m_undoBar->say({});
        return;
    }
    const Undoable &step = m_undoable.last();
    m_undoBar->setButton(tr("&Undo"),
                         step.unpinned ? tr("Make that one the baseline again (Ctrl+Z)")
                                       : tr("Bring it back (Ctrl+Z)"));
    m_undoBar->say(step.unpinned
                       ? tr("The run of %1 is no longer the baseline of %2: a URL has one.", "a moment")
                             .arg(whenText(step.unpinned->startedAtUs), step.unpinned->url)
                       : tr("%n entry(s) deleted.", nullptr, int(step.removed.size())));
}

} // namespace Loopscope
