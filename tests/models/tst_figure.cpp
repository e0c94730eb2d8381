// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/figure.h"

#include "core/text.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Loopscope::Figure)

namespace {

constexpr Figure percentileFigure(int i)
{
    return Figure(int(Figure::FirstPercentile) + i);
}
constexpr Figure p50 = percentileFigure(0);
constexpr Figure p99 = percentileFigure(4);
constexpr Figure p999 = percentileFigure(5);

FigureSource fullSource()
{
    ContenderReport report;
    report.strategy = Strategy::Concurrent;
    report.count = 1'200;
    report.ok = 1'190;
    report.failed = 10;
    report.totalNs = 71.4e6;
    report.requestsPerSecond = 16'806.7;
    report.latency = {.count = 1'195,
                      .minNs = 50.1e6,
                      .meanNs = 52e6,
                      .stddevNs = 0.84e6,
                      .maxNs = 61.2e6,
                      .percentilesNs = {51.5e6, 52.5e6, 53.5e6, 54.5e6, 55.5e6, 56.5e6}};
    report.bytesReceived = 64 * 1024;
    report.connectionsOpened = 100;
    report.speedUp = 73.4;
    report.speedUpInterval = Interval{71.9, 74.6};
    report.idealNs = 70.7e6;
    report.efficiency = 0.99;
    return {report};
}

FigureSource emptySource()
{
    FigureSource source;
    source.report.strategy = Strategy::Concurrent;
    return source;
}

} // namespace

class TestFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void namesAndDefinitions()
    {
        QSet<QString> names;
        QSet<QString> definitions;
        for (int i = 0; i < figureCount; ++i) {
            names.insert(figureName(Figure(i)));
            definitions.insert(figureDefinition(Figure(i)));
        }
        QCOMPARE(names.size(), figureCount);
        QCOMPARE(definitions.size(), figureCount);
        QCOMPARE(figureName(p50), u"p50"_s);
        QCOMPARE(figureName(percentileFigure(3)), u"p95"_s);
        QCOMPARE(figureName(p999), u"p99.9"_s);
    }

    void text_data()
    {
        QTest::addColumn<Figure>("figure");
        QTest::addColumn<QString>("text");
        QTest::newRow("requests") << Figure::Requests << u"1200"_s;
        QTest::newRow("failed") << Figure::Failed << u"10"_s;
        QTest::newRow("total") << Figure::Total << u"71.4 ms"_s;
        QTest::newRow("rate") << Figure::RequestsPerSecond << formatRate(16'806.7);
        QTest::newRow("min") << Figure::Min << u"50.1 ms"_s;
        QTest::newRow("mean") << Figure::Mean << u"52.0 ms"_s;
        QTest::newRow("standard deviation") << Figure::StandardDeviation << u"840 µs"_s;
        QTest::newRow("p50") << p50 << u"51.5 ms"_s;
        QTest::newRow("p99.9") << p999 << u"56.5 ms"_s;
        QTest::newRow("max") << Figure::Max << u"61.2 ms"_s;
        QTest::newRow("ideal") << Figure::Ideal << u"70.7 ms"_s;
        QTest::newRow("efficiency") << Figure::Efficiency << formatShare(0.99);
        QTest::newRow("speed-up") << Figure::SpeedUp << u"73.4× (71.9×–74.6×)"_s;
        QTest::newRow("connections") << Figure::Connections << u"100"_s;
        QTest::newRow("bytes") << Figure::Bytes << formatBytes(64 * 1024);
    }
    void text()
    {
        QFETCH(Figure, figure);
        QTEST(figureText(figure, fullSource()), "text");
    }

    void detailOfWhatIsThere()
    {
        FigureSource source = fullSource();
        QCOMPARE(figureToolTip(Figure::Total, source), u"71.400 ms"_s);
        QCOMPARE(figureToolTip(Figure::Requests, source), QString());
        QVERIFY(figureToolTip(Figure::SpeedUp, source).contains(u"interval"));
        source.report.speedUpInterval.reset();
        QCOMPARE(figureText(Figure::SpeedUp, source), u"73.4×"_s);
        QVERIFY(figureToolTip(Figure::SpeedUp, source).contains(u"three rounds"));
        source.report.strategy = Strategy::Sequential; // 1 by definition
        QCOMPARE(figureToolTip(Figure::SpeedUp, source), QString());
    }

    void missing_data()
    {
        QTest::addColumn<Figure>("figure");
        QTest::addColumn<QString>("reason");
        QTest::newRow("total") << Figure::Total << u"No request has ended."_s;
        QTest::newRow("rate") << Figure::RequestsPerSecond << u"No request has ended."_s;
        QTest::newRow("min") << Figure::Min << u"No request was answered."_s;
        QTest::newRow("mean") << Figure::Mean << u"No request was answered."_s;
        QTest::newRow("max") << Figure::Max << u"No request was answered."_s;
        QTest::newRow("standard deviation")
            << Figure::StandardDeviation
            << u"Standard deviation needs at least 2 answered requests; there are 0."_s;
        QTest::newRow("p50") << p50 << u"p50 needs at least 1 answered requests; there are 0."_s;
        QTest::newRow("p99") << p99 << u"p99 needs at least 100 answered requests; there are 0."_s;
        QTest::newRow("ideal")
            << Figure::Ideal
            << u"The ideal time needs a complete sequential batch with an answered request."_s;
        QTest::newRow("efficiency") << Figure::Efficiency
                                    << u"This needs a complete batch of sequential and one of concurrent."_s;
        QTest::newRow("speed-up") << Figure::SpeedUp
                                  << u"This needs a complete batch of sequential and one of concurrent."_s;
    }
    void missing()
    {
        QFETCH(Figure, figure);
        QCOMPARE(figureText(figure, emptySource()), u"–"_s);
        QTEST(figureToolTip(figure, emptySource()), "reason");
    }

    void neverMissing()
    {
        for (const Figure figure : {Figure::Requests, Figure::Failed, Figure::Connections})
            QCOMPARE(figureText(figure, emptySource()), u"0"_s);
        QCOMPARE(figureText(Figure::Bytes, emptySource()), formatBytes(0));
    }

    void tooFewForAPercentile()
    {
        FigureSource source = fullSource();
        source.report.latency.count = 37;
        source.report.latency.percentilesNs[4].reset();
        QCOMPARE(figureText(p99, source), u"–"_s);
        QCOMPARE(figureToolTip(p99, source), u"p99 needs at least 100 answered requests; there are 37."_s);
    }

    void nothingToCompareWith()
    {
        FigureSource source = emptySource();
        source.withSequential = false;
        for (const Figure figure : {Figure::Ideal, Figure::Efficiency, Figure::SpeedUp})
            QVERIFY(figureToolTip(figure, source).contains(u"tick that strategy"));
    }

    void live()
    {
        FigureSource source = fullSource();
        source.live = true;
        QCOMPARE(figureText(p50, source), u"≈51.5 ms"_s);
        QVERIFY(figureToolTip(p50, source).contains(u"histogram"));
        QCOMPARE(figureText(Figure::Max, source), u"61.2 ms"_s);
        for (const Figure figure :
             {Figure::Mean, Figure::StandardDeviation, Figure::Connections, Figure::Bytes}) {
            QCOMPARE(figureText(figure, source), u"–"_s);
            QCOMPARE(figureToolTip(figure, source), u"Known when the run has ended."_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestFigure)
#include "tst_figure.moc"
