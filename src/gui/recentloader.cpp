// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/recentloader.h"

#include "core/whenfinished.h"
#include "models/watchtablemodel.h"
#include "store/history.h"

#include <QDateTime>

namespace Loopscope {

RecentLoader::RecentLoader(WatchTableModel *model, QObject *parent) : QObject(parent), m_model(model) { }

void RecentLoader::useHistory(History *history)
{
    m_history = history;
    reload();
}

void RecentLoader::reload()
{
    ++m_generation;
    m_asked = 0;
    m_waiting.clear();
    m_known.clear();
    load();
}

void RecentLoader::load()
{
    if (!m_history)
        return;
    QSet<QString> present;
    for (const Watch &watch : m_model->watches()) {
        present.insert(watch.id);
        if (!m_known.contains(watch.id))
            m_waiting.append(watch.id);
    }
    m_known = present; // one that comes back is asked for again
    askNext();
}

void RecentLoader::askNext()
{
    while (m_history && m_asked < mostAsked && !m_waiting.isEmpty()) {
        const QString id = m_waiting.takeFirst();
        if (m_model->rowOf(id) < 0)
            continue;
        ++m_asked;
        m_model->expectBuckets(id);
        const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
        // As far ahead as another machine's clock may be.
        whenFinished(
            m_history->series(id, nowUs - TickSpan::day, nowUs + TickSpan::hour, WatchRecent::bucketUs), this,
            [this, id, generation = m_generation](const Result<TickSeries> &answer) {
                // The model waits for as many as it was told to expect. What could not be read is
                // told of by the history's health.
                m_model->setBuckets(id, answer ? answer.value().buckets : std::vector<TickBucket>());
                if (generation != m_generation)
                    return;
                --m_asked;
                askNext();
            });
    }
}

} // namespace Loopscope
