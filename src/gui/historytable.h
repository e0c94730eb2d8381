// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/listtable.h"

namespace Loopscope {

class HistoryModel;
class Theme;

/// The list of what a history holds.
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
};

} // namespace Loopscope
