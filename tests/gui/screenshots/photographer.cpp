// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"

#include "core/languages.h"
#include "gui/comparepage.h"
#include "gui/flattabwidget.h"
#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/percentilepanel.h"
#include "gui/planform.h"
#include "gui/runtimelinepanel.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"
#include "gui/sweeptable.h"

#include <QEventLoop>
#include <QSplitter>
#include <QTimer>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Photographer::Photographer(QDir directory, Theme &theme, Languages &languages)
    : m_directory(std::move(directory)), m_theme(theme), m_languages(languages), m_window(&theme, &languages)
{
    m_page = m_window.comparePage();
    m_window.resize(1280, 860);
    m_window.show();
}

void Photographer::run(RunPlan plan, const QString &path, std::optional<Time> limit)
{
    plan.request.url = m_demo.url(path);
    m_window.comparePage()->form()->setPlan(plan);
    runPage(m_window.comparePage(), limit);
}

void Photographer::sweep(const SweepPlan &plan, std::optional<Time> limit)
{
    m_window.sweepPage()->form()->setPlan(plan);
    runPage(m_window.sweepPage(), limit);
}

void Photographer::runLab(const LabPlan &plan, std::optional<Time> limit)
{
    m_window.labPage()->form()->setPlan(plan);
    runPage(m_window.labPage(), limit);
}

void Photographer::runPage(Page *page, std::optional<Time> limit)
{
    m_page = page;
    m_window.showPage(page);
    page->start();
    if (limit) {
        waitFor(*limit);
        return;
    }
    while (page->isRunning() || !page->hasResult())
        waitFor(50ms);
    waitFor(300ms);
}

void Photographer::stop()
{
    m_page->stop();
    while (m_page->isRunning() || !m_page->hasResult())
        waitFor(50ms);
}

void Photographer::showTab(int tab)
{
    m_page->findChild<FlatTabWidget *>()->setCurrentIndex(tab);
}

void Photographer::showView(int view)
{
    m_window.findChild<PercentilePanel *>()->setCurrentIndex(view);
}

void Photographer::makeHigh(bool high)
{
    m_window.resize(1280, high ? 1080 : 860);
    m_window.findChild<QSplitter *>(u"rows"_s)->setSizes(high ? QList<int>{300, 560} : QList<int>{400, 300});
}

void Photographer::setTimelineRows(TimelineRows rows)
{
    m_window.findChild<RunTimelinePanel *>()->setWantedRows(rows);
}

void Photographer::selectConcurrency(int concurrency)
{
    auto *table = m_window.sweepPage()->findChild<SweepTable *>(u"steps"_s);
    table->setCurrentConcurrency(concurrency);
    table->expand(table->currentIndex());
}

void Photographer::setLanguage(const QString &language)
{
    m_languages.install(language);
}

void Photographer::wait(Time time)
{
    waitFor(time);
}

void Photographer::shoot(const QString &name)
{
    waitFor(300ms);
    m_window.grab().save(m_directory.filePath(name + u".png"_s));
}

} // namespace Loopscope
