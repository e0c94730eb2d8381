// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/historyactions.h"
#include "gui/historyfiles.h"
#include "gui/historyquery.h"
#include "gui/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Loopscope {

class HistoryAccess;
class HistoryDetails;
class HistoryExports;
class HistoryFilterBar;
class HistoryModel;
class HistoryTable;
class MessageBar;
class RunComparisonView;
class SightRefresher;
class Theme;
struct HistoryRun;

/// The History page: everything that was measured, to search, to note, to open again and to compare.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    /// \a theme must outlive the page.
    explicit HistoryPage(const Theme *theme, QWidget *parent = nullptr);
    ~HistoryPage() override;

    /// Shows \a history from now on, which must outlive the page; null: none.
    void setHistory(HistoryAccess *history);
    [[nodiscard]] HistoryAccess *history() const { return m_history; }

    [[nodiscard]] QString title() const override { return tr("History"); }
    [[nodiscard]] QWidget *status() const override;
    void showMessage(const QString &text) override;
    [[nodiscard]] bool isRunning() const override { return false; }
    /// Nothing is measured here: the same as Run Again.
    void start() override;
    void stop() override { }
    void setBlocked(bool blocked) override;
    [[nodiscard]] bool hasResult() const override;
    [[nodiscard]] QList<QAction *> exportActions() const override;
    [[nodiscard]] QPoint exportMenuPosition() const override;
    void askToSave() override;
    void useDemoServer(const QUrl & /*url*/, quint16 /*lastPort*/) override { }
    void load(const QSettings &settings) override;
    void save(QSettings &settings) const override;

    [[nodiscard]] QList<HistoryEntry> selectedEntries() const;
    /// Whether runs are shown side by side, rather than the list.
    [[nodiscard]] bool isComparing() const;
    [[nodiscard]] RunComparisonView *comparison() const { return m_comparison; }
    [[nodiscard]] HistoryExports *exports() const { return m_exports; }
    [[nodiscard]] HistoryModel *model() const { return m_model; }
    [[nodiscard]] SightRefresher *refresher() const { return m_refresher; }
    /// Shows \a entries side by side, the baseline first.
    void compare(const QList<HistoryEntry> &entries);
    void showSideBySide(const std::vector<HistoryRun> &runs);

Q_SIGNALS:
    /// Show \a document on the page that it belongs to.
    void documentOpened(const Loopscope::OpenedDocument &document);
    /// Fill the form of the page that it belongs to with \a plan.
    void planOpened(const Loopscope::HistoryPlan &plan);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// One of the two.
    struct Undoable
    {
        QStringList removed; // ids
        std::optional<HistoryEntry> unpinned; // because another one became the baseline
    };

    void buildList();
    void connectList();
    void onEntries(const QList<HistoryEntry> &entries, bool hasMore);
    void onHealth();
    /// Another program may have written into the history.
    void refresh();
    void refreshIfIdle();
    void updateSelection();
    void updateHint();
    void updateUndo();
    void askForTags();
    void showList();
    void openSelected();
    void planSelected();
    /// Asks \a history for what it kept of the selected entry, and calls \a use(entry, what) when it is there
    /// and still wanted.
    template <typename Use>
    void fetchSelected(QFuture<Result<QByteArray>> (HistoryAccess::*what)(const QString &), Use use);
    void failToOpen(const QString &problem);
    void compareSelected();
    void pinSelected();
    void removeSelected();
    void undo();
    [[nodiscard]] std::optional<HistoryEntry> baselineFor(const HistoryEntry &entry) const;
    [[nodiscard]] QPushButton *exportButton() const { return m_exportButton; }
    void retranslate();

    const Theme *m_theme;
    HistoryAccess *m_history = nullptr;
    HistoryQuery m_query;
    HistoryQuery m_pinned; // the baselines, wherever the list is
    QList<HistoryEntry> m_baselines;
    QList<Undoable> m_undoable; // the last one last
    QString m_queryProblem;
    bool m_hasMore = false;
    bool m_hasAnswer = false;
    bool m_isStale = false; // the history could not be asked again
    bool m_isBlocked = false;
    quint64 m_opening = 0; // counts what was asked for, so that the newest wins

    QStackedWidget *m_stack;
    HistoryFilterBar *m_filter;
    MessageBar *m_healthBar;
    MessageBar *m_undoBar;
    HistoryModel *m_model;
    HistoryTable *m_table;
    QLabel *m_hint;
    QPushButton *m_more;
    QPushButton *m_exportButton;
    HistoryDetails *m_details;
    QSplitter *m_columns;
    HistoryActions *m_actions;
    RunComparisonView *m_comparison;
    QLabel *m_status;
    HistoryExports *m_exports;
    SightRefresher *m_refresher;
};

} // namespace Loopscope
