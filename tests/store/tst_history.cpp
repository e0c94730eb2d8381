// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/history.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> answer(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        return Error{u"no answer"_s};
    if (!future.result().ok())
        qInfo().noquote() << future.result().error();
    return future.result();
}

WatchTick tick(const QString &watch, qint64 second)
{
    WatchTick item{watch, {}};
    item.tick.startedAtUs = second * 1'000'000;
    item.tick.interval = std::chrono::seconds(1);
    item.tick.level = WatchState::Up;
    item.tick.planned = item.tick.ended = 1;
    item.tick.latency.add(5'000'000 + second);
    return item;
}

NewEntry entry(const QString &id, qint64 atUs)
{
    NewEntry fresh;
    fresh.entry.id = id;
    fresh.entry.startedAtUs = QDateTime::currentMSecsSinceEpoch() * 1'000 + atUs;
    fresh.entry.url = u"http://example.org/Straße"_s;
    fresh.entry.summary = u"100 requests"_s;
    fresh.entry.tags = {u"b"_s, u"a"_s, u"b"_s};
    fresh.plan = "{}";
    return fresh;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEntries();
    void keepsTicks();
};

void TestHistory::keepsEntries()
{
    const QTemporaryDir folder;
    const HistoryLocation place = HistoryLocation::parse(folder.filePath(u"h.sqlite"_s)).value();
    {
        History history(place);
        NewEntry first = entry(u"one"_s, 1'000);
        first.document = "{\"a\":1}";
        first.contenders.push_back({{Strategy::Threads, ClientKind::Curl}, 6, 100, 1, {1.5, 2.5}, {}});
        first.contenders.back().latency.add(12'345'678, 3);
        history.add(first);
        history.add(entry(u"two"_s, 2'000));
        const auto list = answer(history.entries({}));
        QVERIFY2(list.ok(), qPrintable(list.error()));
        QCOMPARE(list.value().size(), 2);
        QCOMPARE(list.value().first().id, u"two"_s);
        QCOMPARE(list.value().first().tags, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(answer(history.contenders(u"one"_s)).value(), first.contenders);
        QCOMPARE(answer(history.document(u"one"_s)).value(), first.document);
        QVERIFY(!answer(history.document(u"two"_s)).ok());
        history.remove({u"two"_s});
        history.setNote(u"one"_s, u"Ärger"_s);
    }
    History history(place);
    EntryFilter filter;
    filter.text = u"ÄRGER  STRA"_s;
    QCOMPARE(answer(history.entries(filter)).value().size(), 1);
    filter.text = u"%"_s;
    QCOMPARE(answer(history.entries(filter)).value().size(), 0);
    history.restore({u"two"_s});
    QCOMPARE(answer(history.entries({})).value().size(), 2);
    QCOMPARE(history.health().kind, HistoryHealth::Kind::Good);
}

void TestHistory::keepsTicks()
{
    const QTemporaryDir folder;
    const HistoryLocation place = HistoryLocation::parse(folder.filePath(u"h.sqlite"_s)).value();
    History history(place);
    QSignalSpy stored(&history, &History::ticksStored);
    Watch watch = Watch::create();
    watch.name = u"front"_s;
    history.addWatch(watch);
    for (int i = 0; i < 100; ++i)
        history.add({tick(watch.id, i)});
    history.add(StateChange{watch.id, 5, WatchState::Unknown, WatchState::Up, u"good"_s});
    const auto series = answer(history.series(watch.id, 0, 100'000'000, 10'000'000));
    QVERIFY2(series.ok(), qPrintable(series.error()));
    QCOMPARE(series.value().buckets.size(), std::size_t(10));
    QCOMPARE(series.value().buckets.at(3).ticks, 10);
    const auto watches = answer(history.watches());
    QCOMPARE(watches.value().size(), 1);
    QCOMPARE(watches.value().first().lastTickUs, 99'000'000);
    QCOMPARE(watches.value().first().state, WatchState::Up);
    qsizetype count = 0;
    for (const auto &call : stored)
        count += call.at(0).value<QList<WatchTick>>().size();
    QCOMPARE(count, 100);
}

QTEST_GUILESS_MAIN(TestHistory)

#include "tst_history.moc"
