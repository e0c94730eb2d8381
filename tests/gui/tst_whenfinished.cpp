// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/whenfinished.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Loopscope;

class TestWhenFinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultComesInTheContextsThread();
    void finishedFutureIsTold();
    void nothingComesOnceTheContextIsGone();
};

void TestWhenFinished::resultComesInTheContextsThread()
{
    QObject context;
    QPromise<int> promise;
    promise.start();
    int told = 0;
    whenFinished(promise.future(), &context, [&](int result) {
        QCOMPARE(QThread::currentThread(), thread());
        told = result;
    });
    const std::unique_ptr<QThread> worker(QThread::create([&promise] {
        promise.addResult(7);
        promise.finish();
    }));
    worker->start();
    QVERIFY(worker->wait());
    QCOMPARE(told, 0);
    QTRY_COMPARE(told, 7);
    QTRY_VERIFY(context.children().isEmpty());
}

void TestWhenFinished::finishedFutureIsTold()
{
    QObject context;
    QPromise<int> promise;
    promise.start();
    promise.addResult(7);
    promise.finish();
    int told = 0;
    whenFinished(promise.future(), &context, [&told](int result) { told = result; });
    QTRY_COMPARE(told, 7);
}

void TestWhenFinished::nothingComesOnceTheContextIsGone()
{
    QPromise<int> promise;
    promise.start();
    int told = 0;
    {
        QObject context;
        whenFinished(promise.future(), &context, [&told](int result) { told = result; });
    }
    promise.addResult(7);
    promise.finish();
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

QTEST_GUILESS_MAIN(TestWhenFinished)
#include "tst_whenfinished.moc"
