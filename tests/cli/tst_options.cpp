// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

const QString url = u"http://127.0.0.1:8080/"_s;

/// Reads "compare URL" and \a more, which must be right.
CompareOptions compareOptions(const QStringList &more)
{
    const Result<Options> options = parseOptions(QStringList{u"compare"_s, url} + more);
    if (!options)
        qFatal("%s", qPrintable(options.error()));
    return std::get<CompareOptions>(options.value());
}

} // namespace

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults()
    {
        const CompareOptions options = compareOptions({});
        RunPlan plan;
        plan.request.url = QUrl(url);
        QCOMPARE(options.plan, plan);
        QCOMPARE(plan.count, 100);
        QCOMPARE(plan.concurrency, 100);
        QCOMPARE(plan.threads, RunPlan::defaultThreads());
        QCOMPARE(plan.rounds, 1);
        QCOMPARE(plan.strategies.size(), 3);
        QVERIFY(!options.demo);
        QVERIFY(!options.quiet);
        QVERIFY(options.csvPath.isEmpty());
        QVERIFY(options.summaryCsvPath.isEmpty());
        QVERIFY(options.jsonPath.isEmpty());
        QVERIFY(options.hgrmPrefix.isEmpty());
    }

    void concurrencyFollowsTheCount_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("concurrency");
        QTest::newRow("one") << QStringList{u"-n1"_s} << 1;
        QTest::newRow("99") << QStringList{u"-n"_s, u"99"_s} << 99;
        QTest::newRow("101") << QStringList{u"--count=101"_s} << 100;
        QTest::newRow("given") << QStringList{u"-n"_s, u"5000"_s, u"-c"_s, u"1000"_s} << 1000;
        QTest::newRow("last one counts") << QStringList{u"-c2"_s, u"--concurrency"_s, u"3"_s} << 3;
    }

    void concurrencyFollowsTheCount()
    {
        QFETCH(QStringList, arguments);
        QTEST(compareOptions(arguments).plan.concurrency, "concurrency");
    }

    void everyOption()
    {
        const CompareOptions options = compareOptions({u"-n"_s,
                                                       u"1000000"_s,
                                                       u"-c"_s,
                                                       u"7"_s,
                                                       u"--threads"_s,
                                                       u"8"_s,
                                                       u"--rounds"_s,
                                                       u"3"_s,
                                                       u"--warmup"_s,
                                                       u"4"_s,
                                                       u"--timeout"_s,
                                                       u"2.5"_s,
                                                       u"--client"_s,
                                                       u"qt"_s,
                                                       u"--max-redirects"_s,
                                                       u"6"_s,
                                                       u"--csv"_s,
                                                       u"a b.csv"_s,
                                                       u"--json"_s,
                                                       u"run.json"_s,
                                                       u"--summary-csv"_s,
                                                       u"-"_s,
                                                       u"--new-connections"_s,
                                                       u"--quiet"_s,
                                                       u"--strategies"_s,
                                                       u"threads,sequential"_s});
        const RunPlan &plan = options.plan;
        QCOMPARE(plan.count, 1'000'000);
        QCOMPARE(plan.concurrency, 7);
        QCOMPARE(plan.threads, 8);
        QCOMPARE(plan.rounds, 3);
        QCOMPARE(plan.warmUp, 4);
        QCOMPARE(plan.request.timeout, std::chrono::milliseconds(2500));
        QCOMPARE(plan.request.maxRedirects, 6);
        QVERIFY(plan.request.newConnection);
        QCOMPARE(plan.clients, QList{ClientKind::Qt});
        QCOMPARE(plan.strategies, (QList{Strategy::Threads, Strategy::Sequential}));
        QCOMPARE(options.csvPath, u"a b.csv"_s);
        QCOMPARE(options.summaryCsvPath, u"-"_s);
        QCOMPARE(options.jsonPath, u"run.json"_s);
        QVERIFY(options.quiet);
    }

    void strategies_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QList<Strategy>>("strategies");
        QTest::newRow("one") << u"concurrent"_s << QList{Strategy::Concurrent};
        QTest::newRow("twice") << u"threads,threads"_s << QList{Strategy::Threads};
        QTest::newRow("blanks") << u" threads , sequential,"_s
                                << QList{Strategy::Threads, Strategy::Sequential};
    }

    void strategies()
    {
        QFETCH(QString, list);
        QTEST(compareOptions({u"--strategies"_s, list}).plan.strategies, "strategies");
    }

    void clientsAndTls()
    {
        const RequestSpec &plain = compareOptions({}).plan.request;
        QVERIFY(!plain.http2);
        QVERIFY(plain.verifyTls);
        const RunPlan plan = compareOptions({u"--client"_s, u"curl,qt,curl"_s, u"--http2"_s, u"--insecure"_s,
                                             u"--cacert"_s, QCoreApplication::applicationFilePath()})
                                 .plan;
        QCOMPARE(plan.clients, (QList{ClientKind::Curl, ClientKind::Qt}));
        QCOMPARE(plan.contenders().size(), 6);
        QCOMPARE(plan.totalRequests(), 600);
        QVERIFY(plan.request.http2);
        QVERIFY(!plan.request.verifyTls);
        QCOMPARE(plan.request.caFile, QCoreApplication::applicationFilePath());
    }

    void timeouts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("ms");
        QTest::newRow("least") << u"0.001"_s << 1;
        QTest::newRow("most") << u"3600"_s << 3'600'000;
        QTest::newRow("fraction") << u".25"_s << 250;
        QTest::newRow("rounded") << u"0.0016"_s << 2;
    }

    void timeouts()
    {
        QFETCH(QString, text);
        QFETCH(int, ms);
        QCOMPARE(compareOptions({u"--timeout"_s, text}).plan.request.timeout, std::chrono::milliseconds(ms));
    }

    void demo()
    {
        const Result<Options> options = parseOptions({u"compare"_s, u"--demo"_s, u"-q"_s});
        QVERIFY2(options.ok(), qPrintable(options.error()));
        QVERIFY(std::get<CompareOptions>(options.value()).demo);
        QVERIFY(std::get<CompareOptions>(options.value()).quiet);
    }

    void urls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QUrl>("expected");
        QTest::newRow("no path") << u"http://127.0.0.1:80"_s << QUrl(u"http://127.0.0.1:80/"_s);
        QTest::newRow("IPv6") << u"http://[::1]:8080/a"_s << QUrl(u"http://[::1]:8080/a"_s);
        QTest::newRow("IDN") << u"https://bücher.example/"_s << QUrl(u"https://xn--bcher-kva.example/"_s);
        QTest::newRow("user info") << u"http://me:pw@127.0.0.1/"_s << QUrl(u"http://127.0.0.1/"_s);
    }

    void urls()
    {
        QFETCH(QString, text);
        const Result<Options> options = parseOptions({u"compare"_s, text});
        QVERIFY2(options.ok(), qPrintable(options.error()));
        QTEST(std::get<CompareOptions>(options.value()).plan.request.url, "expected");
    }

    void serve_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("port");
        QTest::newRow("default") << QStringList{} << 0;
        QTest::newRow("long") << QStringList{u"--port"_s, u"8080"_s} << 8080;
        QTest::newRow("short") << QStringList{u"-p65535"_s} << 65535;
    }

    void serve()
    {
        QFETCH(QStringList, arguments);
        const Result<Options> options = parseOptions(QStringList(u"serve"_s) + arguments);
        QVERIFY2(options.ok(), qPrintable(options.error()));
        QTEST(int(std::get<ServeOptions>(options.value()).port), "port");
    }

    void sayWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QStringList &arguments, const QString &sentence) {
            QTest::newRow(name) << arguments << sentence;
        };
        const auto compare = [&row](const char *name, const QStringList &arguments, const QString &sentence) {
            row(name, QStringList{u"compare"_s, url} + arguments, sentence);
        };
        row("nothing", {}, u"A command is missing: compare, sweep, lab, monitor or serve."_s);
        row("unknown command", {u"comparé"_s},
            u"“comparé” is not a command; use compare, sweep, lab, monitor or serve."_s);
        row("option first", {u"--demo"_s},
            u"“--demo” is not a command; use compare, sweep, lab, monitor or serve."_s);
        row("no URL", {u"compare"_s}, u"compare needs a URL, or --demo."_s);
        row("demo and URL", {u"compare"_s, u"--demo"_s, url},
            u"--demo brings its own URL; leave out “%1”."_s.arg(url));
        row("serve takes no URL", {u"serve"_s, url}, u"serve takes no argument “%1”."_s.arg(url));
        compare("two URLs", {u"http://b/"_s},
                u"“http://b/” is one argument too many; compare takes one URL."_s);
        compare("unknown option", {u"--cuont"_s, u"5"_s}, u"Unknown option 'cuont'."_s);
        compare("no value", {u"--csv"_s}, u"Missing value after '--csv'."_s);
        compare("value too many", {u"--quiet=yes"_s}, u"Unexpected value after '--quiet'."_s);
        compare("unknown client", {u"--client"_s, u"wget"_s},
                u"--client: “wget” is unknown; choose from qt, curl."_s);
        compare("no client", {u"--client"_s, u","_s}, u"--client needs at least one of qt, curl."_s);
        compare("no CA file", {u"--cacert"_s, u"/nowhere/ca.pem"_s},
                u"--cacert: /nowhere/ca.pem cannot be read; name a PEM file."_s);
        compare("unknown strategy", {u"--strategies"_s, u"threads,asyncio"_s},
                u"--strategies: “asyncio” is unknown; choose from sequential, concurrent, threads."_s);
        compare("no strategy", {u"--strategies"_s, u","_s},
                u"--strategies needs at least one of sequential, concurrent, threads."_s);
        compare("no file name", {u"--json"_s, QString()}, u"--json needs the name of a file."_s);
        compare("one file twice", {u"--csv"_s, u"a"_s, u"--summary-csv"_s, u"./b/../a"_s},
                u"--csv and --summary-csv name the same file; give each its own."_s);
        compare("file of a prefix twice", {u"--hgrm"_s, u"a"_s, u"--json"_s, u"./a.threads-qt.hgrm"_s},
                u"--json and --hgrm name the same file; give each its own."_s);
        compare("empty prefix", {u"--hgrm"_s, u""_s}, u"--hgrm needs the beginning of the files' names."_s);

        struct Number
        {
            QString option;
            QString range;
        };
        const QString whole = u" must be a whole number from "_s;
        for (const auto &[option, range] :
             {Number{u"-n"_s, whole + u"1 to 1,000,000."_s}, Number{u"-c"_s, whole + u"1 to 1,000."_s},
              Number{u"--threads"_s, whole + u"1 to 1,000."_s},
              Number{u"--rounds"_s, whole + u"1 to 1,000."_s},
              Number{u"--timeout"_s, u" must be a number of seconds from 0.001 to 3600."_s}}) {
            for (const char *value : {"0", "-1", "1000000000000", "99999999999999999999", "abc", "nan", "1,5",
                                      "0x10", "inf", ""}) {
                compare(qPrintable(option + u' ' + QLatin1StringView(value)),
                        {option, QString::fromLatin1(value)}, option + range);
            }
        }
        compare("exponent", {u"-n"_s, u"1e3"_s}, u"-n"_s + whole + u"1 to 1,000,000."_s);
        compare("fraction", {u"-n"_s, u"1.5"_s}, u"-n"_s + whole + u"1 to 1,000,000."_s);
        compare("warm-up", {u"--warmup"_s, u"1001"_s}, u"--warmup"_s + whole + u"0 to 1,000."_s);
        compare("redirects", {u"--max-redirects"_s, u"51"_s}, u"--max-redirects"_s + whole + u"0 to 50."_s);
        row("port", {u"serve"_s, u"--port"_s, u"65536"_s}, u"--port"_s + whole + u"0 to 65,535."_s);
    }

    void sayWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QTEST(parseOptions(arguments).error(), "sentence");
    }

    void wrongUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("relative") << u"/fast"_s;
        QTest::newRow("scheme") << u"ftp://127.0.0.1/"_s;
        QTest::newRow("no host") << u"http:///fast"_s;
        QTest::newRow("port 0") << u"http://127.0.0.1:0/"_s;
        QTest::newRow("port 65536") << u"http://127.0.0.1:65536/"_s;
        QTest::newRow("open bracket") << u"http://[::1/"_s;
    }

    void wrongUrls()
    {
        QFETCH(QString, text);
        QVERIFY(!parseOptions({u"compare"_s, text}).error().isEmpty());
    }

    void devicesMayBeNamedTwice()
    {
        const CompareOptions options =
            compareOptions({u"--csv"_s, u"/dev/null"_s, u"--json"_s, u"/dev/null"_s});
        QCOMPARE(options.csvPath, options.jsonPath);
    }

    void texts_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("help") << QStringList{u"--help"_s} << u"NAME\n    loopscope-cli - "_s;
        QTest::newRow("-h") << QStringList{u"-h"_s} << u"NAME\n    loopscope-cli - "_s;
        QTest::newRow("compare") << QStringList{u"compare"_s, u"--help"_s}
                                 << u"NAME\n    loopscope-cli compare - "_s;
        QTest::newRow("serve") << QStringList{u"serve"_s, u"-h"_s} << u"NAME\n    loopscope-cli serve - "_s;
        QTest::newRow("version") << QStringList{u"--version"_s} << u"loopscope-cli " LOOPSCOPE_VERSION "\n"_s;
    }

    void texts()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, beginning);
        const Result<Options> options = parseOptions(arguments);
        QVERIFY2(options.ok(), qPrintable(options.error()));
        const QString text = std::get<ShowText>(options.value()).text;
        QVERIFY2(text.startsWith(beginning), qPrintable(text));
        QVERIFY(text.endsWith(u'\n'));
        for (const QString &line : text.split(u'\n')) {
            QVERIFY2(line.size() <= 80, qPrintable(line));
            QVERIFY2(!line.contains(u"%1"_s), qPrintable(line));
        }
    }

    void helpExplainsEveryOption()
    {
        const QString text = std::get<ShowText>(parseOptions({u"compare"_s, u"--help"_s}).value()).text;
        for (const auto &option :
             {u"-n, --count COUNT"_s, u"-c, --concurrency CONCURRENCY"_s, u"--threads W"_s,
              u"--strategies LIST"_s, u"--rounds R"_s, u"--warmup K"_s, u"--timeout SECONDS"_s,
              u"--max-redirects N"_s, u"--new-connections"_s, u"--client LIST"_s, u"--http2"_s,
              u"--insecure"_s, u"--cacert FILE"_s, u"--demo"_s, u"--csv FILE"_s, u"--summary-csv FILE"_s,
              u"--json FILE"_s, u"-q, --quiet"_s, u"-h, --help"_s})
            QVERIFY2(text.contains(u"\n    "_s + option + u"\n        "_s), qPrintable(option));
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
