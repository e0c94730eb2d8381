// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/preferencesdialog.h"

#include "core/whenfinished.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/theme.h"
#include "store/historyprobe.h"
#include "ui_preferencesdialog.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QtConcurrent>

#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualWidth = 640;

// The entries of the box, in the order of the form.
constexpr std::array whenClosedEntries{WhenClosed::Ask, WhenClosed::GoOn, WhenClosed::Quit};

struct RetentionField
{
    QSpinBox *Ui::PreferencesDialog::*box;
    std::optional<Retention::Days> Retention::*days;
};

constexpr std::array retentionFields{
    RetentionField{&Ui::PreferencesDialog::keepTicks, &Retention::ticks},
    RetentionField{&Ui::PreferencesDialog::keepHours, &Retention::hours},
    RetentionField{&Ui::PreferencesDialog::keepDays, &Retention::days},
    RetentionField{&Ui::PreferencesDialog::keepChanges, &Retention::changes},
    RetentionField{&Ui::PreferencesDialog::keepRequests, &Retention::documents},
    RetentionField{&Ui::PreferencesDialog::keepRuns, &Retention::runs},
    RetentionField{&Ui::PreferencesDialog::keepSweeps, &Retention::sweeps},
    RetentionField{&Ui::PreferencesDialog::keepLabRuns, &Retention::labRuns},
};

bool isAddress(const QString &text)
{
    return text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1);
}

/// "sslmode=require connect_timeout=5" as the end of an address.
QString addressOptions(const QString &typed)
{
    static const QRegularExpression gap(u"[\\s;&]+"_s);
    QStringList parts = typed.split(gap, Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = QString::fromLatin1(QUrl::toPercentEncoding(part, "="));
    return parts.join(u'&');
}

} // namespace

PreferencesDialog::PreferencesDialog(const Theme *theme, const Preferences &preferences, QWidget *parent)
    : FormDialog(usualWidth, parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
    , m_theme(theme)
    , m_bar(new MessageBar(theme))
{
    auto *form = new QWidget;
    m_ui->setupUi(form);
    addPart(form);
    extraButton()->hide();
    m_problems.setTheme(theme);
    m_bar->setObjectName(u"found"_s);
    m_ui->tryPlace->addWidget(m_bar);
    m_ui->file->setPlaceholderText(QDir::toNativeSeparators(HistoryLocation::standard().file));
    m_ui->tryHistory->setIcon(themedIcon(u"run"));

    setHistory(preferences.history);
    for (const RetentionField &field : retentionFields) {
        const std::optional<Retention::Days> &days = preferences.retention.*field.days;
        (m_ui.get()->*field.box)->setValue(days ? int(days->count()) : 0);
    }
    m_ui->keepsRequests->setChecked(preferences.keepsRequests);
    m_ui->notifies->setChecked(preferences.notifies);
    for (std::size_t i = 0; i < whenClosedEntries.size(); ++i) {
        if (whenClosedEntries[i] == preferences.whenClosed)
            m_ui->whenClosed->setCurrentIndex(int(i));
    }
    connectFields();
    updateFields();
}

PreferencesDialog::~PreferencesDialog()
{
    // A field that loses the focus when it is deleted has been edited, but by then nobody is there to know.
    for (QLineEdit *field : {m_ui->file, m_ui->host})
        field->disconnect(this);
}

void PreferencesDialog::connectFields()
{
    for (QLineEdit *field : {m_ui->file, m_ui->host, m_ui->database, m_ui->user, m_ui->options})
        connect(field, &QLineEdit::textChanged, this, &PreferencesDialog::onPlaceEdited);
    connect(m_ui->port, &QSpinBox::valueChanged, this, &PreferencesDialog::onPlaceEdited);
    connect(m_ui->inPostgres, &QRadioButton::toggled, this, &PreferencesDialog::onPlaceEdited);
    for (QLineEdit *field : {m_ui->file, m_ui->host})
        connect(field, &QLineEdit::editingFinished, this, [this, field] { takeAddress(field->text()); });
    connect(m_ui->browse, &QPushButton::clicked, this, &PreferencesDialog::browse);
    connect(m_ui->tryHistory, &QPushButton::clicked, this, &PreferencesDialog::tryHistory);
    connect(m_theme, &Theme::changed, this, &PreferencesDialog::updateFields);
}

void PreferencesDialog::setHistory(const HistoryLocation &location)
{
    if (location.kind == HistoryLocation::Kind::Sqlite) {
        m_ui->inFile->setChecked(true);
        m_ui->file->setText(QDir::toNativeSeparators(location.file));
        return;
    }
    m_ui->inPostgres->setChecked(true);
    m_ui->host->setText(location.host);
    m_ui->port->setValue(location.port);
    m_ui->database->setText(location.database);
    m_ui->user->setText(location.user);
    m_ui->options->setText(QString(location.options).replace(u';', u' '));
}

Preferences PreferencesDialog::preferences() const
{
    Preferences entered;
    std::optional<Problem> problem;
    entered.history = history(problem).value_or(HistoryLocation::standard());
    for (const RetentionField &field : retentionFields) {
        const int days = (m_ui.get()->*field.box)->value();
        entered.retention.*field.days = days > 0 ? std::optional(Retention::Days(days)) : std::nullopt;
    }
    entered.keepsRequests = m_ui->keepsRequests->isChecked();
    entered.notifies = m_ui->notifies->isChecked();
    entered.whenClosed = whenClosedEntries[std::size_t(std::max(0, m_ui->whenClosed->currentIndex()))];
    return entered;
}

std::optional<HistoryLocation> PreferencesDialog::history(std::optional<Problem> &problem) const
{
    return m_ui->inPostgres->isChecked() ? database(problem) : file(problem);
}

std::optional<HistoryLocation> PreferencesDialog::file(std::optional<Problem> &problem) const
{
    QString path = QDir::fromNativeSeparators(m_ui->file->text().trimmed());
    if (path.isEmpty())
        return HistoryLocation::standard();
    if (path.startsWith("~/"_L1))
        path = QDir::home().filePath(path.mid(2));
    const Result<HistoryLocation> parsed = HistoryLocation::parse(path);
    if (!parsed)
        problem = {m_ui->file, m_ui->fileProblem, parsed.error()};
    else if (parsed.value().kind != HistoryLocation::Kind::Sqlite || !QDir::isAbsolutePath(path))
        problem = {m_ui->file, m_ui->fileProblem, tr("Type the whole path of the file, from / on.")};
    else if (path.endsWith(u'/') || QFileInfo(path).isDir())
        problem = {m_ui->file, m_ui->fileProblem, tr("This is a folder; name a file in it.")};
    return problem ? std::nullopt : std::optional(parsed.value());
}

std::optional<HistoryLocation> PreferencesDialog::database(std::optional<Problem> &problem) const
{
    HistoryLocation entered;
    entered.kind = HistoryLocation::Kind::Postgres;
    entered.host = m_ui->host->text().trimmed();
    entered.port = m_ui->port->value();
    entered.database = m_ui->database->text().trimmed();
    entered.user = m_ui->user->text().trimmed();
    if (isAddress(entered.host)) { // and takeAddress() could not read it
        problem = {m_ui->host, m_ui->databaseProblem, HistoryLocation::parse(entered.host).error()};
        return std::nullopt;
    }
    if (entered.database.isEmpty()) {
        problem = {m_ui->database, m_ui->databaseProblem, tr("Type the name of the database.")};
        return std::nullopt;
    }
    if (entered.user.contains(u':')) {
        // In its own words about passwords.
        const QString error = HistoryLocation::parse(u"postgresql://u:p@h/d"_s).error();
        problem = {m_ui->user, m_ui->databaseProblem, error};
        return std::nullopt;
    }
    if (const Result<HistoryLocation> parsed = HistoryLocation::parse(entered.text()); !parsed) {
        problem = {m_ui->host, m_ui->databaseProblem, parsed.error()};
        return std::nullopt;
    }
    const QString options = addressOptions(m_ui->options->text());
    const Result<HistoryLocation> parsed =
        HistoryLocation::parse(options.isEmpty() ? entered.text() : entered.text() + u'?' + options);
    if (parsed)
        return parsed.value();
    problem = {m_ui->options, m_ui->optionsProblem, parsed.error()};
    return std::nullopt;
}

bool PreferencesDialog::check()
{
    m_checked = true;
    updateProblem();
    std::optional<Problem> problem;
    (void)history(problem);
    if (problem)
        problem->field->setFocus();
    return !problem;
}

void PreferencesDialog::updateProblem()
{
    m_problems.clear();
    if (!m_checked)
        return;
    std::optional<Problem> problem;
    (void)history(problem);
    if (problem)
        m_problems.show(problem->field, problem->label, problem->message);
}

void PreferencesDialog::accept()
{
    takeAddress(m_ui->inPostgres->isChecked() ? m_ui->host->text() : m_ui->file->text());
    if (check())
        FormDialog::accept();
}

void PreferencesDialog::onPlaceEdited()
{
    ++m_trials; // what is found says nothing of this place
    m_trial = Trial::None;
    updateFields();
}

void PreferencesDialog::takeAddress(const QString &text)
{
    if (!isAddress(text.trimmed()))
        return;
    const Result<HistoryLocation> parsed = HistoryLocation::parse(text.trimmed());
    if (parsed)
        setHistory(parsed.value());
}

void PreferencesDialog::browse()
{
    QFileDialog dialog(this, tr("The File of the History"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // a history that is there is gone on with
    dialog.setNameFilters({tr("Histories (*.sqlite)"), tr("All files (*)")});
    dialog.setDefaultSuffix(u"sqlite"_s);
    std::optional<Problem> problem;
    dialog.selectFile(file(problem).value_or(HistoryLocation::standard()).file);
    if (dialog.exec() == QDialog::Accepted)
        m_ui->file->setText(QDir::toNativeSeparators(dialog.selectedFiles().value(0)));
}

void PreferencesDialog::tryHistory()
{
    if (!check())
        return;
    std::optional<Problem> problem;
    const std::optional<HistoryLocation> place = history(problem);
    m_trial = Trial::On;
    showTrial();
    const QFuture<Result<QString>> found = QtConcurrent::run(probeHistory, *place);
    whenFinished(found, this, [this, trial = ++m_trials](const Result<QString> &result) {
        if (trial != m_trials)
            return;
        m_found = result;
        m_trial = Trial::Ended;
        showTrial();
    });
}

void PreferencesDialog::showTrial()
{
    m_ui->tryHistory->setEnabled(m_trial != Trial::On);
    if (m_trial == Trial::None)
        m_bar->say({});
    else if (m_trial == Trial::On)
        m_bar->say(tr("Looking …"));
    else if (*m_found)
        m_bar->say(m_found->value());
    else
        m_bar->say(m_found->error(), MessageBar::Tone::Warning);
}

void PreferencesDialog::updateFields()
{
    setWindowTitle(tr("Preferences"));
    okButton()->setText(tr("OK"));
    cancelButton()->setText(tr("Cancel"));
    const bool isPostgres = m_ui->inPostgres->isChecked();
    m_ui->fileGroup->setVisible(!isPostgres);
    m_ui->postgresGroup->setVisible(isPostgres);
    m_ui->tryHistory->setText(isPostgres ? tr("&Try Connection") : tr("&Try File"));
    m_ui->tryHistory->setToolTip(tr("Look whether the history can be there; nothing is changed"));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme->colors().muted);
    for (QLabel *note : {m_ui->passwordNote, m_ui->retentionNote})
        note->setPalette(colors);
    showTrial();
    updateProblem();
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(content());
        updateFields();
    }
    FormDialog::changeEvent(event);
}

} // namespace Loopscope
