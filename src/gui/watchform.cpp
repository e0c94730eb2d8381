// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchform.h"

#include "gui/theme.h"
#include "gui/urlfield.h"
#include "ui_watchform.h"

#include <QEvent>

#include <array>

namespace Loopscope {

namespace {

struct IntervalUnit
{
    int ms;
    int decimals;
};

// In the order of the form's box.
constexpr std::array intervalUnits{IntervalUnit{1'000, 3}, IntervalUnit{60'000, 2},
                                   IntervalUnit{3'600'000, 2}};

/// The widest unit that shows \a ms as a whole number.
int unitFor(qint64 ms)
{
    for (int unit = int(intervalUnits.size()) - 1; unit > 0; --unit) {
        if (ms > 0 && ms % intervalUnits[std::size_t(unit)].ms == 0)
            return unit;
    }
    return 0;
}

} // namespace

WatchForm::WatchForm(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::WatchForm>())
{
    m_ui->setupUi(this);
    m_problems.setTheme(theme);
    m_ui->optionsButton->setSubject(m_ui->options);
    m_ui->options->setWarmUpVisible(false);
    m_ui->name->setMaxLength(int(WatchRanges::nameLength.high));
    m_ui->interval->setLegalRange(WatchRanges::intervalMs);
    m_ui->jitter->setLegalRange(WatchRanges::jitterPercent);
    m_ui->count->setLegalRange(WatchRanges::count);
    m_ui->concurrency->setLegalRange(WatchRanges::concurrency);
    m_ui->p95->setLegalRange(WatchRanges::p95Ms);
    m_ui->p95->setSingleStep(50);
    m_ui->certificateDays->setLegalRange(WatchRanges::certificateDays);
    m_ui->confirm->setLegalRange(WatchRanges::window);
    m_ui->window->setLegalRange(WatchRanges::window);
    for (const ClientKind client : allClients)
        m_ui->client->addItem(clientName(client), int(client));
    setWatch(Watch::create());
    connectFields();
    connect(theme, &Theme::changed, this, &WatchForm::updateProblems);
}

WatchForm::~WatchForm() = default;

void WatchForm::connectFields()
{
    for (QLineEdit *field :
         {m_ui->name, m_ui->expected, m_ui->bodyContains, m_ui->jsonPointer, m_ui->jsonValue})
        connect(field, &QLineEdit::textChanged, this, &WatchForm::onChanged);
    for (CountField *field : {m_ui->interval, m_ui->jitter, m_ui->count, m_ui->concurrency, m_ui->p95,
                              m_ui->certificateDays, m_ui->confirm, m_ui->window})
        connect(field, &QDoubleSpinBox::valueChanged, this, &WatchForm::onChanged);
    connect(m_ui->interval, &QDoubleSpinBox::valueChanged, this, &WatchForm::followInterval);
    connect(m_ui->failed, &QDoubleSpinBox::valueChanged, this, &WatchForm::onChanged);
    connect(urlField(), &QComboBox::editTextChanged, this, &WatchForm::onChanged);
    for (QComboBox *box : {m_ui->method, m_ui->client})
        connect(box, &QComboBox::currentIndexChanged, this, &WatchForm::onChanged);
    connect(m_ui->intervalUnit, &QComboBox::currentIndexChanged, this, &WatchForm::showUnit);
    for (QCheckBox *box : {m_ui->limitP95, m_ui->limitCertificate, m_ui->paused})
        connect(box, &QCheckBox::toggled, this, &WatchForm::onChanged);
    connect(m_ui->options, &RequestOptions::changed, this, &WatchForm::onChanged);
}

UrlField *WatchForm::urlField() const
{
    return m_ui->url;
}

Watch WatchForm::watch() const
{
    Watch watch = m_given;
    watch.name = m_ui->name->text().trimmed();
    watch.request.authorization.clear();
    if (!urlField()->read(watch.request))
        watch.request.url = QUrl();
    // The password of a watch that is edited is not shown, and stays where the server does.
    if (watch.request.authorization.isEmpty()
        && watch.request.url.authority() == m_given.request.url.authority())
        watch.request.authorization = m_given.request.authorization;
    m_ui->options->read(watch.request);
    watch.request.method = m_ui->method->currentText().toLatin1();
    watch.interval = std::chrono::milliseconds(m_ui->interval->integer());
    watch.jitterPercent = m_ui->jitter->toInt();
    watch.count = m_ui->count->toInt();
    watch.concurrency = m_ui->concurrency->toInt();
    watch.client = ClientKind(m_ui->client->currentData().toInt());
    if (const Result<StatusSet> expected = StatusSet::parse(m_ui->expected->text()))
        watch.expected = expected.value();
    WatchLimits &limits = watch.limits;
    limits = {};
    if (m_ui->limitP95->isChecked())
        limits.p95 = std::chrono::milliseconds(m_ui->p95->integer());
    limits.failedPercent = m_ui->failed->value();
    limits.bodyContains = m_ui->bodyContains->text();
    limits.jsonPointer = m_ui->jsonPointer->text().trimmed();
    limits.jsonValue = m_ui->jsonValue->text().trimmed();
    if (m_ui->limitCertificate->isChecked())
        limits.certificateDays = m_ui->certificateDays->toInt();
    watch.confirm = m_ui->confirm->toInt();
    watch.window = m_ui->window->toInt();
    watch.paused = m_ui->paused->isChecked();
    return watch;
}

void WatchForm::setWatch(const Watch &watch)
{
    constexpr std::chrono::milliseconds usualP95{1'000};
    constexpr int usualDays = 14;
    m_given = watch;
    m_ui->name->setText(watch.name);
    urlField()->setUrl(displayUrl(watch.request.url));
    const QString method = QString::fromLatin1(watch.request.method);
    if (m_ui->method->findText(method) < 0) // from a file
        m_ui->method->addItem(method);
    m_ui->method->setCurrentText(method);
    m_ui->options->setRequest(watch.request);
    m_interval = watch.interval;
    m_ui->intervalUnit->setCurrentIndex(unitFor(watch.interval.count()));
    showUnit();
    m_ui->interval->setInteger(watch.interval.count());
    m_ui->jitter->setInteger(watch.jitterPercent);
    m_ui->count->setInteger(watch.count);
    m_ui->concurrency->setInteger(watch.concurrency);
    m_ui->client->setCurrentIndex(m_ui->client->findData(int(watch.client)));
    m_ui->expected->setText(watch.expected.text());
    const WatchLimits &limits = watch.limits;
    m_ui->limitP95->setChecked(limits.p95.has_value());
    m_ui->p95->setInteger(limits.p95.value_or(usualP95).count());
    m_ui->failed->setValue(limits.failedPercent);
    m_ui->bodyContains->setText(limits.bodyContains);
    m_ui->jsonPointer->setText(limits.jsonPointer);
    m_ui->jsonValue->setText(limits.jsonValue);
    m_ui->limitCertificate->setChecked(limits.certificateDays.has_value());
    m_ui->certificateDays->setInteger(limits.certificateDays.value_or(usualDays));
    m_ui->confirm->setInteger(watch.confirm);
    m_ui->window->setInteger(watch.window);
    m_ui->paused->setChecked(watch.paused);
    onChanged();
}

void WatchForm::showUnit()
{
    const qint64 ms = m_ui->interval->integer();
    const IntervalUnit &unit = intervalUnits[std::size_t(std::max(0, m_ui->intervalUnit->currentIndex()))];
    m_ui->interval->setShownUnit(unit.ms, unit.decimals);
    m_ui->interval->setInteger(ms);
}

/// A timeout that is as usual stays so.
void WatchForm::followInterval()
{
    const std::chrono::milliseconds interval(m_ui->interval->integer());
    if (!WatchRanges::intervalMs.contains(interval.count()))
        return;
    RequestSpec request;
    m_ui->options->read(request);
    if (request.timeout == Watch::usualTimeout(std::exchange(m_interval, interval)))
        m_ui->options->setTimeout(Watch::usualTimeout(interval));
}

QList<WatchProblem> WatchForm::problems() const
{
    QList<WatchProblem> problems;
    RequestSpec request;
    if (const Status url = urlField()->read(request); !url)
        problems.append({WatchField::Url, url.error()});
    if (const Result<StatusSet> expected = StatusSet::parse(m_ui->expected->text()); !expected)
        problems.append({WatchField::Expected, expected.error()});
    const QList<WatchProblem> others = watchProblems(watch());
    for (const WatchProblem &problem : others) {
        if (problem.field != WatchField::Url) // said above, in better words
            problems.append(problem);
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const WatchProblem &a, const WatchProblem &b) { return a.field < b.field; });
    return problems;
}

bool WatchForm::check()
{
    urlField()->takeCredentials();
    m_checked = true;
    updateProblems();
    const QList<WatchProblem> wrong = problems();
    if (!wrong.isEmpty())
        fieldWidget(wrong.first().field)->setFocus();
    return wrong.isEmpty();
}

void WatchForm::onChanged()
{
    m_ui->p95->setEnabled(m_ui->limitP95->isChecked());
    m_ui->certificateDays->setEnabled(m_ui->limitCertificate->isChecked());
    updateProblems();
    Q_EMIT changed();
}

void WatchForm::updateProblems()
{
    m_problems.clear();
    if (!m_checked)
        return;
    const QList<WatchProblem> wrong = problems();
    for (const WatchProblem &problem : wrong)
        showProblem(problem.field, problem.message);
}

void WatchForm::showProblem(WatchField field, const QString &message)
{
    QLabel *label = problemLabel(field);
    if (label == m_ui->optionsProblem)
        m_ui->optionsButton->setChecked(true);
    m_problems.show(fieldWidget(field), label, message);
}

void WatchForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        for (int i = 0; i < m_ui->client->count(); ++i)
            m_ui->client->setItemText(i, clientName(ClientKind(m_ui->client->itemData(i).toInt())));
        updateProblems();
    }
    QWidget::changeEvent(event);
}

QLabel *WatchForm::problemLabel(WatchField field) const
{
    switch (field) {
    case WatchField::Name:
        return m_ui->nameProblem;
    case WatchField::Url:
        return m_ui->urlProblem;
    case WatchField::Interval:
    case WatchField::Jitter:
        return m_ui->intervalProblem;
    case WatchField::Count:
    case WatchField::Concurrency:
        return m_ui->countProblem;
    case WatchField::Timeout:
    case WatchField::Redirects:
    case WatchField::CaFile:
        return m_ui->optionsProblem;
    case WatchField::Expected:
        return m_ui->expectedProblem;
    case WatchField::P95:
        return m_ui->p95Problem;
    case WatchField::Failed:
        return m_ui->failedProblem;
    case WatchField::BodyContains:
        return m_ui->bodyProblem;
    case WatchField::Json:
        return m_ui->jsonProblem;
    case WatchField::Certificate:
        return m_ui->certificateProblem;
    case WatchField::Confirm:
        return m_ui->confirmProblem;
    case WatchField::Command:
    case WatchField::Hook:
        break; // of alerts, not of a watch
    }
    Q_UNREACHABLE();
}

QWidget *WatchForm::fieldWidget(WatchField field) const
{
    switch (field) {
    case WatchField::Name:
        return m_ui->name;
    case WatchField::Url:
        return urlField();
    case WatchField::Interval:
        return m_ui->interval;
    case WatchField::Jitter:
        return m_ui->jitter;
    case WatchField::Count:
        return m_ui->count;
    case WatchField::Concurrency:
        return m_ui->concurrency;
    case WatchField::Timeout:
        return m_ui->options->timeoutField();
    case WatchField::Redirects:
        return m_ui->options->redirectsField();
    case WatchField::CaFile:
        return m_ui->options->caFileField();
    case WatchField::Expected:
        return m_ui->expected;
    case WatchField::P95:
        return m_ui->p95;
    case WatchField::Failed:
        return m_ui->failed;
    case WatchField::BodyContains:
        return m_ui->bodyContains;
    case WatchField::Json:
        return m_ui->jsonPointer;
    case WatchField::Certificate:
        return m_ui->certificateDays;
    case WatchField::Confirm:
        return m_ui->window->isLegal() ? m_ui->confirm : m_ui->window;
    case WatchField::Command:
    case WatchField::Hook:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
