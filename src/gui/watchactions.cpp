// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchactions.h"

#include "gui/icons.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

QAction *makeAction(const QString &name, QStringView icon, QObject *parent)
{
    auto *action = new QAction(parent);
    action->setObjectName(name);
    action->setIcon(themedIcon(icon));
    return action;
}

void enable(QAction *action, const QString &toolTip, const QString &problem)
{
    action->setEnabled(problem.isEmpty());
    action->setToolTip(problem.isEmpty() ? toolTip : problem);
}

} // namespace

WatchActions::WatchActions(QWidget *list, QObject *parent)
    : QObject(parent)
    , m_toggle(makeAction(u"toggleMonitoring"_s, u"run", this))
    , m_add(makeAction(u"addWatch"_s, u"add", this))
    , m_edit(makeAction(u"editWatch"_s, u"edit", this))
    , m_duplicate(makeAction(u"duplicateWatch"_s, u"copy", this))
    , m_pause(makeAction(u"pauseWatches"_s, u"pause", this))
    , m_remove(makeAction(u"removeWatches"_s, u"remove", this))
    , m_alerts(makeAction(u"editAlerts"_s, u"bell", this))
    , m_import(makeAction(u"importWatches"_s, u"import", this))
{
    m_add->setShortcut(Qt::Key_Insert);
    m_duplicate->setShortcut(Qt::CTRL | Qt::Key_D);
    m_pause->setShortcut(Qt::Key_Space);
    m_remove->setShortcut(QKeySequence::Delete);
    // Return is the list's own.
    const QList<QAction *> actions = ofWatches();
    for (QAction *action : actions) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        list->addAction(action);
    }
    update({});
}

void WatchActions::update(const Context &context)
{
    m_context = context;
    retranslate();
}

bool WatchActions::wouldResume() const
{
    return !m_context.selected.isEmpty() && std::ranges::all_of(m_context.selected, &Watch::paused);
}

void WatchActions::retranslate()
{
    const QString noSession = m_context.hasSession ? m_context.refusal : tr("Nothing can be watched now.");
    const auto unless = [&noSession](bool problem, const QString &text) {
        return !noSession.isEmpty() ? noSession : problem ? text : QString();
    };
    const auto count = m_context.selected.size();
    const QString none = unless(count == 0, tr("Select a watch first."));
    const QString notOne =
        unless(count != 1, count == 0 ? tr("Select a watch first.") : tr("Select one watch only."));

    m_toggle->setText(m_context.isRunning ? tr("&Stop Monitoring") : tr("&Start Monitoring"));
    m_toggle->setIcon(themedIcon(m_context.isRunning ? u"stop" : u"run"));
    enable(m_toggle,
           m_context.isRunning ? tr("Watch nothing until it is started again")
                               : tr("Watch all endpoints of the list that are not paused"),
           unless(!m_context.isRunning && !m_context.hasWatches, tr("Add an endpoint first.")));
    m_add->setText(tr("&Add…"));
    enable(m_add, tr("Watch another endpoint (Ins)"), noSession);
    m_edit->setText(tr("&Edit…"));
    enable(m_edit, tr("Change what is watched, and when it is good (Return)"), notOne);
    m_duplicate->setText(tr("&Duplicate…"));
    enable(m_duplicate, tr("Watch another endpoint in the same way (Ctrl+D)"), notOne);
    m_pause->setText(wouldResume() ? tr("Resume") : tr("&Pause"));
    m_pause->setIcon(themedIcon(wouldResume() ? u"run" : u"pause"));
    enable(m_pause,
           wouldResume() ? tr("Watch what is selected again (Space)")
                         : tr("Do not watch what is selected for a while (Space)"),
           none);
    m_remove->setText(tr("Re&move"));
    enable(m_remove, tr("Take what is selected out of the list; that can be undone (Del)"), none);
    m_alerts->setText(tr("A&lerts…"));
    enable(m_alerts, tr("Choose what is done when a watch changes its state"), noSession);
    m_import->setText(tr("&Import…"));
    enable(m_import, tr("Read watches from a watch list (JSON)"), noSession);
}

} // namespace Loopscope
