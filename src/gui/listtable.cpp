// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/listtable.h"

#include "gui/flatheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace Loopscope {

ListTable::ListTable(QWidget *parent) : QTableView(parent), m_header(new FlatHeader(Qt::Horizontal, this))
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    m_header->setColumnGaps(true);
    m_header->setSectionsMovable(true);
    m_header->setHighlightSections(false);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

QList<int> ListTable::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    const QModelIndexList indexes = selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void ListTable::copySelection() const
{
    QStringList lines;
    const QList<int> rows = selectedRows();
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (isCopied(column))
                cells.append(model()->index(row, column).data().toString());
        }
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ListTable::setRestColumn(int column, int least)
{
    m_restColumn = column;
    m_leastRest = least;
    connect(m_header, &QHeaderView::sectionResized, this, &ListTable::fitRestColumn, Qt::UniqueConnection);
    fitRestColumn();
}

void ListTable::fitRestColumn()
{
    if (m_restColumn < 0)
        return;
    const int others = m_header->length() - columnWidth(m_restColumn);
    const int width = std::max(m_leastRest, viewport()->width() - others);
    if (width != columnWidth(m_restColumn))
        setColumnWidth(m_restColumn, width);
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitRestColumn();
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else
        QTableView::keyPressEvent(event);
}

void ListTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTableView::mouseDoubleClickEvent(event);
    if (indexAt(event->position().toPoint()).isValid())
        Q_EMIT opened();
}

void ListTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT rowsSelected();
}

} // namespace Loopscope
