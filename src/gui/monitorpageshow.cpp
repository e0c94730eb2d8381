// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Monitor page shows beside its table: of the chosen watch, of the history, in the status bar.

#include "gui/monitorpage.h"

#include "gui/changelogpanel.h"
#include "gui/messagebar.h"
#include "gui/monitorexports.h"
#include "gui/watchactions.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "gui/welcomecard.h"
#include "models/timeunit.h"
#include "models/watchfilter.h"
#include "models/watchtablemodel.h"
#include "monitoring/monitorsession.h"

#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Loopscope {

using namespace Qt::StringLiterals;

void MonitorPage::onChosen()
{
    const QString id = m_table->currentId();
    if (!id.isEmpty() && !m_table->selectedIds().isEmpty())
        m_chosenId = id;
    updatePanel();
    updateActions();
}

void MonitorPage::updatePanel()
{
    const Watch *watch = m_model->watch(m_chosenId);
    m_panel->setWatch(watch);
    m_panel->setState(m_model->state(m_chosenId), isRunning());
    m_log->setWatch(watch ? watch->id : QString());
    m_exports->update();
}

void MonitorPage::updateActions()
{
    WatchActions::Context context;
    const QStringList ids = m_table->selectedIds();
    for (const QString &id : ids) {
        if (const Watch *watch = m_model->watch(id))
            context.selected.append(*watch);
    }
    context.hasWatches = hasResult();
    context.isRunning = isRunning();
    context.hasSession = m_session != nullptr;
    context.refusal = elsewhereText();
    m_actions->update(context);
    m_welcome->setRefusal(context.refusal);
    m_exportButton->setEnabled(hasResult());
    m_exports->update();
}

/// Why nothing can be changed here; empty: it can.
QString MonitorPage::elsewhereText() const
{
    return m_isElsewhere ? tr("Another Loopscope watches this list: change it there, or quit that one to go "
                              "on here.")
                         : QString();
}

void MonitorPage::updateBars()
{
    const History *history = m_session ? m_session->history() : nullptr;
    const HistoryHealth health =
        history ? history->health() : HistoryHealth{HistoryHealth::Kind::Failed, {}, 0};
    QString bar;
    auto tone = MessageBar::Tone::Plain;
    if (m_session
        && (health.kind == HistoryHealth::Kind::Failed || health.kind == HistoryHealth::Kind::Waiting)) {
        tone = MessageBar::Tone::Warning;
        bar = health.message.isEmpty() ? tr("There is no history: what is watched now is not kept.")
                                       : health.message;
    } else if (history && health.kind == HistoryHealth::Kind::Opening && !m_opening.isActive()) {
        bar = tr("The history is being opened …");
    } else if (hasResult() && !isRunning() && !m_isElsewhere) {
        bar = tr("Monitoring is stopped: nothing is watched.");
    }
    m_elsewhereBar->say(elsewhereText(), MessageBar::Tone::Warning);
    m_bar->say(bar, tone);
    // Whoever asked the history gets its trouble for an answer.
    const bool isTold = !health.message.isEmpty() && bar == health.message
        && (m_isProblemOfHistory || m_problem == health.message);
    m_isProblemOfHistory |= isTold;
    m_problemBar->say(isTold ? QString() : m_problem, MessageBar::Tone::Warning);
}

void MonitorPage::updateUndo()
{
    m_undoBar->say(m_editor->undoText());
}

void MonitorPage::updateFilter()
{
    m_filter->setText(m_search->text().trimmed());
    constexpr std::array states{WatchState::Up, WatchState::Degraded, WatchState::Down, WatchState::Unknown};
    const int chosen = m_stateFilter->currentIndex() - 1;
    const bool isState = chosen >= 0 && chosen < int(states.size());
    m_filter->setState(isState ? std::optional(states[std::size_t(chosen)]) : std::nullopt,
                       chosen == int(states.size()));
    updateHint();
    updateActions();
}

void MonitorPage::updateHint()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_hint->setVisible(isEmpty);
}

void MonitorPage::updateStatus()
{
    if (!m_message.isEmpty() || !hasResult()) {
        m_status->setText(m_message);
        return;
    }
    if (!isRunning()) {
        m_status->setText(m_isElsewhere ? tr("Watched by another Loopscope") : tr("Monitoring is stopped"));
        return;
    }
    const QLocale locale;
    const WatchTableModel::Counts counts = m_model->counts();
    QString text =
        tr("%1 up, %2 degraded, %3 down")
            .arg(locale.toString(counts.up), locale.toString(counts.degraded), locale.toString(counts.down));
    if (counts.unknown > 0)
        text += tr(", %1 not known yet", "continues: 3 up").arg(locale.toString(counts.unknown));
    if (counts.paused > 0)
        text += tr(", %1 paused", "continues: 3 up").arg(locale.toString(counts.paused));
    if (const auto left = m_model->untilNextTick(QDateTime::currentMSecsSinceEpoch() * 1'000)) {
        text += left->count() == 0 ? tr("; next tick now", "continues: 3 up")
                                   : tr("; next tick in %1", "continues: 3 up").arg(countdownText(*left));
    }
    m_status->setText(text);
}

} // namespace Loopscope
