// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contrast.h"
#include "gui/phasebars.h"
#include "gui/phasecolors.h"
#include "gui/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

#include <cmath>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ms = 1'000'000;

/// \a count answers that waited for 40 ms, downloaded for 8 ms, and said nothing about 2 ms.
void addTold(Run &run, Strategy strategy, int count)
{
    for (int i = 0; i < count; ++i) {
        run.samples.append(Sample{.latencyNs = 50 * ms,
                                  .waitNs = 40 * ms,
                                  .downloadNs = 8 * ms,
                                  .status = 200,
                                  .strategy = strategy,
                                  .client = ClientKind::Curl});
    }
}

void addUntold(Run &run, Strategy strategy)
{
    run.samples.append(Sample{.latencyNs = 50 * ms, .status = 200, .strategy = strategy});
}

void show(PhaseBars &bars)
{
    bars.resize(700, 320);
    bars.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bars));
}

/// Lightness and colour as CIELAB has them, from linear RGB (D65).
std::array<double, 3> lab(const std::array<double, 3> &rgb)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const auto [r, g, b] = rgb;
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

using Matrix = std::array<std::array<double, 3>, 3>;

/// How \a color looks to eyes that \a view simulates.
std::array<double, 3> seen(const QColor &color, const Matrix &view)
{
    const auto linear = [](float channel) {
        return channel <= 0.03928F ? double(channel) / 12.92
                                   : std::pow((double(channel) + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    std::array<double, 3> result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            result[i] += view[i][j] * rgb[j];
        result[i] = std::clamp(result[i], 0.0, 1.0);
    }
    return lab(result);
}

} // namespace

class TestPhaseBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyThereAreNone();
    void partsAddUpToTheLatency();
    void whoTellsNothingIsNamed();
    void tooltipTellsFiguresAndDefinition();
    void isDescribed();
    void mirrorsWithTheLanguage();
    void leastSizeIsEnough();
    void shortPartsStayWithinTheBar();
    void colorsCanBeToldApart_data();
    void colorsCanBeToldApart();

private:
    Theme m_theme{qApp};
};

void TestPhaseBars::saysWhyThereAreNone()
{
    PhaseBars bars(&m_theme);
    const QString before = bars.hint();
    QVERIFY(!before.isEmpty());
    bars.clear(true);
    QVERIFY(bars.hint() != before);
    QCOMPARE(bars.accessibleDescription(), bars.hint());

    Run run;
    addUntold(run, Strategy::Sequential);
    bars.setReport(analyse(run));
    QVERIFY2(bars.hint().contains(u"Qt Network"_s), qPrintable(bars.hint()));
    run.samples = {};
    run.samples.append(Sample{.error = ErrorKind::Refused});
    bars.setReport(analyse(run));
    QCOMPARE(bars.hint(), u"No request was answered."_s);
    QVERIFY(bars.layoutNow().groups.isEmpty());
    bars.clear();
    QCOMPARE(bars.hint(), before);
}

void TestPhaseBars::partsAddUpToTheLatency()
{
    PhaseBars bars(&m_theme);
    show(bars);
    Run run;
    addTold(run, Strategy::Sequential, 20);
    addTold(run, Strategy::Threads, 19);
    bars.setReport(analyse(run));
    QVERIFY(bars.hint().isEmpty());
    const PhaseBarsLayout layout = bars.layoutNow();
    QCOMPARE(layout.groups.size(), 2);
    QCOMPARE(layout.groups[0].bars.size(), 2);
    QCOMPARE(layout.groups[1].bars.size(), 1); // too few for p95
    QCOMPARE(layout.legend.size(), 3); // wait, download, rest
    QCOMPARE(layout.marks.last().text, u"50\u00a0ms"_s);
    const PhaseBarsLayout::Bar &bar = layout.groups[0].bars[0];
    QCOMPARE(bar.parts.size(), 3);
    QCOMPARE(bar.parts[0].part, int(Phase::Wait));
    QVERIFY(std::abs(bar.parts[0].rect.width() + 1 - 0.8 * layout.plot.width()) <= 1);
    QCOMPARE(bar.parts[1].rect.left(), bar.parts[0].rect.right() + 1);
    QCOMPARE(bar.parts[2].part, restPart);
    QVERIFY(std::abs(bar.parts[2].rect.right() - layout.plot.right()) <= 1);
    QVERIFY(QRectF(bars.rect()).contains(bar.value));
}

void TestPhaseBars::whoTellsNothingIsNamed()
{
    PhaseBars bars(&m_theme);
    show(bars);
    Run run;
    addTold(run, Strategy::Concurrent, 20);
    addUntold(run, Strategy::Concurrent);
    bars.setReport(analyse(run));
    const PhaseBarsLayout layout = bars.layoutNow();
    QCOMPARE(layout.groups.size(), 2);
    QVERIFY(layout.groups[0].bars.isEmpty());
    QVERIFY(layout.groups[0].message.width() > 0);
    QVERIFY2(bars.accessibleDescription().startsWith(u"concurrent · qt: not told by Qt Network; "_s),
             qPrintable(bars.accessibleDescription()));
}

void TestPhaseBars::tooltipTellsFiguresAndDefinition()
{
    PhaseBars bars(&m_theme);
    show(bars);
    Run run;
    addTold(run, Strategy::Concurrent, 20);
    bars.setReport(analyse(run));
    const PhaseBarsLayout::Bar bar = bars.layoutNow().groups[0].bars[0];
    const QPoint onWait = bar.parts[0].rect.center().toPoint();
    QHelpEvent help(QEvent::ToolTip, onWait, bars.mapToGlobal(onWait));
    QCoreApplication::sendEvent(&bars, &help);
    const QString text = QToolTip::text();
    QCOMPARE(text, bars.toolTipText(0, 0, int(Phase::Wait)));
    for (const QString &part :
         {u"concurrent, p50: 50.0 ms"_s, u"40.0 ms"_s, u"80\u00a0%"_s, u"2.00 ms"_s, u"Mean of 20"_s,
          u"p45 to p55"_s, phaseDefinition(Phase::Wait), u"median 40.0 ms, p95 40.0 ms"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
    QVERIFY(bars.toolTipText(0, 1, restPart).contains(u"no phase tells of"_s));
    QVERIFY(!bars.toolTipText(0, 1, -1).contains(phaseDefinition(Phase::Wait)));
}

void TestPhaseBars::isDescribed()
{
    PhaseBars bars(&m_theme);
    Run run;
    addTold(run, Strategy::Threads, 1);
    bars.setReport(analyse(run));
    QCOMPARE(bars.accessibleDescription(),
             u"threads p50, 50.0 ms: wait 40.0 ms, download 8.00 ms, rest 2.00 ms"_s);
}

void TestPhaseBars::mirrorsWithTheLanguage()
{
    PhaseBars bars(&m_theme);
    show(bars);
    Run run;
    addTold(run, Strategy::Threads, 1);
    bars.setReport(analyse(run));
    const auto parts = [&bars] { return bars.layoutNow().groups[0].bars[0].parts; };
    QVERIFY(parts()[0].rect.left() < parts()[1].rect.left());
    bars.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(parts()[0].rect.left() > parts()[1].rect.left());
    QVERIFY(bars.layoutNow().groups[0].name.left() > bars.layoutNow().plot.right());
    QVERIFY(!bars.grab().isNull());
}

void TestPhaseBars::leastSizeIsEnough()
{
    PhaseBars bars(&m_theme);
    Run run;
    for (const Strategy strategy : allStrategies) {
        addTold(run, strategy, 20);
        addUntold(run, strategy);
    }
    bars.setReport(analyse(run));
    bars.resize(bars.minimumSizeHint());
    const QRectF all(bars.rect());
    const PhaseBarsLayout layout = bars.layoutNow();
    QVERIFY(layout.plot.width() >= 100);
    for (const PhaseBarsLayout::Group &group : layout.groups) {
        QVERIFY(all.contains(group.name));
        for (const PhaseBarsLayout::Bar &bar : group.bars)
            QVERIFY(all.contains(bar.value));
    }
    for (const PhaseBarsLayout::Mark &mark : layout.marks)
        QVERIFY(all.contains(mark.label));
    for (const PhaseBarsLayout::LegendItem &item : layout.legend)
        QVERIFY(all.contains(item.text));
}

void TestPhaseBars::shortPartsStayWithinTheBar()
{
    PhaseBar bar{u"p50"_s, u"1.00 s"_s, {}};
    bar.partsNs = {1, 2, 3, 4, 1e9, 5, 6};
    PhaseBar tiny{u"p95"_s, u"3 ns"_s, {}};
    tiny.partsNs = {1, 2, 0, 0, 0, 0, 0};
    const QFontMetricsF metrics((QFont()));
    const PhaseBarsLayout layout =
        PhaseBarsLayout::make({{u"one"_s, {bar, tiny}, {}}}, QStringList(phasePartCount, u"part"_s),
                              {0, 0, 500, 200}, metrics, false);
    QCOMPARE(layout.groups[0].bars[0].parts.size(), 1);
    QVERIFY(layout.groups[0].bars[0].parts[0].rect.right() <= layout.plot.right() + 1);
    QCOMPARE(layout.groups[0].bars[1].parts.size(), 1); // to be seen all the same
    QCOMPARE(layout.groups[0].bars[1].parts[0].part, int(Phase::Dns));
    QVERIFY(PhaseBarsLayout::make({}, {}, {0, 0, 500, 200}, metrics, false).groups.isEmpty());
}

void TestPhaseBars::colorsCanBeToldApart_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestPhaseBars::colorsCanBeToldApart()
{
    QFETCH(bool, dark);
    const ThemeColors colors = ThemeColors::own(dark);
    // Machado, Oliveira & Fernandes (2009), severity 1: nobody, protanopia, deuteranopia, tritanopia.
    constexpr std::array<Matrix, 4> views{
        {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
         {{{0.152286, 1.052583, -0.204868},
           {0.114503, 0.786281, 0.099216},
           {-0.003882, -0.048116, 1.051998}}},
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
         {{{1.255528, -0.076749, -0.178779},
           {-0.078411, 0.930809, 0.147602},
           {0.004733, 0.691367, 0.303900}}}}};
    QVERIFY(contrastRatio(colors.surface, restColor(colors)) >= graphicsContrast);
    for (const Phase phase : allPhases) {
        QVERIFY(contrastRatio(colors.surface, phaseColor(colors, phase)) >= graphicsContrast);
        for (const Phase other : allPhases) {
            for (const Matrix &view : views) {
                const std::array a = seen(phaseColor(colors, phase), view);
                const std::array b = seen(phaseColor(colors, other), view);
                const double distance = std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
                QVERIFY2(phase == other || distance >= 28, qPrintable(phaseId(phase) + phaseId(other)));
            }
        }
    }
}

QTEST_MAIN(TestPhaseBars)
#include "tst_phasebars.moc"
