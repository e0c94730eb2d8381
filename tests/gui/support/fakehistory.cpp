// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakehistory.h"

#include "support/sampleruns.h"

#include <QDateTime>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QFuture<T> ready(const T &value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

bool matches(const HistoryEntry &entry, const EntryFilter &filter)
{
    const QString all = QStringList{entry.url, entry.summary, entry.note, entry.tags.join(u' ')}.join(u'\n');
    const QStringList words = filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
               words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); })
        && (filter.kinds.isEmpty() || filter.kinds.contains(entry.kind))
        && (filter.tag.isEmpty() || entry.tags.contains(filter.tag)) && entry.url.contains(filter.url)
        && (!filter.fromUs || entry.startedAtUs >= *filter.fromUs)
        && (!filter.untilUs || entry.startedAtUs < *filter.untilUs) && (!filter.pinnedOnly || entry.pinned);
}

} // namespace

NewEntry sampleEntry(const QString &id, qint64 startedAtUs, double latencyNs)
{
    NewEntry whole;
    whole.entry.id = id;
    whole.entry.startedAtUs = startedAtUs;
    whole.entry.url = u"http://127.0.0.1:8080/delay/50ms"_s;
    whole.entry.summary = u"100 × 5: 2.55 s sequential, 0.5 s concurrent"_s;
    whole.entry.source = u"workbench"_s;
    whole.entry.count = 1'000;
    const auto seed = quint32(qHash(id));
    for (const Strategy strategy : {Strategy::Sequential, Strategy::Concurrent}) {
        const RunFigures figures = sampleFigures(5, latencyNs, seed + quint32(strategy));
        ContenderRecord record;
        record.contender = {strategy, ClientKind::Qt};
        record.lanes = strategy == Strategy::Sequential ? 1 : figures.lanes;
        record.count = figures.count;
        record.totalsNs = figures.totalsNs;
        record.latency = figures.latency;
        whole.contenders.push_back(record);
    }
    return whole;
}

void FakeHistory::fill(int count)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000;
    constexpr qint64 day = 86'400'000'000;
    // Only the first have figures: a hundred thousand would take long.
    for (int i = 0; i < count; ++i) {
        const QString id = u"run-%1"_s.arg(i + 1);
        NewEntry whole = i < 20 ? sampleEntry(id, now - i * day, 50e6 + 5e6 * i) : NewEntry();
        whole.entry.id = id;
        whole.entry.startedAtUs = now - i * day;
        if (i < 20)
            m_whole[id] = whole;
        m_entries.append(whole.entry);
    }
    Q_EMIT entriesChanged();
}

void FakeHistory::put(const NewEntry &entry)
{
    add(entry);
}

const HistoryEntry *FakeHistory::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const auto &one) { return one.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

HistoryEntry *FakeHistory::entry(const QString &id)
{
    const auto found = std::ranges::find_if(m_entries, [&id](const auto &one) { return one.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void FakeHistory::setHealth(const HistoryHealth &health)
{
    m_health = health;
    Q_EMIT healthChanged(health);
}

void FakeHistory::add(const NewEntry &whole)
{
    m_whole[whole.entry.id] = whole;
    HistoryEntry entry = whole.entry;
    entry.hasDocument = !whole.document.isEmpty();
    const auto later = std::ranges::find_if(
        m_entries, [&entry](const auto &one) { return one.startedAtUs <= entry.startedAtUs; });
    m_entries.insert(later, entry);
    Q_EMIT entriesChanged();
}

void FakeHistory::setNote(const QString &entryId, const QString &note)
{
    if (HistoryEntry *found = entry(entryId))
        found->note = note;
    Q_EMIT entriesChanged();
}

void FakeHistory::setTags(const QString &entryId, const QStringList &tags)
{
    if (HistoryEntry *found = entry(entryId))
        found->tags = tags;
    Q_EMIT entriesChanged();
}

void FakeHistory::setPinned(const QString &entryId, bool pinned)
{
    HistoryEntry *found = entry(entryId);
    if (!found || (pinned && found->kind != EntryKind::Run))
        return;
    for (HistoryEntry &one : m_entries)
        one.pinned = one.pinned && !(pinned && one.url == found->url);
    found->pinned = pinned;
    Q_EMIT entriesChanged();
}

void FakeHistory::remove(const QStringList &entryIds)
{
    m_hidden.append(entryIds);
    Q_EMIT entriesChanged();
}

void FakeHistory::restore(const QStringList &entryIds)
{
    m_hidden.removeIf([&entryIds](const QString &id) { return entryIds.contains(id); });
    Q_EMIT entriesChanged();
}

FakeHistory::Entries FakeHistory::matching(const EntryFilter &filter) const
{
    if (!m_problem.isEmpty())
        return Error{m_problem};
    QList<HistoryEntry> found;
    for (const HistoryEntry &entry : m_entries) {
        if (found.size() < filter.limit && !m_hidden.contains(entry.id) && matches(entry, filter))
            found.append(entry);
    }
    return found;
}

QFuture<FakeHistory::Entries> FakeHistory::entries(const EntryFilter &filter)
{
    if (filter.pinnedOnly)
        return ready(matching(filter));
    ++questions;
    lastFilter = filter;
    if (!m_holds)
        return ready(matching(filter));
    auto promise = std::make_shared<QPromise<Entries>>();
    promise->start();
    m_held.append({promise, matching(filter)});
    return promise->future();
}

void FakeHistory::answer(qsizetype place)
{
    const Held held = m_held.takeAt(place);
    held.promise->addResult(held.answer);
    held.promise->finish();
}

QFuture<Result<QStringList>> FakeHistory::tags()
{
    QStringList tags;
    for (const HistoryEntry &entry : std::as_const(m_entries))
        tags.append(entry.tags);
    tags.removeDuplicates();
    tags.sort();
    return ready(Result<QStringList>(tags));
}

FakeHistory::Figures FakeHistory::figuresOf(const QString &entryId) const
{
    if (!m_problem.isEmpty())
        return Error{m_problem};
    const auto found = m_whole.find(entryId);
    return found == m_whole.end() ? Figures(std::vector<ContenderRecord>())
                                  : Figures(found->second.contenders);
}

QFuture<FakeHistory::Figures> FakeHistory::contenders(const QString &entryId)
{
    if (!m_holdsFigures)
        return ready(figuresOf(entryId));
    auto promise = std::make_shared<QPromise<Figures>>();
    promise->start();
    m_heldFigures.append({entryId, promise});
    return promise->future();
}

void FakeHistory::answerFigures()
{
    const auto [entryId, promise] = m_heldFigures.takeFirst();
    promise->addResult(figuresOf(entryId));
    promise->finish();
}

QFuture<Result<QByteArray>> FakeHistory::plan(const QString &entryId)
{
    const auto found = m_whole.find(entryId);
    using Answer = Result<QByteArray>;
    return ready(found == m_whole.end() ? Answer(Error{u"The history has kept nothing of it."_s})
                                        : Answer(found->second.plan));
}

QFuture<Result<QByteArray>> FakeHistory::document(const QString &entryId)
{
    const auto found = m_whole.find(entryId);
    using Answer = Result<QByteArray>;
    return ready(found == m_whole.end() || found->second.document.isEmpty()
                     ? Answer(Error{u"The history has kept nothing of it."_s})
                     : Answer(found->second.document));
}

} // namespace Loopscope
