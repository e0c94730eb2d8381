// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/pageexports.h"
#include "gui/runfiles.h"

namespace Loopscope {

class ComparePage;

/// What File → Export offers on the Compare page.
class CompareExports : public PageExports
{
    Q_OBJECT

public:
    /// \a page owns this, and \a charts.
    CompareExports(ComparePage *page, QWidget *charts);

    /// Asks for the file, then writes; nothing without a report.
    void askToExport(RunFile kind);
    /// Writes \a kind of the run that is shown, once it has its report.
    void exportRun(RunFile kind, const QString &path);
    void retranslate();

private:
    ComparePage *m_compare;
    QAction *m_requests;
    QAction *m_summary;
    QAction *m_run;
    QAction *m_hgrm;
};

} // namespace Loopscope
