// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Loopscope {

class HistoryModel;
class Theme;

/// The list of what a history holds.
class HistoryTable : public QTableView
{
    Q_OBJECT

public:
    explicit HistoryTable(QWidget *parent = nullptr);

    /// For the colours of marks. \a theme must outlive the table.
    void setTheme(const Theme *theme);
    void setEntries(HistoryModel *model);
    [[nodiscard]] QList<int> selectedRows() const; ///< ascending
    /// Puts the selected rows on the clipboard as tab-separated text.
    void copySelection() const;

Q_SIGNALS:
    /// Return, or a double click.
    void opened();
    void rowsSelected();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
};

} // namespace Loopscope
