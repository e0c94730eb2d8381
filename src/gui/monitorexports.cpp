// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/monitorexports.h"

#include "gui/changelogpanel.h"
#include "gui/filedialogs.h"
#include "gui/monitorpage.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "io/changescsv.h"
#include "io/savefile.h"
#include "io/tickscsv.h"
#include "io/watchlistjson.h"
#include "models/statechangemodel.h"
#include "monitoring/monitorsession.h"

#include <QAction>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// The part of the charts' data that is in sight.
TickSeries seriesInSight(const WatchChart &chart)
{
    TickSeries series;
    if (!chart.data())
        return series;
    series = chart.data()->series;
    std::erase_if(series.buckets, [&chart](const TickBucket &bucket) {
        return bucket.endUs <= chart.window().fromUs() || bucket.startUs > chart.window().untilUs();
    });
    return series;
}

} // namespace

MonitorExports::MonitorExports(MonitorPage *page, QWidget *charts)
    : PageExports(page, charts)
    , m_monitor(page)
    , m_ticks(addAction(u"exportTicks"_s))
    , m_changes(addAction(u"exportChanges"_s))
    , m_list(addAction(u"exportWatchList"_s))
{
    addSeparator();
    addChartActions();
    connect(m_ticks, &QAction::triggered, this, &MonitorExports::askToExportTicks);
    connect(m_changes, &QAction::triggered, this, &MonitorExports::askToExportChanges);
    connect(m_list, &QAction::triggered, this, &MonitorExports::askToExportList);
    retranslate();
    update();
}

void MonitorExports::update()
{
    const WatchChart &chart = *m_monitor->panel()->chart();
    const bool hasWatch = m_monitor->panel()->watch().has_value();
    for (QAction *action : actions())
        action->setEnabled(hasWatch);
    m_ticks->setEnabled(hasWatch && chart.data() && !chart.data()->series.buckets.empty());
    m_changes->setEnabled(m_monitor->log()->model()->rowCount() > 0);
    m_list->setEnabled(m_monitor->hasResult());
}

void MonitorExports::askToExportTicks()
{
    const QString path = askForTarget(m_monitor, tr("Export"), u"loopscope-ticks.csv"_s,
                                      tr("CSV files (*.csv);;All files (*)"));
    if (!path.isEmpty())
        exportTicks(path);
}

void MonitorExports::exportTicks(const QString &path)
{
    if (!m_monitor->panel()->watch())
        return;
    tell(QtConcurrent::run([watch = *m_monitor->panel()->watch(),
                            series = seriesInSight(*m_monitor->panel()->chart()),
                            nowUs = m_monitor->panel()->chart()->window().nowUs(), path] {
             return saveFile(path,
                             [&](QIODevice &device) { return writeTicksCsv(watch, series, nowUs, device); });
         }),
         QFileInfo(path).fileName(), path);
}

void MonitorExports::askToExportChanges()
{
    const QString path = askForTarget(m_monitor, tr("Export"), u"loopscope-changes.csv"_s,
                                      tr("CSV files (*.csv);;All files (*)"));
    if (!path.isEmpty())
        exportChanges(path);
}

void MonitorExports::exportChanges(const QString &path)
{
    const MonitorSession *session = m_monitor->session();
    tell(QtConcurrent::run([watches = session ? session->list().watches : QList<Watch>(),
                            changes = m_monitor->log()->model()->changes(), path] {
             return saveFile(path,
                             [&](QIODevice &device) { return writeChangesCsv(changes, watches, device); });
         }),
         QFileInfo(path).fileName(), path);
}

void MonitorExports::askToExportList()
{
    const QString path =
        askForTarget(m_monitor, tr("Export"), u"watches.json"_s, tr("Watch lists (*.json);;All files (*)"));
    if (!path.isEmpty())
        exportList(path);
}

void MonitorExports::exportList(const QString &path)
{
    const MonitorSession *session = m_monitor->session();
    if (!session)
        return;
    tell(QtConcurrent::run([list = session->list(), path] {
             return saveFile(path, [&list](QIODevice &device) { return writeWatchList(list, device); });
         }),
         QFileInfo(path).fileName(), path);
}

void MonitorExports::retranslate()
{
    PageExports::retranslate();
    m_ticks->setText(tr("&Ticks in Sight as CSV…"));
    m_changes->setText(tr("Listed &Changes as CSV…"));
    m_list->setText(tr("Watch &List as JSON…"));
}

} // namespace Loopscope
