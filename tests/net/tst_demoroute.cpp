// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoroute.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Loopscope;

namespace {

constexpr qint64 us = 1'000;
constexpr qint64 ms = 1'000'000;
constexpr qint64 s = 1'000'000'000;

} // namespace

class TestDemoRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void rejects_data();
    void rejects();
    void listsOnlyPathsThatExist();
    void drawsFixedDelays();
    void drawsUniformDelays();
    void drawsNormalDelays();
    void drawsTheSameForTheSameSeed();
};

void TestDemoRoute::parses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<DemoRoute::Action>("expected");
    const auto row = [](const char *target, const DemoRoute::Action &expected) {
        QTest::newRow(target) << QByteArray(target) << expected;
    };

    row("/", DemoRoute::Listing());
    row("/fast", DemoRoute::Fast());
    row("/reset", DemoRoute::Reset());
    row("/truncate", DemoRoute::Truncate());
    row("/stall", DemoRoute::Stall());
    row("/garbage", DemoRoute::Garbage());

    row("/delay/0", DemoRoute::Delay{0, 0});
    row("/delay/50", DemoRoute::Delay{50 * ms, 50 * ms});
    row("/delay/50ms", DemoRoute::Delay{50 * ms, 50 * ms});
    row("/delay/2s", DemoRoute::Delay{2 * s, 2 * s});
    row("/delay/1.5s", DemoRoute::Delay{1500 * ms, 1500 * ms});
    row("/delay/250us", DemoRoute::Delay{250 * us, 250 * us});
    row("/delay/3600s", DemoRoute::Delay{3600 * s, 3600 * s});
    row("/delay/5ms..80ms", DemoRoute::Delay{5 * ms, 80 * ms});
    row("/delay/5..80", DemoRoute::Delay{5 * ms, 80 * ms});
    row("/delay/0.5..1.5s", DemoRoute::Delay{500 * us, 1500 * ms});
    row("/delay/7ms..7ms", DemoRoute::Delay{7 * ms, 7 * ms});
    row("/delay/50ms~20", DemoRoute::Delay{50 * ms, 50 * ms, 20 * ms});
    row("/delay/1s~0.2s", DemoRoute::Delay{s, s, 200 * ms});

    row("/status/200", DemoRoute::StatusCode{200});
    row("/status/503", DemoRoute::StatusCode{503});
    row("/status/599", DemoRoute::StatusCode{599});

    row("/bytes/0", DemoRoute::Bytes{0});
    row("/bytes/65536", DemoRoute::Bytes{65536});
    row("/bytes/1099511627776", DemoRoute::Bytes{DemoRoute::maxBytes});
    row("/bytes/endless", DemoRoute::Endless());

    row("/drip/10/500ms", DemoRoute::Drip{10, 500 * ms});
    row("/drip/1/0", DemoRoute::Drip{1, 0});
    row("/drip/1048576/3600s", DemoRoute::Drip{DemoRoute::maxDripBytes, 3600 * s});

    row("/flaky/0", DemoRoute::Flaky{0.0});
    row("/flaky/0.1", DemoRoute::Flaky{0.1});
    row("/flaky/1", DemoRoute::Flaky{1.0});

    row("/redirect/1", DemoRoute::Redirect{1});
    row("/redirect/1000", DemoRoute::Redirect{1000});
    row("/redirect/loop", DemoRoute::RedirectLoop());
    row("/idle-close/50ms", DemoRoute::IdleClose{50 * ms});
    row("/idle-close/0", DemoRoute::IdleClose{0});

    row("/delay/50ms%7E20", DemoRoute::Delay{50 * ms, 50 * ms, 20 * ms});
    row("/delay/5ms%2e%2E80ms", DemoRoute::Delay{5 * ms, 80 * ms});
    row("/%66ast", DemoRoute::Fast());
    row("/fast?", DemoRoute::Fast());
    row("/fast?n=1&x=/stall", DemoRoute::Fast());
    row("/delay/50ms?cache=%20", DemoRoute::Delay{50 * ms, 50 * ms});
    row("http://127.0.0.1:8080/fast?n=1", DemoRoute::Fast());
    row("http://localhost", DemoRoute::Listing());
}

void TestDemoRoute::parses()
{
    QFETCH(const QByteArray, target);
    QFETCH(const DemoRoute::Action, expected);
    QVERIFY(DemoRoute::parse(target) == expected);
}

void TestDemoRoute::rejects_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"fast",
                               "*",
                               "/Fast",
                               "/fast/",
                               "//fast",
                               "/fastest",
                               "/fast%00",
                               "/%",
                               "/%zz",
                               "/fast#x",
                               "127.0.0.1:80",
                               "ftp://127.0.0.1/fast",
                               "/favicon.ico",
                               "/delay",
                               "/delay/",
                               "/delay/ms",
                               "/delay/s",
                               "/delay/-5ms",
                               "/delay/+5ms",
                               "/delay/5 ms",
                               "/delay/5h",
                               "/delay/0x10",
                               "/delay/1e3",
                               "/delay/inf",
                               "/delay/nan",
                               "/delay/.",
                               "/delay/1.2.3",
                               "/delay/5,5",
                               "/delay/3600001ms",
                               "/delay/99999999999999999999",
                               "/delay/999999999999999999999999s",
                               "/delay/80ms..5ms",
                               "/delay/..",
                               "/delay/5ms..",
                               "/delay/..5ms",
                               "/delay/1..2..3",
                               "/delay/50ms~",
                               "/delay/~20",
                               "/delay/50ms~-1",
                               "/delay/1~2~3",
                               "/delay/50ms/",
                               "/status",
                               "/status/",
                               "/status/0",
                               "/status/100",
                               "/status/199",
                               "/status/600",
                               "/status/-200",
                               "/status/abc",
                               "/status/200.0",
                               "/status/20000000000000000000",
                               "/bytes/",
                               "/bytes/-1",
                               "/bytes/1.5",
                               "/bytes/1099511627777",
                               "/bytes/18446744073709551616",
                               "/bytes/1MB",
                               "/bytes/Endless",
                               "/drip/",
                               "/drip/10",
                               "/drip/10/",
                               "/drip/0/1s",
                               "/drip/-1/1s",
                               "/drip/1048577/1s",
                               "/drip/10/2h",
                               "/drip/10/1s/1",
                               "/flaky/",
                               "/flaky/1.01",
                               "/flaky/-0.1",
                               "/flaky/10%25",
                               "/flaky/nan",
                               "/redirect",
                               "/redirect/",
                               "/redirect/0",
                               "/redirect/1001",
                               "/redirect/-1",
                               "/redirect/Loop",
                               "/idle-close",
                               "/idle-close/",
                               "/idle-close/-1ms"}) {
        QTest::newRow(target) << QByteArray(target);
    }
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("/fast\xff\xfe");
    QTest::newRow("long") << "/delay/" + QByteArray(60'000, '1');
}

void TestDemoRoute::rejects()
{
    QFETCH(const QByteArray, target);
    QVERIFY(DemoRoute::parse(target) == DemoRoute::Action(DemoRoute::Unknown()));
}

void TestDemoRoute::listsOnlyPathsThatExist()
{
    int paths = 0;
    for (const QByteArray &line : DemoRoute::listing().split('\n')) {
        if (!line.startsWith('/'))
            continue;
        const QByteArray path = line.first(line.indexOf(' '));
        QVERIFY2(DemoRoute::parse(path) != DemoRoute::Action(DemoRoute::Unknown()), path.constData());
        ++paths;
    }
    QCOMPARE(paths, 16);
}

void TestDemoRoute::drawsFixedDelays()
{
    QRandomGenerator random(7);
    QCOMPARE((DemoRoute::Delay{50 * ms, 50 * ms}.draw(random)), 50 * ms);
}

void TestDemoRoute::drawsUniformDelays()
{
    QRandomGenerator random(7);
    const DemoRoute::Delay delay{5 * ms, 80 * ms};
    double sum = 0.0;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const qint64 drawn = delay.draw(random);
        QVERIFY(drawn >= delay.minNs && drawn <= delay.maxNs);
        sum += double(drawn);
    }
    // The mean's standard error is 75 ms / sqrt(12 * 10,000) = 0.22 ms.
    QVERIFY(std::abs(sum / count - 42.5 * ms) < 1.0 * ms);
}

void TestDemoRoute::drawsNormalDelays()
{
    QRandomGenerator random(7);
    const DemoRoute::Delay delay{50 * ms, 50 * ms, 20 * ms};
    double sum = 0.0;
    double squares = 0.0;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const double drawn = double(delay.draw(random)) / ms;
        sum += drawn;
        squares += drawn * drawn;
    }
    const double mean = sum / count;
    QVERIFY(std::abs(mean - 50.0) < 1.0);
    QVERIFY(std::abs(std::sqrt(squares / count - mean * mean) - 20.0) < 1.0);

    const DemoRoute::Delay wide{ms, ms, 3600 * s};
    bool clampedBelow = false;
    bool clampedAbove = false;
    for (int i = 0; i < count; ++i) {
        const qint64 drawn = wide.draw(random);
        QVERIFY(drawn >= 0 && drawn <= DemoRoute::maxDelayNs);
        clampedBelow = clampedBelow || drawn == 0;
        clampedAbove = clampedAbove || drawn == DemoRoute::maxDelayNs;
    }
    QVERIFY(clampedBelow && clampedAbove);
}

void TestDemoRoute::drawsTheSameForTheSameSeed()
{
    QRandomGenerator one(7);
    QRandomGenerator other(7);
    const DemoRoute::Delay delay{5 * ms, 80 * ms, ms};
    for (int i = 0; i < 100; ++i)
        QCOMPARE(delay.draw(one), delay.draw(other));
}

QTEST_APPLESS_MAIN(TestDemoRoute)
#include "tst_demoroute.moc"
