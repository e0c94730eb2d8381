// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/listtable.h"

class QSettings;

namespace Loopscope {

class ColumnFitter;
class HistoryModel;
class Theme;

/// The list of what a history holds. What comes and goes above the rows in sight does not move them, unless
/// the first of all is among them.
class HistoryTable : public ListTable
{
    Q_OBJECT

public:
    explicit HistoryTable(QWidget *parent = nullptr);

    /// For the colours of marks. \a theme must outlive the table.
    void setTheme(const Theme *theme);
    void setEntries(HistoryModel *model);
    /// Gives the columns room for what they show now.
    void fitColumns();
    /// Makes room for moments and other texts, which are as long as the language and the locale have them.
    void retranslate();
    /// Order and widths of the columns, as a person has made them.
    void loadColumns(const QSettings &settings);
    void saveColumns(QSettings &settings) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// \a rows were put in at \a first, or −\a rows taken away: what is in sight stays there.
    void keepPlace(int first, int rows);

    ColumnFitter *m_fitter;
};

} // namespace Loopscope
