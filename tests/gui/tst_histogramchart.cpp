// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartlegend.h"
#include "gui/histogramchart.h"
#include "gui/plotview.h"
#include "gui/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include <memory>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

LatencyHistogram around(double middleMs, int count)
{
    LatencyHistogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.add(qint64((middleMs + i % 7) * 1e6));
    return histogram;
}

/// Answers every text with itself in brackets.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*comment*/, int /*n*/) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(sourceText));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TestHistogramChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_chart.reset(); }
    void outlineFollowsTheBars();
    void barsAreToldApart();
    void emptyChartSaysWhatItIsFor();
    void legendHidesAContenderByMouseAndKeyboard();
    void axisFitsWhatIsShown();
    void tooltipHasRangeCountAndShare();
    void clickSelectsABarAndClearsAgain();
    void keysSelectABin();
    void markedLatencyEmitsNothing();
    void overflowIsSaid();
    void extremeLatenciesAreDrawn_data();
    void extremeLatenciesAreDrawn();
    void scaleCanBeSwitched();
    void languageSwitchesLive();
    void colorsFollowTheTheme();

private:
    void fill();
    [[nodiscard]] int fullestBin(Contender contender) const;
    void click(const QPointF &position)
    {
        QTest::mouseClick(m_chart->plot()->viewport(), Qt::LeftButton, {}, position.toPoint());
    }

    Theme m_theme{qApp};
    std::unique_ptr<HistogramChart> m_chart;
    LatencyHistogram m_sequential = around(50, 100);
    LatencyHistogram m_concurrent = around(70, 300);
};

void TestHistogramChart::init()
{
    m_chart = std::make_unique<HistogramChart>(&m_theme);
    m_chart->resize(700, 360);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestHistogramChart::fill()
{
    const std::array<HistogramChart::Entry, 2> entries{
        {{{Strategy::Sequential}, &m_sequential}, {{Strategy::Concurrent}, &m_concurrent}}};
    m_chart->replace(entries);
}

int TestHistogramChart::fullestBin(Contender contender) const
{
    int fullest = 0;
    double highest = 1e9;
    for (int bin = 0; bin < m_chart->binCount(); ++bin) {
        const double y = m_chart->barCenter(bin, contender).y();
        if (y < highest) {
            highest = y;
            fullest = bin;
        }
    }
    return fullest;
}

void TestHistogramChart::outlineFollowsTheBars()
{
    Bins bins;
    bins.bins = {{0, 10, 0}, {10, 20, 3}, {20, 30, 3}, {30, 40, 0}, {40, 50, 5}, {50, 60, 0}};
    const QList<QPointF> expected{{10, 0}, {10, 3}, {30, 3}, {30, 0}, {40, 0}, {40, 5}, {50, 5}, {50, 0}};
    QCOMPARE(stepOutline(bins, Scale::Linear), expected);
    QVERIFY(stepOutline(Bins(), Scale::Linear).isEmpty());
    bins.bins = {{0, 100, 1}};
    QCOMPARE(stepOutline(bins, Scale::Logarithmic).first().x(), 0.0);
    QCOMPARE(stepOutline(bins, Scale::Logarithmic).last().x(), 2.0);
}

void TestHistogramChart::barsAreToldApart()
{
    const std::array<Bar, 3> bars{
        {{{Strategy::Sequential}, 10}, {{Strategy::Concurrent}, 4}, {{Strategy::Threads}, 0}}};
    QCOMPARE(barAt(bars, 2, 0), Contender{Strategy::Concurrent});
    QCOMPARE(barAt(bars, 4, 0), Contender{Strategy::Concurrent});
    QCOMPARE(barAt(bars, 4.5, 1), Contender{Strategy::Sequential});
    QCOMPARE(barAt(bars, 10.5, 1), Contender{Strategy::Sequential});
    QCOMPARE(barAt(bars, 12, 1), std::nullopt);
    QCOMPARE(barAt({}, 0, 1), std::nullopt);
}

void TestHistogramChart::emptyChartSaysWhatItIsFor()
{
    QVERIFY(!m_chart->plot()->hint().isEmpty());
    QCOMPARE(m_chart->binCount(), 0);
    QSignalSpy selected(m_chart.get(), &HistogramChart::binSelected);
    click(m_chart->plot()->viewport()->rect().center());
    QTest::keyClick(m_chart->plot(), Qt::Key_Right);
    QTest::keyClick(m_chart->plot(), Qt::Key_Return);
    m_chart->markLatency(5);
    QCOMPARE(selected.count(), 0);

    const LatencyHistogram none;
    const std::array<HistogramChart::Entry, 1> entries{{{{Strategy::Threads}, &none}}};
    m_chart->replace(entries);
    QVERIFY(!m_chart->plot()->hint().isEmpty());
    fill();
    QVERIFY(m_chart->plot()->hint().isEmpty());
    m_chart->replace({});
    QVERIFY(!m_chart->plot()->hint().isEmpty());
}

void TestHistogramChart::legendHidesAContenderByMouseAndKeyboard()
{
    fill();
    auto *sequential = m_chart->legend()->findChild<QCheckBox *>(u"sequential-qt"_s);
    auto *concurrent = m_chart->legend()->findChild<QCheckBox *>(u"concurrent-qt"_s);
    QVERIFY(sequential->isVisible());
    QVERIFY(concurrent->isVisible());
    QVERIFY(!m_chart->legend()->findChild<QCheckBox *>(u"threads-qt"_s)->isVisible());

    QTest::mouseClick(sequential, Qt::LeftButton);
    QVERIFY(!m_chart->toolTipText(0).contains(u"sequential"_s));
    QVERIFY(m_chart->toolTipText(0).contains(u"concurrent"_s));
    QTest::keyClick(concurrent, Qt::Key_Space);
    QCOMPARE(m_chart->binCount(), 0);
    QVERIFY(!m_chart->plot()->hint().isEmpty());
    // It stays hidden while the run goes on.
    fill();
    QCOMPARE(m_chart->binCount(), 0);
    QTest::keyClick(concurrent, Qt::Key_Space);
    QVERIFY(m_chart->binCount() > 0);
}

void TestHistogramChart::axisFitsWhatIsShown()
{
    fill();
    const auto isOnAxis = [this](double ns) {
        return m_chart->plot()->plotRect().contains(
            m_chart->plot()->toWidget({axisPosition(ns, Scale::Logarithmic), 0.5}));
    };
    QVERIFY(isOnAxis(50e6));
    QVERIFY(isOnAxis(76e6));
    m_chart->legend()->setOn({Strategy::Sequential}, false);
    QVERIFY(!isOnAxis(50e6));
    QVERIFY(isOnAxis(76e6));
}

void TestHistogramChart::tooltipHasRangeCountAndShare()
{
    LatencyHistogram histogram;
    for (int i = 0; i < 1'000; ++i)
        histogram.add(i < 750 ? 20'000'000 : 40'000'000);
    const std::array<HistogramChart::Entry, 1> entries{{{{Strategy::Threads}, &histogram}}};
    m_chart->replace(entries);
    const QString text = m_chart->toolTipText(fullestBin({Strategy::Threads}));
    QVERIFY(text.contains(u"threads"_s));
    QVERIFY(text.contains(u">&nbsp;750<"_s));
    QVERIFY(text.contains(u"75\u00a0%"_s));
    QVERIFY(text.contains(u" ms – "_s));
}

void TestHistogramChart::clickSelectsABarAndClearsAgain()
{
    fill();
    QSignalSpy selected(m_chart.get(), &HistogramChart::binSelected);
    QSignalSpy cleared(m_chart.get(), &HistogramChart::selectionCleared);
    const int bin = fullestBin({Strategy::Concurrent});
    const QPointF bar = m_chart->barCenter(bin, {Strategy::Concurrent});
    click(bar);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<std::optional<Contender>>(), Contender{Strategy::Concurrent});
    const qint64 low = selected[0][1].toLongLong();
    const qint64 high = selected[0][2].toLongLong();
    QVERIFY(low < high);
    QVERIFY(low >= 65'000'000 && high <= 80'000'000);

    click(bar);
    QCOMPARE(cleared.count(), 1);
    click(bar);
    QCOMPARE(selected.count(), 2);
    // Above every bar there is nothing.
    const int emptyBin = fullestBin({Strategy::Sequential});
    click({m_chart->barCenter(emptyBin, {Strategy::Sequential}).x(), m_chart->plot()->plotRect().top() + 2});
    QCOMPARE(selected.count(), 2);
    QCOMPARE(cleared.count(), 2);
}

void TestHistogramChart::keysSelectABin()
{
    fill();
    QSignalSpy selected(m_chart.get(), &HistogramChart::binSelected);
    QTest::keyClick(m_chart->plot(), Qt::Key_Return);
    QCOMPARE(selected.count(), 0);
    QTest::keyClick(m_chart->plot(), Qt::Key_Right);
    QTest::keyClick(m_chart->plot(), Qt::Key_Return);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].value<std::optional<Contender>>(), std::nullopt);
    QTest::keyClick(m_chart->plot(), Qt::Key_Right);
    QTest::keyClick(m_chart->plot(), Qt::Key_Return);
    QCOMPARE(selected[1][1], selected[0][2]);
    QTest::keyClick(m_chart->plot(), Qt::Key_End);
    QTest::keyClick(m_chart->plot(), Qt::Key_Right);
    QTest::keyClick(m_chart->plot(), Qt::Key_Return);
    QVERIFY(selected[2][2].toLongLong() >= 76'000'000);
    QSignalSpy cleared(m_chart.get(), &HistogramChart::selectionCleared);
    QTest::keyClick(m_chart->plot(), Qt::Key_Return);
    QCOMPARE(cleared.count(), 1);
}

void TestHistogramChart::markedLatencyEmitsNothing()
{
    fill();
    QSignalSpy selected(m_chart.get(), &HistogramChart::binSelected);
    QSignalSpy cleared(m_chart.get(), &HistogramChart::selectionCleared);
    const QImage before = m_chart->grab().toImage();
    m_chart->markLatency(72'000'000);
    QVERIFY(m_chart->grab().toImage() != before);
    m_chart->markLatency(std::nullopt);
    QCOMPARE(m_chart->grab().toImage(), before);
    m_chart->markLatency(3);
    QCOMPARE(selected.count() + cleared.count(), 0);
}

void TestHistogramChart::overflowIsSaid()
{
    LatencyHistogram histogram = around(50, 10'000);
    for (int i = 0; i < 3; ++i)
        histogram.add(9'000'000'000);
    const std::array<HistogramChart::Entry, 1> entries{{{{Strategy::Sequential}, &histogram}}};
    m_chart->replace(entries);
    QVERIFY2(m_chart->plot()->noteBeyond().startsWith(u"3 slower than "_s),
             qPrintable(m_chart->plot()->noteBeyond()));
    QVERIFY(m_chart->plot()->noteBefore().isEmpty());
    fill();
    QVERIFY(m_chart->plot()->noteBeyond().isEmpty());
}

void TestHistogramChart::extremeLatenciesAreDrawn_data()
{
    QTest::addColumn<QList<qint64>>("latencies");
    QTest::newRow("one") << QList<qint64>{50'000'000};
    QTest::newRow("all alike") << QList<qint64>(1'000, 50'000'000);
    QTest::newRow("zero") << QList<qint64>{0};
    QTest::newRow("negative") << QList<qint64>{-5};
    QTest::newRow("one nanosecond") << QList<qint64>{1};
    QTest::newRow("beyond every grid") << QList<qint64>{qint64(1e16)};
    QTest::newRow("from end to end") << QList<qint64>{0, 1, 1'000, 50'000'000, qint64(1e13), qint64(1e16)};
}

void TestHistogramChart::extremeLatenciesAreDrawn()
{
    QFETCH(QList<qint64>, latencies);
    LatencyHistogram histogram;
    for (qint64 latency : latencies)
        histogram.add(latency);
    const std::array<HistogramChart::Entry, 1> entries{{{{Strategy::Threads}, &histogram}}};
    for (Scale scale : {Scale::Logarithmic, Scale::Linear}) {
        m_chart->setScale(scale);
        m_chart->replace(entries);
        QVERIFY(m_chart->binCount() > 0);
        const PlotView *plot = m_chart->plot();
        for (int bin = 0; bin < m_chart->binCount(); ++bin) {
            QVERIFY(!m_chart->toolTipText(bin).isEmpty());
            const QPointF center = m_chart->barCenter(bin, {Strategy::Threads});
            QVERIFY(plot->plotRect().adjusted(-1, -1, 1, 1).contains(center));
        }
        QVERIFY(!m_chart->grab().isNull());
    }
}

void TestHistogramChart::scaleCanBeSwitched()
{
    fill();
    QCOMPARE(m_chart->scale(), Scale::Logarithmic);
    QSignalSpy changed(m_chart.get(), &HistogramChart::scaleChanged);
    auto *linear = m_chart->findChild<QRadioButton *>(u"linear"_s);
    QTest::mouseClick(linear, Qt::LeftButton);
    QCOMPARE(m_chart->scale(), Scale::Linear);
    QCOMPARE(changed.count(), 1);
    const double left = m_chart->plot()->toWidget({50e6, 0}).x();
    const double middle = m_chart->plot()->toWidget({60e6, 0}).x();
    const double right = m_chart->plot()->toWidget({70e6, 0}).x();
    QVERIFY(qAbs((middle - left) - (right - middle)) < 0.01);
    QTest::keyClick(linear, Qt::Key_Right);
    QCOMPARE(m_chart->scale(), Scale::Logarithmic);
}

void TestHistogramChart::languageSwitchesLive()
{
    fill();
    QCOMPARE(m_chart->title(), u"Latency histogram"_s);
    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    QTRY_COMPARE(m_chart->title(), u"[Latency histogram]"_s);
    QCOMPARE(m_chart->legend()->findChild<QCheckBox *>(u"sequential-qt"_s)->text(), u"[sequential]"_s);
    QVERIFY(m_chart->toolTipText(0).contains(u"[sequential]"_s));
    QCoreApplication::removeTranslator(&brackets);
    QTRY_COMPARE(m_chart->title(), u"Latency histogram"_s);
}

void TestHistogramChart::colorsFollowTheTheme()
{
    fill();
    const QPoint corner(20, m_chart->height() - 12);
    m_theme.setChoice(ColorChoice::Dark);
    QCOMPARE(m_chart->grab().toImage().pixelColor(corner), m_theme.colors().surface);
    m_theme.setChoice(ColorChoice::Light);
    QCOMPARE(m_chart->grab().toImage().pixelColor(corner), QColor(Qt::white));
}

QTEST_MAIN(TestHistogramChart)
#include "tst_histogramchart.moc"
