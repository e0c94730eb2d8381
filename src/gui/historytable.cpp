// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historytable.h"

#include "gui/columngap.h"
#include "gui/flatheader.h"
#include "gui/historymodel.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 8;
constexpr std::array columnWidths{156, 58, 172, 176, 72, 58, 96, 110, 80}; ///< by HistoryModel::Column

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
            option->decorationSize = QSize(14, 14);
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

HistoryTable::HistoryTable(QWidget *parent) : ListTable(parent)
{
    setAlternatingRowColors(true);
    header()->setStretchLastSection(true);
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
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        setColumnWidth(column, columnWidths[std::size_t(column)]);
}

} // namespace Loopscope
