// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "core/languages.h"
#include "gui/chartexport.h"
#include "gui/comparepage.h"
#include "gui/icons.h"
#include "gui/planform.h"
#include "gui/runstatus.h"
#include "gui/theme.h"
#include "gui/whenfinished.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>

namespace Loopscope {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Theme *theme, Languages *languages, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_languages(languages)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_compare(new ComparePage(theme))
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    m_ui->pages->addWidget(m_compare);
    m_ui->sidebar->addPage(u"compare", tr("Compare"));
    m_ui->statusBar->addWidget(m_compare->status(), 1);
    connect(m_ui->sidebar, &Sidebar::pageSelected, m_ui->pages, &QStackedWidget::setCurrentIndex);
    connectActions();
    buildAppearanceMenu();
    buildLanguageMenu();
    load();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::useDemoServer(const QUrl &url, quint16 lastPort)
{
    QUrl stored = m_compare->form()->plan().request.url;
    if (!stored.isValid()) {
        m_compare->form()->setUrl(displayUrl(url));
    } else if (stored.host() == url.host() && stored.port() == lastPort && lastPort != url.port()) {
        stored.setPort(url.port());
        m_compare->form()->setUrl(displayUrl(stored));
    }
}

void MainWindow::openRun(const QString &path)
{
    if (m_compare->isRunning()) {
        reportProblem(tr("A run is on"), tr("Stop the run before you open another one."));
        return;
    }
    m_compare->status()->showMessage(tr("Opening %1 …").arg(QFileInfo(path).fileName()));
    whenFinished(openRunFile(path), this, [this, path](const OpenedRun &opened) {
        if (!opened.run) {
            m_compare->showStatus();
            reportProblem(tr("The run could not be opened"), opened.error);
        } else if (!m_compare->isRunning()) {
            rememberDirectory(path);
            m_compare->show(opened.run);
        }
    });
}

void MainWindow::exportRun(RunFile kind, const QString &path)
{
    if (!m_compare->report())
        return;
    const QStringList paths = writtenFiles(kind, *m_compare->report(), path);
    const QString name = paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                           : tr("%n file(s)", nullptr, int(paths.size()));
    m_compare->status()->showMessage(tr("Writing %1 …").arg(name));
    const QFuture<Status> written = writeRunFile(kind, m_compare->run(), *m_compare->report(), path);
    whenFinished(written, this, [this, name, path](const Status &saved) {
        if (!saved) {
            m_compare->showStatus();
            reportProblem(tr("The file could not be written"), saved.error());
            return;
        }
        rememberDirectory(path);
        m_compare->status()->showMessage(tr("Wrote %1").arg(name));
    });
}

void MainWindow::exportCharts(const QString &path)
{
    const bool vector = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    const Status saved = vector ? saveSvg(*m_compare->charts(), path) : savePng(*m_compare->charts(), path);
    if (!saved) {
        reportProblem(tr("The file could not be written"), saved.error());
        return;
    }
    rememberDirectory(path);
    m_compare->status()->showMessage(tr("Wrote %1").arg(QFileInfo(path).fileName()));
}

void MainWindow::connectActions()
{
    connect(m_ui->openRun, &QAction::triggered, this, &MainWindow::askToOpen);
    connect(m_ui->exportRequests, &QAction::triggered, this, [this] { askToExport(RunFile::RequestsCsv); });
    connect(m_ui->exportSummary, &QAction::triggered, this, [this] { askToExport(RunFile::SummaryCsv); });
    connect(m_ui->exportRun, &QAction::triggered, this, [this] { askToExport(RunFile::Json); });
    connect(m_ui->exportHgrm, &QAction::triggered, this, [this] { askToExport(RunFile::Hgrm); });
    connect(m_ui->exportPng, &QAction::triggered, this, [this] { askToExportCharts(u".png"_s); });
    connect(m_ui->exportSvg, &QAction::triggered, this, [this] { askToExportCharts(u".svg"_s); });
    connect(m_ui->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_ui->run, &QAction::triggered, m_compare, &ComparePage::start);
    connect(m_ui->stop, &QAction::triggered, m_compare, &ComparePage::stop);
    connect(m_ui->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_compare->form(), &PlanForm::exportRequested, this, &MainWindow::showExportMenu);
    connect(m_compare, &ComparePage::runningChanged, this, &MainWindow::updateActions);
    connect(m_compare, &ComparePage::runChanged, this, &MainWindow::updateActions);

    auto *exportShortcut = new QAction(this);
    exportShortcut->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(exportShortcut, &QAction::triggered, this, &MainWindow::showExportMenu);
    addAction(exportShortcut);
    // On X11 a line edit, and each combo or spin box around one, takes Ctrl+E for the end of the line.
    qApp->installEventFilter(this);

    m_ui->openRun->setIcon(themedIcon(u"open"));
    m_ui->exportMenu->setIcon(themedIcon(u"export"));
    m_ui->run->setIcon(themedIcon(u"run"));
    m_ui->stop->setIcon(themedIcon(u"stop"));
    m_ui->languageMenu->setIcon(themedIcon(u"language"));
}

void MainWindow::buildAppearanceMenu()
{
    m_ui->appearanceMenu->clear();
    qDeleteAll(m_ui->appearanceMenu->findChildren<QActionGroup *>());
    auto *group = new QActionGroup(m_ui->appearanceMenu);
    const auto add = [this, group](const QString &text, ColorChoice choice) {
        QAction *action = m_ui->appearanceMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_theme->choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_theme->setChoice(choice); });
    };
    add(tr("Like the &System"), ColorChoice::System);
    add(tr("&Light"), ColorChoice::Light);
    add(tr("&Dark"), ColorChoice::Dark);
}

void MainWindow::buildLanguageMenu()
{
    m_ui->languageMenu->clear();
    qDeleteAll(m_ui->languageMenu->findChildren<QActionGroup *>());
    auto *group = new QActionGroup(m_ui->languageMenu);
    const QString chosen = QSettings().value("language"_L1, Languages::system.toString()).toString();
    const auto add = [&](const QString &text, const QString &language) {
        QAction *action = m_ui->languageMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen == language);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] {
            QSettings().setValue("language"_L1, language);
            m_languages->install(language);
        });
    };
    add(tr("Like the &System"), Languages::system.toString());
    const QStringList languages = Languages::available();
    for (const QString &language : languages)
        add(Languages::nativeName(language), language);
}

void MainWindow::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->sidebar->setTitle(0, tr("Compare"));
    buildAppearanceMenu();
    buildLanguageMenu();
}

void MainWindow::updateActions()
{
    const bool running = m_compare->isRunning();
    const bool hasRun = m_compare->report() != nullptr;
    m_ui->run->setEnabled(!running);
    m_ui->stop->setEnabled(running);
    m_ui->openRun->setEnabled(!running);
    m_ui->exportMenu->setEnabled(hasRun);
    for (QAction *action : m_ui->exportMenu->actions())
        action->setEnabled(hasRun);
    m_compare->form()->setExportEnabled(hasRun);
}

QString MainWindow::askForTarget(const QString &title, const QString &proposal, const QString &filter)
{
    QFileDialog dialog(this, title, QFileInfo(proposal).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(proposal).suffix());
    dialog.selectFile(proposal);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void MainWindow::askToExport(RunFile kind)
{
    if (!m_compare->report())
        return;
    const QString proposal = directory() + u'/' + proposedName(*m_compare->run(), kind);
    const QString path = askForTarget(tr("Export"), proposal, nameFilter(kind));
    if (!path.isEmpty() && (kind != RunFile::Hgrm || mayReplace(kind, path)))
        exportRun(kind, path);
}

bool MainWindow::mayReplace(RunFile kind, const QString &path)
{
    QStringList existing = writtenFiles(kind, *m_compare->report(), path);
    existing.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    if (existing.isEmpty())
        return true;
    for (QString &file : existing)
        file = QFileInfo(file).fileName();
    QMessageBox box(QMessageBox::Question, tr("Export"), tr("These files exist already. Replace them?"),
                    QMessageBox::Yes | QMessageBox::No, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(existing.join(u'\n'));
    box.setDefaultButton(QMessageBox::No);
    return box.exec() == QMessageBox::Yes;
}

void MainWindow::askToExportCharts(const QString &suffix)
{
    const QString proposal = directory() + u"/loopscope"_s + suffix;
    const QString path = askForTarget(tr("Export Charts"), proposal, u'*' + suffix);
    if (!path.isEmpty())
        exportCharts(path);
}

void MainWindow::askToOpen()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open Run"), directory(), nameFilter(RunFile::Json));
    if (!path.isEmpty())
        openRun(path);
}

void MainWindow::showExportMenu()
{
    if (m_compare->report())
        m_ui->exportMenu->popup(m_compare->form()->exportMenuPosition());
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Loopscope"),
        tr("<h3>Loopscope %1</h3><p>Shows what concurrency buys you: the same HTTP requests one after "
           "another, as coroutines on one event loop, and from a pool of blocking threads.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(LOOPSCOPE_VERSION)));
}

void MainWindow::reportProblem(const QString &title, const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, sentence, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QString MainWindow::directory() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = QSettings().value("files/directory"_L1, documents).toString();
    return QFileInfo(last).isDir() ? last : QDir::homePath();
}

void MainWindow::rememberDirectory(const QString &path) const
{
    QSettings().setValue("files/directory"_L1, QFileInfo(path).absolutePath());
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_E) {
            event->ignore();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    save();
    event->accept();
}

bool MainWindow::mayClose()
{
    if (!m_compare->isRunning())
        return true;
    QMessageBox box(QMessageBox::Question, tr("A run is on"), tr("A run is still on."), QMessageBox::NoButton,
                    this);
    box.setInformativeText(
        tr("Closing now loses what was measured. Keep the run, or stop it and save it first."));
    QPushButton *keep = box.addButton(tr("Keep Running"), QMessageBox::RejectRole);
    const QPushButton *stopAndSave = box.addButton(tr("Stop and Save…"), QMessageBox::ActionRole);
    const QPushButton *close = box.addButton(tr("Close Without Saving"), QMessageBox::DestructiveRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    if (box.clickedButton() == close)
        return true;
    if (box.clickedButton() != stopAndSave)
        return false;
    // Closing once more is the person's next step.
    if (m_compare->report()) { // the run ended behind the box
        askToExport(RunFile::Json);
        return false;
    }
    connect(
        m_compare, &ComparePage::runChanged, this, [this] { askToExport(RunFile::Json); },
        Qt::SingleShotConnection);
    m_compare->stop();
    return false;
}

void MainWindow::load()
{
    const QSettings settings;
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    restoreState(settings.value("window/state"_L1).toByteArray());
    m_compare->load(settings);
    connect(m_theme, &Theme::changed, this,
            [this] { QSettings().setValue("appearance"_L1, int(m_theme->choice())); });
}

void MainWindow::save() const
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/state"_L1, saveState());
    m_compare->save(settings);
}

} // namespace Loopscope
