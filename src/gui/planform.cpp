// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/planform.h"

#include "gui/plansettings.h"
#include "gui/runbuttons.h"
#include "gui/theme.h"
#include "gui/urlfield.h"
#include "gui/wraplayout.h"
#include "ui_planform.h"

#include <QEvent>
#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

PlanForm::PlanForm(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::PlanForm>())
{
    m_ui->setupUi(this);
    WrapLayout::wrapChildren(m_ui->numbers);
    m_ui->options->addGroup(m_ui->clients);
    m_ui->optionsButton->setSubject(m_ui->options);
    m_ui->count->setLegalRange(Limits::count);
    m_ui->concurrency->setLegalRange(Limits::concurrency);
    m_ui->threads->setLegalRange(Limits::threads);
    m_ui->rounds->setLegalRange(Limits::rounds);

    connect(buttons(), &RunButtons::runRequested, this, &PlanForm::requestRun);
    connect(urlField(), &QComboBox::editTextChanged, this, &PlanForm::updateProblems);
    for (CountField *field : {m_ui->count, m_ui->concurrency, m_ui->threads, m_ui->rounds})
        connect(field, &QDoubleSpinBox::valueChanged, this, &PlanForm::updateProblems);
    for (QCheckBox *box :
         {m_ui->sequential, m_ui->concurrent, m_ui->threaded, m_ui->qtClient, m_ui->curlClient})
        connect(box, &QCheckBox::toggled, this, &PlanForm::updateProblems);
    connect(m_ui->options, &RequestOptions::changed, this, &PlanForm::updateProblems);
    setPlan({});
}

PlanForm::~PlanForm() = default;

void PlanForm::setTheme(const Theme *theme)
{
    m_problems.setTheme(theme);
    connect(theme, &Theme::changed, this, &PlanForm::updateProblems);
    updateProblems();
}

UrlField *PlanForm::urlField() const
{
    return m_ui->bar->url();
}

RunPlan PlanForm::plan() const
{
    RunPlan plan;
    if (!urlField()->read(plan.request))
        plan.request.url = QUrl();
    plan.count = m_ui->count->toInt();
    plan.concurrency = m_ui->concurrency->toInt();
    plan.threads = m_ui->threads->toInt();
    plan.rounds = m_ui->rounds->toInt();
    plan.warmUp = m_ui->options->warmUp();
    m_ui->options->read(plan.request);
    plan.strategies.clear();
    if (m_ui->sequential->isChecked())
        plan.strategies.append(Strategy::Sequential);
    if (m_ui->concurrent->isChecked())
        plan.strategies.append(Strategy::Concurrent);
    if (m_ui->threaded->isChecked())
        plan.strategies.append(Strategy::Threads);
    plan.clients.clear();
    if (m_ui->qtClient->isChecked())
        plan.clients.append(ClientKind::Qt);
    if (m_ui->curlClient->isChecked())
        plan.clients.append(ClientKind::Curl);
    return plan;
}

void PlanForm::setPlan(const RunPlan &plan)
{
    if (!plan.request.url.isEmpty())
        setUrl(displayUrl(plan.request.url));
    m_ui->count->setValue(plan.count);
    m_ui->concurrency->setValue(plan.concurrency);
    m_ui->threads->setValue(plan.threads);
    m_ui->rounds->setValue(plan.rounds);
    m_ui->options->setWarmUp(plan.warmUp);
    m_ui->options->setRequest(plan.request);
    m_ui->sequential->setChecked(plan.strategies.contains(Strategy::Sequential));
    m_ui->concurrent->setChecked(plan.strategies.contains(Strategy::Concurrent));
    m_ui->threaded->setChecked(plan.strategies.contains(Strategy::Threads));
    m_ui->qtClient->setChecked(plan.clients.contains(ClientKind::Qt));
    m_ui->curlClient->setChecked(plan.clients.contains(ClientKind::Curl));
}

void PlanForm::setUrl(const QString &url)
{
    urlField()->setUrl(url);
}

RunButtons *PlanForm::buttons() const
{
    return m_ui->bar->buttons();
}

void PlanForm::load(const QSettings &settings)
{
    urlField()->load(settings, "compare/url"_L1);
    setPlan(loadPlan(settings));
    m_ui->optionsButton->setChecked(settings.value("compare/optionsOpen"_L1, false).toBool());
}

void PlanForm::save(QSettings &settings) const
{
    urlField()->save(settings, "compare/url"_L1);
    savePlan(plan(), settings);
    settings.setValue("compare/optionsOpen"_L1, m_ui->optionsButton->isChecked());
}

bool PlanForm::check()
{
    m_checked = true;
    updateProblems();
    RequestSpec request;
    if (!urlField()->read(request)) {
        fieldWidget(PlanField::Url)->setFocus();
        return false;
    }
    const QList<PlanProblem> problems = planProblems(plan());
    if (!problems.isEmpty())
        fieldWidget(problems.first().field)->setFocus();
    return problems.isEmpty();
}

void PlanForm::showProblem(PlanField field, const QString &message)
{
    QLabel *label = problemLabel(field);
    if (label == m_ui->optionsProblem)
        m_ui->optionsButton->setChecked(true);
    m_problems.show(fieldWidget(field), label, message);
}

void PlanForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        updateProblems();
    }
    QWidget::changeEvent(event);
}

void PlanForm::requestRun()
{
    urlField()->takeCredentials();
    if (buttons()->canRun() && check())
        Q_EMIT runRequested(plan());
}

void PlanForm::updateProblems()
{
    m_problems.clear();
    if (!m_checked)
        return;
    RequestSpec request;
    if (const Status url = urlField()->read(request); !url)
        showProblem(PlanField::Url, url.error());
    const QList<PlanProblem> problems = planProblems(plan());
    for (const PlanProblem &problem : problems) {
        if (problem.field != PlanField::Url)
            showProblem(problem.field, problem.message);
    }
}

QLabel *PlanForm::problemLabel(PlanField field) const
{
    switch (field) {
    case PlanField::Url:
        return m_ui->urlProblem;
    case PlanField::Count:
    case PlanField::Duration: // has no field here, and is never wrong
    case PlanField::Concurrency:
    case PlanField::Threads:
    case PlanField::Rounds:
    case PlanField::Strategies:
        return m_ui->numberProblem;
    case PlanField::WarmUp:
    case PlanField::Timeout:
    case PlanField::Redirects:
    case PlanField::Clients:
    case PlanField::CaFile:
        return m_ui->optionsProblem;
    }
    Q_UNREACHABLE();
}

QWidget *PlanForm::fieldWidget(PlanField field) const
{
    switch (field) {
    case PlanField::Url:
        return urlField();
    case PlanField::Count:
    case PlanField::Duration:
        return m_ui->count;
    case PlanField::Concurrency:
        return m_ui->concurrency;
    case PlanField::Threads:
        return m_ui->threads;
    case PlanField::Rounds:
        return m_ui->rounds;
    case PlanField::Strategies:
        return m_ui->sequential;
    case PlanField::WarmUp:
        return m_ui->options->warmUpField();
    case PlanField::Timeout:
        return m_ui->options->timeoutField();
    case PlanField::Redirects:
        return m_ui->options->redirectsField();
    case PlanField::Clients:
        return m_ui->qtClient;
    case PlanField::CaFile:
        return m_ui->options->caFileField();
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
