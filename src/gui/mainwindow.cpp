// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/mainwindow.h"

#include "core/languages.h"
#include "core/whenfinished.h"
#include "gui/comparepage.h"
#include "gui/filedialogs.h"
#include "gui/historylink.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/icons.h"
#include "gui/labpage.h"
#include "gui/monitorpage.h"
#include "gui/pagescroller.h"
#include "gui/runfiles.h"
#include "gui/sweepfiles.h"
#include "gui/sweeppage.h"
#include "gui/theme.h"
#include "io/sweepjson.h"
#include "ui_mainwindow.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMessageBox>
#include <QSettings>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Theme *theme, Languages *languages, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_languages(languages)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_compare(new ComparePage(theme))
    , m_sweep(new SweepPage(theme))
    , m_lab(new LabPage(theme))
    , m_monitor(new MonitorPage(theme))
    , m_history(new HistoryPage(theme))
{
    m_ui->setupUi(this);
    setWindowIcon(applicationIcon());
    addPage(m_compare, u"compare");
    addPage(m_sweep, u"sweep");
    addPage(m_lab, u"lab");
    addPage(m_monitor, u"monitor");
    addPage(m_history, u"history");
    m_historyLink = new HistoryLink(m_history, m_compare, m_sweep, m_lab, this);
    connect(m_historyLink, &HistoryLink::pageWanted, this, &MainWindow::showPage);
    connect(m_ui->sidebar, &Sidebar::pageSelected, this, [this](int index) { showPage(m_pages[index]); });
    connectActions();
    buildAppearanceMenu();
    buildLanguageMenu();
    load();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(Page *page, QStringView icon)
{
    m_pages.append(page);
    auto *scroller = new PageScroller;
    scroller->setWidget(page);
    m_ui->pages->addWidget(scroller);
    m_ui->sidebar->addPage(icon, page->title());
    m_ui->statusBar->addWidget(page->status(), 1);
    page->status()->setVisible(page == m_pages.first());
    connect(page, &Page::runningChanged, this, &MainWindow::updateActions);
    connect(page, &Page::resultChanged, this, &MainWindow::updateActions);
    connect(page, &Page::exportMenuRequested, this, &MainWindow::showExportMenu);
}

void MainWindow::showPage(Page *shown)
{
    m_ui->pages->setCurrentIndex(int(m_pages.indexOf(shown)));
    m_ui->sidebar->setCurrent(int(m_pages.indexOf(shown)));
    for (Page *page : std::as_const(m_pages))
        page->status()->setVisible(page == shown);
    updateActions();
}

Page *MainWindow::currentPage() const
{
    return m_pages.value(m_ui->pages->currentIndex());
}

Page *MainWindow::runningPage() const
{
    const auto running = std::find_if(m_pages.begin(), m_pages.end(), [](const Page *page) {
        return page->isRunning() && !page->runsBeside();
    });
    return running == m_pages.end() ? nullptr : *running;
}

void MainWindow::useDemoServer(const QUrl &url, quint16 lastPort)
{
    for (Page *page : std::as_const(m_pages))
        page->useDemoServer(url, lastPort);
    if (lastPort != 0 && url.port() != lastPort)
        save(); // what has moved, also where this program is killed
}

void MainWindow::useHistory(HistoryAccess *history, const EntryMakers &makers)
{
    m_historyLink->setHistory(nullptr, nullptr);
    m_recorder.reset();
    if (history)
        m_recorder = std::make_unique<HistoryRecorder>(history, makers);
    m_historyLink->setHistory(history, m_recorder.get());
    m_history->setHistory(history);
}

void MainWindow::useMonitor(MonitorSession *session)
{
    m_monitor->useSession(session);
}

void MainWindow::openRun(const QString &path)
{
    if (runningPage()) {
        reportProblem(this, tr("A run is on"), tr("Stop the run before you open another one."));
        return;
    }
    if (jsonFileKind(path) == JsonFileKind::Sweep) {
        openSweep(path);
        return;
    }
    m_compare->showMessage(tr("Opening %1 …").arg(QFileInfo(path).fileName()));
    whenFinished(openRunFile(path), this, [this, path](const OpenedRun &opened) {
        if (!opened.run) {
            m_compare->showMessage({});
            reportProblem(this, tr("The run could not be opened"), opened.error);
        } else if (!m_compare->isRunning()) {
            rememberDirectory(path);
            m_compare->show(opened.run);
            showPage(m_compare);
        }
    });
}

void MainWindow::openSweep(const QString &path)
{
    m_sweep->showMessage(tr("Opening %1 …").arg(QFileInfo(path).fileName()));
    whenFinished(openSweepFile(path), this, [this, path](const OpenedSweep &opened) {
        if (!opened.sweep) {
            m_sweep->showMessage({});
            reportProblem(this, tr("The sweep could not be opened"), opened.error);
        } else if (!m_sweep->isRunning()) {
            rememberDirectory(path);
            m_sweep->show(opened.sweep);
            showPage(m_sweep);
        }
    });
}

void MainWindow::connectActions()
{
    connect(m_ui->openRun, &QAction::triggered, this, &MainWindow::askToOpen);
    connect(m_ui->preferences, &QAction::triggered, this, &MainWindow::preferencesWanted);
    connect(m_ui->quit, &QAction::triggered, this, &MainWindow::quit);
    connect(m_ui->run, &QAction::triggered, this, [this] { currentPage()->start(); });
    connect(m_ui->stop, &QAction::triggered, this, [this] {
        if (Page *page = runningPage())
            page->stop();
    });
    connect(m_ui->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_ui->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);

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
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_ui->sidebar->setTitle(int(i), m_pages[i]->title());
    buildAppearanceMenu();
    buildLanguageMenu();
}

void MainWindow::updateActions()
{
    const Page *running = runningPage();
    for (Page *page : std::as_const(m_pages))
        page->setBlocked(running && running != page);
    m_ui->run->setEnabled(currentPage()->mayStart()
                          && (currentPage()->runsBeside() ? !currentPage()->isRunning() : !running));
    m_ui->stop->setEnabled(running);
    m_ui->openRun->setEnabled(!running);
    m_ui->exportMenu->clear();
    m_ui->exportMenu->addActions(currentPage()->exportActions());
    m_ui->exportMenu->setEnabled(currentPage()->hasResult());
}

void MainWindow::askToOpen()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open"), lastDirectory(),
                                                      tr("Loopscope runs and sweeps (*.json)"));
    if (!path.isEmpty())
        openRun(path);
}

void MainWindow::showExportMenu()
{
    if (currentPage()->hasResult())
        m_ui->exportMenu->popup(currentPage()->exportMenuPosition());
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

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && key->key() == Qt::Key_E) {
            event->ignore();
            return true;
        }
    }
    // Of the end of the desktop's session, or of QCoreApplication::quit(): not a window that is closed.
    if (event->type() == QEvent::Quit && watched == qApp) {
        QMetaObject::invokeMethod(this, &MainWindow::quit, Qt::QueuedConnection);
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::load()
{
    const QSettings settings;
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    restoreState(settings.value("window/state"_L1).toByteArray());
    for (Page *page : std::as_const(m_pages))
        page->load(settings);
    showPage(m_pages.value(settings.value("window/page"_L1, 0).toInt(), m_pages.first()));
    connect(m_theme, &Theme::changed, this,
            [this] { QSettings().setValue("appearance"_L1, int(m_theme->choice())); });
}

void MainWindow::save() const
{
    QSettings settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/state"_L1, saveState());
    settings.setValue("window/page"_L1, m_ui->pages->currentIndex());
    for (const Page *page : m_pages)
        page->save(settings);
}

} // namespace Loopscope
