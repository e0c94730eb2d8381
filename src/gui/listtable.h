// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace Loopscope {

class FlatHeader;

/// A table of things that are selected, opened and copied as whole rows.
class ListTable : public QTableView
{
    Q_OBJECT

public:
    explicit ListTable(QWidget *parent = nullptr);

    [[nodiscard]] QList<int> selectedRows() const; ///< ascending
    /// Puts the selected rows on the clipboard as tab-separated text.
    void copySelection() const;

Q_SIGNALS:
    /// Return, or a double click.
    void opened();
    void rowsSelected();

protected:
    [[nodiscard]] FlatHeader *header() const { return m_header; }
    /// \a column is as wide as the others leave it room, but at least \a least pixels.
    void setRestColumn(int column, int least);
    /// Whether copySelection() takes it: by default where it is shown.
    [[nodiscard]] virtual bool isCopied(int column) const { return !isColumnHidden(column); }

    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitRestColumn();

    FlatHeader *m_header;
    int m_restColumn = -1;
    int m_leastRest = 0;
};

} // namespace Loopscope
