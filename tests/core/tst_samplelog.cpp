// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/samplelog.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Loopscope;

namespace {

std::vector<Sample> numberedSamples(quint32 first, quint32 count)
{
    std::vector<Sample> samples(count);
    for (quint32 i = 0; i < count; ++i)
        samples[i].index = first + i;
    return samples;
}

bool isNumbered(const SampleLog &log)
{
    quint32 next = 0;
    bool inOrder = true;
    log.forEach([&](const Sample &sample) { inOrder = sample.index == next++ && inOrder; });
    return inOrder && qsizetype(next) == log.size();
}

} // namespace

class SampleLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void keepsOrderWhateverTheBatches_data();
    void keepsOrderWhateverTheBatches();
    void spansStartWhereAsked_data();
    void spansStartWhereAsked();
    void samplesNeverMove();
    void snapshotDoesNotGrow();
    void snapshotsAreReadWhileAnotherThreadAppends();
};

void SampleLogTest::startsEmpty()
{
    const SampleLog log;
    QVERIFY(log.isEmpty());
    QCOMPARE(log.size(), 0);
    log.forEachSpan(0, [](std::span<const Sample>) { QFAIL("an empty log has no spans"); });
}

void SampleLogTest::keepsOrderWhateverTheBatches_data()
{
    QTest::addColumn<quint32>("batch");
    for (const quint32 batch : {1u, 7u, 4095u, 4096u, 4097u, 12'345u})
        QTest::addRow("%u at a time", batch) << batch;
}

void SampleLogTest::keepsOrderWhateverTheBatches()
{
    QFETCH(quint32, batch);
    constexpr quint32 total = 12'345;
    SampleLog log;
    for (quint32 first = 0; first < total; first += batch)
        log.append(numberedSamples(first, std::min(batch, total - first)));
    log.append(std::span<const Sample>());

    QCOMPARE(log.size(), qsizetype(total));
    QVERIFY(isNumbered(log));
    for (const quint32 i : {0u, 4095u, 4096u, total - 1})
        QCOMPARE(log[qsizetype(i)].index, i);
}

void SampleLogTest::spansStartWhereAsked_data()
{
    QTest::addColumn<qsizetype>("from");
    for (const qsizetype from : {0, 1, 4095, 4096, 5000, 8191, 8192, 9999, 10'000})
        QTest::addRow("from %lld", qlonglong(from)) << from;
}

void SampleLogTest::spansStartWhereAsked()
{
    QFETCH(qsizetype, from);
    SampleLog log;
    log.append(numberedSamples(0, 10'000));
    auto next = quint32(from);
    log.forEachSpan(from, [&next](std::span<const Sample> span) {
        QVERIFY(!span.empty());
        for (const Sample &sample : span)
            QCOMPARE(sample.index, next++);
    });
    QCOMPARE(next, 10'000u);
}

void SampleLogTest::samplesNeverMove()
{
    SampleLog log;
    log.append(numberedSamples(0, 1));
    const Sample *first = &log[0];
    log.append(numberedSamples(1, 50'000));
    QCOMPARE(&log[0], first);
}

void SampleLogTest::snapshotDoesNotGrow()
{
    SampleLog log;
    log.append(numberedSamples(0, 5'000));
    const SampleLog snapshot = log;
    log.append(numberedSamples(5'000, 5'000));
    QCOMPARE(snapshot.size(), 5'000);
    QVERIFY(isNumbered(snapshot));
    QCOMPARE(log.size(), 10'000);
    QVERIFY(isNumbered(log));
}

void SampleLogTest::snapshotsAreReadWhileAnotherThreadAppends()
{
    constexpr quint32 total = 100'000;
    SampleLog log;
    log.append(numberedSamples(0, 1'000));
    const SampleLog early = log;
    std::atomic<bool> stop = false;
    std::atomic<bool> isBroken = false;
    std::thread reader([&] {
        do {
            if (!isNumbered(early))
                isBroken = true;
        } while (!stop);
    });
    for (quint32 first = 1'000; first < total; first += 100) {
        const SampleLog snapshot = log;
        log.append(numberedSamples(first, 100));
        if (snapshot.size() != qsizetype(first))
            isBroken = true;
    }
    stop = true;
    reader.join();
    QVERIFY(!isBroken);
    QCOMPARE(early.size(), 1'000);
    QVERIFY(isNumbered(log));
    QCOMPARE(log.size(), qsizetype(total));
}

QTEST_APPLESS_MAIN(SampleLogTest)
#include "tst_samplelog.moc"
