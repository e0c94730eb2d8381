// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/page.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Loopscope {

class ChangeLogPanel;
class History;
class MessageBar;
class MonitorExports;
class MonitorSession;
class RecentLoader;
class SightRefresher;
class Theme;
class WatchActions;
class WatchFilter;
class WatchListEditor;
class WatchPanel;
class WatchTable;
class WatchTableModel;
class WelcomeCard;
struct StateChange;
struct WatchTick;

/// The Monitor page: what is watched, how it is, and how it was. A face of a MonitorSession, which goes on
/// whatever page is shown and whatever the others measure: their runs disturb a tick or two, as anything else
/// on the machine does.
class MonitorPage : public Page
{
    Q_OBJECT

public:
    /// \a theme must outlive the page.
    explicit MonitorPage(const Theme *theme, QWidget *parent = nullptr);
    ~MonitorPage() override;

    /// Shows and changes what \a session watches from now on, until it is deleted; null: nothing can be
    /// watched.
    void useSession(MonitorSession *session);
    [[nodiscard]] MonitorSession *session() const;
    /// Another program watches the list: it is shown, and can neither be changed nor watched here.
    void setWatchedElsewhere(bool elsewhere);
    [[nodiscard]] bool isWatchedElsewhere() const { return m_isElsewhere; }
    /// Makes the watch \a id the chosen one, also where a filter hides it. Nothing where there is none.
    void choose(const QString &id);

    [[nodiscard]] QString title() const override { return tr("Monitor"); }
    [[nodiscard]] QWidget *status() const override;
    void showMessage(const QString &text) override;
    /// Whether something is watched. That goes on beside other pages, see runsBeside().
    [[nodiscard]] bool isRunning() const override;
    [[nodiscard]] bool runsBeside() const override { return true; }
    [[nodiscard]] bool mayStart() const override { return !m_isElsewhere; }
    void start() override;
    void stop() override;
    void setBlocked(bool /*blocked*/) override { }
    /// There is a watch.
    [[nodiscard]] bool hasResult() const override;
    [[nodiscard]] QList<QAction *> exportActions() const override;
    [[nodiscard]] QPoint exportMenuPosition() const override;
    /// Never: each tick is in the history as soon as it has ended.
    [[nodiscard]] bool losesResult() const override { return false; }
    void askToSave() override;
    /// Offers \a url to be watched as a first example, and moves watches of the demo server from \a lastPort.
    void useDemoServer(const QUrl &url, quint16 lastPort) override;
    void load(const QSettings &settings) override;
    void save(QSettings &settings) const override;

    [[nodiscard]] WatchTable *table() const { return m_table; }
    [[nodiscard]] WatchTableModel *model() const { return m_model; }
    [[nodiscard]] WatchPanel *panel() const { return m_panel; }
    [[nodiscard]] ChangeLogPanel *log() const { return m_log; }
    [[nodiscard]] WatchListEditor *editor() const { return m_editor; }
    [[nodiscard]] MonitorExports *exports() const { return m_exports; }
    [[nodiscard]] RecentLoader *recent() const { return m_recent; }
    [[nodiscard]] WatchActions *actions() const { return m_actions; }
    [[nodiscard]] SightRefresher *refresher() const { return m_refresher; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // In monitorpagebuild.cpp.
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QWidget *makeList();
    void connectActions();
    void connectPanels();
    void retranslate();

    void connectSession();
    void connectHistory();
    void onListChanged();
    void onRunningChanged();
    void onHistoryChanged();
    void onHealth();
    void onTicked(const QList<WatchTick> &ticks);
    void onStateChanged(const StateChange &change);
    void showState(const QString &id, WatchState state);
    void onSecond();
    void showRow(const QString &id);
    [[nodiscard]] bool hasHistory() const;
    void refresh(bool all);

    // In monitorpageshow.cpp.
    void onChosen();
    void updatePanel();
    void updateActions();
    void updateBars();
    [[nodiscard]] QString elsewhereText() const;
    void updateUndo();
    void updateFilter();
    void updateHint();
    void updateStatus();
    void showMenu(const QPoint &position);

    const Theme *m_theme;
    QPointer<MonitorSession> m_session;
    const History *m_shownHistory = nullptr; // only to be compared; null, too, where it keeps nothing
    const History *m_openedHistory = nullptr; // likewise: the last one that m_opening ran for
    bool m_isHistoryAway = false;
    QUrl m_demoUrl;
    bool m_isElsewhere = false; // another program has the list
    QString m_chosenId;
    QString m_problem; // of the session, until it is closed or something goes well
    bool m_isProblemOfHistory = false; // that its health tells as well, where it is bad
    QString m_message; // that is in the status bar instead of the state of things
    QTimer m_second;
    QTimer m_opening; // runs while it is too early to speak of a history that is being opened

    QStackedWidget *m_stack;
    WelcomeCard *m_welcome;
    MessageBar *m_elsewhereBar;
    MessageBar *m_bar;
    MessageBar *m_problemBar;
    MessageBar *m_undoBar;
    WatchTableModel *m_model;
    WatchFilter *m_filter;
    WatchTable *m_table;
    QLabel *m_hint;
    QLineEdit *m_search;
    QComboBox *m_stateFilter;
    QPushButton *m_exportButton;
    RecentLoader *m_recent;
    SightRefresher *m_refresher;
    WatchActions *m_actions;
    WatchListEditor *m_editor;
    WatchPanel *m_panel;
    ChangeLogPanel *m_log;
    QSplitter *m_columns;
    QSplitter *m_rows;
    QLabel *m_status;
    MonitorExports *m_exports;
};

} // namespace Loopscope
