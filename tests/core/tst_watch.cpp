// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/watchevents.h"

#include <QSet>
#include <QTest>

#include <functional>
#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using WatchChange = std::function<void(Watch &)>;
using AlertChange = std::function<void(AlertActions &)>;
Q_DECLARE_METATYPE(WatchChange)
Q_DECLARE_METATYPE(AlertChange)
Q_DECLARE_METATYPE(Loopscope::WatchField)

namespace {

Watch goodWatch()
{
    Watch watch = Watch::create();
    watch.request.url = QUrl(u"https://127.0.0.1:8080/"_s);
    return watch;
}

} // namespace

class WatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesHaveWords();
    void defaultsAreFineOnceThereIsAUrl();
    void idsAreUnique();
    void nameOrUrlIsShown();
    void oneProblemIsFound_data();
    void oneProblemIsFound();
    void limitsThemselvesAreLegal();
    void aTimeoutIsAtMostTheInterval();
    void problemsComeInTheOrderOfTheForm();
    void jsonPointers_data();
    void jsonPointers();
    void alertsThatAreOffHaveNoProblems();
    void alertProblem_data();
    void alertProblem();
    void newsIsWhatConcernsPeople();
};

void WatchTest::statesHaveWords()
{
    QSet<QString> names;
    for (const WatchState state : allWatchStates) {
        QVERIFY(watchStateFromId(watchStateId(state)) == state);
        names.insert(watchStateName(state));
    }
    QCOMPARE(names.size(), qsizetype(allWatchStates.size()));
    QVERIFY(!watchStateFromId(u"Up"));
    QVERIFY(!watchStateFromId({}));
    QVERIFY(std::is_sorted(allWatchStates.begin(), allWatchStates.end()));
}

void WatchTest::defaultsAreFineOnceThereIsAUrl()
{
    QVERIFY(watchProblems(goodWatch()).isEmpty());
    const QList<WatchProblem> problems = watchProblems(Watch());
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().field == WatchField::Url);
}

void WatchTest::idsAreUnique()
{
    const Watch one = Watch::create();
    QVERIFY(one.id != Watch::create().id);
    QCOMPARE(one.id.size(), 36);
}

void WatchTest::nameOrUrlIsShown()
{
    Watch watch = goodWatch();
    watch.request.url.setUserInfo(u"me:secret"_s);
    QCOMPARE(watch.displayName(), u"https://127.0.0.1:8080/"_s);
    watch.name = u"Shop"_s;
    QCOMPARE(watch.displayName(), u"Shop"_s);
}

void WatchTest::oneProblemIsFound_data()
{
    QTest::addColumn<WatchChange>("change");
    QTest::addColumn<WatchField>("field");

    const auto row = [](const char *name, WatchField field, const WatchChange &change) {
        QTest::newRow(name) << change << field;
    };
    row("name of two lines", WatchField::Name, [](Watch &watch) { watch.name = u"a\nb"_s; });
    row("name too long", WatchField::Name, [](Watch &watch) { watch.name = QString(201, u'a'); });
    row("scheme", WatchField::Url, [](Watch &watch) { watch.request.url.setScheme(u"ftp"_s); });
    row("interval 999 ms", WatchField::Interval, [](Watch &watch) { watch.interval = 999ms; });
    row("interval beyond a day", WatchField::Interval, [](Watch &watch) { watch.interval = 24h + 1ms; });
    row("interval -1", WatchField::Interval, [](Watch &watch) { watch.interval = -1ms; });
    row("jitter -1", WatchField::Jitter, [](Watch &watch) { watch.jitterPercent = -1; });
    row("jitter 101", WatchField::Jitter, [](Watch &watch) { watch.jitterPercent = 101; });
    row("count 0", WatchField::Count, [](Watch &watch) { watch.count = 0; });
    row("count 1001", WatchField::Count, [](Watch &watch) { watch.count = 1001; });
    row("concurrency 0", WatchField::Concurrency, [](Watch &watch) { watch.concurrency = 0; });
    row("concurrency 101", WatchField::Concurrency, [](Watch &watch) { watch.concurrency = 101; });
    row("timeout 0", WatchField::Timeout, [](Watch &watch) { watch.request.timeout = 0ms; });
    row("timeout beyond the interval", WatchField::Timeout,
        [](Watch &watch) { watch.request.timeout = watch.interval + 1ms; });
    row("redirects 51", WatchField::Redirects, [](Watch &watch) { watch.request.maxRedirects = 51; });
    row("no CA file", WatchField::CaFile,
        [](Watch &watch) { watch.request.caFile = QStringLiteral("/nowhere/ca.pem"); });
    row("p95 0", WatchField::P95, [](Watch &watch) { watch.limits.p95 = 0ms; });
    row("p95 beyond an hour", WatchField::P95, [](Watch &watch) { watch.limits.p95 = 1h + 1ms; });
    row("failed -1", WatchField::Failed, [](Watch &watch) { watch.limits.failedPercent = -1; });
    row("failed 101", WatchField::Failed, [](Watch &watch) { watch.limits.failedPercent = 100.5; });
    row("failed NaN", WatchField::Failed,
        [](Watch &watch) { watch.limits.failedPercent = std::numeric_limits<double>::quiet_NaN(); });
    row("text in no body", WatchField::BodyContains, [](Watch &watch) {
        watch.limits.bodyContains = u"ok"_s;
        watch.request.method = "HEAD";
    });
    row("text beyond the limit", WatchField::BodyContains,
        [](Watch &watch) { watch.limits.bodyContains = QString(WatchRanges::bodyBytes / 2 + 1, u'ä'); });
    row("JSON in no body", WatchField::Json, [](Watch &watch) {
        watch.limits.jsonPointer = u"/a"_s;
        watch.request.method = "HEAD";
    });
    row("JSON pointer", WatchField::Json, [](Watch &watch) { watch.limits.jsonPointer = u"status"_s; });
    row("certificate -1", WatchField::Certificate, [](Watch &watch) { watch.limits.certificateDays = -1; });
    row("certificate 3651", WatchField::Certificate,
        [](Watch &watch) { watch.limits.certificateDays = 3651; });
    row("certificate without TLS", WatchField::Certificate, [](Watch &watch) {
        watch.request.url.setScheme(u"http"_s);
        watch.limits.certificateDays = 14;
    });
    row("window 0", WatchField::Confirm, [](Watch &watch) { watch.window = 0; });
    row("window 21", WatchField::Confirm, [](Watch &watch) {
        watch.window = 21;
        watch.confirm = 11;
    });
    row("confirm 0", WatchField::Confirm, [](Watch &watch) { watch.confirm = 0; });
    row("confirm beyond the window", WatchField::Confirm, [](Watch &watch) { watch.confirm = 4; });
    row("half of the window", WatchField::Confirm, [](Watch &watch) {
        watch.window = 4;
        watch.confirm = 2;
    });
}

void WatchTest::oneProblemIsFound()
{
    QFETCH(WatchChange, change);
    QFETCH(WatchField, field);
    Watch watch = goodWatch();
    change(watch);
    const QList<WatchProblem> problems = watchProblems(watch);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().field == field);
    QVERIFY(problems.first().message.endsWith(u'.'));
    QVERIFY(!problems.first().message.contains(u'%') || field == WatchField::Failed);
}

void WatchTest::limitsThemselvesAreLegal()
{
    Watch watch = goodWatch();
    watch.name = QString(200, u'a');
    watch.interval = 1s;
    watch.request.timeout = 1s;
    watch.jitterPercent = 100;
    watch.count = 1000;
    watch.concurrency = 100;
    watch.limits = {1h, 100, QString(WatchRanges::bodyBytes, u'a'), u"/"_s, {}, 3650};
    watch.window = 20;
    watch.confirm = 20;
    QVERIFY(watchProblems(watch).isEmpty());
    watch.interval = 24h;
    watch.request.timeout = 1h;
    watch.jitterPercent = 0;
    watch.limits = {1ms, 0, {}, {}, u"true"_s, 0};
    watch.window = 1;
    watch.confirm = 1;
    QVERIFY(watchProblems(watch).isEmpty());
}

void WatchTest::aTimeoutIsAtMostTheInterval()
{
    Watch watch = goodWatch();
    watch.interval = 1s;
    const QList<WatchProblem> problems = watchProblems(watch); // the timeout's default is 30 s
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().field == WatchField::Timeout);
    QVERIFY2(problems.first().message.contains(u"30.0 s"_s) && problems.first().message.contains(u"1.00 s"_s),
             qPrintable(problems.first().message));
}

void WatchTest::problemsComeInTheOrderOfTheForm()
{
    Watch watch;
    watch.name = u"\t"_s;
    watch.interval = 0ms;
    watch.jitterPercent = watch.count = watch.concurrency = -1;
    watch.request.timeout = 0ms;
    watch.request.maxRedirects = -1;
    watch.limits = {0ms, -1, {}, u"x"_s, {}, -1};
    watch.confirm = 0;
    const QList<WatchProblem> problems = watchProblems(watch);
    QCOMPARE(problems.size(), 13);
    QVERIFY(std::is_sorted(problems.begin(), problems.end(),
                           [](const auto &a, const auto &b) { return a.field < b.field; }));
}

void WatchTest::jsonPointers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    // The examples of RFC 6901, section 5, are among them.
    for (const char *text :
         {"", "/", "/foo", "/foo/0", "/a~1b", "/c%d", "/e^f", "/k\"l", "/ ", "/m~0n", "//", "/ä/~0~1"})
        QTest::newRow(text) << QString::fromUtf8(text) << true;
    for (const char *text : {"foo", " /foo", "#/foo", "~", "/~", "/a~2", "/a~", "/~/b", "$.a"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void WatchTest::jsonPointers()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isJsonPointer(text), good);
}

void WatchTest::alertsThatAreOffHaveNoProblems()
{
    AlertActions alerts;
    QVERIFY(!alerts.runCommand);
    QVERIFY(!alerts.callHook);
    alerts.command = {QString()};
    alerts.hook = QUrl(u"ftp://nowhere/"_s);
    QVERIFY(alertProblems(alerts).isEmpty());

    alerts.runCommand = alerts.callHook = true;
    alerts.command = {u"sh"_s, u"-c"_s, QString()};
    alerts.hook = QUrl(u"https://127.0.0.1/hook?token=1"_s);
    QVERIFY(alertProblems(alerts).isEmpty());
    alerts.command = {u"/bin/sh"_s};
    QVERIFY(alertProblems(alerts).isEmpty());
}

void WatchTest::alertProblem_data()
{
    QTest::addColumn<AlertChange>("change");
    QTest::addColumn<WatchField>("field");
    const auto row = [](const char *name, WatchField field, const AlertChange &change) {
        QTest::newRow(name) << change << field;
    };
    row("no command", WatchField::Command, [](AlertActions &alerts) { alerts.command.clear(); });
    row("no program", WatchField::Command, [](AlertActions &alerts) { alerts.command = {u" "_s, u"a"_s}; });
    row("no such program", WatchField::Command,
        [](AlertActions &alerts) { alerts.command = {u"no-such-program-at-all"_s}; });
    row("no such file", WatchField::Command,
        [](AlertActions &alerts) { alerts.command = {u"/nowhere/program"_s}; });
    row("not to be run", WatchField::Command,
        [](AlertActions &alerts) { alerts.command = {u"/etc/passwd"_s}; });
    row("relative", WatchField::Command, [](AlertActions &alerts) { alerts.command = {u"./program"_s}; });
    row("no hook", WatchField::Hook, [](AlertActions &alerts) { alerts.hook.clear(); });
    row("scheme", WatchField::Hook,
        [](AlertActions &alerts) { alerts.hook = QUrl(u"file:///etc/passwd"_s); });
    row("user info", WatchField::Hook,
        [](AlertActions &alerts) { alerts.hook = QUrl(u"http://me:secret@127.0.0.1/"_s); });
    row("user", WatchField::Hook,
        [](AlertActions &alerts) { alerts.hook = QUrl(u"http://me@127.0.0.1/"_s); });
    row("no host", WatchField::Hook, [](AlertActions &alerts) { alerts.hook = QUrl(u"http:///path"_s); });
}

void WatchTest::alertProblem()
{
    QFETCH(AlertChange, change);
    QFETCH(WatchField, field);
    AlertActions alerts;
    alerts.runCommand = alerts.callHook = true;
    alerts.command = {u"sh"_s};
    alerts.hook = QUrl(u"http://127.0.0.1/"_s);
    QVERIFY(alertProblems(alerts).isEmpty());
    change(alerts);
    const QList<WatchProblem> problems = alertProblems(alerts);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().field == field);
    QVERIFY(problems.first().message.endsWith(u'.'));
    QVERIFY(!problems.first().message.contains(u"secret"_s));
}

void WatchTest::newsIsWhatConcernsPeople()
{
    using enum WatchState;
    const auto isNews = [](WatchState from, WatchState to) {
        StateChange change;
        change.from = from;
        change.to = to;
        return change.isNews();
    };
    QVERIFY(isNews(Up, Down));
    QVERIFY(isNews(Down, Degraded));
    QVERIFY(!isNews(Unknown, Down));
    QVERIFY(!isNews(Up, Unknown));
    QVERIFY(!isNews(Up, Up));
}

QTEST_GUILESS_MAIN(WatchTest)

#include "tst_watch.moc"
