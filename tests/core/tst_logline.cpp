// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/logline.h"

#include <QLocale>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestLogLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }

    void answered()
    {
        QCOMPARE(requestLine(Sample{.latencyNs = 51'234'567, .status = 200}, {}),
                 u"Receive a response 200 takes 0.051 seconds."_s);
        QCOMPARE(requestLine(Sample{.latencyNs = 4'897'095'918, .status = 503}, {}),
                 u"Receive a response 503 takes 4.897 seconds."_s);
    }

    void failed()
    {
        QCOMPARE(requestLine(Sample{.latencyNs = 1'000'000'000, .error = ErrorKind::Timeout}, {}),
                 u"Request failed: timed out after 1.000 seconds."_s);
        QCOMPARE(requestLine(Sample{.latencyNs = 2'000'000, .error = ErrorKind::Tls}, u"100%1 expired"_s),
                 u"Request failed: TLS failed (100%1 expired) after 0.002 seconds."_s);
        QCOMPARE(requestLine(Sample{.error = ErrorKind::Refused}, u"Connection refused"_s),
                 u"Request failed: connection refused after 0.000 seconds."_s);
    }

    void namesAreThoseOfTheRestOfTheProgram()
    {
        for (const ErrorKind kind : allErrorKinds) {
            if (kind != ErrorKind::None) {
                QCOMPARE(requestLine(Sample{.error = kind}, {}),
                         u"Request failed: %1 after 0.000 seconds."_s.arg(errorName(kind)));
            }
        }
    }

    void progress()
    {
        Batch batch{.strategy = Strategy::Concurrent, .planned = 100};
        QCOMPARE(progressText(batch, false), u"concurrent 0/100"_s);
        batch.done = 75;
        batch.totalNs = 3'000'000'000;
        QCOMPARE(progressText(batch, false), u"concurrent 75/100 · 1,00 s left"_s);
        batch.done = 100;
        QCOMPARE(progressText(batch, false), u"concurrent 100/100"_s);
    }

    void batchHead()
    {
        const Batch batch{.strategy = Strategy::Threads, .round = 1, .lanes = 6, .planned = 100};
        QCOMPARE(batchHeadLine(batch, false), u"threads, round 2: 100 request(s), 6 in flight"_s);
    }

    void batch()
    {
        Batch batch{.planned = 100, .done = 100, .totalNs = 5'166'000'000, .complete = true};
        QCOMPARE(batchEndLine(batch), u"Whole loop takes 5.166 seconds."_s);
        batch.complete = false;
        batch.done = 37;
        batch.totalNs = 1'234'000'000;
        QCOMPARE(batchEndLine(batch), u"Whole loop stopped after 1.234 seconds, 37 of 100 requests."_s);
    }
};

QTEST_GUILESS_MAIN(TestLogLine)
#include "tst_logline.moc"
