// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/listtable.h"

namespace Loopscope {

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
    /// Makes room for moments, which are as long as the locale has them. Never narrower than it is.
    void fitWhen();

private:
    /// \a rows were put in at \a first, or −\a rows taken away: what is in sight stays there.
    void keepPlace(int first, int rows);
};

} // namespace Loopscope
