// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/pageexports.h"

#include "core/whenfinished.h"
#include "gui/chartexport.h"
#include "gui/filedialogs.h"
#include "gui/page.h"

#include <QAction>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

PageExports::PageExports(Page *page, QWidget *charts) : QObject(page), m_page(page), m_charts(charts) { }

QAction *PageExports::addAction(const QString &name)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    m_actions.append(action);
    return action;
}

void PageExports::addSeparator()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions.append(separator);
}

void PageExports::addChartActions()
{
    m_png = addAction(u"exportPng"_s);
    m_svg = addAction(u"exportSvg"_s);
    connect(m_png, &QAction::triggered, this, [this] { askToExportCharts(u".png"_s); });
    connect(m_svg, &QAction::triggered, this, [this] { askToExportCharts(u".svg"_s); });
}

void PageExports::update()
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(m_page->hasResult());
}

void PageExports::tell(const QFuture<Status> &written, const QString &name, const QString &path)
{
    m_page->showMessage(tr("Writing %1 …").arg(name));
    whenFinished(written, this, [this, name, path](const Status &saved) {
        if (!saved) {
            m_page->showMessage({});
            reportProblem(m_page, tr("The file could not be written"), saved.error());
            return;
        }
        rememberDirectory(path);
        m_page->showMessage(tr("Wrote %1").arg(name));
    });
}

void PageExports::exportCharts(const QString &path)
{
    const bool vector = path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    const Status saved = vector ? saveSvg(*m_charts, path) : savePng(*m_charts, path);
    if (!saved) {
        reportProblem(m_page, tr("The file could not be written"), saved.error());
        return;
    }
    rememberDirectory(path);
    m_page->showMessage(tr("Wrote %1").arg(QFileInfo(path).fileName()));
}

void PageExports::askToExportCharts(const QString &suffix)
{
    const QString path = askForTarget(m_page, tr("Export Charts"), u"loopscope"_s + suffix, u'*' + suffix);
    if (!path.isEmpty())
        exportCharts(path);
}

void PageExports::retranslate()
{
    setChartTexts(tr("Charts as &PNG…"), tr("Charts as S&VG…"));
}

void PageExports::setChartTexts(const QString &png, const QString &svg)
{
    m_png->setText(png);
    m_svg->setText(svg);
}

} // namespace Loopscope
