// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/entrytable.h"

#include "store/database.h"

#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct EntryText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::EntryText)
};

QStringList cleanTags(const QStringList &tags)
{
    QStringList clean;
    for (const QString &tag : tags) {
        QString text = tag.simplified();
        text.remove(u',').remove(QChar(u'\0'));
        if (!text.isEmpty())
            clean.append(text);
    }
    clean.removeDuplicates();
    clean.sort();
    return clean;
}

// What a search looks at. Case is folded here, because neither database folds more than ASCII by itself.
QString wordsOf(const HistoryEntry &entry)
{
    return (QStringList{entry.url, entry.summary, entry.note} + entry.tags).join(u'\n').toCaseFolded();
}

QString likePattern(const QString &text)
{
    QString pattern = text.toCaseFolded();
    pattern.replace(u"!"_s, u"!!"_s).replace(u"%"_s, u"!%"_s).replace(u"_"_s, u"!_"_s);
    return u'%' + pattern + u'%';
}

std::optional<qint64> rowOf(Database &database, const QString &entryId)
{
    Rows rows = database.select(u"SELECT id FROM entry WHERE uid = ?"_s, entryId);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

// Reader and columns of a HistoryEntry.
const QString entryColumns =
    u"uid, kind, started_at_us, url, summary, source, requests, failed, interrupted, "
    "has_document, pinned, tags, note"_s;

HistoryEntry entryFrom(const Rows &rows)
{
    HistoryEntry entry;
    entry.id = rows.text(0);
    entry.kind = EntryKind(qBound(qint64(0), rows.integer(1), qint64(EntryKind::LabRun)));
    entry.startedAtUs = rows.integer(2);
    entry.url = rows.text(3);
    entry.summary = rows.text(4);
    entry.source = rows.text(5);
    entry.count = rows.integer(6);
    entry.failed = rows.integer(7);
    entry.interrupted = rows.integer(8) != 0;
    entry.hasDocument = rows.integer(9) != 0;
    entry.pinned = rows.integer(10) != 0;
    entry.tags = rows.text(11).split(u'\n', Qt::SkipEmptyParts);
    entry.note = rows.text(12);
    return entry;
}

void writeTags(Database &database, qint64 row, const QStringList &tags)
{
    for (const QString &tag : tags)
        database.execute(u"INSERT INTO entry_tag (entry, tag) VALUES (?, ?)"_s, row, tag);
}

void writeContender(Database &database, qint64 row, qsizetype place, const ContenderRecord &record)
{
    database.execute(
        u"INSERT INTO contender (entry, place, lanes, requests, failed, strategy, client, totals, "
        "latency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        row, place, record.lanes, record.count, record.failed, strategyId(record.contender.strategy),
        clientId(record.contender.client), encodeTotals(record.totalsNs), record.latency.encode());
}

std::optional<ContenderRecord> contenderFrom(const Rows &rows)
{
    const std::optional<Strategy> strategy = strategyFromId(rows.text(3));
    const std::optional<ClientKind> client = clientFromId(rows.text(4));
    const std::optional<std::vector<double>> totals = decodeTotals(rows.bytes(5));
    const std::optional<LatencySketch> latency = LatencySketch::decode(rows.bytes(6));
    if (!strategy || !client || !totals || !latency)
        return std::nullopt;
    return ContenderRecord{.contender = {*strategy, *client},
                           .lanes = int(rows.integer(0)),
                           .count = rows.integer(1),
                           .failed = rows.integer(2),
                           .totalsNs = *totals,
                           .latency = *latency};
}

void rewriteWords(Database &database, qint64 row)
{
    HistoryEntry entry;
    {
        Rows rows = database.select(u"SELECT "_s + entryColumns + u" FROM entry WHERE id = ?"_s, row);
        if (!rows.next())
            return;
        entry = entryFrom(rows);
    }
    database.execute(u"UPDATE entry SET words = ? WHERE id = ?"_s, wordsOf(entry), row);
}

} // namespace

void EntryTable::add(Database &database, const NewEntry &fresh)
{
    HistoryEntry entry = fresh.entry;
    entry.tags = cleanTags(entry.tags);
    const bool hasDocument = !fresh.document.isEmpty();
    const qint64 added = database.execute(
        u"INSERT INTO entry (uid, kind, started_at_us, requests, failed, interrupted, has_document, "
        "pinned, url, summary, source, tags, note, words, plan) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO NOTHING"_s,
        entry.id, int(entry.kind), entry.startedAtUs, entry.count, entry.failed, entry.interrupted,
        hasDocument, entry.pinned, entry.url, entry.summary, entry.source, entry.tags.join(u'\n'), entry.note,
        wordsOf(entry), fresh.plan.isNull() ? QByteArray() : qCompress(fresh.plan));
    if (added < 1)
        return;
    const std::optional<qint64> row = rowOf(database, entry.id);
    if (!row)
        return;
    writeTags(database, *row, entry.tags);
    if (hasDocument)
        database.execute(u"INSERT INTO document (entry, body) VALUES (?, ?)"_s, *row, fresh.document);
    for (std::size_t i = 0; i < fresh.contenders.size(); ++i)
        writeContender(database, *row, qsizetype(i), fresh.contenders[i]);
}

void EntryTable::setNote(Database &database, const NoteChange &change)
{
    const std::optional<qint64> row = rowOf(database, change.entryId);
    if (!row)
        return;
    database.execute(u"UPDATE entry SET note = ? WHERE id = ?"_s, change.note, *row);
    rewriteWords(database, *row);
}

void EntryTable::setTags(Database &database, const TagsChange &change)
{
    const std::optional<qint64> row = rowOf(database, change.entryId);
    if (!row)
        return;
    const QStringList tags = cleanTags(change.tags);
    database.execute(u"UPDATE entry SET tags = ? WHERE id = ?"_s, tags.join(u'\n'), *row);
    database.execute(u"DELETE FROM entry_tag WHERE entry = ?"_s, *row);
    writeTags(database, *row, tags);
    rewriteWords(database, *row);
}

void EntryTable::setPinned(Database &database, const PinChange &change)
{
    if (!change.pinned) {
        database.execute(u"UPDATE entry SET pinned = 0 WHERE uid = ?"_s, change.entryId);
        return;
    }
    QString url;
    {
        Rows rows = database.select(u"SELECT url FROM entry WHERE uid = ? AND kind = ?"_s, change.entryId,
                                    int(EntryKind::Run));
        if (!rows.next())
            return;
        url = rows.text(0);
    }
    // Deleted ones, too: they may come back.
    database.execute(u"UPDATE entry SET pinned = 0 WHERE pinned <> 0 AND kind = ? AND url = ?"_s,
                     int(EntryKind::Run), url);
    database.execute(u"UPDATE entry SET pinned = 1 WHERE uid = ?"_s, change.entryId);
}

void EntryTable::hide(Database &database, const EntryRemoval &removal)
{
    for (const QString &id : removal.entryIds)
        database.execute(u"UPDATE entry SET deleted_at_us = ? WHERE uid = ? AND deleted_at_us IS NULL"_s,
                         removal.atUs, id);
}

void EntryTable::restore(Database &database, const EntryRestoral &restoral)
{
    for (const QString &id : restoral.entryIds)
        database.execute(u"UPDATE entry SET deleted_at_us = NULL WHERE uid = ?"_s, id);
}

QList<HistoryEntry> EntryTable::entries(Database &database, const EntryFilter &filter)
{
    QString sql = u"SELECT "_s + entryColumns + u" FROM entry WHERE deleted_at_us IS NULL"_s;
    QVariantList values;
    const auto where = [&](const QString &condition, const QVariant &value) {
        sql += u" AND "_s + condition;
        values.append(value);
    };
    const QStringList words = filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        where(u"words LIKE ? ESCAPE '!'"_s, Database::value(likePattern(word)));
    if (!filter.url.isEmpty())
        where(u"LOWER(url) LIKE ? ESCAPE '!'"_s, Database::value(likePattern(filter.url)));
    if (!filter.tag.isEmpty())
        where(u"id IN (SELECT entry FROM entry_tag WHERE tag = ?)"_s, Database::value(filter.tag));
    if (filter.fromUs)
        where(u"started_at_us >= ?"_s, Database::value(*filter.fromUs));
    if (filter.untilUs)
        where(u"started_at_us < ?"_s, Database::value(*filter.untilUs));
    if (filter.pinnedOnly)
        sql += u" AND pinned <> 0"_s;
    if (!filter.kinds.isEmpty()) {
        QStringList kinds;
        for (const EntryKind kind : filter.kinds)
            kinds.append(QString::number(int(kind)));
        sql += u" AND kind IN (%1)"_s.arg(kinds.join(u','));
    }
    sql += u" ORDER BY started_at_us DESC, id DESC LIMIT %1"_s.arg(qMax(1, filter.limit));

    QList<HistoryEntry> entries;
    Rows rows = database.selectWith(sql, values);
    while (rows.next())
        entries.append(entryFrom(rows));
    return entries;
}

QStringList EntryTable::tags(Database &database)
{
    QStringList tags;
    Rows rows =
        database.select(u"SELECT DISTINCT tag FROM entry_tag JOIN entry ON entry.id = entry_tag.entry "
                        "WHERE deleted_at_us IS NULL"_s);
    while (rows.next())
        tags.append(rows.text(0));
    tags.sort();
    return tags;
}

Result<std::vector<ContenderRecord>> EntryTable::contenders(Database &database, const QString &entryId)
{
    std::vector<ContenderRecord> contenders;
    Rows rows =
        database.select(u"SELECT lanes, contender.requests, contender.failed, strategy, client, totals, "
                        "latency FROM contender JOIN entry ON entry.id = contender.entry WHERE uid = ? "
                        "ORDER BY place"_s,
                        entryId);
    while (rows.next()) {
        const std::optional<ContenderRecord> record = contenderFrom(rows);
        if (!record)
            return Error{EntryText::tr("The figures of %1 are damaged in the history.").arg(entryId)};
        contenders.push_back(*record);
    }
    return contenders;
}

Result<QByteArray> EntryTable::plan(Database &database, const QString &entryId)
{
    Rows rows = database.select(u"SELECT plan FROM entry WHERE uid = ?"_s, entryId);
    if (!rows.next() || rows.isNull(0))
        return Error{EntryText::tr("What %1 did was not kept in the history.").arg(entryId)};
    const QByteArray plan = unpackDocument(rows.bytes(0));
    if (plan.isEmpty())
        return Error{EntryText::tr("What %1 did is damaged in the history.").arg(entryId)};
    return plan;
}

Result<QByteArray> EntryTable::document(Database &database, const QString &entryId)
{
    Rows rows = database.select(
        u"SELECT body FROM document JOIN entry ON entry.id = document.entry WHERE uid = ?"_s, entryId);
    if (!rows.next())
        return Error{EntryText::tr("The requests of %1 were not kept in the history.").arg(entryId)};
    const QByteArray document = unpackDocument(rows.bytes(0));
    if (document.isEmpty())
        return Error{EntryText::tr("The requests of %1 are damaged in the history.").arg(entryId)};
    return document;
}

bool EntryTable::purge(Database &database, qint64 beforeUs)
{
    return database.execute(u"DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE deleted_at_us < ? "
                            "ORDER BY id LIMIT 20)"_s,
                            beforeUs)
        > 0;
}

bool EntryTable::drop(Database &database, const Retention &retention, qint64 nowUs)
{
    const auto before = [&](const std::optional<Retention::Days> &days) {
        return days ? nowUs - std::chrono::duration_cast<std::chrono::microseconds>(*days).count()
                    : std::numeric_limits<qint64>::min();
    };
    qint64 dropped = 0;
    for (const auto &[kind, days] :
         {std::pair(EntryKind::Run, retention.runs), std::pair(EntryKind::Sweep, retention.sweeps),
          std::pair(EntryKind::LabRun, retention.labRuns)}) {
        if (days)
            dropped += database.execute(u"DELETE FROM entry WHERE id IN (SELECT id FROM entry "
                                        "WHERE started_at_us < ? AND kind = ? AND pinned = 0 AND tags = '' "
                                        "AND note = '' ORDER BY started_at_us LIMIT 20)"_s,
                                        before(days), int(kind));
    }
    if (!retention.documents || database.error())
        return dropped > 0;

    QList<qint64> rows;
    {
        Rows old =
            database.select(u"SELECT id FROM entry WHERE started_at_us < ? AND has_document <> 0 AND kind "
                            "= ? AND pinned = 0 ORDER BY started_at_us LIMIT 20"_s,
                            before(retention.documents), int(EntryKind::Run));
        while (old.next())
            rows.append(old.integer(0));
    }
    for (const qint64 row : rows) {
        database.execute(u"DELETE FROM document WHERE entry = ?"_s, row);
        database.execute(u"UPDATE entry SET has_document = 0 WHERE id = ?"_s, row);
    }
    return dropped > 0 || !rows.isEmpty();
}

} // namespace Loopscope
