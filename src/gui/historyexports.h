// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/pageexports.h"

namespace Loopscope {

class HistoryPage;

/// What File → Export offers on the History page: of the list what is selected, of runs side by side their
/// table and charts.
class HistoryExports : public PageExports
{
    Q_OBJECT

public:
    /// \a page owns this, and \a charts.
    HistoryExports(HistoryPage *page, QWidget *charts);

    /// Follows what is shown and selected.
    void update();
    void retranslate();

    void exportComparison(const QString &path);
    void exportEntries(const QString &path);
    /// Writes what was kept of the selected entries into \a directory.
    void exportDocuments(const QString &directory);
    void askToExportComparison();

private:
    void askToExportEntries();
    void askToExportDocuments();

    HistoryPage *m_history;
    QAction *m_documents;
    QAction *m_entries;
    QAction *m_comparison;
};

} // namespace Loopscope
