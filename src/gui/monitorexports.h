// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/pageexports.h"

namespace Loopscope {

class MonitorPage;

/// What File → Export offers on the Monitor page: the ticks in sight and the listed changes as CSV, the watch
/// list, and pictures of the charts.
class MonitorExports : public PageExports
{
    Q_OBJECT

public:
    /// \a page owns this, and \a charts.
    MonitorExports(MonitorPage *page, QWidget *charts);

    /// Follows what is shown.
    void update();
    void retranslate();

    /// The buckets in sight, see writeTicksCsv().
    void exportTicks(const QString &path);
    /// The changes that are listed, see writeChangesCsv().
    void exportChanges(const QString &path);
    /// The whole watch list, see writeWatchList().
    void exportList(const QString &path);
    void askToExportList();

private:
    void askToExportTicks();
    void askToExportChanges();

    MonitorPage *m_monitor;
    QAction *m_ticks;
    QAction *m_changes;
    QAction *m_list;
};

} // namespace Loopscope
