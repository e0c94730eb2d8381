// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/columnfitter.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostCharacters = 80; ///< that a column is made wide for
constexpr int air = 8; ///< between the longest text and the next column's
constexpr int measuredRows = 100; ///< at most: a history may be long
} // namespace

ColumnFitter::ColumnFitter(QTableView *table, std::vector<int> shares) : QObject(table), m_table(table)
{
    for (const int share : shares)
        m_columns.push_back({share, 0, 0, 0});
    prepareHeader();
    connect(header(), &QHeaderView::sectionResized, this, &ColumnFitter::onResized);
    connect(header(), &QHeaderView::sectionMoved, this, &ColumnFitter::fit);
}

QHeaderView *ColumnFitter::header() const
{
    return m_table->horizontalHeader();
}

void ColumnFitter::prepareHeader()
{
    header()->setStretchLastSection(false);
    header()->setResizeContentsPrecision(measuredRows);
}

void ColumnFitter::keepRoom(int column, int width)
{
    m_columns[std::size_t(column)].kept = width;
}

void ColumnFitter::measure()
{
    if (header()->count() != int(m_columns.size()))
        return;
    const QAbstractItemView *view = m_table;
    const int most = m_table->fontMetrics().averageCharWidth() * mostCharacters;
    for (int column = 0; column < header()->count(); ++column) {
        const int texts = std::min(view->sizeHintForColumn(column) + air, most);
        int &needed = m_columns[std::size_t(column)].needed;
        needed = std::max({needed, texts, header()->sectionSizeHint(column)});
    }
}

void ColumnFitter::forget()
{
    for (Column &column : m_columns)
        column.needed = 0;
}

std::vector<int> ColumnFitter::columnsInSight() const
{
    std::vector<int> columns;
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (!header()->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void ColumnFitter::fit()
{
    if (m_isFitting || header()->count() != int(m_columns.size()))
        return;
    const std::vector<int> inSight = columnsInSight();
    if (inSight.empty())
        return;
    int left = m_table->viewport()->width();
    int wanted = 0; // beyond the least
    for (const int column : inSight) {
        const Column &width = m_columns[std::size_t(column)];
        left -= width.chosen > 0 ? width.chosen : width.least();
        wanted += width.chosen > 0 ? 0 : width.most() - width.least();
    }
    const double part = wanted > 0 ? std::clamp(double(left) / wanted, 0.0, 1.0) : 0;
    const QScopedValueRollback fitting(m_isFitting, true);
    for (const int column : inSight) {
        const Column &width = m_columns[std::size_t(column)];
        header()->resizeSection(
            column,
            width.chosen > 0 ? width.chosen : width.least() + int(part * (width.most() - width.least())));
    }
    const int rest = m_table->viewport()->width() - header()->length();
    if (rest > 0)
        header()->resizeSection(inSight.back(), header()->sectionSize(inSight.back()) + rest);
}

void ColumnFitter::onResized(int column, int before, int width)
{
    const bool isHiding = before == 0 || width == 0;
    if (m_isFitting || isHiding || column >= int(m_columns.size()))
        return;
    const std::vector<int> inSight = columnsInSight();
    for (const int one : inSight) {
        m_columns[std::size_t(one)].chosen = header()->sectionSize(one);
        if (one == column)
            break;
    }
    fit();
}

void ColumnFitter::load(const QSettings &settings, const QString &key)
{
    const QScopedValueRollback fitting(m_isFitting, true);
    header()->restoreState(settings.value(key).toByteArray());
    prepareHeader(); // which the state has, too
    const QStringList widths = settings.value(key + u"Set"_s).toStringList();
    if (widths.size() != qsizetype(m_columns.size()))
        return;
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        m_columns[column].chosen = std::max(0, widths[qsizetype(column)].toInt());
}

void ColumnFitter::save(QSettings &settings, const QString &key) const
{
    QStringList widths;
    for (const Column &column : m_columns)
        widths.append(QString::number(column.chosen));
    settings.setValue(key, header()->saveState());
    settings.setValue(key + u"Set"_s, widths);
}

} // namespace Loopscope
