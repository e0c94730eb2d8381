// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyquery.h"

#include "core/whenfinished.h"
#include "gui/historyaccess.h"

namespace Loopscope {

using namespace std::chrono_literals;

HistoryQuery::HistoryQuery(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms);
    connect(&m_soon, &QTimer::timeout, this, &HistoryQuery::ask);
}

void HistoryQuery::setHistory(HistoryAccess *history)
{
    if (m_history)
        m_history->disconnect(this);
    m_history = history;
    ++m_generation; // what is due is of the other one
    m_isWaiting = false;
    m_isAnswered = false;
    if (!history)
        return;
    connect(history, &HistoryAccess::entriesChanged, this, &HistoryQuery::refresh);
    ask();
}

void HistoryQuery::setFilter(const EntryFilter &filter)
{
    m_filter = filter;
    m_limit = pageSize;
    m_isAnswered = false;
    m_soon.start();
}

void HistoryQuery::showMore()
{
    m_limit += pageSize;
    m_isAnswered = false;
    ask();
}

void HistoryQuery::refresh()
{
    if (!m_soon.isActive()) // else many changes would put it off for ever
        m_soon.start();
}

void HistoryQuery::refreshIfIdle()
{
    if (!isBusy())
        refresh();
}

void HistoryQuery::ask()
{
    m_soon.stop();
    if (!m_history)
        return;
    EntryFilter filter = m_filter;
    filter.limit = m_limit + 1; // one more tells whether there are more
    const quint64 generation = ++m_generation;
    m_isWaiting = true;
    whenFinished(m_history->entries(filter), this,
                 [this, generation, limit = m_limit](const Result<QList<HistoryEntry>> &answer) {
                     if (generation != m_generation)
                         return;
                     m_isWaiting = false;
                     if (!answer) {
                         if (m_isAnswered)
                             Q_EMIT refreshFailed(answer.error());
                         else
                             Q_EMIT failed(answer.error());
                         return;
                     }
                     m_isAnswered = true;
                     Q_EMIT answered(answer.value().first(qMin(answer.value().size(), qsizetype(limit))),
                                     answer.value().size() > limit);
                 });
}

} // namespace Loopscope
