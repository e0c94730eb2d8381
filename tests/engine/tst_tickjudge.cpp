// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/tickjudge.h"

#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 nowUs = 1'800'000'000'000'000;
constexpr qint64 dayS = 86'400;

Exchange answer(int status = 200, qint64 latencyMs = 10, const QByteArray &body = {})
{
    Exchange exchange;
    exchange.status = status;
    exchange.latencyNs = latencyMs * 1'000'000;
    exchange.body = body;
    exchange.bytesReceived = body.size();
    return exchange;
}

Exchange failure(ErrorKind error, const QString &text = {})
{
    Exchange exchange;
    exchange.error = error;
    exchange.errorText = text;
    return exchange;
}

Tick judged(const Watch &watch, const QList<Exchange> &exchanges)
{
    TickJudge judge(watch, nowUs);
    for (const Exchange &exchange : exchanges)
        judge.add(exchange);
    return judge.tick();
}

Exchange certified(qint64 endS)
{
    Exchange exchange = answer();
    exchange.certificateEndS = endS;
    return exchange;
}

} // namespace

class TestTickJudge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodOnesAreUp();
    void noneIsDown();
    void failuresAreCountedByReason();
    void someMayFail();
    void p95OfFewIsTheLongest();
    void p95OfManyIsNot();
    void expectedStatuses();
    void certificates_data();
    void certificates();
    void aWrongBodyBreaksALimitAlsoWhereSomeMayFail();
    void bodies_data();
    void bodies();
    void bodiesThatAreCut();
    void pointers_data();
    void pointers();
    void hostileJson();
};

void TestTickJudge::goodOnesAreUp()
{
    Watch watch;
    watch.count = 3;
    watch.interval = 30s;
    const Tick tick = judged(watch, {answer(200, 30), answer(302, 10), answer(204, 20)});
    QVERIFY(tick.level == WatchState::Up);
    QVERIFY(!tick.broken);
    QCOMPARE(tick.startedAtUs, nowUs);
    QVERIFY(tick.interval == 30s);
    QCOMPARE(tick.planned, 3);
    QCOMPARE(tick.ended, 3);
    QCOMPARE(tick.failed, 0);
    QCOMPARE(tick.errors.total(), 0);
    QCOMPARE(tick.latency.total(), 3);
    QCOMPARE(*tick.latency.min(), 10'000'000);
    QCOMPARE(*tick.latency.max(), 30'000'000);
    QVERIFY(tick.detail.isEmpty());
    QVERIFY(!tick.certificateDays);
}

void TestTickJudge::noneIsDown()
{
    const Watch watch;
    QVERIFY(judged(watch, {}).level == WatchState::Down);
    QVERIFY(judged(watch, {answer(503)}).level == WatchState::Down);
    TickJudge judge(watch, nowUs);
    judge.addCut();
    const Tick tick = judge.tick();
    QVERIFY(tick.level == WatchState::Down);
    QCOMPARE(tick.errors.counts[std::size_t(ErrorKind::Timeout)], 1);
    QVERIFY(!tick.detail.isEmpty());
    QVERIFY(tick.latency.isEmpty());
}

void TestTickJudge::failuresAreCountedByReason()
{
    Watch watch;
    watch.count = 10;
    watch.limits.bodyContains = u"ok"_s;
    const Tick tick = judged(watch,
                             {failure(ErrorKind::Refused, u"Nobody there."_s), failure(ErrorKind::Timeout),
                              answer(503), answer(200, 1, "no"), answer(503), answer(200, 1, "ok")});
    QVERIFY(tick.level == WatchState::Degraded);
    QCOMPARE(tick.planned, 10);
    QCOMPARE(tick.ended, 6);
    QCOMPARE(tick.failed, 5);
    QCOMPARE(tick.errors.total(), 5);
    QCOMPARE(tick.errors.counts[std::size_t(ErrorKind::Refused)], 1);
    QCOMPARE(tick.errors.counts[std::size_t(ErrorKind::Timeout)], 1);
    QCOMPARE(tick.errors.counts[TickErrors::wrongStatus], 2);
    QCOMPARE(tick.errors.counts[TickErrors::wrongBody], 1);
    QCOMPARE(tick.latency.total(), 4);
    QCOMPARE(tick.detail, u"Nobody there."_s);
    QVERIFY(tick.broken.testFlag(BrokenLimit::Failed));
    QVERIFY(tick.broken.testFlag(BrokenLimit::Body));
}

void TestTickJudge::someMayFail()
{
    Watch watch;
    watch.limits.failedPercent = 25;
    QVERIFY(judged(watch, {answer(), answer(), answer(), answer(500)}).level == WatchState::Up);
    QVERIFY(judged(watch, {answer(), answer(), answer(500)}).level == WatchState::Degraded);
    watch.limits.failedPercent = 100;
    QVERIFY(judged(watch, {answer(), answer(500)}).level == WatchState::Up);
    QVERIFY(judged(watch, {answer(500)}).level == WatchState::Down);
    QVERIFY(!judged(watch, {answer(500)}).broken);
}

void TestTickJudge::p95OfFewIsTheLongest()
{
    Watch watch;
    watch.limits.p95 = 20ms;
    QVERIFY(judged(watch, {answer(200, 20)}).level == WatchState::Up);
    const Tick tick = judged(watch, {answer(200, 1), answer(200, 21)});
    QVERIFY(tick.level == WatchState::Degraded);
    QVERIFY(tick.broken == BrokenLimit::P95);
    QCOMPARE(tick.failed, 0);
    QVERIFY(!judged(watch, {failure(ErrorKind::Timeout)}).broken.testFlag(BrokenLimit::P95));
}

void TestTickJudge::p95OfManyIsNot()
{
    Watch watch;
    watch.limits.p95 = 20ms;
    QList<Exchange> exchanges(40, answer(200, 10));
    exchanges[0] = answer(200, 5'000); // one of 40 lies beyond p95
    QVERIFY(judged(watch, exchanges).level == WatchState::Up);
    exchanges[1] = exchanges[2] = answer(200, 5'000);
    QVERIFY(judged(watch, exchanges).broken == BrokenLimit::P95);
}

void TestTickJudge::expectedStatuses()
{
    Watch watch;
    watch.expected = StatusSet::parse(u"401"_s).value();
    QVERIFY(judged(watch, {answer(401)}).level == WatchState::Up);
    const Tick tick = judged(watch, {answer(200)});
    QVERIFY(tick.level == WatchState::Down);
    QCOMPARE(tick.detail, u"HTTP 200"_s);
}

void TestTickJudge::certificates_data()
{
    QTest::addColumn<qint64>("leftS");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isBroken");
    QTest::newRow("month") << 30 * dayS << 30 << false;
    QTest::newRow("exactly the limit") << 14 * dayS << 14 << false;
    QTest::newRow("a second less") << 14 * dayS - 1 << 13 << true;
    QTest::newRow("today") << qint64(1) << 0 << true;
    QTest::newRow("a second ago") << qint64(-1) << -1 << true;
    QTest::newRow("years ago") << -1'000 * dayS << -1'000 << true;
}

void TestTickJudge::certificates()
{
    QFETCH(qint64, leftS);
    QFETCH(int, days);
    QFETCH(bool, isBroken);
    Watch watch;
    const Tick without = judged(watch, {certified(nowUs / 1'000'000 + leftS)});
    QCOMPARE(*without.certificateDays, days);
    QVERIFY(!without.broken);
    watch.limits.certificateDays = 14;
    const Tick tick =
        judged(watch, {certified(nowUs / 1'000'000 + 100 * dayS), certified(nowUs / 1'000'000 + leftS)});
    QCOMPARE(*tick.certificateDays, days);
    QCOMPARE(tick.broken.testFlag(BrokenLimit::Certificate), isBroken);
    QVERIFY(tick.level == (isBroken ? WatchState::Degraded : WatchState::Up));
    QCOMPARE(tick.failed, 0);
}

void TestTickJudge::aWrongBodyBreaksALimitAlsoWhereSomeMayFail()
{
    Watch watch;
    watch.limits.failedPercent = 90;
    watch.limits.bodyContains = u"ok"_s;
    const Tick tick = judged(watch, {answer(200, 1, "ok"), answer(200, 1, "ko")});
    QVERIFY(tick.broken == BrokenLimit::Body);
    QVERIFY(tick.level == WatchState::Degraded);
}

void TestTickJudge::bodies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isGood");
    const auto text = [](const char *name, const char *needle, const QByteArray &body, bool isGood) {
        QTest::newRow(name) << QString::fromUtf8(needle) << QString() << QString() << body << isGood;
    };
    const auto json = [](const char *name, const char *pointer, const char *value, const QByteArray &body,
                         bool isGood) {
        QTest::newRow(name) << QString() << QString::fromUtf8(pointer) << QString::fromUtf8(value) << body
                            << isGood;
    };
    text("text", "alive", "I am alive!", true);
    text("not the text", "alive", "I am Alive!", false);
    text("UTF-8", "ä€", "xä€y", true);
    text("other bytes", "ä", "\xe4", false);
    text("no body", "x", "", false);
    text("binary", "x", QByteArray("\0\xff\0x", 4), true);
    const QByteArray status = R"({"status": {"db": "up", "n": 3, "f": 1.5, "ok": true, "no": null,)"
                              R"( "list": [1, {"a": "b"}], "": "empty", "a/b": 1, "m~n": 2}, "five": "5"})";
    json("string without quotes", "/status/db", "up", status, true);
    json("string with quotes", "/status/db", "\"up\"", status, true);
    json("another string", "/status/db", "down", status, false);
    json("number", "/status/n", "3", status, true);
    json("number otherwise written", "/status/n", "3.0", status, true);
    json("number otherwise written 2", "/status/f", "15e-1", status, true);
    json("another number", "/status/n", "4", status, false);
    json("string like a number", "/five", "5", status, true);
    json("no number, by its quotes", "/status/n", "\"3\"", status, false);
    json("string like a number, by its quotes", "/five", "\"5\"", status, true);
    json("number otherwise written than the string", "/five", "5.0", status, false);
    json("true", "/status/ok", "true", status, true);
    json("not true, by its quotes", "/status/ok", "\"true\"", status, false);
    json("not true", "/status/ok", "false", status, false);
    json("null", "/status/no", "null", status, true);
    json("list", "/status/list", R"([1,{"a":"b"}])", status, true);
    json("in a list", "/status/list/1/a", "b", status, true);
    json("beyond the list", "/status/list/2", "b", status, false);
    json("no index", "/status/list/01", "b", status, false);
    json("behind the list", "/status/list/-", "b", status, false);
    json("empty name", "/status/", "empty", status, true);
    json("slash in a name", "/status/a~1b", "1", status, true);
    json("tilde in a name", "/status/m~0n", "2", status, true);
    json("exists", "/status/no", "", status, true);
    json("exists not", "/status/yes", "", status, false);
    json("into a string", "/status/db/x", "", status, false);
    json("whole document", "", "true", " true\n", true);
    json("whole string", "", "up", "\"up\"", true);
    json("whole object", "", R"({"b":2,"a":1})", R"({"a":1,"b":2})", true);
    json("byte order mark", "/a", "1", "\xEF\xBB\xBF{\"a\":1}", true);
    json("two values", "", "1", "1,1", false);
    json("out of the brackets", "", "1", "1],[1", false);
    json("no JSON", "/a", "1", "<html>", false);
    json("empty", "", "1", "", false);
    json("text that is no JSON", "", "up", "up", false);
}

void TestTickJudge::bodies()
{
    QFETCH(QString, text);
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QByteArray, body);
    QFETCH(bool, isGood);
    Watch watch;
    watch.limits.bodyContains = text;
    watch.limits.jsonPointer = pointer;
    watch.limits.jsonValue = value;
    const Tick tick = judged(watch, {answer(200, 1, body)});
    QCOMPARE(tick.level == WatchState::Up, isGood);
    QCOMPARE(tick.errors.counts[TickErrors::wrongBody], isGood ? 0 : 1);
    QCOMPARE(tick.detail.isEmpty(), isGood);
    QVERIFY(!tick.detail.contains(u'%'));
}

void TestTickJudge::bodiesThatAreCut()
{
    Watch watch;
    watch.limits.bodyContains = u"ok"_s;
    Exchange cut = answer(200, 1, "ok" + QByteArray(WatchRanges::bodyBytes - 2, 'x'));
    cut.bytesReceived += 1'000'000;
    QVERIFY(judged(watch, {cut}).level == WatchState::Up);
    watch.limits = {};
    watch.limits.jsonValue = u"1"_s;
    Exchange json = answer(200, 1, "1");
    json.bytesReceived = 2;
    QVERIFY(judged(watch, {json}).level == WatchState::Down);
}

void TestTickJudge::pointers_data()
{
    // RFC 6901, section 5.
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("/foo/0") << u"/foo/0"_s << QJsonValue(u"bar"_s);
    QTest::newRow("/") << u"/"_s << QJsonValue(0);
    QTest::newRow("/a~1b") << u"/a~1b"_s << QJsonValue(1);
    QTest::newRow("/c%d") << u"/c%d"_s << QJsonValue(2);
    QTest::newRow("/e^f") << u"/e^f"_s << QJsonValue(3);
    QTest::newRow("/g|h") << u"/g|h"_s << QJsonValue(4);
    QTest::newRow("/i\\j") << u"/i\\j"_s << QJsonValue(5);
    QTest::newRow("/k\"l") << u"/k\"l"_s << QJsonValue(6);
    QTest::newRow("/ ") << u"/ "_s << QJsonValue(7);
    QTest::newRow("/m~0n") << u"/m~0n"_s << QJsonValue(8);
    QTest::newRow("/nowhere") << u"/nowhere"_s << QJsonValue(QJsonValue::Undefined);
}

void TestTickJudge::pointers()
{
    QFETCH(QString, pointer);
    QFETCH(QJsonValue, value);
    const QJsonValue root = parseJson(
        R"({"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8})");
    QCOMPARE(jsonAt(root, pointer), value);
    QCOMPARE(jsonAt(root, QString()), root);
}

void TestTickJudge::hostileJson()
{
    Watch watch;
    watch.limits.jsonPointer = u"/a"_s;
    const QByteArray deep(WatchRanges::bodyBytes, '[');
    QVERIFY(judged(watch, {answer(200, 1, deep)}).level == WatchState::Down);
    watch.limits.jsonValue = u"x"_s;
    const QByteArray wide = "{\"a\":\"" + QByteArray(WatchRanges::bodyBytes / 2, 'y') + "\"}";
    const Tick tick = judged(watch, {answer(200, 1, wide)});
    QVERIFY(tick.level == WatchState::Down);
    QVERIFY(tick.detail.size() < 300);
}

QTEST_GUILESS_MAIN(TestTickJudge)
#include "tst_tickjudge.moc"
