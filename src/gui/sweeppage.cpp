// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweeppage.h"

#include "gui/figuresbar.h"
#include "gui/hostconsent.h"
#include "gui/runbuttons.h"
#include "gui/sweepexports.h"
#include "gui/sweepfigures.h"
#include "gui/sweepform.h"
#include "gui/sweeplatencychart.h"
#include "gui/sweepstatus.h"
#include "gui/sweepsummary.h"
#include "gui/sweepthroughputchart.h"
#include "gui/urlfield.h"
#include "models/sweepfitmodel.h"
#include "models/sweepstepsmodel.h"
#include "stats/sweeptext.h"
#include "ui_sweeppage.h"

#include <QEvent>
#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepPage::SweepPage(const Theme *theme, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::SweepPage>())
    , m_figures(new FiguresBar(theme))
    , m_summary(new SweepSummary(theme))
    , m_throughput(new SweepThroughputChart(theme))
    , m_latency(new SweepLatencyChart(theme))
    , m_status(new SweepStatus(theme))
    , m_steps(new SweepStepsModel(this))
    , m_fits(new SweepFitModel(this))
{
    m_ui->setupUi(this);
    m_ui->form->setTheme(theme);
    m_ui->steps->setTheme(theme);
    m_ui->summaryLayout->addWidget(m_figures);
    m_ui->summaryLayout->addWidget(m_summary);
    m_ui->charts->addWidget(m_throughput);
    m_ui->charts->addWidget(m_latency);
    m_ui->charts->setSizes({500, 500});
    m_ui->rows->setSizes({380, 290});
    m_ui->steps->setSteps(m_steps);
    m_ui->fits->setModel(m_fits);
    m_ui->fits->horizontalHeader()->setDefaultSectionSize(260);
    m_ui->fits->horizontalHeader()->setStretchLastSection(true);
    m_exports = new SweepExports(this, m_ui->charts);

    connect(m_ui->form, &SweepForm::runRequested, this, &SweepPage::startPlan);
    connect(m_ui->form->buttons(), &RunButtons::stopRequested, this, &SweepPage::stop);
    connect(m_ui->form->buttons(), &RunButtons::exportRequested, this, &Page::exportMenuRequested);
    connect(m_status, &SweepStatus::stopRequested, this, &SweepPage::stop);
    connect(this, &Page::resultChanged, this, [this] {
        m_ui->form->buttons()->setExportEnabled(hasResult());
        m_exports->update();
    });
    connect(&m_engine, &SweepEngine::started, this, &SweepPage::onStarted);
    connect(&m_engine, &SweepEngine::updated, this, &SweepPage::showStatus);
    connect(&m_engine, &SweepEngine::stepFinished, this, &SweepPage::onStepFinished);
    connect(&m_engine, &SweepEngine::finished, this, &SweepPage::onFinished);
    connect(&m_pacer, &RefreshPacer::refresh, this, &SweepPage::refresh);
    connect(m_ui->steps, &SweepTable::concurrencySelected, this, &SweepPage::select);
    connect(m_throughput, &SweepChart::concurrencySelected, this, &SweepPage::select);
    connect(m_latency, &SweepChart::concurrencySelected, this, &SweepPage::select);
    refresh();
}

SweepPage::~SweepPage() = default;

SweepForm *SweepPage::form() const
{
    return m_ui->form;
}

QWidget *SweepPage::status() const
{
    return m_status;
}

void SweepPage::showMessage(const QString &text)
{
    if (text.isEmpty())
        showStatus();
    else
        m_status->showMessage(text);
}

bool SweepPage::hasResult() const
{
    return !isRunning() && m_sweep && !m_sweep->steps.empty();
}

QList<QAction *> SweepPage::exportActions() const
{
    return m_exports->actions();
}

QPoint SweepPage::exportMenuPosition() const
{
    return m_ui->form->buttons()->exportMenuPosition();
}

void SweepPage::askToSave()
{
    m_exports->askToExport(SweepFile::Json);
}

void SweepPage::setBlocked(bool blocked)
{
    m_ui->form->buttons()->setBlocked(blocked);
}

void SweepPage::start()
{
    m_ui->form->requestRun();
}

void SweepPage::startPlan(const SweepPlan &plan)
{
    if (!HostConsent::ask(plan, this))
        return;
    if (const Status started = m_engine.start(plan); !started) {
        // What only turns up here is about the machine: too few file descriptors.
        m_ui->form->showProblem(SweepField::Concurrencies, started.error());
        return;
    }
    m_ui->form->urlField()->remember(plan.request.url);
}

void SweepPage::stop()
{
    m_engine.stop();
}

void SweepPage::begin(std::shared_ptr<const Sweep> sweep)
{
    m_sweep = std::move(sweep);
    m_throughput->setSelected(std::nullopt);
    m_latency->setSelected(std::nullopt);
}

void SweepPage::show(std::shared_ptr<const Sweep> sweep)
{
    Q_ASSERT(!isRunning());
    begin(std::move(sweep));
    m_ui->form->setPlan(m_sweep->plan);
    m_pacer.refreshNow();
    showStatus();
    Q_EMIT resultChanged();
}

void SweepPage::onStarted()
{
    begin(m_engine.sweep());
    m_ui->form->buttons()->setRunning(true);
    m_pacer.refreshNow();
    showStatus();
    Q_EMIT runningChanged(true);
    Q_EMIT resultChanged();
}

void SweepPage::onStepFinished()
{
    m_sweep = m_engine.sweep();
    m_pacer.request();
    showStatus();
}

void SweepPage::onFinished()
{
    m_sweep = m_engine.sweep();
    m_ui->form->buttons()->setRunning(false);
    m_pacer.refreshNow();
    showStatus();
    Q_EMIT runningChanged(false);
    Q_EMIT resultChanged();
    Q_EMIT measured();
}

void SweepPage::refresh()
{
    m_report = m_sweep ? analyseSweep(*m_sweep) : SweepReport();
    m_steps->setSweep(m_sweep, m_report);
    m_fits->setReport(m_report);
    m_figures->setFigures(sweepFigures(m_report));
    SweepChartData shown;
    shown.report = m_report;
    for (const ConcurrencyReport &at : m_report.concurrencies)
        shown.rows.push_back(m_steps->rowAt(at.concurrency).value_or(SweepRow()));
    if (m_sweep)
        shown.planned = m_sweep->plan.concurrencies;
    m_throughput->setData(shown);
    m_latency->setData(shown);
    showTexts();
}

void SweepPage::showTexts()
{
    if (!m_sweep) {
        m_summary->setTexts(
            tr("How many requests at once are best?"),
            {tr("A sweep sends the same requests with ever more of them in flight, and finds the "
                "number from which on more of them only wait.")});
        return;
    }
    SweepReport report = m_report;
    if (isRunning())
        report.end = Sweep::End::Complete; // that it is incomplete goes without saying
    QStringList sentences = sweepText(report);
    if (isRunning() && !report.knee)
        sentences = {tr("Measuring …")};
    const QString headline = sentences.isEmpty() ? QString() : sentences.takeFirst();
    m_summary->setTexts(headline, sentences, m_engine.sweep() == m_sweep ? m_engine.problem() : QString());
}

void SweepPage::showStatus()
{
    if (!m_sweep)
        m_status->showMessage({});
    else if (isRunning())
        m_status->showRunning(*m_sweep, m_engine.progress());
    else
        m_status->showFinished(*m_sweep);
}

void SweepPage::select(int concurrency)
{
    m_throughput->setSelected(concurrency);
    m_latency->setSelected(concurrency);
    m_ui->steps->setCurrentConcurrency(concurrency);
}

void SweepPage::useDemoServer(const QUrl &url, quint16 lastPort)
{
    m_ui->form->urlField()->useDemoServer(url, lastPort);
}

void SweepPage::load(const QSettings &settings)
{
    m_ui->form->load(settings);
    m_ui->rows->restoreState(settings.value("sweep/rows"_L1).toByteArray());
    m_ui->charts->restoreState(settings.value("sweep/charts"_L1).toByteArray());
    m_ui->steps->header()->restoreState(settings.value("sweep/columns"_L1).toByteArray());
    m_ui->tabs->setCurrentIndex(settings.value("sweep/tab"_L1, 0).toInt());
    m_latency->setScale(settings.value("sweep/linear"_L1, false).toBool() ? Scale::Linear
                                                                          : Scale::Logarithmic);
}

void SweepPage::save(QSettings &settings) const
{
    m_ui->form->save(settings);
    settings.setValue("sweep/rows"_L1, m_ui->rows->saveState());
    settings.setValue("sweep/charts"_L1, m_ui->charts->saveState());
    settings.setValue("sweep/columns"_L1, m_ui->steps->header()->saveState());
    settings.setValue("sweep/tab"_L1, m_ui->tabs->currentIndex());
    settings.setValue("sweep/linear"_L1, m_latency->scale() == Scale::Linear);
}

void SweepPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_steps->retranslate();
        m_fits->retranslate();
        m_exports->retranslate();
        m_pacer.refreshNow();
        showStatus();
    }
    Page::changeEvent(event);
}

} // namespace Loopscope
