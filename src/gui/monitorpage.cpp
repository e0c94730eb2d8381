// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/monitorpage.h"

#include "gui/changelogpanel.h"
#include "gui/monitorexports.h"
#include "gui/rangeswitch.h"
#include "gui/recentloader.h"
#include "gui/watchchart.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "gui/welcomecard.h"
#include "models/watchfilter.h"
#include "models/watchtablemodel.h"
#include "monitoring/monitorsession.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int recentFiguresS = 10; ///< the last hour and day are computed anew so often

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

} // namespace

MonitorPage::~MonitorPage() = default;

void MonitorPage::useSession(MonitorSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_editor->useSession(session);
    if (session)
        connectSession();
    onHistoryChanged();
    onListChanged();
    onRunningChanged();
}

void MonitorPage::setWatchedElsewhere(bool elsewhere)
{
    if (m_isElsewhere == elsewhere)
        return;
    m_isElsewhere = elsewhere;
    m_problem.clear();
    m_editor->setReadOnly(elsewhere);
    m_table->setWatchedElsewhere(elsewhere);
    m_panel->setWatchedElsewhere(elsewhere);
    onRunningChanged();
}

MonitorSession *MonitorPage::session() const
{
    return m_session;
}

void MonitorPage::connectSession()
{
    MonitorSession *session = m_session;
    connect(session, &MonitorSession::listChanged, this, &MonitorPage::onListChanged);
    connect(session, &MonitorSession::historyChanged, this, &MonitorPage::onHistoryChanged);
    connect(session, &MonitorSession::runningChanged, this, &MonitorPage::onRunningChanged);
    connect(session, &MonitorSession::ticked, this, &MonitorPage::onTicked);
    connect(session, &MonitorSession::stateChanged, this, &MonitorPage::onStateChanged);
    connect(session, &MonitorSession::annotated, this,
            [this](const Annotation &annotation) { m_panel->add(annotation); });
    connect(session, &MonitorSession::annotationRemoved, m_panel, &WatchPanel::removeAnnotation);
    const auto tell = [this](const QString &sentence) {
        m_problem = sentence;
        m_isProblemOfHistory = false;
        updateBars();
    };
    connect(session, &MonitorSession::refused, this, tell);
    connect(session, &MonitorSession::problem, this, tell);
    connect(session, &QObject::destroyed, this, [this] { useSession(nullptr); });
}

bool MonitorPage::isRunning() const
{
    return m_session && m_session->isRunning();
}

void MonitorPage::start()
{
    if (m_isElsewhere)
        return;
    m_problem.clear();
    updateBars();
    m_editor->start();
}

void MonitorPage::stop()
{
    if (m_session)
        m_session->stop();
}

bool MonitorPage::hasResult() const
{
    return m_session && !m_session->list().watches.isEmpty();
}

QWidget *MonitorPage::status() const
{
    return m_status;
}

void MonitorPage::showMessage(const QString &text)
{
    m_message = text;
    updateStatus();
}

QList<QAction *> MonitorPage::exportActions() const
{
    return m_exports->actions();
}

void MonitorPage::askToSave()
{
    m_exports->askToExportList();
}

void MonitorPage::useDemoServer(const QUrl &url, quint16 lastPort)
{
    m_demoUrl = url;
    m_welcome->setDemoOffered(url.isValid());
    m_editor->moveDemo(url, lastPort);
}

void MonitorPage::onListChanged()
{
    const QList<Watch> watches = m_session ? m_session->list().watches : QList<Watch>();
    const QString chosen = m_chosenId;
    m_model->setWatches(watches);
    QHash<QString, QString> names;
    for (const Watch &watch : watches) {
        names.insert(watch.id, watch.displayName());
        showState(watch.id, m_session->state(watch.id));
    }
    m_log->setNames(names);
    m_recent->load();
    m_stack->setCurrentIndex(watches.isEmpty() ? 0 : 1);
    m_chosenId = chosen;
    showRow(m_chosenId);
    updatePanel();
    updateActions();
    updateBars();
    updateHint();
    m_message.clear();
    updateStatus();
    Q_EMIT resultChanged();
}

void MonitorPage::onRunningChanged()
{
    for (const Watch &watch : m_model->watches())
        showState(watch.id, m_session ? m_session->state(watch.id) : WatchState::Unknown);
    if (isRunning())
        m_problem.clear();
    else
        m_model->expectFirstTicks(); // the last ones of what has stopped came before
    onSecond();
    updatePanel();
    updateActions();
    updateBars();
    m_message.clear();
    updateStatus();
    if (isRunning() || m_isElsewhere)
        refresh(true); // another program may have watched until now
    Q_EMIT runningChanged(isRunning());
}

void MonitorPage::onHistoryChanged()
{
    connectHistory();
    onHealth();
}

void MonitorPage::connectHistory()
{
    History *history = m_session ? m_session->history() : nullptr;
    if (history) {
        connect(history, &History::healthChanged, this, &MonitorPage::onHealth, Qt::UniqueConnection);
        connect(history, &QObject::destroyed, this, &MonitorPage::onHealth, Qt::UniqueConnection);
    }
}

bool MonitorPage::hasHistory() const
{
    const History *history = m_session ? m_session->history() : nullptr;
    return history && history->health().kind != HistoryHealth::Kind::Failed;
}

void MonitorPage::onHealth()
{
    if (sender() && qobject_cast<History *>(sender()) && m_session && sender() != m_session->history())
        return; // of the one before
    History *history = hasHistory() ? m_session->history() : nullptr;
    const bool isAway = history && history->health().kind == HistoryHealth::Kind::Waiting;
    // How much waits changes often; what is shown is asked for anew when the database is back.
    if (history != m_shownHistory || (m_isHistoryAway && !isAway)) {
        m_shownHistory = history;
        if (history && m_isProblemOfHistory)
            m_problem.clear(); // it is well again
        m_recent->useHistory(history);
        m_panel->useHistory(history);
        m_log->useHistory(history);
    }
    m_isHistoryAway = isAway;
    if (!history || history->health().kind != HistoryHealth::Kind::Opening)
        m_opening.stop();
    else if (m_openedHistory != history)
        m_opening.start();
    m_openedHistory = history;
    updateBars();
}

/// Asks for what other programs may have written to the history. What waits for it, as for a disk that is
/// full, would be missing from its answers.
void MonitorPage::refresh(bool all)
{
    if (!hasHistory() || m_session->history()->health().kind != HistoryHealth::Kind::Good)
        return;
    m_recent->refresh(all);
    m_panel->refresh(all);
    m_log->refresh();
}

void MonitorPage::showState(const QString &id, WatchState state)
{
    m_model->setState(id, state);
    m_log->setState(id, state);
}

void MonitorPage::onTicked(const QList<WatchTick> &ticks)
{
    m_model->add(ticks);
    m_panel->add(ticks);
}

void MonitorPage::onStateChanged(const StateChange &change)
{
    showState(change.watchId, change.to);
    StateChange kept = change; // as the history has it
    kept.isFirst = false;
    m_log->add(kept);
    m_panel->add(kept);
    if (change.watchId == m_chosenId)
        m_panel->setState(change.to, isRunning());
    updateStatus();
}

void MonitorPage::onSecond()
{
    const qint64 nowUs = now();
    const bool isVisible = this->isVisible();
    if (isVisible && (nowUs / 1'000'000) % recentFiguresS == 0)
        m_model->setNow(nowUs);
    if (isVisible) {
        m_log->setNow(nowUs);
        m_table->setNow(nowUs, isRunning());
        m_panel->setNow(nowUs);
    }
    updateStatus();
}

void MonitorPage::showEvent(QShowEvent *event)
{
    const qint64 nowUs = now();
    m_model->setNow(nowUs);
    m_log->setNow(nowUs);
    m_table->setNow(nowUs, isRunning());
    m_panel->setNow(nowUs);
    Page::showEvent(event);
}

void MonitorPage::choose(const QString &id)
{
    if (m_model->rowOf(id) < 0)
        return;
    m_chosenId = id;
    if (!m_table->choose(id)) {
        m_search->clear();
        m_stateFilter->setCurrentIndex(0);
        m_table->choose(id);
    }
    updatePanel();
}

/// The row of the chosen watch, else the first one.
void MonitorPage::showRow(const QString &id)
{
    if (m_table->choose(id) || m_filter->rowCount() == 0)
        return;
    if (m_model->rowOf(id) < 0)
        m_table->choose(m_filter->index(0, 0).data(WatchTableModel::IdRole).toString());
}

void MonitorPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        m_editor->undo();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else
        Page::keyPressEvent(event);
}

void MonitorPage::load(const QSettings &settings)
{
    m_columns->restoreState(settings.value("monitor/columns"_L1).toByteArray());
    m_rows->restoreState(settings.value("monitor/rows"_L1).toByteArray());
    m_table->horizontalHeader()->restoreState(settings.value("monitor/table"_L1).toByteArray());
    m_table->fitTexts(); // they may be of another language now
    m_chosenId = settings.value("monitor/watch"_L1).toString();
    m_log->setShowsAll(settings.value("monitor/allChanges"_L1, false).toBool());
    const int range = settings.value("monitor/range"_L1, int(TimeRange::Day)).toInt();
    if (range >= 0 && range < int(allTimeRanges.size()))
        m_panel->setUsualRange(TimeRange(range));
}

void MonitorPage::save(QSettings &settings) const
{
    settings.setValue("monitor/columns"_L1, m_columns->saveState());
    settings.setValue("monitor/rows"_L1, m_rows->saveState());
    settings.setValue("monitor/table"_L1, m_table->horizontalHeader()->saveState());
    settings.setValue("monitor/watch"_L1, m_chosenId);
    settings.setValue("monitor/allChanges"_L1, m_log->showsAll());
    settings.setValue("monitor/range"_L1, int(m_panel->usualRange()));
}

void MonitorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace Loopscope
