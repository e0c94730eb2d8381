// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchtable.h"

#include "gui/flatheader.h"
#include "gui/theme.h"
#include "gui/watchdelegate.h"
#include "models/watchtablemodel.h"

#include <QEvent>
#include <QMenu>

#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// By WatchTableModel::Column, in the font that the program has at 100 %.
constexpr std::array columnWidths{170, 76, 66, 66, 66, 74, 100, 70, 66, 220};
constexpr int leastName = 130; ///< it gives way to the others

} // namespace

WatchTable::WatchTable(const Theme *theme, QWidget *parent)
    : ListTable(parent), m_delegate(new WatchDelegate(theme, this))
{
    setItemDelegate(m_delegate);
    header()->setSectionsClickable(true);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setDefaultSectionSize(WatchDelegate::rowHeight(fontMetrics()));
    connect(header(), &QWidget::customContextMenuRequested, this, &WatchTable::showColumnsMenu);
    connect(header(), &QHeaderView::sectionClicked, this, &WatchTable::sortBy);
    connect(theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void WatchTable::setWatches(QAbstractItemModel *model)
{
    setModel(model);
    for (int column = 0; column < WatchTableModel::ColumnCount; ++column)
        setColumnWidth(column, columnWidths[std::size_t(column)]);
    // The mark and the second line beside the name say these.
    setColumnHidden(WatchTableModel::ColumnState, true);
    setColumnHidden(WatchTableModel::ColumnUrl, true);
    // These are a click away, so that the others fit beside the charts.
    setColumnHidden(WatchTableModel::ColumnP50, true);
    setColumnHidden(WatchTableModel::ColumnFailed, true);
    setColumnHidden(WatchTableModel::ColumnInterval, true);
    setRestColumn(WatchTableModel::ColumnName, leastName);
    fitTexts();
    // What tells most comes first where there is little room.
    constexpr std::array order{WatchTableModel::ColumnName,         WatchTableModel::ColumnTrend,
                               WatchTableModel::ColumnAvailability, WatchTableModel::ColumnP95,
                               WatchTableModel::ColumnLast,         WatchTableModel::ColumnP50,
                               WatchTableModel::ColumnFailed,       WatchTableModel::ColumnInterval};
    for (int place = 0; place < int(order.size()); ++place)
        header()->moveSection(header()->visualIndex(order[std::size_t(place)]), place);
}

void WatchTable::fitTexts()
{
    const int needed = WatchDelegate::lastWidth(fontMetrics());
    setColumnWidth(WatchTableModel::ColumnLast,
                   std::max(header()->sectionSize(WatchTableModel::ColumnLast), needed));
}

void WatchTable::sortBy(int column)
{
    const bool isSecond = m_sortColumn == column && header()->sortIndicatorOrder() == Qt::DescendingOrder;
    if (m_sortColumn == column && !isSecond) {
        m_sortColumn = -1;
        header()->setSortIndicatorShown(false);
        model()->sort(-1);
        return;
    }
    // The worst, the slowest, the latest first; names from A to Z.
    const bool isText = column == WatchTableModel::ColumnName || column == WatchTableModel::ColumnUrl;
    const Qt::SortOrder first = isText ? Qt::AscendingOrder : Qt::DescendingOrder;
    const Qt::SortOrder order = m_sortColumn == column
        ? (header()->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder)
        : first;
    m_sortColumn = column;
    header()->setSortIndicatorShown(true);
    header()->setSortIndicator(column, order);
    model()->sort(column, order);
}

void WatchTable::showColumnsMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < WatchTableModel::ColumnCount; ++visual) {
        const int column = header()->logicalIndex(visual);
        if (column == WatchTableModel::ColumnName)
            continue; // without it nobody knows which watch it is
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu->popup(header()->mapToGlobal(position));
}

void WatchTable::setWatchedElsewhere(bool elsewhere)
{
    m_delegate->setWatchedElsewhere(elsewhere);
    viewport()->update();
}

void WatchTable::setNow(qint64 nowUs, bool isRunning)
{
    m_delegate->setNow(nowUs, isRunning);
    viewport()->update();
}

QStringList WatchTable::selectedIds() const
{
    QStringList ids;
    const QList<int> rows = selectedRows();
    for (const int row : rows)
        ids.append(model()->index(row, 0).data(WatchTableModel::IdRole).toString());
    return ids;
}

QString WatchTable::currentId() const
{
    const QStringList selected = selectedIds();
    const QString current = currentIndex().data(WatchTableModel::IdRole).toString();
    return selected.isEmpty() || selected.contains(current) ? current : selected.first();
}

bool WatchTable::choose(const QString &id)
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, WatchTableModel::ColumnName);
        if (index.data(WatchTableModel::IdRole).toString() == id) {
            selectionModel()->setCurrentIndex(
                index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
            scrollTo(index);
            return true;
        }
    }
    return false;
}

bool WatchTable::isCopied(int column) const
{
    return column != WatchTableModel::ColumnTrend;
}

QItemSelectionModel::SelectionFlags WatchTable::selectionCommand(const QModelIndex &index,
                                                                 const QEvent *event) const
{
    const QItemSelectionModel::SelectionFlags command = ListTable::selectionCommand(index, event);
    const bool wouldBeNone = index.isValid()
        ? command.testFlag(QItemSelectionModel::Toggle) && selectedRows() == QList<int>{index.row()}
        : command.testFlag(QItemSelectionModel::Clear);
    return wouldBeNone ? QItemSelectionModel::NoUpdate : command;
}

void WatchTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(WatchDelegate::rowHeight(fontMetrics()));
    if (model() && (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange))
        fitTexts();
    ListTable::changeEvent(event);
}

} // namespace Loopscope
