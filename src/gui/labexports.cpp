// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labexports.h"

#include "gui/filedialogs.h"
#include "gui/labpage.h"
#include "io/labcsv.h"
#include "io/savefile.h"

#include <QAction>
#include <QFileInfo>
#include <QtConcurrent>

namespace Loopscope {

using namespace Qt::StringLiterals;

LabExports::LabExports(LabPage *page, QWidget *timeline)
    : PageExports(page, timeline)
    , m_lab(page)
    , m_lines(addAction(u"exportLabLines"_s))
    , m_states(addAction(u"exportLabStates"_s))
{
    addSeparator();
    addChartActions();
    connect(m_lines, &QAction::triggered, this, [this] { askToExport(Kind::Lines); });
    connect(m_states, &QAction::triggered, this, [this] { askToExport(Kind::StatesCsv); });
    retranslate();
    update();
}

void LabExports::askToExport(Kind kind)
{
    if (!m_lab->hasResult())
        return;
    const QString suffix = kind == Kind::Lines ? u".txt"_s : u".csv"_s;
    const QString proposal = u"loopscope-lab-"_s + m_lab->run()->id + suffix;
    const QString filter = kind == Kind::Lines ? tr("Text files (*.txt);;All files (*)")
                                               : tr("CSV files (*.csv);;All files (*)");
    const QString path = askForTarget(m_lab, tr("Export"), proposal, filter);
    if (!path.isEmpty())
        exportRun(kind, path);
}

void LabExports::exportRun(Kind kind, const QString &path)
{
    if (!m_lab->hasResult())
        return;
    const auto write = kind == Kind::Lines ? writeLabLines : writeLabCsv;
    tell(QtConcurrent::run([run = m_lab->run(), write, path] {
             return saveFile(path, [&run, write](QIODevice &device) { return write(*run, device); });
         }),
         QFileInfo(path).fileName(), path);
}

void LabExports::retranslate()
{
    m_lines->setText(tr("&Lines as Text…"));
    m_states->setText(tr("&States as CSV…"));
    setChartTexts(tr("Timeline as &PNG…"), tr("Timeline as S&VG…"));
}

} // namespace Loopscope
