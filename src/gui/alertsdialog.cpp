// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/alertsdialog.h"

#include "gui/commandtext.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/theme.h"
#include "io/alertjson.h"
#include "net/alertrunner.h"
#include "ui_alertsdialog.h"

#include <QDateTime>
#include <QEvent>
#include <QFontDatabase>
#include <QJsonDocument>
#include <QProcess>
#include <QPushButton>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 600;

struct Sample
{
    Watch watch;
    StateChange change;
    qint64 fromSinceUs = 0;
};

/// What a test tells: nobody should take it for the truth.
Sample makeSample()
{
    Sample sample;
    sample.watch.id = u"00000000-0000-0000-0000-000000000000"_s;
    sample.watch.name = AlertsDialog::tr("Test");
    sample.watch.request.url = QUrl(u"http://127.0.0.1/"_s);
    sample.change.watchId = sample.watch.id;
    sample.change.atUs = QDateTime::currentMSecsSinceEpoch() * 1'000;
    sample.change.from = WatchState::Up;
    sample.change.to = WatchState::Down;
    sample.change.reason = AlertsDialog::tr("This is only a test of the alerts.");
    sample.fromSinceUs = sample.change.atUs - 3'600'000'000;
    return sample;
}

} // namespace

AlertsDialog::AlertsDialog(const Theme *theme, const AlertActions &actions, QWidget *parent)
    : FormDialog(usualWidth, parent)
    , m_ui(std::make_unique<Ui::AlertsDialog>())
    , m_theme(theme)
    , m_given(actions)
{
    auto *form = new QWidget;
    m_ui->setupUi(form);
    addPart(form);
    extraButton()->setObjectName(u"test"_s);
    m_problems.setTheme(theme);
    m_command.bar = new MessageBar(theme, this);
    m_hook.bar = new MessageBar(theme, this);
    m_command.bar->setObjectName(u"commandResult"_s);
    m_hook.bar->setObjectName(u"hookResult"_s);
    m_ui->commandPart->addWidget(m_command.bar);
    m_ui->hookPart->addWidget(m_hook.bar);
    m_ui->payloadButton->setSubject(m_ui->payload);
    m_ui->sample->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    m_ui->runCommand->setChecked(actions.runCommand);
    m_ui->command->setText(commandText(actions.command));
    m_ui->callHook->setChecked(actions.callHook);
    m_ui->hook->setText(actions.hook.toString());
    for (QCheckBox *box : {m_ui->runCommand, m_ui->callHook})
        connect(box, &QCheckBox::toggled, this, &AlertsDialog::onEdited);
    for (QLineEdit *field : {m_ui->command, m_ui->hook})
        connect(field, &QLineEdit::textChanged, this, &AlertsDialog::onEdited);
    connect(extraButton(), &QPushButton::clicked, this, &AlertsDialog::test);
    connect(theme, &Theme::changed, this, &AlertsDialog::update);
    retranslate();
    update();
}

AlertsDialog::~AlertsDialog() = default;

AlertActions AlertsDialog::actions() const
{
    AlertActions actions;
    actions.runCommand = m_ui->runCommand->isChecked();
    actions.callHook = m_ui->callHook->isChecked();
    // What the line cannot write stays as long as nobody edits it.
    const QString command = m_ui->command->text();
    actions.command =
        command == commandText(m_given.command) ? m_given.command : QProcess::splitCommand(command);
    actions.hook = QUrl(m_ui->hook->text().trimmed());
    return actions;
}

QList<WatchProblem> AlertsDialog::problems() const
{
    const AlertActions entered = actions();
    QList<WatchProblem> problems = alertProblems(entered);
    RequestSpec parsed;
    const Status url = parseUrl(m_ui->hook->text(), parsed);
    for (WatchProblem &problem : problems) {
        if (problem.field == WatchField::Hook && !url)
            problem.message = url.error(); // which knows what was typed
    }
    return problems;
}

bool AlertsDialog::check()
{
    m_checked = true;
    update();
    const QList<WatchProblem> wrong = problems();
    if (wrong.isEmpty())
        return true;
    QLineEdit *field = wrong.first().field == WatchField::Command ? m_ui->command : m_ui->hook;
    field->setFocus();
    return false;
}

void AlertsDialog::updateProblems()
{
    m_problems.clear();
    if (!m_checked)
        return;
    const QList<WatchProblem> wrong = problems();
    for (const WatchProblem &problem : wrong) {
        if (problem.field == WatchField::Command)
            m_problems.show(m_ui->command, m_ui->commandProblem, problem.message);
        else
            m_problems.show(m_ui->hook, m_ui->hookProblem, problem.message);
    }
}

void AlertsDialog::accept()
{
    if (check())
        FormDialog::accept();
}

void AlertsDialog::done(int result)
{
    forgetTests();
    FormDialog::done(result);
}

void AlertsDialog::onEdited()
{
    forgetTests();
    update();
}

void AlertsDialog::update()
{
    const AlertActions entered = actions();
    m_ui->command->setEnabled(entered.runCommand);
    m_ui->hook->setEnabled(entered.callHook);
    const QString description = entered.runCommand ? commandDescription(entered.command) : QString();
    m_ui->commandPreview->setText(description);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme->colors().muted);
    m_ui->commandPreview->setPalette(colors);
    showTests();
    updateProblems();
    m_ui->commandPreview->setVisible(!description.isEmpty() && m_ui->commandProblem->isHidden());
}

void AlertsDialog::test()
{
    if (isTesting()) {
        forgetTests();
        return;
    }
    if (!check())
        return;
    const AlertActions entered = actions();
    m_command.state = m_hook.state = Test::State::None;
    AlertActions command = entered;
    command.callHook = false;
    start(m_command, command);
    AlertActions hook = entered;
    hook.runCommand = false;
    start(m_hook, hook);
    showTests();
}

void AlertsDialog::start(Test &test, const AlertActions &actions)
{
    if (!actions.runCommand && !actions.callHook)
        return;
    test.state = Test::State::On;
    test.problem.clear();
    test.runner = std::make_unique<AlertRunner>();
    test.runner->setActions(actions);
    connect(test.runner.get(), &AlertRunner::problem, this,
            [&test](const QString &sentence) { test.problem = sentence; });
    connect(test.runner.get(), &AlertRunner::idle, this, [this, &test] {
        test.runner.release()->deleteLater(); // it is telling us
        test.state = Test::State::Ended;
        showTests();
    });
    const Sample sample = makeSample();
    test.runner->run({sample.watch.id, sample.watch.displayName(),
                      alertJson(sample.watch, sample.change, sample.fromSinceUs),
                      alertVariables(sample.watch, sample.change)});
}

void AlertsDialog::forgetTests()
{
    for (Test *test : {&m_command, &m_hook}) {
        test->runner.reset();
        test->state = Test::State::None;
    }
    showTests();
}

bool AlertsDialog::isTesting() const
{
    return m_command.state == Test::State::On || m_hook.state == Test::State::On;
}

void AlertsDialog::showTests()
{
    const auto show = [](const Test &test, const QString &running, const QString &well) {
        if (test.state == Test::State::None)
            test.bar->say({});
        else if (test.state == Test::State::On)
            test.bar->say(running);
        else if (test.problem.isEmpty())
            test.bar->say(well);
        else
            test.bar->say(test.problem, MessageBar::Tone::Warning);
    };
    show(m_command, tr("The command is running …"), tr("The command has ended well."));
    show(m_hook, tr("Waiting for the hook's answer …"), tr("The hook has answered that it was told."));

    const bool isOn = m_ui->runCommand->isChecked() || m_ui->callHook->isChecked();
    extraButton()->setEnabled(isOn);
    extraButton()->setText(isTesting() ? tr("S&top Testing") : tr("&Test"));
    extraButton()->setIcon(themedIcon(isTesting() ? u"stop" : u"run"));
    extraButton()->setToolTip(isOn ? tr("Do what is on now, once, with a sample that says it is one")
                                   : tr("Nothing is on that could be tested"));
}

void AlertsDialog::retranslate()
{
    setWindowTitle(tr("Alerts"));
    okButton()->setText(tr("OK"));
    cancelButton()->setText(tr("Cancel"));
    const Sample sample = makeSample();
    const QByteArray json = alertJson(sample.watch, sample.change, sample.fromSinceUs);
    m_ui->sample->setPlainText(
        QString::fromUtf8(QJsonDocument::fromJson(json).toJson(QJsonDocument::Indented)).trimmed());
    const int lines = m_ui->sample->document()->blockCount() + 2; // two for the frame and a scroll bar
    m_ui->sample->setMinimumHeight(lines * m_ui->sample->fontMetrics().lineSpacing());
}

void AlertsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(content());
        retranslate();
        update();
    }
    FormDialog::changeEvent(event);
}

} // namespace Loopscope
