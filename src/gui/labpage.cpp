// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labpage.h"

#include "core/text.h"
#include "gui/codepane.h"
#include "gui/hostconsent.h"
#include "gui/labexports.h"
#include "gui/labform.h"
#include "gui/laboutput.h"
#include "gui/labstatus.h"
#include "gui/labsummary.h"
#include "gui/labtimelinepanel.h"
#include "gui/runbuttons.h"
#include "models/labcode.h"
#include "models/lablinesmodel.h"
#include "stats/labexplanation.h"
#include "ui_labpage.h"

#include <QEvent>
#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

LabPage::LabPage(const Theme *theme, QWidget *parent)
    : Page(parent)
    , m_ui(std::make_unique<Ui::LabPage>())
    , m_lines(new LabLinesModel(this))
    , m_output(new LabOutput(theme, m_lines))
    , m_summary(new LabSummary(theme))
    , m_timeline(new LabTimelinePanel(theme))
    , m_cpp(new CodePane(theme, CodeLanguage::Cpp))
    , m_python(new CodePane(theme, CodeLanguage::Python))
    , m_status(new LabStatus)
{
    m_ui->setupUi(this);
    m_ui->labForm->setTheme(theme);
    m_ui->labColumns->addWidget(m_output);
    m_ui->labTopLayout->addWidget(m_summary);
    m_ui->labColumns->setSizes({560, 560});
    m_ui->labRows->setSizes({400, 360});
    m_ui->timelineLayout->addWidget(m_timeline);
    m_ui->labCode->addWidget(m_python);
    m_ui->labCode->addWidget(m_cpp);
    m_ui->labCode->setSizes({500, 500});
    m_exports = new LabExports(this, m_timeline);

    connect(m_ui->labForm, &LabForm::runRequested, this, &LabPage::startPlan);
    connect(m_ui->labForm->buttons(), &RunButtons::stopRequested, this, &LabPage::stop);
    connect(m_ui->labForm->buttons(), &RunButtons::exportRequested, this, &Page::exportMenuRequested);
    connect(m_ui->labForm, &LabForm::planChanged, this, &LabPage::showCode);
    connect(m_ui->labTabs, &QTabWidget::currentChanged, this, &LabPage::showCode);
    connect(this, &Page::resultChanged, this, [this] {
        m_ui->labForm->buttons()->setExportEnabled(hasResult());
        m_exports->update();
    });
    connect(&m_lab, &Lab::started, this, &LabPage::onStarted);
    connect(&m_lab, &Lab::updated, this, &LabPage::onUpdated);
    connect(&m_lab, &Lab::finished, this, &LabPage::onFinished);
    connect(&m_pacer, &RefreshPacer::refresh, this, &LabPage::refresh);
    connect(m_output, &LabOutput::coroutineChosen, m_timeline, &LabTimelinePanel::select);
    connect(m_timeline->view(), &TimelineView::selectionChanged, this, [this](std::optional<qint64> item) {
        if (item)
            m_output->choose(int(*item));
    });
    showSummary();
    showCode();
}

LabPage::~LabPage() = default;

LabForm *LabPage::form() const
{
    return m_ui->labForm;
}

QWidget *LabPage::status() const
{
    return m_status;
}

void LabPage::showMessage(const QString &text)
{
    if (text.isEmpty())
        showStatus();
    else
        m_status->showMessage(text);
}

void LabPage::showStatus()
{
    if (m_run)
        m_status->showRun(*m_run, m_ended);
    else
        m_status->showMessage({});
}

QList<QAction *> LabPage::exportActions() const
{
    return m_exports->actions();
}

QPoint LabPage::exportMenuPosition() const
{
    return m_ui->labForm->buttons()->exportMenuPosition();
}

void LabPage::askToSave()
{
    m_exports->askToExport(LabExports::Kind::StatesCsv);
}

void LabPage::setBlocked(bool blocked)
{
    m_ui->labForm->buttons()->setBlocked(blocked);
}

void LabPage::useDemoServer(const QUrl &url, quint16 lastPort)
{
    m_ui->labForm->useDemoServer(url, lastPort);
}

void LabPage::start()
{
    m_ui->labForm->requestRun();
}

void LabPage::stop()
{
    m_lab.stop();
}

void LabPage::startPlan(const LabPlan &plan)
{
    if (!HostConsent::ask(plan, this))
        return;
    // What only turns up here is about the machine: too few file descriptors.
    if (const Status started = m_lab.start(plan); !started)
        m_ui->labForm->showProblem(LabField::Drive, started.error());
}

void LabPage::onStarted()
{
    m_run = m_lab.run();
    m_ended = 0;
    m_lines->setRun(m_run);
    m_timeline->setRun(m_run, true);
    m_ui->labForm->buttons()->setRunning(true);
    m_pacer.request();
    Q_EMIT resultChanged();
    Q_EMIT runningChanged(true);
}

void LabPage::show(std::shared_ptr<const LabRun> run)
{
    Q_ASSERT(!isRunning());
    m_run = std::move(run);
    m_ended = 0;
    countEnded(0);
    m_lines->setRun(m_run);
    m_timeline->setRun(m_run, false);
    m_ui->labForm->setPlan(m_run->plan);
    m_pacer.refreshNow();
    Q_EMIT resultChanged();
}

void LabPage::countEnded(qsizetype firstTransition)
{
    m_run->transitions.forEachSpan(firstTransition, [this](std::span<const LabTransition> transitions) {
        for (const LabTransition &transition : transitions) {
            const bool isEnd = transition.state == LabState::Finished || transition.state == LabState::Failed;
            if (isEnd && !m_run->actors.at(transition.coroutine).isMain())
                ++m_ended;
        }
    });
}

void LabPage::onUpdated(qsizetype firstNewTransition)
{
    countEnded(firstNewTransition);
    m_lines->update();
    m_pacer.request();
}

void LabPage::onFinished()
{
    m_timeline->finish();
    m_pacer.refreshNow();
    m_ui->labForm->buttons()->setRunning(false);
    Q_EMIT resultChanged();
    Q_EMIT runningChanged(false);
    Q_EMIT measured();
}

void LabPage::refresh()
{
    if (isRunning())
        m_timeline->grow();
    showSummary();
    showStatus();
}

void LabPage::showSummary()
{
    if (!m_run)
        m_summary->show(noValue.toString(), tr("Run the program to see how long it takes, and why."));
    else if (!m_run->finished)
        m_summary->show(formatDuration(double(m_run->totalNs)), tr("The program runs …"));
    else
        m_summary->show(formatDuration(double(m_run->totalNs)), labExplanation(*m_run));
}

void LabPage::showCode()
{
    const LabPlan plan = m_ui->labForm->plan();
    if (m_ui->labTabs->currentWidget() != m_ui->codeTab || !labPlanProblems(plan).isEmpty())
        return;
    m_cpp->setCode(labCppCode(plan));
    m_python->setCode(labPythonCode(plan));
}

void LabPage::load(const QSettings &settings)
{
    m_ui->labForm->load(settings);
    m_ui->labRows->restoreState(settings.value("lab/rows"_L1).toByteArray());
    m_ui->labColumns->restoreState(settings.value("lab/columns"_L1).toByteArray());
    m_ui->labCode->restoreState(settings.value("lab/code"_L1).toByteArray());
    m_ui->labTabs->setCurrentIndex(settings.value("lab/tab"_L1, 0).toInt());
}

void LabPage::save(QSettings &settings) const
{
    m_ui->labForm->save(settings);
    settings.setValue("lab/rows"_L1, m_ui->labRows->saveState());
    settings.setValue("lab/columns"_L1, m_ui->labColumns->saveState());
    settings.setValue("lab/code"_L1, m_ui->labCode->saveState());
    settings.setValue("lab/tab"_L1, m_ui->labTabs->currentIndex());
}

void LabPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_exports->retranslate();
        showSummary();
        showStatus();
    }
    Page::changeEvent(event);
}

} // namespace Loopscope
