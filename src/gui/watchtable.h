// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/listtable.h"

namespace Loopscope {

class Theme;
class WatchDelegate;

/// The list of what is watched: a WatchTableModel, sorted by a WatchFilter.
class WatchTable : public ListTable
{
    Q_OBJECT

public:
    /// \a theme must outlive the table.
    explicit WatchTable(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a model, and lets its headers sort it; a third click brings back the order of the list.
    void setWatches(QAbstractItemModel *model);
    /// Makes room for what a column of moments has in it, never less than there is.
    void fitTexts();
    /// See WatchDelegate::setNow().
    void setNow(qint64 nowUs, bool isRunning);
    void setWatchedElsewhere(bool elsewhere); ///< see WatchDelegate

    [[nodiscard]] QStringList selectedIds() const; ///< in the order that is shown
    /// The selected one that the keyboard is at, else the first selected one. Empty: none.
    [[nodiscard]] QString currentId() const;
    /// Selects the watch \a id alone. False where it is not shown.
    bool choose(const QString &id);

protected:
    /// What has a text, since state and URL are to be seen without their columns.
    [[nodiscard]] bool isCopied(int column) const override;
    void changeEvent(QEvent *event) override;
    /// A click takes nobody's selection away: the charts show one watch all the time.
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                                       const QEvent *event) const override;

private:
    void sortBy(int column);
    /// Which columns are shown.
    void showColumnsMenu(const QPoint &position);

    WatchDelegate *m_delegate;
    int m_sortColumn = -1;
};

} // namespace Loopscope
