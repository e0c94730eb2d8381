// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints every widget in light and dark into PNG files, to be looked at: loopscope-gallery DIRECTORY [SCALE]

#include "core/text.h"
#include "gui/chartexport.h"
#include "gui/chartlegend.h"
#include "gui/figuresbar.h"
#include "gui/histogramchart.h"
#include "gui/icons.h"
#include "gui/percentilechart.h"
#include "gui/phasebars.h"
#include "gui/primarybutton.h"
#include "gui/ratechart.h"
#include "gui/sweeplatencychart.h"
#include "gui/sweepthroughputchart.h"
#include "gui/theme.h"
#include "gui/totaltimechart.h"
#include "models/sweepstepsmodel.h"
#include "support/samplesweep.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>
#include <QTranslator>

#include <random>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

LatencyHistogram latencies(int count, double middleMs, double spread, int outliers)
{
    std::mt19937 random(42);
    std::lognormal_distribution<double> distribution(std::log(middleMs * 1e6), spread);
    LatencyHistogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.add(qint64(distribution(random)));
    for (int i = 0; i < outliers; ++i)
        histogram.add(900'000'000 + i * 50'000'000);
    return histogram;
}

std::vector<RateSeries::Point> rates(double perSecond, double seconds, int points)
{
    std::mt19937 random(7);
    std::normal_distribution<double> distribution(perSecond, perSecond * 0.06);
    std::vector<RateSeries::Point> line;
    for (int i = 0; i < points; ++i)
        line.push_back({(i + 0.5) * seconds / points, distribution(random)});
    return line;
}

QList<KeyFigure> figures()
{
    return {
        {u"sequential"_s, u"5.21 s"_s, u"sequential, one at a time"_s, {}, Contender{Strategy::Sequential}},
        {u"threads"_s, u"921 ms"_s, u"threads, 6 blocking workers"_s, {}, Contender{Strategy::Threads}},
        {u"concurrent"_s, u"71.0 ms"_s, u"concurrent, 100 in flight"_s, {}, Contender{Strategy::Concurrent}},
        {u"speedup"_s, u"73.4×"_s, u"faster than sequential (95 %: 71.9–74.6)"_s, {}},
        {u"failed"_s, u"12 / 900"_s, u"failed requests"_s, {}, {}, KeyFigure::Tone::Warning}};
}

QList<TotalTimeChart::Entry> totals(bool running)
{
    return {{{Strategy::Sequential}, 1, 5.21e9, 5.14e9, {5.19e9, 5.21e9, 5.3e9}, false, {}},
            {{Strategy::Concurrent}, 100, 71e6, 53e6, {70e6, 71e6, 74e6}, false, u"73.4×"_s},
            {{Strategy::Threads}, 6, running ? 0.62e9 : 0.921e9, 0.88e9, {}, running, u"5.66×"_s}};
}

/// With phases of every contender that runs with libcurl.
RunReport reportWithPhases()
{
    Run run;
    std::mt19937 random(5);
    std::lognormal_distribution<double> wait(std::log(50e6), 0.2);
    for (const Contender contender : allContenders) {
        for (int i = 0; i < 500; ++i) {
            Sample sample{.status = 200, .strategy = contender.strategy, .client = contender.client};
            const auto waitNs = qint64(wait(random));
            sample.latencyNs = waitNs + 4'500'000;
            if (contender.client == ClientKind::Curl) {
                sample.queueNs = 400'000;
                sample.waitNs = waitNs;
                sample.downloadNs = 4'000'000;
                if (i % 8 == 0) {
                    sample.connectNs = 3'000'000;
                    sample.tlsNs = 9'000'000;
                    sample.latencyNs += 12'000'000;
                }
            }
            run.samples.append(sample);
        }
    }
    return analyse(run);
}

/// With every kind of step.
SweepChartData sweepData()
{
    auto sweep = std::make_shared<Sweep>(sampleSweep(16, SweepPlan::doublingUpTo(256)));
    for (SweepStep &step : sweep->steps) {
        if (step.concurrency == 128)
            makeBottleneck(step);
        else if (step.concurrency == 256)
            makeFailing(step);
    }
    SweepChartData data;
    data.report = analyseSweep(*sweep);
    data.planned = sweep->plan.concurrencies;
    SweepStepsModel model;
    model.setSweep(sweep, data.report);
    for (const ConcurrencyReport &at : data.report.concurrencies)
        data.rows.push_back(*model.rowAt(at.concurrency));
    return data;
}

/// Makes every text half as long again, as some languages do.
class LongTexts : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*comment*/, int /*n*/) const override
    {
        const QString text = QString::fromUtf8(sourceText);
        return text.size() < 4 ? text : text + u' ' + QString(text.size() / 2, u'ö');
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// All widgets on one page, as the Compare page has them.
struct Page : QWidget
{
    explicit Page(const Theme *theme)
        : figuresBar(theme)
        , histogram(theme)
        , total(theme)
        , emptyHistogram(theme)
        , emptyTotal(theme)
        , rate(theme)
        , runningTotal(theme)
        , percentiles(theme)
        , phases(theme)
        , sweepThroughput(theme)
        , sweepLatency(theme)
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(14, 14, 14, 14);
        grid->setSpacing(10);
        auto *buttons = new QHBoxLayout(&toolBar);
        auto *run = new PrimaryButton;
        run->setText(u"Run"_s);
        run->setIcon(themedIcon(u"run", QPalette::HighlightedText));
        buttons->addWidget(run);
        auto *stop = new QPushButton(themedIcon(u"stop"), u"Stop"_s);
        stop->setEnabled(false);
        buttons->addWidget(stop);
        for (const QString &file : QDir(u":/loopscope/icons"_s).entryList({u"*.svg"_s})) {
            auto *button = new QToolButton;
            const QString name = file.chopped(4);
            button->setIcon(name == u"loopscope" ? applicationIcon() : themedIcon(name));
            button->setIconSize(name == u"loopscope" ? QSize(48, 48) : QSize(24, 24));
            button->setAutoRaise(true);
            buttons->addWidget(button);
        }
        buttons->addStretch();
        grid->addWidget(&toolBar, 0, 0, 1, 2);
        grid->addWidget(&figuresBar, 1, 0, 1, 2);
        grid->addWidget(&histogram, 2, 0);
        grid->addWidget(&total, 2, 1);
        grid->addWidget(&rate, 3, 0);
        grid->addWidget(&runningTotal, 3, 1);
        grid->addWidget(&emptyHistogram, 4, 0);
        grid->addWidget(&emptyTotal, 4, 1);
        grid->addWidget(&percentiles, 5, 0);
        grid->addWidget(&phases, 5, 1);
        grid->addWidget(&sweepThroughput, 6, 0);
        grid->addWidget(&sweepLatency, 6, 1);
        grid->setColumnStretch(0, 3);
        grid->setColumnStretch(1, 2);

        figuresBar.setFigures(figures());
        const LatencyHistogram sequential = latencies(300, 51, 0.03, 0);
        const LatencyHistogram concurrent = latencies(300, 64, 0.18, 3);
        const LatencyHistogram threads = latencies(300, 55, 0.08, 0);
        const std::array<HistogramChart::Entry, 3> entries{{{{Strategy::Sequential}, &sequential},
                                                            {{Strategy::Concurrent}, &concurrent},
                                                            {{Strategy::Threads}, &threads}}};
        histogram.replace(entries);
        total.setEntries(totals(false));
        runningTotal.setEntries(totals(true));
        const std::array<RateChart::Line, 3> lines{{{{Strategy::Sequential}, rates(19.2, 5.2, 26)},
                                                    {{Strategy::Concurrent}, rates(1'400, 0.8, 40)},
                                                    {{Strategy::Threads}, rates(109, 0.92, 23)}}};
        rate.replace(lines);
        const std::array<PercentileChart::Line, 3> curves{
            {{{Strategy::Sequential}, percentileCurve(sequential)},
             {{Strategy::Concurrent}, percentileCurve(concurrent)},
             {{Strategy::Threads, ClientKind::Curl}, percentileCurve(threads)}}};
        percentiles.replace(curves);
        phases.setReport(reportWithPhases());
        for (SweepChart *chart :
             {static_cast<SweepChart *>(&sweepThroughput), static_cast<SweepChart *>(&sweepLatency)}) {
            chart->setData(sweepData());
            chart->setSelected(8);
        }
    }

    QWidget toolBar;
    FiguresBar figuresBar;
    HistogramChart histogram;
    TotalTimeChart total;
    HistogramChart emptyHistogram;
    TotalTimeChart emptyTotal;
    RateChart rate;
    TotalTimeChart runningTotal;
    PercentileChart percentiles;
    PhaseBars phases;
    SweepThroughputChart sweepThroughput;
    SweepLatencyChart sweepLatency;
};

/// A run with both clients in all charts.
void showBothClients(Page &page)
{
    std::array<LatencyHistogram, contenderCount> latency;
    std::vector<HistogramChart::Entry> histograms;
    std::vector<RateChart::Line> lines;
    QList<TotalTimeChart::Entry> bars;
    QList<KeyFigure> tiles;
    constexpr std::array<double, contenderCount> middleMs{51, 50.3, 64, 53, 55, 51.5};
    constexpr std::array<double, contenderCount> totalS{5.21, 5.12, 0.071, 0.06, 0.921, 0.88};
    for (const Contender contender : allContenders) {
        const std::size_t i = contender.index();
        latency[i] = latencies(300, middleMs[i], 0.02 + 0.03 * double(i), 0);
        histograms.push_back({contender, &latency[i]});
        lines.push_back({contender, rates(100 / totalS[i], totalS[i], 24)});
        lines.back().points[5].perSecond = i == 1 ? 0 : lines.back().points[5].perSecond;
        const QString speedUp = formatRatio(5.2 / totalS[i]);
        const bool isSequential = contender.strategy == Strategy::Sequential;
        bars.append({contender,
                     isSequential ? 1 : 100,
                     totalS[i] * 1e9,
                     totalS[i] * 0.9e9,
                     {},
                     i == 5,
                     isSequential ? QString() : speedUp});
        tiles.append({contenderName(contender, true),
                      formatDuration(totalS[i] * 1e9),
                      isSequential ? contenderName(contender, true)
                                   : u"%1, %2"_s.arg(contenderName(contender, true), speedUp),
                      {},
                      contender});
    }
    tiles.append(figures().last());
    page.histogram.replace(histograms);
    page.rate.replace(lines);
    page.total.setEntries(bars);
    page.runningTotal.setEntries(bars);
    page.figuresBar.setFigures(tiles);
}

void save(QWidget &page, const QString &path)
{
    page.show();
    QCoreApplication::processEvents();
    if (!page.grab().save(path))
        qFatal("%s could not be written", qUtf8Printable(path));
}

/// As Export writes them.
void exportCharts(const Theme *theme, const QDir &directory)
{
    Page page(theme);
    showBothClients(page);
    page.resize(1180, 1650);
    page.show();
    QCoreApplication::processEvents();
    for (const Status &status : {saveSvg(page.histogram, directory.filePath(u"histogram.svg"_s)),
                                 saveSvg(page.total, directory.filePath(u"total.svg"_s)),
                                 savePng(page.rate, directory.filePath(u"rate.png"_s))}) {
        if (!status.ok())
            qFatal("%s", qUtf8Printable(status.error()));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 2)
        qputenv("QT_SCALE_FACTOR", argv[2]);
    const QApplication application(argc, argv);
    if (argc < 2)
        qFatal("Usage: loopscope-gallery DIRECTORY [SCALE]");
    const QDir directory(QString::fromLocal8Bit(argv[1]));
    Theme theme(qApp);
    for (ColorChoice choice : {ColorChoice::Light, ColorChoice::Dark}) {
        theme.setChoice(choice);
        const QString name = choice == ColorChoice::Light ? u"light"_s : u"dark"_s;
        Page page(&theme);
        page.resize(1180, 1650);
        save(page, directory.filePath(u"%1.png"_s.arg(name)));
        showBothClients(page);
        save(page, directory.filePath(u"%1-clients.png"_s.arg(name)));
        page.total.setEntries(totals(false));
        page.runningTotal.setEntries(totals(true));
        page.figuresBar.setFigures(figures());
        page.histogram.setScale(Scale::Linear);
        page.rate.setScale(Scale::Linear);
        const LatencyHistogram many = latencies(20'000, 64, 0.18, 3);
        const LatencyHistogram others = latencies(20'000, 55, 0.08, 0);
        const std::array<HistogramChart::Entry, 2> entries{
            {{{Strategy::Concurrent}, &many}, {{Strategy::Threads}, &others}}};
        page.histogram.replace(entries);
        page.histogram.markLatency(70'000'000);
        page.rate.legend()->setOn({Strategy::Concurrent}, false);
        page.toolBar.hide();
        page.resize(820, 1650);
        save(page, directory.filePath(u"%1-narrow.png"_s.arg(name)));
    }
    theme.setChoice(ColorChoice::Light);
    exportCharts(&theme, directory);
    LongTexts longTexts;
    QCoreApplication::installTranslator(&longTexts);
    Page page(&theme);
    page.toolBar.hide();
    page.resize(820, 1650);
    save(page, directory.filePath(u"long-texts.png"_s));
    QCoreApplication::removeTranslator(&longTexts);
    page.setLayoutDirection(Qt::RightToLeft);
    save(page, directory.filePath(u"right-to-left.png"_s));
    return 0;
}
