// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/pageexports.h"
#include "gui/sweepfiles.h"

namespace Loopscope {

class SweepPage;

/// What File → Export offers on the Sweep page.
class SweepExports : public PageExports
{
    Q_OBJECT

public:
    /// \a page owns this, and \a charts.
    SweepExports(SweepPage *page, QWidget *charts);

    /// Asks for the file, then writes; nothing without a result.
    void askToExport(SweepFile kind);
    /// Writes \a kind of the sweep that is shown.
    void exportSweep(SweepFile kind, const QString &path);
    void retranslate();

private:
    SweepPage *m_sweepPage;
    QAction *m_steps;
    QAction *m_sweep;
};

} // namespace Loopscope
