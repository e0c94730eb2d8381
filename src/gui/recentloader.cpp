// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/recentloader.h"

#include "core/whenfinished.h"
#include "gui/sightrefresher.h"
#include "models/watchtablemodel.h"
#include "stats/tickseries.h"
#include "store/history.h"

#include <QDateTime>

#include <algorithm>

namespace Loopscope {

namespace {
constexpr qint64 lateUs = std::chrono::microseconds(SightRefresher::usualDelay).count();
} // namespace

RecentLoader::RecentLoader(WatchTableModel *model, QObject *parent) : QObject(parent), m_model(model) { }

void RecentLoader::useHistory(History *history)
{
    m_history = history;
    reload();
}

void RecentLoader::reload()
{
    ++m_generation;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known)
        m_model->expectBuckets(known.key(), false);
    m_asked = 0;
    m_waiting.clear();
    m_known.clear();
    load();
}

void RecentLoader::load()
{
    if (!m_history)
        return;
    QHash<QString, Known> present;
    for (const Watch &watch : m_model->watches()) {
        if (!m_known.contains(watch.id))
            m_waiting.append({watch.id});
        present.insert(watch.id, m_known.value(watch.id));
    }
    m_known = present; // one that comes back is asked for again
    askNext();
}

void RecentLoader::refresh(bool all)
{
    if (!m_history || (!all && !isIdle()))
        return;
    if (!all) {
        askForSummaries();
        return;
    }
    m_waiting.clear();
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known)
        m_waiting.append({known.key(), unreadFromUs(known.key()), known->lastTickUs});
    askNext();
}

void RecentLoader::askForSummaries()
{
    ++m_asked;
    whenFinished(m_history->watches(), this,
                 [this, generation = m_generation](const Result<QList<WatchSummary>> &answer) {
                     if (generation != m_generation)
                         return;
                     --m_asked;
                     if (answer)
                         takeSummaries(answer.value());
                     askNext();
                 });
}

void RecentLoader::takeSummaries(const QList<WatchSummary> &summaries)
{
    for (const WatchSummary &summary : summaries) {
        const auto known = m_known.find(summary.watchId);
        if (known == m_known.end())
            continue;
        if (summary.lastTickUs > std::max(known->lastTickUs, m_model->lastTickUs(summary.watchId)))
            m_waiting.append({summary.watchId, unreadFromUs(summary.watchId), summary.lastTickUs});
    }
}

/// Another program may also deliver late what it measured since its last tick that is known here.
qint64 RecentLoader::unreadFromUs(const QString &id) const
{
    const Known known = m_known.value(id);
    return std::min(known.readAtUs - lateUs, std::max(known.lastTickUs, m_model->lastTickUs(id)));
}

void RecentLoader::askNext()
{
    while (m_history && m_asked < mostAsked && !m_waiting.isEmpty()) {
        const Waiting next = m_waiting.takeFirst();
        if (m_model->rowOf(next.id) >= 0)
            ask(next);
    }
}

void RecentLoader::ask(const Waiting &watch)
{
    ++m_asked;
    m_model->expectBuckets(watch.id, true);
    const quint64 question = m_known[watch.id].question = ++m_questions;
    const qint64 nowUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    Waiting asked = watch;
    asked.fromUs = tickBucketStart(std::max(watch.fromUs, nowUs - TickSpan::day), WatchRecent::bucketUs);
    // As far ahead as another machine's clock may be.
    whenFinished(m_history->series(asked.id, asked.fromUs, nowUs + TickSpan::hour, WatchRecent::bucketUs),
                 this,
                 [this, asked, nowUs, question, generation = m_generation](const Result<TickSeries> &answer) {
                     if (generation != m_generation)
                         return;
                     --m_asked;
                     if (m_known.value(asked.id).question == question) {
                         // What could not be read is told of by the history's health.
                         if (answer)
                             take(asked, nowUs, answer.value());
                         else
                             m_model->expectBuckets(asked.id, false);
                     }
                     askNext();
                 });
}

void RecentLoader::take(const Waiting &watch, qint64 askedAtUs, const TickSeries &series)
{
    m_model->setBuckets(watch.id, series.buckets, watch.fromUs);
    Known &known = m_known[watch.id];
    known.readAtUs = askedAtUs;
    const qint64 lastUs = series.buckets.empty() ? watch.fromUs : series.buckets.back().startUs;
    known.lastTickUs = std::max({known.lastTickUs, watch.lastTickUs, lastUs});
}

} // namespace Loopscope
