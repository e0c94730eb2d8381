// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labform.h"

#include "core/labpresets.h"
#include "gui/labsettings.h"
#include "gui/theme.h"
#include "gui/wraplayout.h"
#include "models/labplanmodel.h"
#include "ui_labform.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QTableView>

namespace Loopscope {

using namespace Qt::StringLiterals;

LabForm::LabForm(QWidget *parent) : WrappingWidget(parent), m_ui(std::make_unique<Ui::LabForm>())
{
    m_ui->setupUi(this);
    m_list = m_ui->editor->list();
    auto *wrap = new WrapLayout(m_ui->labNumbers);
    for (QWidget *group : {m_ui->driveGroup, m_ui->limitGroup, m_ui->linesGroup, m_ui->labTimeoutGroup})
        wrap->addWidget(group);
    m_ui->limit->setLegalRange(Limits::concurrency);
    m_ui->labTimeout->setLegalRange(Limits::timeoutMs);
    m_ui->labTimeout->setSingleStep(1'000);
    fillBoxes();

    connect(buttons(), &RunButtons::runRequested, this, &LabForm::requestRun);
    connect(m_ui->preset, &QComboBox::activated, this, &LabForm::choosePreset);
    for (QComboBox *box : {m_ui->drive, m_ui->lines})
        connect(box, &QComboBox::currentIndexChanged, this, &LabForm::onEdited);
    for (CountField *field : {m_ui->limit, m_ui->labTimeout})
        connect(field, &QDoubleSpinBox::valueChanged, this, &LabForm::onEdited);
    connect(m_list, &LabPlanModel::edited, this, &LabForm::onEdited);

    setPlan(labPresets({}).first().plan);
    retranslate();
}

LabForm::~LabForm() = default;

void LabForm::setTheme(const Theme *theme)
{
    m_theme = theme;
    m_ui->editor->setTheme(theme);
    connect(theme, &Theme::changed, this, &LabForm::updateProblems);
    updateProblems();
}

LabPlan LabForm::plan() const
{
    LabPlan plan;
    plan.coroutines = m_list->coroutines();
    plan.drive = m_ui->drive->currentData().value<LabDrive>();
    plan.lines = m_ui->lines->currentData().value<LabLines>();
    plan.limit = m_ui->limit->toInt();
    plan.timeout = std::chrono::milliseconds(m_ui->labTimeout->integer());
    return plan;
}

void LabForm::setPlan(const LabPlan &plan)
{
    {
        const QScopedValueRollback setting(m_settingPlan, true);
        m_list->setCoroutines(plan.coroutines);
        m_ui->drive->setCurrentIndex(m_ui->drive->findData(QVariant::fromValue(plan.drive)));
        m_ui->lines->setCurrentIndex(m_ui->lines->findData(QVariant::fromValue(plan.lines)));
        m_ui->limit->setValue(plan.limit);
        m_ui->labTimeout->setValue(double(plan.timeout.count()));
    }
    m_ui->editor->table()->setCurrentIndex(m_list->index(0, LabPlanModel::Value));
    m_checked = false;
    onEdited();
}

void LabForm::useDemoServer(const QUrl &url, quint16 lastPort)
{
    m_list->setRequestUrl(url);
    LabPlan plan = this->plan();
    const LabPlan before = plan;
    for (LabCoroutine &coroutine : plan.coroutines) {
        if (coroutine.kind != LabCoroutine::Kind::Request)
            continue;
        if (coroutine.url.isEmpty())
            coroutine.url = url;
        else if (coroutine.url.host() == url.host() && lastPort != 0 && coroutine.url.port() == lastPort)
            coroutine.url.setPort(url.port());
    }
    if (!(plan == before))
        setPlan(plan);
}

RunButtons *LabForm::buttons() const
{
    return m_ui->buttons;
}

void LabForm::load(const QSettings &settings)
{
    if (const std::optional<LabPlan> plan = loadLabPlan(settings))
        setPlan(*plan);
}

void LabForm::save(QSettings &settings) const
{
    saveLabPlan(plan(), settings);
}

void LabForm::requestRun()
{
    m_ui->editor->commit();
    if (buttons()->canRun() && check())
        Q_EMIT runRequested(plan());
}

bool LabForm::check()
{
    m_checked = true;
    updateProblems();
    const QList<LabProblem> cells = m_list->problems();
    if (!cells.isEmpty()) {
        m_ui->editor->goTo(cells.first());
        return false;
    }
    const QList<LabProblem> problems = labPlanProblems(plan());
    if (!problems.isEmpty())
        fieldWidget(problems.first().field)->setFocus();
    return problems.isEmpty();
}

void LabForm::showProblem(LabField field, const QString &message)
{
    const bool isOfList = m_ui->editor->isAncestorOf(fieldWidget(field));
    show(isOfList ? m_ui->listProblem : m_ui->labNumberProblem, message);
    if (!isOfList)
        mark(fieldWidget(field), message);
}

void LabForm::show(QLabel *label, const QString &message)
{
    if (!label->isHidden())
        return; // one at a time in each place
    QPalette palette = this->palette();
    if (m_theme)
        palette.setColor(QPalette::WindowText, m_theme->colors().warning);
    label->setPalette(palette);
    label->setText(message);
    label->show();
}

void LabForm::mark(QWidget *field, const QString &message)
{
    QPalette palette;
    if (m_theme && !message.isEmpty()) {
        palette = this->palette();
        for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
            palette.setColor(role, m_theme->colors().warning);
    }
    field->setPalette(palette);
    field->setAccessibleDescription(message);
}

void LabForm::updateProblems()
{
    m_ui->listProblem->hide();
    m_ui->labNumberProblem->hide();
    for (QWidget *field : {static_cast<QWidget *>(m_ui->drive), static_cast<QWidget *>(m_ui->limit),
                           static_cast<QWidget *>(m_ui->labTimeout)})
        mark(field, {});
    const QList<LabProblem> cells = m_list->problems();
    m_ui->editor->table()->setAccessibleDescription(cells.isEmpty() ? QString() : cells.first().message);
    if (cells.size() > 1) {
        show(
            m_ui->listProblem,
            tr("%1 (%Ln more)", "a sentence on what is wrong, and how many others are", int(cells.size()) - 1)
                .arg(cells.first().message));
    } else if (!cells.isEmpty()) {
        show(m_ui->listProblem, cells.first().message);
    }
    if (!m_checked)
        return;
    for (const LabProblem &problem : labPlanProblems(plan())) {
        if (problem.row < 0)
            showProblem(problem.field, problem.message);
    }
}

QWidget *LabForm::fieldWidget(LabField field) const
{
    switch (field) {
    case LabField::Drive:
        return m_ui->drive;
    case LabField::Limit:
        return m_ui->limit;
    case LabField::Timeout:
        return m_ui->labTimeout;
    case LabField::Coroutines:
    case LabField::Delay:
    case LabField::Text:
    case LabField::Url:
    case LabField::Repeat:
        break;
    }
    return m_ui->editor->firstStep();
}

void LabForm::choosePreset(int index)
{
    const QString id = m_ui->preset->itemData(index).toString();
    if (id.isEmpty()) {
        if (m_custom)
            setPlan(*m_custom);
        return;
    }
    for (const LabPreset &preset : labPresets(m_list->requestUrl())) {
        if (preset.id != id)
            continue;
        LabPlan plan = preset.plan;
        plan.timeout = std::chrono::milliseconds(m_ui->labTimeout->integer());
        setPlan(plan);
    }
}

void LabForm::onEdited()
{
    if (m_settingPlan)
        return;
    updateLimit();
    updatePreset();
    updateProblems();
    Q_EMIT planChanged();
}

void LabForm::updatePreset()
{
    const LabPlan plan = this->plan();
    const std::optional<LabPreset> preset = labPresetOf(plan);
    if (!preset)
        m_custom = plan;
    const int customIndex = m_ui->preset->findData(QString());
    if (m_custom && customIndex < 0)
        m_ui->preset->addItem(tr("Custom", "a program of one's own"), QString());
    m_ui->preset->setCurrentIndex(m_ui->preset->findData(preset ? preset->id : QString()));
}

void LabForm::updateLimit()
{
    const auto drive = m_ui->drive->currentData().value<LabDrive>();
    const bool isPool = drive == LabDrive::ThreadPool;
    m_ui->limitGroup->setEnabled(plan().hasLimit());
    m_ui->limitLabel->setText(isPool ? tr("T&hreads") : tr("At o&nce"));
    m_ui->limit->setAccessibleName(isPool ? tr("Threads") : tr("At once"));
    m_ui->limit->setToolTip(isPool ? tr("How many threads the pool has")
                                   : tr("How many coroutines run at once at most"));
    m_ui->limit->setLegalRange(isPool ? Limits::threads : Limits::concurrency);
}

void LabForm::fillBoxes()
{
    for (const LabPreset &preset : labPresets({}))
        m_ui->preset->addItem(QString(), preset.id);
    for (const LabDrive drive : allLabDrives)
        m_ui->drive->addItem(QString(), QVariant::fromValue(drive));
    for (const LabLines lines : allLabLines)
        m_ui->lines->addItem(QString(), QVariant::fromValue(lines));
}

void LabForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    WrappingWidget::changeEvent(event);
}

void LabForm::retranslate()
{
    const QList<LabPreset> presets = labPresets({});
    for (int i = 0; i < m_ui->preset->count(); ++i)
        m_ui->preset->setItemText(
            i, i < presets.size() ? presets.at(i).name : tr("Custom", "a program of one's own"));
    for (int i = 0; i < m_ui->drive->count(); ++i)
        m_ui->drive->setItemText(i, labDriveName(allLabDrives.at(std::size_t(i))));
    for (int i = 0; i < m_ui->lines->count(); ++i)
        m_ui->lines->setItemText(i, labLinesName(allLabLines.at(std::size_t(i))));
    updateLimit();
    updateProblems();
}

} // namespace Loopscope
