// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/storedhistory.h"

namespace Loopscope {

StoredHistory::StoredHistory(History *history, QObject *parent) : HistoryAccess(parent), m_history(history)
{
    connect(history, &History::healthChanged, this, &HistoryAccess::healthChanged);
    connect(history, &History::entriesChanged, this, &HistoryAccess::entriesChanged);
}

HistoryHealth StoredHistory::health() const
{
    return m_history->health();
}

void StoredHistory::add(const NewEntry &entry)
{
    m_history->add(entry);
}

void StoredHistory::setNote(const QString &entryId, const QString &note)
{
    m_history->setNote(entryId, note);
}

void StoredHistory::setTags(const QString &entryId, const QStringList &tags)
{
    m_history->setTags(entryId, tags);
}

void StoredHistory::setPinned(const QString &entryId, bool pinned)
{
    m_history->setPinned(entryId, pinned);
}

void StoredHistory::remove(const QStringList &entryIds)
{
    m_history->remove(entryIds);
}

void StoredHistory::restore(const QStringList &entryIds)
{
    m_history->restore(entryIds);
}

QFuture<Result<QList<HistoryEntry>>> StoredHistory::entries(const EntryFilter &filter)
{
    return m_history->entries(filter);
}

QFuture<Result<QStringList>> StoredHistory::tags()
{
    return m_history->tags();
}

QFuture<Result<std::vector<ContenderRecord>>> StoredHistory::contenders(const QString &entryId)
{
    return m_history->contenders(entryId);
}

QFuture<Result<QByteArray>> StoredHistory::plan(const QString &entryId)
{
    return m_history->plan(entryId);
}

QFuture<Result<QByteArray>> StoredHistory::document(const QString &entryId)
{
    return m_history->document(entryId);
}

} // namespace Loopscope
