// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/monitorbench.h"

#include "gui/mainwindow.h"
#include "gui/monitorpage.h"
#include "gui/recentloader.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "support/program.h"

#include <QTest>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MonitorBench::MonitorBench(const std::function<QTranslator *()> &chooseTexts)
    : m_program(std::make_unique<Program>())
{
    openHistory(u"history.sqlite"_s);
    m_program->open(chooseTexts ? chooseTexts() : nullptr);
    m_program->window().useMonitor(&m_session);
    m_program->window().showPage(&page());
}

MonitorBench::~MonitorBench()
{
    m_session.stop();
    m_program.reset();
    m_history.reset();
}

MonitorPage &MonitorBench::page() const
{
    return *m_program->window().monitorPage();
}

void MonitorBench::closeHistory()
{
    m_session.useHistory(nullptr);
    m_history.reset();
}

void MonitorBench::openHistory(const QString &name)
{
    HistoryLocation location;
    location.file = m_program->path(name);
    auto history = std::make_unique<History>(location);
    m_session.useHistory(history.get());
    m_history = std::move(history);
}

Watch MonitorBench::watch(const QString &name, const QString &path) const
{
    Watch watch = Watch::create();
    watch.name = name;
    watch.request.url = m_program->server().url(path);
    watch.request.timeout = 900ms;
    watch.interval = 1s;
    watch.jitterPercent = 0;
    watch.count = 2;
    watch.concurrency = 2;
    watch.confirm = watch.window = 1;
    return watch;
}

void MonitorBench::setWatches(const QList<Watch> &watches)
{
    WatchList list = m_session.list();
    list.watches = watches;
    if (const Status taken = m_session.setList(list); !taken)
        qFatal("%s", qPrintable(taken.error()));
}

void MonitorBench::remember(const Watch &watch, const QList<Tick> &ticks, const QList<StateChange> &changes,
                            const QList<Annotation> &annotations)
{
    m_history->addWatch(watch);
    QList<WatchTick> all;
    for (const Tick &tick : ticks)
        all.append({watch.id, tick});
    m_history->add(all);
    for (const StateChange &change : changes)
        m_history->add(change);
    for (const Annotation &annotation : annotations)
        m_history->add(annotation);
    const QFuture<Result<QList<WatchSummary>>> written = m_history->watches(); // sees what is before it
    if (!QTest::qWaitFor([&written] { return written.isFinished(); }, deadline) || !written.result())
        qFatal("the history does not take what a test writes");
}

bool MonitorBench::waitForCharts() const
{
    return QTest::qWaitFor(
        [this] {
            const WatchPanel *panel = page().panel();
            return page().recent()->isIdle() && !panel->loader()->isWaiting() && panel->chart()->data();
        },
        deadline);
}

} // namespace Loopscope
