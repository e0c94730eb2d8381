// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyexports.h"

#include "gui/filedialogs.h"
#include "gui/historyaccess.h"
#include "gui/historyexport.h"
#include "gui/historyfiles.h"
#include "gui/historypage.h"
#include "gui/runcomparisonview.h"
#include "io/runcomparisoncsv.h"
#include "io/savefile.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

HistoryExports::HistoryExports(HistoryPage *page, QWidget *charts)
    : PageExports(page, charts)
    , m_history(page)
    , m_documents(addAction(u"exportDocuments"_s))
    , m_entries(addAction(u"exportEntries"_s))
{
    addSeparator();
    m_comparison = addAction(u"exportComparison"_s);
    addChartActions();
    connect(m_documents, &QAction::triggered, this, &HistoryExports::askToExportDocuments);
    connect(m_entries, &QAction::triggered, this, &HistoryExports::askToExportEntries);
    connect(m_comparison, &QAction::triggered, this, &HistoryExports::askToExportComparison);
    retranslate();
    update();
}

void HistoryExports::update()
{
    const bool isComparing = m_history->isComparing();
    const QList<HistoryEntry> selected = m_history->selectedEntries();
    for (QAction *action : actions())
        action->setEnabled(isComparing);
    m_entries->setEnabled(!isComparing && !selected.isEmpty());
    m_documents->setEnabled(!isComparing && std::ranges::any_of(selected, &HistoryEntry::hasDocument));
}

void HistoryExports::askToExportComparison()
{
    const QString path = askForTarget(m_history, tr("Export"), u"loopscope-comparison.csv"_s,
                                      tr("CSV files (*.csv);;All files (*)"));
    if (!path.isEmpty())
        exportComparison(path);
}

void HistoryExports::exportComparison(const QString &path)
{
    tell(QtConcurrent::run([runs = m_history->comparison()->runs(), path] {
             return saveFile(path,
                             [&runs](QIODevice &device) { return writeRunComparisonCsv(runs, device); });
         }),
         QFileInfo(path).fileName(), path);
}

void HistoryExports::askToExportEntries()
{
    const QString path = askForTarget(m_history, tr("Export"), u"loopscope-history.csv"_s,
                                      tr("CSV files (*.csv);;All files (*)"));
    if (!path.isEmpty())
        exportEntries(path);
}

void HistoryExports::exportEntries(const QString &path)
{
    tell(QtConcurrent::run([entries = m_history->selectedEntries(), path] {
             return saveFile(path,
                             [&entries](QIODevice &device) { return writeEntriesCsv(entries, device); });
         }),
         QFileInfo(path).fileName(), path);
}

void HistoryExports::askToExportDocuments()
{
    const QString directory =
        QFileDialog::getExistingDirectory(m_history, tr("Export into a Folder"), lastDirectory());
    if (!directory.isEmpty())
        exportDocuments(directory);
}

void HistoryExports::exportDocuments(const QString &directory)
{
    const QList<HistoryEntry> entries = m_history->selectedEntries();
    const auto without =
        int(std::ranges::count_if(entries, [](const HistoryEntry &entry) { return !entry.hasDocument; }));
    auto *work = new HistoryExport(m_history->history(), entries, directory, this);
    m_history->showMessage(tr("Writing …"));
    connect(work, &HistoryExport::finished, this, [this, without](int written, const QString &problem) {
        QString message = tr("Wrote %n file(s)", nullptr, written);
        if (without > 0)
            message += tr("; of %n the requests were not kept", "continues: Wrote 3 files", without);
        m_history->showMessage(message);
        if (!problem.isEmpty())
            reportProblem(m_history, tr("The file could not be written"), problem);
    });
    work->start();
}

void HistoryExports::retranslate()
{
    PageExports::retranslate();
    m_documents->setText(tr("Selected &Runs as JSON…"));
    m_entries->setText(tr("&List of the Selected as CSV…"));
    m_comparison->setText(tr("&Comparison as CSV…"));
}

} // namespace Loopscope
