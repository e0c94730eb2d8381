// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/compareexports.h"

#include "gui/comparepage.h"
#include "gui/filedialogs.h"

#include <QAction>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

CompareExports::CompareExports(ComparePage *page, QWidget *charts)
    : PageExports(page, charts)
    , m_compare(page)
    , m_requests(addAction(u"exportRequests"_s))
    , m_summary(addAction(u"exportSummary"_s))
    , m_run(addAction(u"exportRun"_s))
    , m_hgrm(addAction(u"exportHgrm"_s))
{
    addSeparator();
    addChartActions();
    m_run->setShortcut(Qt::CTRL | Qt::Key_S);
    connect(m_requests, &QAction::triggered, this, [this] { askToExport(RunFile::RequestsCsv); });
    connect(m_summary, &QAction::triggered, this, [this] { askToExport(RunFile::SummaryCsv); });
    connect(m_run, &QAction::triggered, this, [this] { askToExport(RunFile::Json); });
    connect(m_hgrm, &QAction::triggered, this, [this] { askToExport(RunFile::Hgrm); });
    retranslate();
    update();
}

void CompareExports::askToExport(RunFile kind)
{
    const RunReport *report = m_compare->report();
    if (!report)
        return;
    const QString path =
        askForTarget(m_compare, tr("Export"), proposedName(*m_compare->run(), kind), nameFilter(kind));
    if (path.isEmpty())
        return;
    // The dialog knows of one file only.
    if (kind != RunFile::Hgrm || mayReplace(m_compare, tr("Export"), writtenFiles(kind, *report, path)))
        exportRun(kind, path);
}

void CompareExports::exportRun(RunFile kind, const QString &path)
{
    const RunReport *report = m_compare->report();
    if (!report)
        return;
    const QStringList paths = writtenFiles(kind, *report, path);
    const QString name = paths.size() == 1 ? QFileInfo(paths.first()).fileName()
                                           : tr("%n file(s)", nullptr, int(paths.size()));
    tell(writeRunFile(kind, m_compare->run(), *report, path), name, path);
}

void CompareExports::retranslate()
{
    PageExports::retranslate();
    m_requests->setText(tr("&Requests as CSV…"));
    m_summary->setText(tr("&Summary as CSV…"));
    m_run->setText(tr("Whole Run as &JSON…"));
    m_hgrm->setText(tr("Percentiles for &HdrHistogram…"));
}

} // namespace Loopscope
