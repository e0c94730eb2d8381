// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestfilter.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

using Outcome = RequestFilter::Outcome;

namespace {

const QStringList errorTexts{QString(), u"Certificate EXPIRED"_s};

Sample answeredSample(quint16 status = 200)
{
    Sample sample;
    sample.strategy = Strategy::Concurrent;
    sample.status = status;
    sample.latencyNs = 1'000;
    sample.index = 36;
    return sample;
}

Sample failedSample()
{
    Sample sample;
    sample.strategy = Strategy::Threads;
    sample.error = ErrorKind::Tls;
    sample.errorText = 1;
    sample.latencyNs = 1'000;
    sample.connectionReused = true;
    return sample;
}

bool matches(const RequestFilter &filter, const Sample &sample)
{
    RequestMatcher matcher(filter, errorTexts);
    const bool first = matcher(sample);
    [&] { QCOMPARE(matcher(sample), first); }(); // what is remembered is what was found
    return first;
}

} // namespace

class TestRequestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty()
    {
        RequestFilter filter;
        QVERIFY(filter.isEmpty());
        QVERIFY(matches(filter, answeredSample()));
        QVERIFY(matches(filter, failedSample()));
        filter.text = u"x"_s;
        QVERIFY(!filter.isEmpty());
    }

    void strategy()
    {
        const RequestFilter filter{.contender = Contender{Strategy::Threads}};
        QVERIFY(!matches(filter, answeredSample()));
        QVERIFY(matches(filter, failedSample()));
    }

    void client()
    {
        const RequestFilter filter{.contender = Contender{Strategy::Threads, ClientKind::Curl}};
        Sample sample = failedSample();
        QVERIFY(!matches(filter, sample));
        QVERIFY(!matches({.text = u"curl"_s}, sample));
        sample.client = ClientKind::Curl;
        QVERIFY(matches(filter, sample));
        QVERIFY(matches({.text = u"Curl"_s}, sample));
    }

    void outcome()
    {
        const RequestFilter ok{.outcome = Outcome::Ok};
        const RequestFilter failed{.outcome = Outcome::Failed};
        QVERIFY(matches(ok, answeredSample(399)));
        QVERIFY(!matches(failed, answeredSample(399)));
        QVERIFY(!matches(ok, answeredSample(400))); // answered, but failed
        QVERIFY(matches(failed, answeredSample(400)));
        QVERIFY(!matches(ok, failedSample()));
        QVERIFY(matches(failed, failedSample()));
    }

    void status()
    {
        QVERIFY(matches({.status = 503}, answeredSample(503)));
        QVERIFY(!matches({.status = 503}, answeredSample(502)));
        QVERIFY(matches({.status = 0}, failedSample()));
    }

    void latencyIncludesBothEndsAndAnsweredOnly()
    {
        QVERIFY(matches({.latencyNs = Range{1'000, 1'000}}, answeredSample()));
        QVERIFY(matches({.latencyNs = Range{0, 1'000}}, answeredSample()));
        QVERIFY(!matches({.latencyNs = Range{1'001, 2'000}}, answeredSample()));
        QVERIFY(!matches({.latencyNs = Range{0, 999}}, answeredSample()));
        QVERIFY(!matches({.latencyNs = Range{0, 2'000}}, failedSample()));
    }

    void everyConditionMustHold()
    {
        const RequestFilter filter{
            .contender = Contender{Strategy::Concurrent}, .status = 503, .text = u"new"_s};
        QVERIFY(matches(filter, answeredSample(503)));
        QVERIFY(!matches(filter, answeredSample(200)));
    }

    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matchesAnswered"); // concurrent, 503, new, 37th
        QTest::addColumn<bool>("matchesFailed"); // threads, reused, TLS failed: Certificate EXPIRED, 1st
        QTest::newRow("blank") << u"  "_s << true << true;
        QTest::newRow("strategy") << u"concurr"_s << true << false;
        QTest::newRow("in any case") << u"THREADS"_s << false << true;
        QTest::newRow("with spaces round it") << u" threads "_s << false << true;
        QTest::newRow("whole status") << u"503"_s << true << false;
        QTest::newRow("part of a status") << u"50"_s << true << false;
        QTest::newRow("no status is not 0") << u"0000"_s << false << false;
        QTest::newRow("connection") << u"reused"_s << false << true;
        QTest::newRow("name of the error") << u"tls failed"_s << false << true;
        QTest::newRow("text of the error") << u"expired"_s << false << true;
        QTest::newRow("across both") << u"failed: cert"_s << false << true;
        QTest::newRow("index") << u"#37"_s << true << false;
        QTest::newRow("first index") << u"#1"_s << false << true;
        QTest::newRow("no index 0") << u"#0"_s << false << false;
        QTest::newRow("index beyond all") << u"#99999999999999999999"_s << false << false;
        QTest::newRow("just the sign") << u"#"_s << false << false;
        QTest::newRow("not a pattern") << u".*"_s << false << false;
        QTest::newRow("nowhere") << u"nowhere"_s << false << false;
    }
    void text()
    {
        QFETCH(QString, text);
        QTEST(matches({.text = text}, answeredSample(503)), "matchesAnswered");
        QTEST(matches({.text = text}, failedSample()), "matchesFailed");
    }

    void errorTextThatDoesNotExist()
    {
        Sample sample = failedSample();
        sample.errorText = 65'535;
        QVERIFY(matches({.text = u"tls"_s}, sample));
        QVERIFY(!matches({.text = u"expired"_s}, sample));
    }
};

QTEST_GUILESS_MAIN(TestRequestFilter)
#include "tst_requestfilter.moc"
