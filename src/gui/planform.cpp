// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/planform.h"

#include "gui/icons.h"
#include "gui/plansettings.h"
#include "gui/theme.h"
#include "gui/wraplayout.h"
#include "ui_planform.h"

#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QSettings>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Lays the children of \a row out in as many rows as they need.
void wrap(QWidget *row)
{
    auto *layout = new WrapLayout(row);
    const QList<QWidget *> groups = row->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *group : groups)
        layout->addWidget(group);
}

} // namespace

PlanForm::PlanForm(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::PlanForm>())
{
    m_ui->setupUi(this);
    wrap(m_ui->numbers);
    wrap(m_ui->options);
    m_ui->count->setLegalRange(Limits::count);
    m_ui->concurrency->setLegalRange(Limits::concurrency);
    m_ui->threads->setLegalRange(Limits::threads);
    m_ui->rounds->setLegalRange(Limits::rounds);
    m_ui->timeout->setLegalRange(Limits::timeoutMs);
    m_ui->timeout->setSingleStep(1'000);
    m_ui->warmUp->setLegalRange(Limits::warmUp);
    m_ui->redirects->setLegalRange(Limits::redirects);

    // Completed in place, a URL could not be run when an older one begins with it.
    m_ui->url->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui->url->completer()->setCaseSensitivity(Qt::CaseSensitive);
    m_lock = m_ui->url->lineEdit()->addAction(themedIcon(u"lock"), QLineEdit::TrailingPosition);
    m_lock->setVisible(false);
    connect(m_lock, &QAction::triggered, this, &PlanForm::forgetCredentials);

    connect(m_ui->run, &QPushButton::clicked, this, &PlanForm::requestRun);
    connect(m_ui->stop, &QPushButton::clicked, this, &PlanForm::stopRequested);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &PlanForm::exportRequested);
    connect(m_ui->url->lineEdit(), &QLineEdit::returnPressed, m_ui->run, &QPushButton::click);
    connect(m_ui->url->lineEdit(), &QLineEdit::editingFinished, this, &PlanForm::takeCredentials);
    connect(m_ui->url, &QComboBox::editTextChanged, this, &PlanForm::updateProblems);
    connect(m_ui->optionsButton, &QToolButton::toggled, this, [this](bool open) {
        m_ui->options->setVisible(open);
        updateIcons();
    });
    const QList<CountField *> fields = countFields();
    for (CountField *field : fields)
        connect(field, &QDoubleSpinBox::valueChanged, this, &PlanForm::updateProblems);
    for (QCheckBox *box :
         {m_ui->sequential, m_ui->concurrent, m_ui->threaded, m_ui->qtClient, m_ui->curlClient})
        connect(box, &QCheckBox::toggled, this, &PlanForm::updateProblems);
    connect(m_ui->caFile, &QLineEdit::textChanged, this, &PlanForm::updateProblems);
    connect(m_ui->browseCaFile, &QToolButton::clicked, this, &PlanForm::chooseCaFile);

    updateIcons();
    retranslate();
    setPlan({});
}

PlanForm::~PlanForm() = default;

void PlanForm::setTheme(const Theme *theme)
{
    m_theme = theme;
    connect(theme, &Theme::changed, this, &PlanForm::updateProblems);
    updateProblems();
}

RunPlan PlanForm::plan() const
{
    RunPlan plan;
    if (!readUrl(plan.request))
        plan.request.url = QUrl();
    plan.count = m_ui->count->toInt();
    plan.concurrency = m_ui->concurrency->toInt();
    plan.threads = m_ui->threads->toInt();
    plan.rounds = m_ui->rounds->toInt();
    plan.warmUp = m_ui->warmUp->toInt();
    plan.request.timeout = std::chrono::milliseconds(m_ui->timeout->integer());
    plan.request.maxRedirects = m_ui->redirects->toInt();
    plan.request.newConnection = m_ui->newConnections->isChecked();
    plan.request.http2 = m_ui->http2->isChecked();
    plan.request.verifyTls = m_ui->verifyTls->isChecked();
    plan.request.caFile = m_ui->caFile->text().trimmed();
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
    m_ui->warmUp->setValue(plan.warmUp);
    m_ui->timeout->setValue(double(plan.request.timeout.count()));
    m_ui->redirects->setValue(plan.request.maxRedirects);
    m_ui->newConnections->setChecked(plan.request.newConnection);
    m_ui->http2->setChecked(plan.request.http2);
    m_ui->verifyTls->setChecked(plan.request.verifyTls);
    m_ui->caFile->setText(plan.request.caFile);
    m_ui->sequential->setChecked(plan.strategies.contains(Strategy::Sequential));
    m_ui->concurrent->setChecked(plan.strategies.contains(Strategy::Concurrent));
    m_ui->threaded->setChecked(plan.strategies.contains(Strategy::Threads));
    m_ui->qtClient->setChecked(plan.clients.contains(ClientKind::Qt));
    m_ui->curlClient->setChecked(plan.clients.contains(ClientKind::Curl));
}

void PlanForm::setUrl(const QString &url)
{
    m_ui->url->setEditText(url);
    m_ui->url->lineEdit()->setCursorPosition(0);
}

void PlanForm::setRunning(bool running)
{
    m_running = running;
    updateRun();
}

void PlanForm::setBlocked(bool blocked)
{
    m_blocked = blocked;
    updateRun();
}

void PlanForm::updateRun()
{
    m_ui->run->setEnabled(!m_running && !m_blocked);
    m_ui->run->setToolTip(m_blocked ? tr("Another page measures; stop it first.") : QString());
    m_ui->stop->setEnabled(m_running);
}

void PlanForm::setExportEnabled(bool enabled)
{
    m_ui->exportButton->setEnabled(enabled);
}

QPoint PlanForm::exportMenuPosition() const
{
    return m_ui->exportButton->mapToGlobal(QPoint(0, m_ui->exportButton->height()));
}

void PlanForm::remember(const QUrl &url)
{
    m_history.add(displayUrl(url));
    const QString typed = m_ui->url->currentText();
    m_ui->url->clear();
    m_ui->url->addItems(m_history.entries());
    m_ui->url->setEditText(typed);
}

void PlanForm::load(const QSettings &settings)
{
    m_history.load(settings);
    m_ui->url->addItems(m_history.entries());
    m_ui->url->setEditText(settings.value("compare/url"_L1).toString());

    setPlan(loadPlan(settings));
    m_ui->optionsButton->setChecked(settings.value("compare/optionsOpen"_L1, false).toBool());
}

void PlanForm::save(QSettings &settings) const
{
    m_history.save(settings);
    const RunPlan plan = this->plan();
    // A URL that cannot be read may hold a password anywhere.
    if (plan.request.url.isValid())
        settings.setValue("compare/url"_L1, displayUrl(plan.request.url));
    savePlan(plan, settings);
    settings.setValue("compare/optionsOpen"_L1, m_ui->optionsButton->isChecked());
}

bool PlanForm::check()
{
    m_checked = true;
    updateProblems();
    RequestSpec request;
    if (!readUrl(request)) {
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
    if (!label->isHidden())
        return; // one at a time in each row
    QPalette palette = this->palette();
    if (m_theme)
        palette.setColor(QPalette::WindowText, m_theme->colors().warning);
    label->setPalette(palette);
    label->setText(message);
    label->show();
    QPalette fieldPalette = this->palette();
    if (m_theme) {
        fieldPalette.setColor(QPalette::Text, m_theme->colors().warning);
        fieldPalette.setColor(QPalette::WindowText, m_theme->colors().warning);
    }
    fieldWidget(field)->setPalette(fieldPalette);
    fieldWidget(field)->setAccessibleDescription(message);
}

void PlanForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        updateProblems();
    }
    QWidget::changeEvent(event);
}

void PlanForm::retranslate()
{
    m_lock->setToolTip(
        tr("User and password from the URL are sent with each request until you close Loopscope. "
           "They are not shown, saved or exported. Click to forget them."));
    updateRun();
}

void PlanForm::requestRun()
{
    takeCredentials();
    if (m_ui->run->isEnabled() && check())
        Q_EMIT runRequested(plan());
}

void PlanForm::chooseCaFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Certificates to Trust"), m_ui->caFile->text(),
                                                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!path.isEmpty())
        m_ui->caFile->setText(path);
}

/// Takes user:password out of the field, so that it is neither seen nor saved.
void PlanForm::takeCredentials()
{
    RequestSpec request;
    if (!parseUrl(m_ui->url->currentText(), request) || request.authorization.isEmpty())
        return;
    m_authorization = request.authorization;
    m_credentialsAuthority = request.url.authority();
    m_lock->setVisible(true);
    setUrl(displayUrl(request.url));
}

void PlanForm::forgetCredentials()
{
    m_authorization.clear();
    m_credentialsAuthority.clear();
    m_lock->setVisible(false);
}

Status PlanForm::readUrl(RequestSpec &request) const
{
    const Status status = parseUrl(m_ui->url->currentText(), request);
    if (status && request.authorization.isEmpty() && request.url.authority() == m_credentialsAuthority)
        request.authorization = m_authorization;
    return status;
}

void PlanForm::updateProblems()
{
    RequestSpec typed;
    m_lock->setVisible(readUrl(typed).ok() && !typed.authorization.isEmpty());
    clearProblems();
    if (!m_checked)
        return;
    RequestSpec request;
    if (const Status url = readUrl(request); !url)
        showProblem(PlanField::Url, url.error());
    const QList<PlanProblem> problems = planProblems(plan());
    for (const PlanProblem &problem : problems) {
        if (problem.field != PlanField::Url)
            showProblem(problem.field, problem.message);
    }
}

void PlanForm::clearProblems()
{
    for (QLabel *label : {m_ui->urlProblem, m_ui->numberProblem, m_ui->optionsProblem})
        label->hide();
    for (PlanField field : {PlanField::Url, PlanField::Count, PlanField::Concurrency, PlanField::Threads,
                            PlanField::Rounds, PlanField::WarmUp, PlanField::Timeout, PlanField::Redirects,
                            PlanField::Strategies, PlanField::Clients, PlanField::CaFile}) {
        fieldWidget(field)->setPalette(QPalette());
        fieldWidget(field)->setAccessibleDescription({});
    }
}

void PlanForm::updateIcons()
{
    m_ui->run->setIcon(themedIcon(u"run", QPalette::HighlightedText));
    m_ui->stop->setIcon(themedIcon(u"stop"));
    m_ui->exportButton->setIcon(themedIcon(u"export"));
    m_ui->browseCaFile->setIcon(themedIcon(u"open"));
    m_ui->optionsButton->setArrowType(Qt::NoArrow);
    m_ui->optionsButton->setIcon(
        themedIcon(m_ui->optionsButton->isChecked() ? u"chevron-down" : u"chevron-right"));
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
        return m_ui->url;
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
        return m_ui->warmUp;
    case PlanField::Timeout:
        return m_ui->timeout;
    case PlanField::Redirects:
        return m_ui->redirects;
    case PlanField::Clients:
        return m_ui->qtClient;
    case PlanField::CaFile:
        return m_ui->caFile;
    }
    Q_UNREACHABLE();
}

QList<CountField *> PlanForm::countFields() const
{
    return {m_ui->count,   m_ui->concurrency, m_ui->threads,  m_ui->rounds,
            m_ui->timeout, m_ui->warmUp,      m_ui->redirects};
}

} // namespace Loopscope
