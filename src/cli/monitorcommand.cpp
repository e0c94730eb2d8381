// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/monitorcommand.h"

#include "cli/console.h"
#include "cli/exitstatus.h"
#include "cli/historyopening.h"
#include "core/text.h"
#include "io/alertjson.h"
#include "io/prometheustext.h"
#include "io/watchlistjson.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <csignal>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto patience = 10s;
} // namespace

MonitorCommand::MonitorCommand(MonitorOptions options)
    : m_options(std::move(options))
    , m_printer(m_options.quiet)
    , m_server([this] { return m_metrics.text(); }, PrometheusText::contentType)
{
    m_signals.watchHangup();
    connect(&m_signals, &SignalWatcher::interrupted, this,
            [this](int number) { stop(number == SIGTERM ? ExitAnswered : ExitInterrupted); });
    connect(&m_signals, &SignalWatcher::hungUp, this, &MonitorCommand::load);
    connect(&m_monitor, &Monitor::ticked, this, &MonitorCommand::onTicked);
    connect(&m_monitor, &Monitor::stateChanged, this, &MonitorCommand::onStateChanged);
    connect(&m_monitor, &Monitor::clockStepped, this, &MonitorCommand::onClockStepped);
    connect(&m_alerts, &AlertRunner::problem, this, &complain);
    connect(&m_alerts, &AlertRunner::idle, this, &MonitorCommand::endIfDone);
    m_duration.setSingleShot(true);
    connect(&m_duration, &QTimer::timeout, this, [this] { stop(ExitAnswered); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { QCoreApplication::exit(m_status); });
}

MonitorCommand::~MonitorCommand() = default;

int MonitorCommand::exec()
{
    // What is wrong with the file is said before anything is opened.
    if (const Result<WatchList> list = readList(); !list) {
        complain(list.error());
        return ExitUsage;
    }
    if (m_options.metricsPort) {
        if (const Status started = m_server.start(*m_options.metricsPort); !started) {
            complain(started.error());
            return ExitUsage;
        }
    }
    if (m_options.history) {
        if (const Status opened = openHistory(); !opened) {
            complain(opened.error());
            return ExitUsage;
        }
        if (m_isStopping)
            return m_status;
    }
    QMetaObject::invokeMethod(this, &MonitorCommand::load, Qt::QueuedConnection);
    const int status = QCoreApplication::exec();
    m_history.reset(); // writes the rest
    if (m_watched.isValid())
        m_printer.printEnd(std::chrono::milliseconds(m_watched.elapsed()));
    return status;
}

Result<WatchList> MonitorCommand::readList() const
{
    Result<WatchList> list = readWatchList(m_options.listPath);
    if (!list)
        return list;
    const auto sayOf = [this](const QString &problem) {
        return Error{tr("%1 cannot be used: %2").arg(m_options.listPath, problem)};
    };
    const QList<Watch> &watches = list.value().watches;
    if (std::all_of(watches.begin(), watches.end(), [](const Watch &watch) { return watch.paused; }))
        return sayOf(tr("there is nothing to watch in it."));
    for (const Watch &watch : watches) {
        if (const QList<WatchProblem> problems = watchProblems(watch); !problems.isEmpty())
            return sayOf(watch.displayName() + u": "_s + problems.first().message);
    }
    if (const QList<WatchProblem> problems = alertProblems(list.value().alerts); !problems.isEmpty())
        return sayOf(u"alerts: "_s + problems.first().message);
    return list;
}

Status MonitorCommand::openHistory()
{
    m_history = std::make_unique<History>(*m_options.history);
    connect(m_history.get(), &History::notice, this, &complain);
    connect(m_history.get(), &History::ticksStored, this, &MonitorCommand::onStored);
    Retention retention = Retention::forEver(); // what others keep here longer is not ours to drop
    retention.ticks = m_options.keepTicks;
    m_history->setRetention(retention);
    Status opened = waitUntilOpen(*m_history);
    if (!opened)
        return opened;
    connect(m_history.get(), &History::healthChanged, this, &MonitorCommand::onHealth);
    onHealth(m_history->health());
    return opened;
}

void MonitorCommand::onHealth(const HistoryHealth &health)
{
    using Kind = HistoryHealth::Kind;
    const Kind before = std::exchange(m_health, health.kind);
    m_metrics.setHistory(health.kind == Kind::Good, health.waiting);
    if (health.kind == before || (before == Kind::Opening && health.kind == Kind::Failed))
        return; // why it cannot be opened is said where it is
    if (!health.message.isEmpty())
        complainOfHistory(health.message);
    else if (before == Kind::Waiting || before == Kind::Failed)
        complain(tr("The history is written to %1 again.").arg(m_history->location().text()));
    if (health.kind == Kind::Good)
        m_historyComplaint.clear();
}

/// The same trouble may come as the health of the history and as the answer to a question.
void MonitorCommand::complainOfHistory(const QString &sentence)
{
    if (sentence != m_historyComplaint)
        complain(sentence);
    m_historyComplaint = sentence;
}

/// Reads the list, the first time and at each SIGHUP.
void MonitorCommand::load()
{
    if (m_isStopping)
        return;
    const Result<WatchList> list = readList();
    if (!list) {
        refuseList(list.error());
        return;
    }
    if (!m_history) {
        takeOver(list.value(), {});
        return;
    }
    m_history->watches().then(this, [this, list = list.value()](const Result<QList<WatchSummary>> &known) {
        if (!known)
            complainOfHistory(known.error()); // without what was, it goes on from now
        takeOver(list, known ? known.value() : QList<WatchSummary>());
    });
}

void MonitorCommand::takeOver(const WatchList &list, const QList<WatchSummary> &known)
{
    if (m_isStopping)
        return;
    QList<WatchMemory> memories;
    for (const WatchSummary &summary : known) {
        if (!watchOf(summary.watchId))
            memories.append({summary.watchId, summary.state, summary.lastTickUs});
    }
    m_monitor.remember(memories);
    if (const Status taken = m_monitor.setWatches(list.watches); !taken) {
        refuseList(taken.error());
        return;
    }
    if (m_history) {
        for (const Watch &watch : list.watches)
            m_history->addWatch(watch);
    }
    m_list = list;
    m_alerts.setActions(list.alerts);
    m_metrics.setWatches(list.watches);
    m_printer.setWatches(list.watches);
    for (const Watch &watch : list.watches)
        m_metrics.setState(watch.id, m_monitor.state(watch.id));
    if (!m_watched.isValid())
        onBegun();
    else if (!m_options.quiet)
        complain(tr("The watch list %1 was read again.").arg(m_options.listPath));
}

void MonitorCommand::refuseList(const QString &problem)
{
    if (m_watched.isValid()) {
        complain(tr("%1 The list that was read before goes on.").arg(problem));
        return;
    }
    complain(problem);
    QCoreApplication::exit(ExitUsage);
}

void MonitorCommand::onBegun()
{
    m_watched.start();
    if (m_options.duration > 0ms)
        m_duration.start(m_options.duration);
    if (m_options.quiet)
        return;
    out(tr("Watching %n endpoint(s).", nullptr, int(m_list.watches.size())) + u'\n');
    if (m_history)
        out(tr("History: %1").arg(m_history->location().text()) + u'\n');
    if (m_server.port() != 0)
        out(tr("Metrics: %1").arg(u"http://127.0.0.1:%1/metrics"_s.arg(m_server.port())) + u'\n');
    flushOut();
}

void MonitorCommand::onTicked(const QList<WatchTick> &ticks)
{
    for (const WatchTick &tick : ticks)
        m_metrics.add(tick);
    if (isHistoryKept()) {
        m_unstored += ticks.size();
        m_history->add(ticks);
    } else {
        m_printer.print(ticks);
    }
    const bool isForNobody =
        !m_history && !m_options.metricsPort && !m_list.alerts.runCommand && !m_list.alerts.callHook;
    if (outFailed() && isForNobody)
        stop(ExitAnswered); // nobody is left who wants to know
}

void MonitorCommand::onStored(const QList<WatchTick> &ticks)
{
    m_unstored -= ticks.size();
    m_printer.print(ticks);
    endIfDone();
}

void MonitorCommand::onStateChanged(const StateChange &change)
{
    const Watch *watch = watchOf(change.watchId);
    if (!watch)
        return; // gone meanwhile
    m_metrics.setState(change.watchId, change.to);
    if (m_history)
        m_history->add(change);
    m_printer.print(change);
    std::optional<qint64> since;
    if (m_changedAtUs.contains(change.watchId))
        since = m_changedAtUs.value(change.watchId);
    m_changedAtUs.insert(change.watchId, change.atUs);
    if (change.isNews()) {
        m_alerts.run({watch->id, watch->displayName(), alertJson(*watch, change, since),
                      alertVariables(*watch, change)});
    }
}

void MonitorCommand::onClockStepped(qint64 atUs, qint64 byUs)
{
    const QString by = formatDuration(std::abs(double(byUs)) * 1e3);
    const QString text = byUs < 0 ? tr("The clock was set back by %1.").arg(by)
                                  : tr("The clock was set forward by %1.").arg(by);
    if (!m_options.quiet)
        out(isoTimestamp(atUs) + u"  "_s + text + u'\n');
    if (m_history)
        m_history->add(Annotation{QUuid::createUuid().toString(QUuid::WithoutBraces), QString(), atUs, text});
}

bool MonitorCommand::isHistoryKept() const
{
    return m_history && m_health != HistoryHealth::Kind::Failed;
}

const Watch *MonitorCommand::watchOf(const QString &id) const
{
    const auto watch = std::find_if(m_list.watches.begin(), m_list.watches.end(),
                                    [&id](const Watch &one) { return one.id == id; });
    return watch == m_list.watches.end() ? nullptr : &*watch;
}

void MonitorCommand::stop(int status)
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_status = status;
    m_monitor.stop();
    m_patience.start(patience);
    // What the monitor has handed over comes first.
    QMetaObject::invokeMethod(this, &MonitorCommand::endIfDone, Qt::QueuedConnection);
}

void MonitorCommand::endIfDone()
{
    if (m_isStopping && m_alerts.isIdle() && (m_unstored <= 0 || !isHistoryKept()))
        QCoreApplication::exit(m_status);
}

} // namespace Loopscope
