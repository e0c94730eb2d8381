// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/comparepage.h"

#include "core/whenfinished.h"
#include "gui/compareexports.h"
#include "gui/errorsummary.h"
#include "gui/figuresbar.h"
#include "gui/histogramchart.h"
#include "gui/hostconsent.h"
#include "gui/messagebar.h"
#include "gui/percentilepanel.h"
#include "gui/planform.h"
#include "gui/ratechart.h"
#include "gui/requestspanel.h"
#include "gui/runbuttons.h"
#include "gui/runfigures.h"
#include "gui/runstatus.h"
#include "gui/runtimelinepanel.h"
#include "gui/theme.h"
#include "gui/timelinelink.h"
#include "gui/totaltimechart.h"
#include "gui/urlfield.h"
#include "models/logmodel.h"
#include "models/percentilemodel.h"
#include "models/requesttablemodel.h"
#include "ui_comparepage.h"

#include <QEvent>
#include <QSettings>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// So few that a point stands for about eight requests: with fewer the line is a comb.
int ratePoints(qint64 requests)
{
    return int(std::clamp<qint64>(requests / 8, 6, 150));
}

} // namespace

ComparePage::ComparePage(const Theme *theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_ui(std::make_unique<Ui::ComparePage>())
    , m_figures(new FiguresBar(theme))
    , m_baselineBar(new MessageBar(theme))
    , m_histogram(new HistogramChart(theme))
    , m_totals(new TotalTimeChart(theme))
    , m_rate(new RateChart(theme))
    , m_status(new RunStatus(theme))
    , m_percentiles(new PercentileModel(this))
    , m_percentilePanel(new PercentilePanel(theme))
    , m_log(new LogModel(this))
    , m_timeline(new RunTimelinePanel(theme))
{
    m_ui->setupUi(this);
    m_ui->form->setTheme(theme);
    m_ui->errors->setTheme(theme);
    m_ui->requests->setTheme(theme);
    m_ui->figuresLayout->addWidget(m_figures);
    m_ui->figuresLayout->addWidget(m_baselineBar);
    m_baselineBar->setObjectName(u"baselineBar"_s);
    m_ui->charts->addWidget(m_histogram);
    m_ui->charts->addWidget(m_totals);
    m_ui->charts->addWidget(m_rate);
    m_ui->charts->setSizes({500, 380, 320});
    m_ui->rows->setSizes({400, 300});
    m_ui->percentiles->setModel(m_percentiles);
    m_ui->figuresRow->addWidget(m_percentilePanel);
    m_ui->figuresRow->setSizes({600, 560});
    m_ui->log->setModel(m_log);
    m_exports = new CompareExports(this, m_ui->charts);
    m_ui->tabs->insertTab(1, m_timeline, {});

    connect(m_ui->form, &PlanForm::runRequested, this, &ComparePage::startPlan);
    connect(m_ui->form->buttons(), &RunButtons::stopRequested, this, &ComparePage::stop);
    connect(m_ui->form->buttons(), &RunButtons::exportRequested, this, &Page::exportMenuRequested);
    connect(this, &Page::resultChanged, this, [this] {
        m_ui->form->buttons()->setExportEnabled(hasResult());
        m_exports->update();
    });
    connect(&m_engine, &Engine::started, this, &ComparePage::onStarted);
    connect(&m_engine, &Engine::updated, this, &ComparePage::onUpdated);
    connect(&m_engine, &Engine::finished, this, &ComparePage::onFinished);
    connect(&m_pacer, &RefreshPacer::refresh, this, &ComparePage::refresh);

    connect(m_histogram, &HistogramChart::binSelected, this,
            [this](std::optional<Contender> contender, qint64 lowNs, qint64 highNs) {
                m_ui->requests->showLatencyRange(contender, lowNs, highNs);
                if (m_ui->tabs->currentWidget() != m_timeline) // which shows them as well
                    m_ui->tabs->setCurrentWidget(m_ui->requests);
            });
    connect(m_histogram, &HistogramChart::selectionCleared, m_ui->requests,
            &RequestsPanel::clearLatencyRange);
    connect(m_ui->requests, &RequestsPanel::latencyRangeCleared, this,
            [this] { m_histogram->markLatency(std::nullopt); });
    connect(m_ui->requests, &RequestsPanel::currentSampleChanged, this, [this](qsizetype index) {
        const Sample &sample = m_run->samples[index];
        m_histogram->markLatency(sample.answered() ? std::optional(sample.latencyNs) : std::nullopt);
    });
    new TimelineLink(m_ui->tabs, m_timeline, m_ui->requests, m_histogram, this);
    connect(m_ui->errors, &ErrorSummary::showFailedRequested, this, [this] {
        m_ui->requests->showFailed();
        m_ui->tabs->setCurrentWidget(m_ui->requests);
    });
    connect(m_ui->requests->model(), &RequestTableModel::countChanged, this, &ComparePage::retranslate);
    m_stats.begin({});
    m_figures->setFigures(runFigures(Run(), m_stats, nullptr));
    m_totals->setEntries({});
    m_percentiles->setLive(m_stats, {});
    retranslate();
}

ComparePage::~ComparePage() = default;

PlanForm *ComparePage::form() const
{
    return m_ui->form;
}

QWidget *ComparePage::status() const
{
    return m_status;
}

void ComparePage::showMessage(const QString &text)
{
    if (text.isEmpty())
        showStatus();
    else
        m_status->showMessage(text);
}

QList<QAction *> ComparePage::exportActions() const
{
    return m_exports->actions();
}

QPoint ComparePage::exportMenuPosition() const
{
    return m_ui->form->buttons()->exportMenuPosition();
}

void ComparePage::askToSave()
{
    m_exports->askToExport(RunFile::Json);
}

void ComparePage::setBlocked(bool blocked)
{
    m_ui->form->buttons()->setBlocked(blocked);
}

void ComparePage::start()
{
    m_ui->form->requestRun();
}

void ComparePage::startPlan(const RunPlan &plan)
{
    if (!HostConsent::ask(plan, this))
        return;
    if (const Status started = m_engine.start(plan); !started) {
        // What only turns up here is about the machine: too few file descriptors.
        m_ui->form->showProblem(PlanField::Concurrency, started.error());
        return;
    }
    m_ui->form->urlField()->remember(plan.request.url);
}

void ComparePage::stop()
{
    m_engine.stop();
}

void ComparePage::show(std::shared_ptr<const Run> run)
{
    Q_ASSERT(!isRunning());
    begin(std::move(run));
    m_stats.setBatches(m_run->batches, 0);
    m_run->samples.forEachSpan(0, [this](std::span<const Sample> samples) { m_stats.add(samples); });
    m_ui->form->setPlan(m_run->plan);
    m_pacer.refreshNow();
    showStatus();
    computeReport();
}

SelfCheck ComparePage::liveSelfCheck() const
{
    return selfCheck(*m_run, [this](Contender contender) {
        return m_stats[contender].latency.approximatePercentile(0.50);
    });
}

void ComparePage::showStatus()
{
    if (!m_run) {
        m_status->showMessage({});
    } else if (isRunning()) {
        const Contender current = m_run->batches.empty() ? Contender() : m_run->batches.back().contender();
        m_status->showRunning(*m_run, m_stats[current].requestsPerSecond(), liveSelfCheck());
    } else {
        m_status->showFinished(*m_run, liveSelfCheck());
    }
}

void ComparePage::begin(std::shared_ptr<const Run> run)
{
    m_run = std::move(run);
    m_report.reset();
    m_stats.begin(m_run->plan);
    m_ui->requests->setRun(m_run);
    m_log->setRun(m_run);
    m_timeline->setRun(m_run, isRunning());
    m_histogram->markLatency(std::nullopt);
    Q_EMIT resultChanged();
}

void ComparePage::onStarted()
{
    begin(m_engine.run());
    m_ui->form->buttons()->setRunning(true);
    m_pacer.request();
    Q_EMIT runningChanged(true);
}

void ComparePage::onUpdated(qsizetype firstNew, qint64 nowNs)
{
    m_stats.setBatches(m_run->batches, m_engine.isRunning() ? nowNs : 0);
    m_run->samples.forEachSpan(firstNew, [this](std::span<const Sample> samples) { m_stats.add(samples); });
    m_ui->requests->samplesAdded(firstNew);
    m_log->update();
    m_nowNs = nowNs;
    m_pacer.request();
}

void ComparePage::onFinished()
{
    m_ui->requests->flush();
    m_pacer.refreshNow();
    m_timeline->finish();
    showStatus();
    m_ui->form->buttons()->setRunning(false);
    Q_EMIT runningChanged(false);
    computeReport();
    Q_EMIT measured();
}

void ComparePage::computeReport()
{
    // A million samples take a tenth of a second, many rounds more: not on this thread.
    const QFuture<RunReport> analysis = QtConcurrent::run([run = m_run] { return analyse(*run); });
    whenFinished(analysis, this, [this, run = m_run](const RunReport &report) {
        if (run != m_run || isRunning())
            return;
        m_report = report;
        m_percentiles->setReport(report);
        m_pacer.refreshNow();
        Q_EMIT resultChanged();
    });
}

void ComparePage::refresh()
{
    refreshCharts();
    refreshFailures();
    if (!m_report && m_ui->percentiles->isVisible())
        m_percentiles->setLive(m_stats, m_run->plan);
    m_percentilePanel->showRun(m_stats, *m_run, report());
    m_timeline->samplesAdded(m_nowNs);
    if (isRunning())
        showStatus();
}

void ComparePage::refreshCharts()
{
    const RunReport *exact = report();
    m_figures->setFigures(runFigures(*m_run, m_stats, exact));
    m_totals->setEntries(totalTimeEntries(*m_run, m_stats, exact));

    std::vector<HistogramChart::Entry> histograms;
    std::vector<RateChart::Line> rates;
    const QList<Contender> contenders = m_run->plan.contenders();
    for (const Contender &contender : contenders) {
        histograms.push_back({contender, &m_stats[contender].latency});
        const RateSeries &rate = m_stats.rate(contender);
        const qint64 untilNs = rate.originNs() + m_stats[contender].currentTotalNs;
        rates.push_back({contender, rate.points(untilNs, ratePoints(rate.total()))});
    }
    m_histogram->replace(histograms);
    m_rate->replace(rates);
}

void ComparePage::refreshFailures()
{
    ErrorSummary::Failures failures;
    for (const Contender contender : allContenders) {
        const LiveContender &live = m_stats[contender];
        failures.httpFailures += live.failed;
        for (std::size_t kind = 0; kind < errorKindCount; ++kind) {
            failures.errors[kind] += live.errors[kind];
            if (ErrorKind(kind) != ErrorKind::None)
                failures.httpFailures -= live.errors[kind];
        }
    }
    m_ui->errors->setFailures(failures);
}

void ComparePage::useDemoServer(const QUrl &url, quint16 lastPort)
{
    m_ui->form->urlField()->useDemoServer(url, lastPort);
}

void ComparePage::load(const QSettings &settings)
{
    m_ui->form->load(settings);
    m_ui->rows->restoreState(settings.value("compare/rows"_L1).toByteArray());
    m_ui->charts->restoreState(settings.value("compare/charts"_L1).toByteArray());
    m_ui->figuresRow->restoreState(settings.value("compare/figures"_L1).toByteArray());
    m_percentilePanel->setCurrentIndex(settings.value("compare/percentileView"_L1, 0).toInt());
    m_ui->tabs->setCurrentIndex(settings.value("compare/tab"_L1, 0).toInt());
    m_ui->requests->restoreState(settings.value("compare/requestColumns"_L1).toByteArray());
    m_timeline->setWantedRows(
        TimelineRows(std::clamp(settings.value("compare/timelineRows"_L1).toInt(), 0, 1)));
    m_timeline->setColoring(
        TimelineColoring(std::clamp(settings.value("compare/timelineColoring"_L1).toInt(), 0, 2)));
    m_histogram->setScale(settings.value("compare/linear"_L1, false).toBool() ? Scale::Linear
                                                                              : Scale::Logarithmic);
}

void ComparePage::save(QSettings &settings) const
{
    m_ui->form->save(settings);
    settings.setValue("compare/rows"_L1, m_ui->rows->saveState());
    settings.setValue("compare/charts"_L1, m_ui->charts->saveState());
    settings.setValue("compare/figures"_L1, m_ui->figuresRow->saveState());
    settings.setValue("compare/percentileView"_L1, m_percentilePanel->currentIndex());
    settings.setValue("compare/tab"_L1, m_ui->tabs->currentIndex());
    settings.setValue("compare/requestColumns"_L1, m_ui->requests->saveState());
    settings.setValue("compare/timelineRows"_L1, int(m_timeline->wantedRows()));
    settings.setValue("compare/timelineColoring"_L1, int(m_timeline->coloring()));
    settings.setValue("compare/linear"_L1, m_histogram->scale() == Scale::Linear);
}

void ComparePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_percentiles->retranslate();
        m_log->retranslate();
        m_exports->retranslate();
        retranslate();
        showStatus();
        if (m_run)
            m_pacer.request();
        else
            m_figures->setFigures(runFigures(Run(), m_stats, nullptr));
    }
    Page::changeEvent(event);
}

void ComparePage::retranslate()
{
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_timeline), tr("Timeline"));
    const qsizetype count = m_run ? m_run->samples.size() : 0;
    m_ui->tabs->setTabText(m_ui->tabs->indexOf(m_ui->requests),
                           count == 0 ? tr("Requests") : tr("Requests (%1)").arg(QLocale().toString(count)));
}

} // namespace Loopscope
