// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepform.h"

#include "gui/runbuttons.h"
#include "gui/sweepsettings.h"
#include "gui/theme.h"
#include "gui/urlfield.h"
#include "gui/wraplayout.h"
#include "ui_sweepform.h"

#include <QEvent>
#include <QSettings>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

// The entries of the two boxes that choose between fields, in the order of the form.
enum { DoublingEntry, ListEntry };
enum { SecondsEntry, RequestsEntry };

constexpr int requestsAtFirst = 1'000; ///< in a step, where the plan says none

} // namespace

SweepForm::SweepForm(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SweepForm>())
{
    m_ui->setupUi(this);
    WrapLayout::wrapChildren(m_ui->numbers);
    m_ui->optionsButton->setSubject(m_ui->options);
    m_ui->limit->setLegalRange(Limits::concurrency);
    m_ui->seconds->setLegalRange(SweepLimits::durationMs);
    m_ui->seconds->setShownUnit(1'000, 3);
    m_ui->requests->setLegalRange(Limits::count);
    m_ui->requests->setSingleStep(100);
    m_ui->requests->setInteger(requestsAtFirst);
    m_ui->rounds->setLegalRange(SweepLimits::rounds);
    for (const ClientKind client : allClients)
        m_ui->client->addItem(clientName(client), int(client));

    connect(buttons(), &RunButtons::runRequested, this, &SweepForm::requestRun);
    connect(urlField(), &QComboBox::editTextChanged, this, &SweepForm::updateProblems);
    for (CountField *field : {m_ui->limit, m_ui->seconds, m_ui->requests, m_ui->rounds})
        connect(field, &QDoubleSpinBox::valueChanged, this, &SweepForm::updateProblems);
    for (QComboBox *box : {m_ui->concurrencyKind, m_ui->stepKind})
        connect(box, &QComboBox::currentIndexChanged, this, &SweepForm::showFields);
    connect(m_ui->list, &QLineEdit::textChanged, this, &SweepForm::updateProblems);
    connect(m_ui->list, &QLineEdit::returnPressed, this, &SweepForm::requestRun);
    connect(m_ui->client, &QComboBox::currentIndexChanged, this, &SweepForm::updateProblems);
    connect(m_ui->options, &RequestOptions::changed, this, &SweepForm::updateProblems);
    setPlan({});
    showFields();
}

SweepForm::~SweepForm() = default;

void SweepForm::setTheme(const Theme *theme)
{
    m_problems.setTheme(theme);
    connect(theme, &Theme::changed, this, &SweepForm::updateProblems);
    updateProblems();
}

UrlField *SweepForm::urlField() const
{
    return m_ui->bar->url();
}

bool SweepForm::isList() const
{
    return m_ui->concurrencyKind->currentIndex() == ListEntry;
}

bool SweepForm::isByTime() const
{
    return m_ui->stepKind->currentIndex() == SecondsEntry;
}

SweepPlan SweepForm::plan() const
{
    SweepPlan plan;
    if (!urlField()->read(plan.request))
        plan.request.url = QUrl();
    m_ui->options->read(plan.request);
    plan.client = ClientKind(m_ui->client->currentData().toInt());
    if (isList()) {
        const Result<QList<int>> list = parseConcurrencies(m_ui->list->text());
        plan.concurrencies = list ? list.value() : QList<int>();
    } else {
        const int limit = m_ui->limit->toInt();
        plan.concurrencies =
            Limits::concurrency.contains(limit) ? SweepPlan::doublingUpTo(limit) : QList<int>{limit};
    }
    // No request at all is a mistake; in a plan 0 would stand for a step by time.
    plan.requestsPerStep = isByTime() ? 0 : m_ui->requests->toInt() == 0 ? -1 : m_ui->requests->toInt();
    plan.durationPerStep = std::chrono::milliseconds(m_ui->seconds->integer());
    plan.rounds = m_ui->rounds->toInt();
    plan.warmUp = m_ui->options->warmUp();
    return plan;
}

void SweepForm::setPlan(const SweepPlan &plan)
{
    if (!plan.request.url.isEmpty())
        urlField()->setUrl(displayUrl(plan.request.url));
    m_ui->options->setRequest(plan.request);
    m_ui->options->setWarmUp(plan.warmUp);
    m_ui->client->setCurrentIndex(m_ui->client->findData(int(plan.client)));
    m_ui->list->setText(concurrenciesText(plan.concurrencies));
    m_ui->limit->setInteger(plan.concurrencies.isEmpty() ? 1 : plan.concurrencies.last());
    const bool isDoubling = !plan.concurrencies.isEmpty()
        && plan.concurrencies == SweepPlan::doublingUpTo(plan.concurrencies.last());
    m_ui->concurrencyKind->setCurrentIndex(isDoubling ? DoublingEntry : ListEntry);
    m_ui->stepKind->setCurrentIndex(plan.isByTime() ? SecondsEntry : RequestsEntry);
    m_ui->seconds->setInteger(plan.durationPerStep.count());
    if (!plan.isByTime())
        m_ui->requests->setInteger(plan.requestsPerStep);
    m_ui->rounds->setInteger(plan.rounds);
}

RunButtons *SweepForm::buttons() const
{
    return m_ui->bar->buttons();
}

void SweepForm::load(const QSettings &settings)
{
    urlField()->load(settings, "sweep/url"_L1);
    setPlan(loadSweepPlan(settings));
    if (settings.value("sweep/asListed"_L1, false).toBool())
        m_ui->concurrencyKind->setCurrentIndex(ListEntry);
    m_ui->optionsButton->setChecked(settings.value("sweep/optionsOpen"_L1, false).toBool());
}

void SweepForm::save(QSettings &settings) const
{
    urlField()->save(settings, "sweep/url"_L1);
    saveSweepPlan(plan(), settings);
    settings.setValue("sweep/asListed"_L1, isList());
    settings.setValue("sweep/optionsOpen"_L1, m_ui->optionsButton->isChecked());
}

void SweepForm::showFields()
{
    m_ui->limit->setVisible(!isList());
    m_ui->list->setVisible(isList());
    m_ui->seconds->setVisible(isByTime());
    m_ui->requests->setVisible(!isByTime());
    updateProblems();
}

QList<SweepProblem> SweepForm::problems() const
{
    QList<SweepProblem> problems;
    RequestSpec request;
    if (const Status url = urlField()->read(request); !url)
        problems.append({SweepField::Url, url.error()});
    QString unreadable;
    if (isList()) {
        if (const Result<QList<int>> list = parseConcurrencies(m_ui->list->text()); !list)
            unreadable = list.error();
    }
    for (const SweepProblem &problem : sweepProblems(plan())) {
        if (problem.field == SweepField::Concurrencies && !unreadable.isEmpty())
            problems.append({problem.field, unreadable});
        else if (problem.field != SweepField::Url)
            problems.append(problem);
    }
    return problems;
}

void SweepForm::requestRun()
{
    urlField()->takeCredentials();
    if (!buttons()->canRun())
        return;
    m_checked = true;
    updateProblems();
    if (const QList<SweepProblem> wrong = problems(); wrong.isEmpty())
        Q_EMIT runRequested(plan());
    else
        fieldWidget(wrong.first().field)->setFocus();
}

void SweepForm::updateProblems()
{
    m_problems.clear();
    if (!m_checked)
        return;
    for (const SweepProblem &problem : problems())
        showProblem(problem.field, problem.message);
}

void SweepForm::showProblem(SweepField field, const QString &message)
{
    QLabel *label = problemLabel(field);
    if (label == m_ui->optionsProblem)
        m_ui->optionsButton->setChecked(true);
    m_problems.show(fieldWidget(field), label, message);
}

void SweepForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        for (int i = 0; i < m_ui->client->count(); ++i)
            m_ui->client->setItemText(i, clientName(ClientKind(m_ui->client->itemData(i).toInt())));
        updateProblems();
    }
    QWidget::changeEvent(event);
}

QLabel *SweepForm::problemLabel(SweepField field) const
{
    switch (field) {
    case SweepField::Url:
        return m_ui->urlProblem;
    case SweepField::Client:
    case SweepField::Concurrencies:
    case SweepField::RequestsPerStep:
    case SweepField::DurationPerStep:
    case SweepField::Rounds:
        return m_ui->numberProblem;
    case SweepField::WarmUp:
    case SweepField::Timeout:
    case SweepField::Redirects:
    case SweepField::CaFile:
        return m_ui->optionsProblem;
    }
    Q_UNREACHABLE();
}

QWidget *SweepForm::fieldWidget(SweepField field) const
{
    switch (field) {
    case SweepField::Url:
        return urlField();
    case SweepField::Client:
        return m_ui->client;
    case SweepField::Concurrencies:
        return isList() ? static_cast<QWidget *>(m_ui->list) : m_ui->limit;
    case SweepField::RequestsPerStep:
        return m_ui->requests;
    case SweepField::DurationPerStep:
        return m_ui->seconds;
    case SweepField::Rounds:
        return m_ui->rounds;
    case SweepField::WarmUp:
        return m_ui->options->warmUpField();
    case SweepField::Timeout:
        return m_ui->options->timeoutField();
    case SweepField::Redirects:
        return m_ui->options->redirectsField();
    case SweepField::CaFile:
        return m_ui->options->caFileField();
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
