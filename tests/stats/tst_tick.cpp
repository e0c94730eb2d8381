// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/tick.h"

#include "stats/varint.h"

#include <QTest>

#include <random>
#include <set>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 maxCount = std::numeric_limits<qint64>::max();

QByteArray bytesOf(std::initializer_list<quint64> numbers)
{
    QByteArray bytes("\x01");
    for (const quint64 number : numbers)
        appendVarint(bytes, number);
    return bytes;
}

TickErrors errorsOf(std::initializer_list<std::pair<std::size_t, qint64>> counts)
{
    TickErrors errors;
    for (const auto &[reason, count] : counts)
        errors.counts[reason] = count;
    return errors;
}

Tick tickOf(WatchState level, int failed = 0)
{
    Tick tick;
    tick.interval = 30s;
    tick.level = level;
    tick.missed = 2;
    tick.planned = tick.ended = 5;
    tick.failed = failed;
    tick.errors.counts[std::size_t(ErrorKind::Timeout)] = failed;
    for (int i = failed; i < 5; ++i)
        tick.latency.add(50'000'000 + i);
    return tick;
}

} // namespace

class TickTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasNames();
    void errorsComeBack_data();
    void errorsComeBack();
    void errorsAreRefused_data();
    void errorsAreRefused();
    void whatIsReadIsWhatWouldBeWritten();
    void errorsAddUp();
    void aBucketCountsTicks();
    void mergingIsAddingAll();
    void availability();
    void nothingOverflows();
};

void TickTest::everyReasonHasNames()
{
    std::set<QString> ids;
    std::set<QString> names;
    for (std::size_t reason = 0; reason < TickErrors::reasonCount; ++reason) {
        ids.insert(tickErrorId(reason));
        names.insert(tickErrorName(reason));
    }
    QCOMPARE(ids.size(), TickErrors::reasonCount);
    QCOMPARE(names.size(), TickErrors::reasonCount);
    QCOMPARE(tickErrorId(std::size_t(ErrorKind::Timeout)), u"timeout"_s);
    QCOMPARE(tickErrorId(TickErrors::wrongStatus), u"wrong_status"_s);
    QCOMPARE(tickErrorId(TickErrors::wrongBody), u"wrong_body"_s);
}

void TickTest::errorsComeBack_data()
{
    QTest::addColumn<TickErrors>("errors");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << TickErrors() << QByteArray();
    QTest::newRow("one") << errorsOf({{std::size_t(ErrorKind::Dns), 1}}) << bytesOf({1, 1});
    QTest::newRow("status") << errorsOf({{TickErrors::wrongStatus, 3}}) << bytesOf({100, 3});
    QTest::newRow("some") << errorsOf({{std::size_t(ErrorKind::Timeout), 200},
                                       {std::size_t(ErrorKind::Other), maxCount},
                                       {TickErrors::wrongBody, 1}})
                          << bytesOf({5, 200, 5, quint64(maxCount), 91, 1});
}

/// The bytes are kept in histories, and must mean the same for ever.
void TickTest::errorsComeBack()
{
    QFETCH(TickErrors, errors);
    QFETCH(QByteArray, bytes);
    QCOMPARE(errors.encode(), bytes);
    QVERIFY(TickErrors::decode(bytes) == errors);
}

void TickTest::errorsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("version 2") << "\2\1\1"_ba;
    QTest::newRow("version alone") << bytesOf({});
    QTest::newRow("half") << bytesOf({1});
    QTest::newRow("one and a half") << bytesOf({1, 1, 2});
    QTest::newRow("kind 0") << bytesOf({0, 1});
    QTest::newRow("count 0") << bytesOf({1, 0});
    QTest::newRow("twice the same") << bytesOf({1, 1, 0, 1});
    QTest::newRow("no such kind") << bytesOf({quint64(errorKindCount), 1});
    QTest::newRow("behind the last") << bytesOf({102, 1});
    QTest::newRow("far behind the last") << bytesOf({101, 1, 101, 1});
    QTest::newRow("count too large") << bytesOf({1, quint64(maxCount) + 1});
    QTest::newRow("without an end") << "\1"_ba + QByteArray(30, '\xff');
}

void TickTest::errorsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!TickErrors::decode(bytes));
}

void TickTest::whatIsReadIsWhatWouldBeWritten()
{
    std::mt19937 random(4);
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes("\x01");
        for (auto left = random() % 7; left > 0; --left)
            bytes.append(char(random() % 4 ? random() % 6 : random()));
        if (const std::optional<TickErrors> errors = TickErrors::decode(bytes)) {
            ++read;
            QCOMPARE(errors->encode(), bytes);
        }
    }
    QVERIFY(read > 100);
}

void TickTest::errorsAddUp()
{
    TickErrors errors = errorsOf({{std::size_t(ErrorKind::Dns), 1}, {TickErrors::wrongStatus, 2}});
    errors.merge(errorsOf({{TickErrors::wrongStatus, 3}, {TickErrors::wrongBody, 4}}));
    QCOMPARE(errors.total(), 10);
    QVERIFY(
        errors
        == errorsOf(
            {{std::size_t(ErrorKind::Dns), 1}, {TickErrors::wrongStatus, 5}, {TickErrors::wrongBody, 4}}));
}

void TickTest::aBucketCountsTicks()
{
    TickBucket bucket;
    bucket.startUs = 10;
    bucket.endUs = 20;
    for (const WatchState level : {WatchState::Up, WatchState::Up, WatchState::Degraded, WatchState::Down})
        bucket.add(tickOf(level, level == WatchState::Down ? 5 : 0));
    QCOMPARE(bucket.ticks, 4);
    QCOMPARE(bucket.missed, 8);
    QCOMPARE(bucket.upUs, 60'000'000);
    QCOMPARE(bucket.degradedUs, 30'000'000);
    QCOMPARE(bucket.downUs, 30'000'000);
    QCOMPARE(bucket.knownUs(), 120'000'000);
    QCOMPARE(bucket.ended, 20);
    QCOMPARE(bucket.failed, 5);
    QCOMPARE(bucket.errors.total(), 5);
    QCOMPARE(bucket.latency.total(), 15);
    QCOMPARE(bucket.startUs, 10);
    QCOMPARE(bucket.endUs, 20);
}

void TickTest::mergingIsAddingAll()
{
    TickBucket first;
    TickBucket second;
    TickBucket all;
    for (int i = 0; i < 40; ++i) {
        const Tick tick = tickOf(allWatchStates[std::size_t(1 + i % 3)], i % 6);
        (i % 2 ? first : second).add(tick);
        all.add(tick);
    }
    first.merge(second);
    QVERIFY(first == all);
}

void TickTest::availability()
{
    TickBucket bucket;
    QVERIFY(!bucket.availability());
    bucket.add(tickOf(WatchState::Down));
    QVERIFY(bucket.availability() == 0.0);
    bucket.add(tickOf(WatchState::Up));
    bucket.add(tickOf(WatchState::Degraded));
    bucket.add(tickOf(WatchState::Degraded));
    QVERIFY(bucket.availability() == 0.75);
}

/// Out of a damaged file any number may come.
void TickTest::nothingOverflows()
{
    TickBucket bucket;
    bucket.ticks = bucket.missed = bucket.upUs = bucket.degradedUs = bucket.downUs = maxCount;
    bucket.ended = bucket.failed = maxCount;
    bucket.errors.counts.fill(maxCount);
    const TickBucket full = bucket;
    bucket.merge(full);
    bucket.add(tickOf(WatchState::Up, 2));
    QCOMPARE(bucket.ticks, maxCount);
    QCOMPARE(bucket.failed, maxCount);
    QCOMPARE(bucket.errors.total(), maxCount);
    QCOMPARE(qRound(*bucket.availability() * 3), 2);
}

QTEST_APPLESS_MAIN(TickTest)
#include "tst_tick.moc"
