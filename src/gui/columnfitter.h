// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <vector>

class QHeaderView;
class QSettings;
class QTableView;

namespace Loopscope {

/// Gives each column of a table the room that its texts need. Where there is not enough for all, those that
/// need more than their share get less, and the last column in sight has what the others leave.
///
/// A width that a person sets is kept, and so are those of the columns before it, so that nothing moves under
/// the mouse. The others share what is left then.
class ColumnFitter : public QObject
{
    Q_OBJECT

public:
    /// \a shares, by column: widths that are enough for most texts. A column has less only where it needs
    /// less.
    ColumnFitter(QTableView *table, std::vector<int> shares);

    /// \a column has at least \a width, whatever is in it.
    void keepRoom(int column, int width);
    /// Looks at the texts in sight, and at some more. Columns need no less for what has gone, so that they do
    /// not jump while one searches.
    void measure();
    /// What was measured is of another language.
    void forget();
    /// To be called when the table has another size, or another column is hidden.
    void fit();

    /// The order of the columns, and the widths that were set.
    void load(const QSettings &settings, const QString &key);
    void save(QSettings &settings, const QString &key) const;

private:
    struct Column
    {
        int share = 0; // see the constructor
        int kept = 0; // it always has so much
        int needed = 0; // by its texts
        int chosen = 0; // by a person; 0: not

        [[nodiscard]] int most() const { return qMax(kept, needed); }
        [[nodiscard]] int least() const { return qMax(kept, qMin(share, needed)); }
    };

    [[nodiscard]] QHeaderView *header() const;
    /// Of those that are shown, from left to right.
    [[nodiscard]] std::vector<int> columnsInSight() const;
    void onResized(int column, int before, int width);
    void prepareHeader();

    QTableView *m_table;
    std::vector<Column> m_columns;
    bool m_isFitting = false; // it is this that resizes
};

} // namespace Loopscope
