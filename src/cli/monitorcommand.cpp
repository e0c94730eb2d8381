// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/monitorcommand.h"

#include "cli/exitstatus.h"
#include "cli/historyopening.h"
#include "core/text.h"
#include "io/prometheustext.h"
#include "io/watchlistjson.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <csignal>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 10s;
constexpr auto farewell = 1s; // of a reader who does not read

int countWatched(const QList<Watch> &watches)
{
    return int(
        std::count_if(watches.begin(), watches.end(), [](const Watch &watch) { return !watch.paused; }));
}

} // namespace

MonitorCommand::MonitorCommand(MonitorOptions options)
    : m_options(std::move(options))
    , m_printer(m_lines, m_options.quiet)
    , m_server([this] { return m_metrics.text(); }, PrometheusText::contentType)
{
    m_signals.watchHangup();
    connect(&m_signals, &SignalWatcher::interrupted, this,
            [this](int number) { stop(number == SIGTERM ? ExitAnswered : ExitInterrupted); });
    connect(&m_signals, &SignalWatcher::hungUp, this, &MonitorCommand::load);
    listenToSession();
    m_duration.setSingleShot(true);
    m_duration.setTimerType(Qt::PreciseTimer); // a coarse one is up to a twentieth early
    connect(&m_duration, &QTimer::timeout, this, [this] { stop(ExitAnswered); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_session.abandonAlerts();
        QCoreApplication::exit();
    });
}

MonitorCommand::~MonitorCommand() = default;

void MonitorCommand::listenToSession()
{
    connect(&m_session, &MonitorSession::listChanged, this, &MonitorCommand::onListChanged);
    connect(&m_session, &MonitorSession::begun, this, &MonitorCommand::onBegun);
    connect(&m_session, &MonitorSession::refused, this, &MonitorCommand::refuseList);
    connect(&m_session, &MonitorSession::ticked, this, &MonitorCommand::onTicked);
    connect(&m_session, &MonitorSession::recorded, this,
            [this](const QList<WatchTick> &ticks) { m_printer.print(ticks); });
    connect(&m_session, &MonitorSession::stateChanged, this, &MonitorCommand::onStateChanged);
    connect(&m_session, &MonitorSession::annotated, this, &MonitorCommand::print);
    // Before it begins only the history has problems.
    connect(&m_session, &MonitorSession::problem, this, [this](const QString &sentence) {
        m_watched.isValid() ? m_lines.complain(sentence) : complainOfHistory(sentence);
    });
    connect(&m_session, &MonitorSession::settled, this, [] { QCoreApplication::exit(); });
}

int MonitorCommand::exec()
{
    const int status = watch();
    const Status printed = m_lines.finish(farewell);
    if (printed)
        return status;
    m_lines.complain(printed.error());
    (void)m_lines.finish(farewell);
    return ExitUsage;
}

int MonitorCommand::watch()
{
    // What is wrong with the file is said before anything is opened.
    if (const Result<WatchList> list = readList(); !list) {
        m_lines.complain(list.error());
        return ExitUsage;
    }
    if (m_options.metricsPort) {
        if (const Status started = m_server.start(*m_options.metricsPort); !started) {
            m_lines.complain(started.error());
            return ExitUsage;
        }
    }
    if (m_options.history) {
        if (const Status opened = openHistory(); !opened) {
            m_lines.complain(opened.error());
            return ExitUsage;
        }
        if (m_isStopping)
            return m_status;
    }
    QMetaObject::invokeMethod(this, &MonitorCommand::load, Qt::QueuedConnection);
    QCoreApplication::exec();
    closeHistory();
    if (m_watched.isValid())
        m_printer.printEnd(m_watchedFor);
    return m_status;
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
    if (countWatched(watches) == 0)
        return sayOf(tr("there is nothing to watch in it."));
    for (const Watch &watch : watches) {
        if (watch.paused)
            continue;
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
    connect(m_history.get(), &History::notice, this, &MonitorCommand::complainOfHistory);
    Retention retention = Retention::forEver(); // what others keep here longer is not ours to drop
    retention.ticks = m_options.keepTicks;
    m_history->setRetention(retention);
    Status opened = waitUntilOpen(*m_history, [this] { return m_isStopping; });
    if (!opened || m_isStopping)
        return opened;
    connect(m_history.get(), &History::healthChanged, this, &MonitorCommand::onHealth);
    onHealth(m_history->health());
    m_session.useHistory(m_history.get());
    return opened;
}

/// Writes the rest.
void MonitorCommand::closeHistory()
{
    if (!m_history)
        return;
    m_patience.stop(); // it has some of its own
    disconnect(m_history.get(), &History::healthChanged, this, nullptr);
    QEventLoop closing;
    connect(m_history.get(), &History::closed, &closing, &QEventLoop::quit);
    m_history->close();
    closing.exec();
    const HistoryHealth health = m_history->health();
    const QString place = m_history->location().text();
    m_history.reset();
    if (health.waiting == 0)
        return;
    const int pieces = int(health.waiting);
    if (health.waitsInMemory)
        m_lines.complain(tr("%n piece(s) of the history are lost. %1", nullptr, pieces).arg(health.reason()));
    else
        m_lines.complain(
            tr("%n piece(s) of the history wait on this machine until %1 is reached; the next Loopscope "
               "that uses it here delivers them.",
               nullptr, pieces)
                .arg(place));
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
        m_lines.complain(tr("The history is written to %1 again.").arg(m_history->location().text()));
    if (health.kind == Kind::Good)
        m_historyComplaint.clear();
}

/// The same trouble may come as the health of the history and as the answer to a question.
void MonitorCommand::complainOfHistory(const QString &sentence)
{
    if (sentence != m_historyComplaint)
        m_lines.complain(sentence);
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
    if (const Status taken = m_session.setList(list.value()); !taken) {
        refuseList(taken.error());
        return;
    }
    if (!m_watched.isValid())
        m_session.start();
    else if (!m_options.quiet)
        m_lines.complain(tr("The watch list %1 was read again.").arg(m_options.listPath));
}

void MonitorCommand::refuseList(const QString &problem)
{
    if (m_watched.isValid()) {
        m_lines.complain(tr("%1 The list that was read before goes on.").arg(problem));
        return;
    }
    m_lines.complain(problem);
    stop(ExitUsage);
}

void MonitorCommand::onListChanged()
{
    const QList<Watch> &watches = m_session.list().watches;
    m_metrics.setWatches(watches);
    m_printer.setWatches(watches);
    for (const Watch &watch : watches)
        m_metrics.setState(watch.id, m_session.state(watch.id));
}

void MonitorCommand::onBegun()
{
    m_watched.start();
    if (m_options.duration > 0ms)
        m_duration.start(m_options.duration);
    if (m_options.quiet)
        return;
    m_lines.out(tr("Watching %n endpoint(s).", nullptr, countWatched(m_session.list().watches)) + u'\n');
    if (m_history)
        m_lines.out(tr("History: %1").arg(m_history->location().text()) + u'\n');
    if (m_server.port() != 0)
        m_lines.out(tr("Metrics: %1").arg(u"http://127.0.0.1:%1/metrics"_s.arg(m_server.port())) + u'\n');
}

void MonitorCommand::onTicked(const QList<WatchTick> &ticks)
{
    for (const WatchTick &tick : ticks)
        m_metrics.add(tick);
    const AlertActions &alerts = m_session.list().alerts;
    const bool isForNobody = !m_history && !m_options.metricsPort && !alerts.runCommand && !alerts.callHook;
    if (m_lines.hasFailed() && isForNobody)
        stop(ExitAnswered); // nobody is left who wants to know
}

void MonitorCommand::onStateChanged(const StateChange &change)
{
    m_metrics.setState(change.watchId, change.to);
    m_printer.print(change);
}

void MonitorCommand::print(const Annotation &annotation)
{
    if (!m_options.quiet)
        m_lines.out(isoTimestamp(annotation.atUs) + u"  "_s + annotation.text + u'\n');
}

void MonitorCommand::stop(int status)
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_status = status;
    if (m_watched.isValid())
        m_watchedFor = std::chrono::milliseconds(m_watched.elapsed());
    m_patience.start(patience);
    if (m_session.isRunning())
        m_session.stop(); // settled() follows
    else
        QCoreApplication::exit();
}

} // namespace Loopscope
