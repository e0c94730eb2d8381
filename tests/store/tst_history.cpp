// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"

#include "support/postgresserver.h"
#include "testhistory.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// Everything that both databases do alike.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsEntries_data() { backends(); }
    void keepsEntries();
    void finds_data() { backends(); }
    void finds();
    void removesAndRestores_data() { backends(); }
    void removesAndRestores();
    void keepsTicks_data() { backends(); }
    void keepsTicks();
    void dropsNothingUnasked_data() { backends(); }
    void dropsNothingUnasked();
    void keepsChangesAndAnnotations_data() { backends(); }
    void keepsChangesAndAnnotations();
    void dropsWhatIsOld_data() { backends(); }
    void dropsWhatIsOld();
    void takesAnyText_data() { backends(); }
    void takesAnyText();
    void severalWriteAtOnce_data() { backends(); }
    void severalWriteAtOnce();

private:
    static void backends();
    HistoryLocation place(int outbox = 1);

    PostgresServer m_server;
    QTemporaryDir m_folder;
    QString m_database; // of the running test
    int m_places = 0;
};

void TestHistory::initTestCase()
{
    const QString problem = m_server.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHistory::backends()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

/// A new one; with \a outbox above 1 another way to the last one.
HistoryLocation TestHistory::place(int outbox)
{
    QFETCH(bool, postgres);
    if (outbox == 1) {
        ++m_places;
        m_database = postgres ? m_server.newDatabase() : m_folder.filePath(u"h%1.sqlite"_s.arg(m_places));
    }
    return historyAt(m_database, m_folder.filePath(u"outbox%1-%2.sqlite"_s.arg(m_places).arg(outbox)));
}

void TestHistory::keepsEntries()
{
    const HistoryLocation location = place();
    NewEntry first = makeEntry(u"one"_s, 20);
    first.document = QByteArray(200'000, 'x');
    first.entry.tags = {u"b"_s, u"a"_s, u"b"_s};
    first.entry.count = 300;
    first.entry.failed = 2;
    first.contenders.push_back({{Strategy::Threads, ClientKind::Curl}, 6, 100, 1, {1.5, 2.5}, {}});
    first.contenders.back().latency.add(12'345'678, 3);
    {
        History history(location);
        QSignalSpy changed(&history, &History::entriesChanged);
        history.add(first);
        history.add(first); // once is enough
        history.add(makeEntry(u"two"_s, 10));
        const auto list = answer(history.entries({}));
        QVERIFY2(list.ok(), qPrintable(list.error()));
        QCOMPARE(list.value().size(), 2);
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(history.health().kind, HistoryHealth::Kind::Good);
    }
    History history(location);
    const auto list = answer(history.entries({}));
    QVERIFY2(list.ok(), qPrintable(list.error()));
    QCOMPARE(list.value().size(), 2);
    QCOMPARE(list.value().at(0).id, u"two"_s);
    HistoryEntry expected = first.entry;
    expected.tags = {u"a"_s, u"b"_s};
    expected.hasDocument = true;
    QCOMPARE(list.value().at(1), expected);
    QCOMPARE(answer(history.contenders(u"one"_s)).value(), first.contenders);
    QCOMPARE(answer(history.contenders(u"two"_s)).value().size(), std::size_t(0));
    QCOMPARE(answer(history.document(u"one"_s)).value(), first.document);
    QVERIFY(answer(history.document(u"two"_s)).error().contains("two"_L1));
    QCOMPARE(answer(history.plan(u"two"_s)).value(), "{}");
    QVERIFY(answer(history.plan(u"three"_s)).error().contains("three"_L1));
}

void TestHistory::finds()
{
    History history(place());
    NewEntry tagged = makeEntry(u"tagged"_s, 30);
    tagged.entry.tags = {u"50%_off"_s, u"nightly"_s};
    tagged.entry.kind = EntryKind::Sweep;
    history.add(tagged);
    history.add(makeEntry(u"plain"_s, 20));
    history.setNote(u"plain"_s, u"Ärger mit dem Cache!"_s);
    history.setPinned(u"plain"_s, true);
    const auto ids = [&](const EntryFilter &filter) {
        QStringList found;
        const auto entries = answer(history.entries(filter));
        if (!entries)
            return QStringList{entries.error()};
        for (const HistoryEntry &entry : entries.value())
            found.append(entry.id);
        return found;
    };
    const QStringList both{u"plain"_s, u"tagged"_s};
    QCOMPARE(ids({}), both);
    QCOMPARE(ids({.text = u"ÄRGER  cache"_s, .kinds = {}, .tag = {}, .url = {}, .fromUs = {}, .untilUs = {}}),
             QStringList{u"plain"_s});
    EntryFilter filter;
    filter.text = u"ärger nightly"_s; // both must be there
    QCOMPARE(ids(filter), QStringList());
    filter.text = u"0%_O"_s;
    QCOMPARE(ids(filter), QStringList{u"tagged"_s});
    filter.text = u"%"_s;
    QCOMPARE(ids(filter), QStringList{u"tagged"_s});
    filter.text = u"!"_s;
    QCOMPARE(ids(filter), QStringList{u"plain"_s});
    filter = {};
    filter.tag = u"nightly"_s;
    QCOMPARE(ids(filter), QStringList{u"tagged"_s});
    filter.tag = u"night"_s;
    QCOMPARE(ids(filter), QStringList());
    filter = {};
    filter.url = u"EXAMPLE.org/"_s;
    QCOMPARE(ids(filter), both);
    filter.kinds = {EntryKind::Sweep, EntryKind::LabRun};
    QCOMPARE(ids(filter), QStringList{u"tagged"_s});
    filter = {};
    filter.pinnedOnly = true;
    QCOMPARE(ids(filter), QStringList{u"plain"_s});
    filter = {};
    filter.limit = 1;
    QCOMPARE(ids(filter), QStringList{u"plain"_s});
    filter = {};
    filter.untilUs = tagged.entry.startedAtUs + 1;
    QCOMPARE(ids(filter), QStringList{u"tagged"_s});
    filter.untilUs = tagged.entry.startedAtUs;
    QCOMPARE(ids(filter), QStringList());
    filter = {};
    filter.fromUs = tagged.entry.startedAtUs + 1;
    QCOMPARE(ids(filter), QStringList{u"plain"_s});

    history.setTags(u"tagged"_s, {u"other"_s, u" a, b "_s});
    QCOMPARE(answer(history.tags()).value(), (QStringList{u"a b"_s, u"other"_s}));
    filter = {};
    filter.text = u"nightly"_s;
    QCOMPARE(ids(filter), QStringList());
}

void TestHistory::removesAndRestores()
{
    const HistoryLocation location = place();
    {
        History history(location);
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            history.add(makeEntry(id, 10));
        history.remove({u"a"_s, u"b"_s, u"none"_s});
        QCOMPARE(answer(history.entries({})).value().size(), 1);
        history.restore({u"b"_s});
        QCOMPARE(answer(history.entries({})).value().size(), 2);
    }
    History history(location);
    QCOMPARE(answer(history.entries({})).value().size(), 2);
}

void TestHistory::keepsTicks()
{
    const HistoryLocation location = place();
    Watch watch = Watch::create();
    watch.name = u"front"_s;
    const qint64 start = secondsNow() / 100 * 100 - 200;
    {
        History history(location);
        QSignalSpy stored(&history, &History::ticksStored);
        history.addWatch(watch);
        for (int i = 0; i < 100; ++i)
            history.add({makeTick(watch.id, start + i)});
        const auto series =
            answer(history.series(watch.id, start * 1'000'000, (start + 100) * 1'000'000, 10'000'000));
        QVERIFY2(series.ok(), qPrintable(series.error()));
        QCOMPARE(series.value().buckets.size(), std::size_t(10));
        QCOMPARE(series.value().buckets.at(3).ticks, 10);
        QCOMPARE(series.value().buckets.at(3).upUs, 10'000'000);
        qint64 next = start;
        for (const auto &call : stored) {
            for (const WatchTick &item : call.at(0).value<QList<WatchTick>>())
                QCOMPARE(item.tick.startedAtUs, 1'000'000 * next++);
        }
        QCOMPARE(next, start + 100);
    }
    History history(location);
    const auto watches = answer(history.watches());
    QVERIFY2(watches.ok(), qPrintable(watches.error()));
    QCOMPARE(watches.value().size(), 1);
    QCOMPARE(watches.value().first().watchId, watch.id);
    QCOMPARE(watches.value().first().lastTickUs, (start + 99) * 1'000'000);
}

void TestHistory::dropsNothingUnasked()
{
    History history(place());
    const qint64 start = secondsNow() - 60 * 86'400;
    QList<WatchTick> ticks;
    for (int i = 0; i < 2'000; ++i)
        ticks.append(makeTick(u"w"_s, start + i));
    history.add(ticks);
    const auto kept = [&] {
        const auto series =
            answer(history.series(u"w"_s, start * 1'000'000, (start + 2'000) * 1'000'000, 1'000'000));
        return series ? series.value().buckets.size() : std::size_t(0);
    };
    QCOMPARE(kept(), std::size_t(2'000));
    QTest::qWait(500); // for the upkeep
    QCOMPARE(kept(), std::size_t(2'000));
    history.setRetention({});
    QTRY_VERIFY_WITH_TIMEOUT(kept() < 2'000, 20'000);
}

void TestHistory::keepsChangesAndAnnotations()
{
    History history(place());
    const qint64 now = secondsNow() * 1'000'000;
    const StateChange first{u"w"_s, now, WatchState::Unknown, WatchState::Up, u"It answers."_s};
    const StateChange second{u"w"_s, now, WatchState::Up, WatchState::Down, u"3 of 3 failed: “x”."_s};
    const StateChange last{u"w"_s, now + 1, WatchState::Down, WatchState::Unknown, QString()};
    history.add(first);
    history.add(second);
    history.add(last);
    history.add(StateChange{u"v"_s, now, WatchState::Unknown, WatchState::Degraded, QString()});
    QCOMPARE(answer(history.stateChanges(u"w"_s, now, now + 2, 10)).value(), (QList{last, second, first}));
    QCOMPARE(answer(history.stateChanges(u"w"_s, now, now + 1, 1)).value(), QList{second});
    QCOMPARE(answer(history.stateChanges({}, 0, now + 2, 10)).value().size(), 4);
    auto watches = answer(history.watches()).value();
    QCOMPARE(watches.size(), 2);
    std::ranges::sort(watches, std::greater(), &WatchSummary::watchId);
    QCOMPARE(watches.at(0).state, WatchState::Down);
    QCOMPARE(watches.at(0).sinceUs, now);
    QCOMPARE(watches.at(1).state, WatchState::Degraded);
    QCOMPARE(watches.at(1).lastTickUs, 0);

    const Annotation ours{u"1"_s, u"w"_s, now, u"deployed"_s};
    const Annotation everywhere{u"2"_s, QString(), now + 5, u"move"_s};
    history.add(ours);
    history.add(everywhere);
    history.add(Annotation{u"3"_s, u"v"_s, now, u"other"_s});
    QCOMPARE(answer(history.annotations(u"w"_s, now, now + 6)).value(), (QList{ours, everywhere}));
    QCOMPARE(answer(history.annotations({}, now, now + 6)).value().size(), 3);
    history.removeAnnotation(u"1"_s);
    QCOMPARE(answer(history.annotations(u"w"_s, now, now + 6)).value(), QList{everywhere});
}

void TestHistory::dropsWhatIsOld()
{
    constexpr qint64 day = 86'400;
    History history(place());
    Retention retention;
    retention.runs = Retention::Days(10);
    retention.sweeps = Retention::Days(10);
    retention.documents = Retention::Days(5);
    retention.changes = Retention::Days(10);
    const auto add = [&](const QString &id, qint64 days, auto change) {
        NewEntry entry = makeEntry(id, days * day + 60);
        entry.document = "{}";
        change(entry.entry);
        history.add(entry);
    };
    add(u"old"_s, 10, [](HistoryEntry &) {});
    add(u"pinned"_s, 10, [](HistoryEntry &entry) { entry.pinned = true; });
    add(u"noted"_s, 10, [](HistoryEntry &entry) { entry.note = u"!"_s; });
    add(u"sweep"_s, 10, [](HistoryEntry &entry) { entry.kind = EntryKind::Sweep; });
    add(u"lab"_s, 10, [](HistoryEntry &entry) { entry.kind = EntryKind::LabRun; });
    add(u"young"_s, 5, [](HistoryEntry &) {});
    add(u"new"_s, 0, [](HistoryEntry &) {});
    const qint64 then = (secondsNow() - 11 * day) * 1'000'000;
    for (int i = 0; i < 3; ++i) {
        history.add(StateChange{u"w"_s, then + i, WatchState::Unknown, WatchState::Up, QString()});
        history.add(Annotation{QString::number(i), {}, then, QString()});
    }
    QCOMPARE(answer(history.entries({})).value().size(), 7);
    history.setRetention(retention);
    const auto state = [&] {
        QStringList found;
        const auto entries = answer(history.entries({})).value();
        for (const HistoryEntry &entry : entries)
            found.append(entry.id + (entry.hasDocument ? u"+"_s : QString()));
        found.sort();
        found.append(QString::number(answer(history.stateChanges({}, 0, then + 5, 9)).value().size()
                                     + answer(history.annotations({}, 0, then + 5)).value().size()));
        return found.join(u' ');
    };
    QTRY_COMPARE(state(), u"lab+ new+ noted pinned+ young 0"_s);
    QVERIFY(answer(history.document(u"young"_s)).error().contains("young"_L1));
}

void TestHistory::takesAnyText()
{
    History history(place());
    const QString any = u"'\"\\ $1 ? %s\n\t😀 \u202e {} ; DROP TABLE entry; --"_s;
    NewEntry entry = makeEntry(any, 10);
    entry.entry.note = any + QChar(u'\0') + u"after"_s;
    history.add(entry);
    history.setTags(any, {any});
    const auto list = answer(history.entries({}));
    QVERIFY2(list.ok(), qPrintable(list.error()));
    QCOMPARE(list.value().size(), 1);
    QCOMPARE(list.value().first().id, any);
    QCOMPARE(list.value().first().note, any + u"after"_s);
    EntryFilter filter;
    filter.text = any;
    QCOMPARE(answer(history.entries(filter)).value().size(), 1);
    filter.tag = list.value().first().tags.first();
    QCOMPARE(answer(history.entries(filter)).value().size(), 1);
}

void TestHistory::severalWriteAtOnce()
{
    constexpr int count = 300;
    const HistoryLocation one = place();
    const HistoryLocation other = place(2);
    const qint64 start = secondsNow() - count;
    {
        History first(one);
        History second(other);
        for (int i = 0; i < count; ++i) {
            first.add({makeTick(u"w"_s, start + i)});
            second.add({makeTick(u"w"_s, start + i), makeTick(u"v"_s, start + i)});
            if (i % 100 == 0)
                first.add(makeEntry(u"first%1"_s.arg(i), 1)), second.add(makeEntry(u"second%1"_s.arg(i), 1));
        }
        QVERIFY(answer(first.watches()).ok());
        QVERIFY(answer(second.watches()).ok());
    }
    History history(one);
    const auto series = answer(history.series(u"w"_s, start * 1'000'000, (start + count) * 1'000'000, 1));
    QVERIFY2(series.ok(), qPrintable(series.error()));
    qint64 ticks = 0;
    for (const TickBucket &bucket : series.value().buckets)
        ticks += bucket.ticks;
    QCOMPARE(ticks, 2 * count);
    QCOMPARE(answer(history.entries({})).value().size(), 6);
}

QTEST_GUILESS_MAIN(TestHistory)

#include "tst_history.moc"
