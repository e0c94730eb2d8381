// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMainWindow>

#include <memory>

namespace Loopscope {

class ComparePage;
class HistoryAccess;
class HistoryLink;
class HistoryPage;
class HistoryRecorder;
class LabPage;
class Languages;
class MonitorPage;
class MonitorSession;
class Page;
class SweepPage;
class Theme;
class WindowCloser;
struct EntryMakers;

namespace Ui {
class MainWindow;
}

/// The one window: sidebar, pages, menus, and what they share: files, language, appearance, settings.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    MainWindow(Theme *theme, Languages *languages, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ComparePage *comparePage() const { return m_compare; }
    [[nodiscard]] SweepPage *sweepPage() const { return m_sweep; }
    [[nodiscard]] LabPage *labPage() const { return m_lab; }
    [[nodiscard]] MonitorPage *monitorPage() const { return m_monitor; }
    [[nodiscard]] HistoryPage *historyPage() const { return m_history; }

    /// Tells every page of the demo server, see Page::useDemoServer().
    void useDemoServer(const QUrl &url, quint16 lastPort);
    /// Lists what \a history has, which must outlive the window, and records in it what is measured here, as
    /// \a makers make entries of it. Null: there is no history.
    void useHistory(HistoryAccess *history, const EntryMakers &makers);
    /// Shows what \a session watches, see MonitorPage::useSession().
    void useMonitor(MonitorSession *session);
    void showPage(Page *page);
    /// Opens a JSON run or sweep on the page it belongs to; a problem is shown in a dialog.
    void openRun(const QString &path);

    /// What closing the window means, which must outlive it. Null: it ends the program.
    void setCloser(WindowCloser *closer) { m_closer = closer; }
    /// In front of all others, also where it was hidden or minimized.
    void bringUp();
    /// The same, with the Monitor page; on the watch \a id where it is not empty.
    void showWatch(const QString &id);
    /// What Quit does: asks where a run would be lost, then leave().
    void quit();
    /// Ends the program without a question: keeps the settings, and left() follows.
    void leave();
    /// Keeps layout, pages and plans for the next start.
    void save() const;

Q_SIGNALS:
    void preferencesWanted();
    /// The window is gone for good: the program may end.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void addPage(Page *page, QStringView icon);
    [[nodiscard]] Page *currentPage() const;
    /// The page that measures alone; null while none does. There is never more than one.
    [[nodiscard]] Page *runningPage() const;
    void connectActions();
    void buildAppearanceMenu();
    void buildLanguageMenu();
    void retranslate();
    void updateActions();
    void openSweep(const QString &path);
    void askToOpen();
    void showExportMenu();
    void showAbout();
    void load();
    [[nodiscard]] bool mayClose();

    Theme *m_theme;
    Languages *m_languages;
    std::unique_ptr<Ui::MainWindow> m_ui;
    QList<Page *> m_pages; // in the order of the sidebar
    ComparePage *m_compare;
    SweepPage *m_sweep;
    LabPage *m_lab;
    MonitorPage *m_monitor;
    HistoryPage *m_history;
    HistoryLink *m_historyLink;
    std::unique_ptr<HistoryRecorder> m_recorder;
    WindowCloser *m_closer = nullptr;
};

} // namespace Loopscope
