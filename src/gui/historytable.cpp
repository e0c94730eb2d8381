// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historytable.h"

#include "gui/columnfitter.h"
#include "gui/columngap.h"
#include "gui/flatheader.h"
#include "gui/historymodel.h"
#include "gui/historytext.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QDateTime>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 8;
constexpr int pinSize = 14;
constexpr int whenPadding = 20; ///< of both sides and the pin, and a little room
/// By HistoryModel::Column, where there is not more room.
constexpr std::array columnWidths{156, 58, 150, 150, 72, 58, 80, 80, 80};
static_assert(columnWidths.size() == HistoryModel::ColumnCount);

constexpr auto columnsKey = "history/columns"_L1;

/// A pin before the moment of a baseline, failures as warnings. The model knows no colours.
class EntryDelegate : public ColumnGapDelegate
{
public:
    EntryDelegate(const Theme *theme, QObject *parent) : ColumnGapDelegate(parent), m_theme(theme) { }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ColumnGapDelegate::initStyleOption(option, index);
        const int column = index.column();
        if (column == HistoryModel::ColumnWhen) {
            // Where there is no pin its place is kept, so that moments stand below each other.
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = QSize(pinSize, pinSize);
            if (index.data(HistoryModel::PinnedRole).toBool())
                option->icon = themedIcon(u"pin", QPalette::Text);
        }
        if (column == HistoryModel::ColumnUrl)
            option->textElideMode = Qt::ElideMiddle; // URLs differ at their ends
        if (column == HistoryModel::ColumnFailed && index.data(HistoryModel::FailedRole).toBool())
            option->palette.setColor(QPalette::Text, m_theme->colors().warning);
        if (column == HistoryModel::ColumnMachine || column == HistoryModel::ColumnKind)
            option->palette.setColor(QPalette::Text, m_theme->colors().muted);
    }

private:
    const Theme *m_theme;
};

} // namespace

HistoryTable::HistoryTable(QWidget *parent)
    : ListTable(parent)
    , m_fitter(new ColumnFitter(this, std::vector<int>(columnWidths.begin(), columnWidths.end())))
{
    setAlternatingRowColors(true);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
}

void HistoryTable::setTheme(const Theme *theme)
{
    setItemDelegate(new EntryDelegate(theme, this));
    connect(theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void HistoryTable::setEntries(HistoryModel *model)
{
    setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last - first + 1); });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, first - last - 1); });
}

void HistoryTable::resizeEvent(QResizeEvent *event)
{
    ListTable::resizeEvent(event);
    m_fitter->fit();
}

void HistoryTable::fitColumns()
{
    m_fitter->measure();
    m_fitter->fit();
}

void HistoryTable::loadColumns(const QSettings &settings)
{
    m_fitter->load(settings, columnsKey);
    m_fitter->fit();
}

void HistoryTable::saveColumns(QSettings &settings) const
{
    m_fitter->save(settings, columnsKey);
}

void HistoryTable::keepPlace(int first, int rows)
{
    const int row = verticalScrollMode() == ScrollPerPixel ? verticalHeader()->defaultSectionSize() : 1;
    const int place = verticalScrollBar()->value();
    const int above = place / row;
    if (above == 0 || (rows > 0 ? first > above : first >= above))
        return;
    executeDelayedItemsLayout(); // which makes room in the scroll bar
    verticalScrollBar()->setValue(place + std::max(rows, first - above) * row);
}

void HistoryTable::retranslate()
{
    const QDate day(2028, 12, 28); // of digits that are as wide as any
    int needed = 0;
    for (const QTime time : {QTime(10, 58, 58), QTime(22, 58, 58)}) {
        const qint64 us = QDateTime(day, time).toMSecsSinceEpoch() * 1'000;
        for (const int daysAgo : {0, 1, 2})
            needed = std::max(needed, fontMetrics().horizontalAdvance(whenText(us, day.addDays(daysAgo))));
    }
    m_fitter->keepRoom(HistoryModel::ColumnWhen,
                       std::max(columnWidths[HistoryModel::ColumnWhen], needed + pinSize + whenPadding));
    m_fitter->forget();
    fitColumns();
}

} // namespace Loopscope
