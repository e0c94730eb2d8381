// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweepexports.h"

#include "gui/filedialogs.h"
#include "gui/sweeppage.h"

#include <QAction>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepExports::SweepExports(SweepPage *page, QWidget *charts)
    : PageExports(page, charts)
    , m_sweepPage(page)
    , m_steps(addAction(u"exportSteps"_s))
    , m_sweep(addAction(u"exportSweep"_s))
{
    addSeparator();
    addChartActions();
    connect(m_steps, &QAction::triggered, this, [this] { askToExport(SweepFile::StepsCsv); });
    connect(m_sweep, &QAction::triggered, this, [this] { askToExport(SweepFile::Json); });
    retranslate();
    update();
}

void SweepExports::askToExport(SweepFile kind)
{
    if (!m_sweepPage->hasResult())
        return;
    const QString path =
        askForTarget(m_sweepPage, tr("Export"), proposedName(*m_sweepPage->sweep(), kind), nameFilter(kind));
    if (!path.isEmpty())
        exportSweep(kind, path);
}

void SweepExports::exportSweep(SweepFile kind, const QString &path)
{
    if (!m_sweepPage->hasResult())
        return;
    tell(writeSweepFile(kind, m_sweepPage->sweep(), m_sweepPage->report(), path), QFileInfo(path).fileName(),
         path);
}

void SweepExports::retranslate()
{
    PageExports::retranslate();
    m_steps->setText(tr("S&teps as CSV…"));
    m_sweep->setText(tr("Whole Sweep as &JSON…"));
}

} // namespace Loopscope
