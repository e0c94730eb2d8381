// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString url = u"http://127.0.0.1:8080/"_s;

/// Reads "sweep URL" and \a more, which must be right.
SweepOptions sweepOptions(const QStringList &more)
{
    const Result<Options> options = parseOptions(QStringList{u"sweep"_s, url} + more);
    if (!options)
        qFatal("%s", qPrintable(options.error()));
    return std::get<SweepOptions>(options.value());
}

} // namespace

class TestSweepOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults()
    {
        const SweepOptions options = sweepOptions({});
        SweepPlan plan;
        plan.request.url = QUrl(url);
        QCOMPARE(options.plan, plan);
        QCOMPARE(plan.concurrencies, SweepPlan::doublingUpTo(64));
        QVERIFY(plan.isByTime());
        QCOMPARE(plan.durationPerStep, 1'000ms);
        QCOMPARE(plan.rounds, 3);
        QVERIFY(!options.demo && !options.quiet && options.csvPath.isEmpty() && options.jsonPath.isEmpty());
        QVERIFY(sweepProblems(plan).isEmpty());
    }

    void everyOption()
    {
        const QTemporaryDir folder;
        const QString pem = folder.filePath(u"a.pem"_s);
        QVERIFY(QFile(pem).open(QIODevice::WriteOnly));
        const SweepOptions options = sweepOptions({u"-c"_s,
                                                   u"1,2,10..30+10"_s,
                                                   u"-n"_s,
                                                   u"500"_s,
                                                   u"--rounds"_s,
                                                   u"5"_s,
                                                   u"--warmup"_s,
                                                   u"0"_s,
                                                   u"--timeout"_s,
                                                   u"2.5"_s,
                                                   u"--max-redirects"_s,
                                                   u"3"_s,
                                                   u"--new-connections"_s,
                                                   u"--client"_s,
                                                   u"qt"_s,
                                                   u"--http2"_s,
                                                   u"--insecure"_s,
                                                   u"--cacert"_s,
                                                   pem,
                                                   u"--csv"_s,
                                                   u"a.csv"_s,
                                                   u"--json"_s,
                                                   u"a.json"_s,
                                                   u"-q"_s});
        const SweepPlan &plan = options.plan;
        QCOMPARE(plan.concurrencies, (QList{1, 2, 10, 20, 30}));
        QCOMPARE(plan.requestsPerStep, 500);
        QCOMPARE(plan.rounds, 5);
        QCOMPARE(plan.warmUp, 0);
        QCOMPARE(plan.request.timeout, 2'500ms);
        QCOMPARE(plan.request.maxRedirects, 3);
        QCOMPARE(plan.client, ClientKind::Qt);
        QVERIFY(plan.request.newConnection && plan.request.http2 && !plan.request.verifyTls);
        QCOMPARE(plan.request.caFile, pem);
        QCOMPARE(options.csvPath, u"a.csv"_s);
        QCOMPARE(options.jsonPath, u"a.json"_s);
        QVERIFY(options.quiet);
        QVERIFY(sweepProblems(plan).isEmpty());
    }

    void upToALimit()
    {
        QCOMPARE(sweepOptions({u"--max"_s, u"10"_s}).plan.concurrencies, (QList{1, 2, 4, 8, 10}));
        QCOMPARE(sweepOptions({u"-m1"_s}).plan.concurrencies, QList{1});
        QCOMPARE(sweepOptions({u"--seconds"_s, u"0.1"_s}).plan.durationPerStep, 100ms);
        QVERIFY(sweepOptions({u"--seconds"_s, u"600"_s}).plan.isByTime());
    }

    void demo()
    {
        const Result<Options> options = parseOptions({u"sweep"_s, u"--demo"_s});
        QVERIFY(options.ok());
        QVERIFY(std::get<SweepOptions>(options.value()).demo);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("part");
        QTest::newRow("no URL") << QStringList{} << u"sweep needs a URL, or --demo."_s;
        QTest::newRow("two URLs") << QStringList{url, u"b"_s} << u"“b” is one argument too many"_s;
        QTest::newRow("URL and demo") << QStringList{url, u"--demo"_s} << u"--demo brings its own URL"_s;
        QTest::newRow("no such option") << QStringList{url, u"--threads"_s, u"3"_s} << u"threads"_s;
        QTest::newRow("scheme") << QStringList{u"ftp://127.0.0.1/"_s} << u"“ftp”"_s;
        QTest::newRow("both limits") << QStringList{url, u"-m"_s, u"8"_s, u"-c"_s, u"1,2"_s}
                                     << u"--max and --concurrency exclude each other"_s;
        QTest::newRow("both lengths") << QStringList{url, u"-n"_s, u"8"_s, u"--seconds"_s, u"1"_s}
                                      << u"--count and --seconds exclude each other"_s;
        QTest::newRow("max 0") << QStringList{url, u"--max"_s, u"0"_s}
                               << u"--max must be a whole number from 1 to 1,000."_s;
        QTest::newRow("max two") << QStringList{url, u"--max"_s, u"two"_s} << u"--max must be"_s;
        QTest::newRow("max 1001") << QStringList{url, u"--max"_s, u"1001"_s} << u"--max must be"_s;
        QTest::newRow("list of words")
            << QStringList{url, u"-c"_s, u"one"_s} << u"--concurrency: “one” is no concurrency"_s;
        QTest::newRow("empty list") << QStringList{url, u"-c"_s, u""_s}
                                    << u"--concurrency: There is no concurrency"_s;
        QTest::newRow("count 0") << QStringList{url, u"-n"_s, u"0"_s} << u"--count must be"_s;
        QTest::newRow("no time") << QStringList{url, u"--seconds"_s, u"0"_s}
                                 << u"--seconds must be a number of seconds from 0.1 to 600."_s;
        QTest::newRow("endless") << QStringList{url, u"--seconds"_s, u"inf"_s} << u"--seconds must be"_s;
        QTest::newRow("no number") << QStringList{url, u"--seconds"_s, u"nan"_s} << u"--seconds must be"_s;
        QTest::newRow("rounds") << QStringList{url, u"--rounds"_s, u"101"_s} << u"--rounds must be"_s;
        QTest::newRow("client") << QStringList{url, u"--client"_s, u"qt,curl"_s}
                                << u"--client: “qt,curl” is unknown"_s;
        QTest::newRow("CA file") << QStringList{url, u"--cacert"_s, u"/no/such.pem"_s} << u"/no/such.pem"_s;
        QTest::newRow("no file name") << QStringList{url, u"--csv"_s, u""_s} << u"--csv needs the name"_s;
        QTest::newRow("one file twice") << QStringList{url, u"--csv"_s, u"a"_s, u"--json"_s, u"./a"_s}
                                        << u"--csv and --json name the same file"_s;
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, part);
        const Result<Options> options = parseOptions(QStringList{u"sweep"_s} + arguments);
        QVERIFY(!options.ok());
        QVERIFY2(options.error().contains(part), qPrintable(options.error()));
    }

    void helpExplainsEveryOption()
    {
        const QString text = std::get<ShowText>(parseOptions({u"sweep"_s, u"--help"_s}).value()).text;
        QVERIFY(text.startsWith(u"NAME\n    loopscope-cli sweep - "_s));
        for (const QString &line : text.split(u'\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        for (const auto &option :
             {u"-m, --max C"_s, u"-c, --concurrency LIST"_s, u"-n, --count COUNT"_s, u"--seconds S"_s,
              u"--rounds R"_s, u"--warmup K"_s, u"--timeout SECONDS"_s, u"--max-redirects N"_s,
              u"--new-connections"_s, u"--client CLIENT"_s, u"--http2"_s, u"--insecure"_s, u"--cacert FILE"_s,
              u"--demo"_s, u"--csv FILE"_s, u"--json FILE"_s, u"-q, --quiet"_s, u"-h, --help"_s})
            QVERIFY2(text.contains(u"\n    "_s + option + u"\n        "_s), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestSweepOptions)
#include "tst_sweepoptions.moc"
