// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historyactions.h"

#include "gui/historytext.h"
#include "gui/icons.h"
#include "gui/runstyle.h"

#include <QAction>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

bool areRuns(const QList<HistoryEntry> &entries)
{
    return std::ranges::all_of(entries,
                               [](const HistoryEntry &entry) { return entry.kind == EntryKind::Run; });
}

qsizetype countOf(const QList<HistoryEntry> &entries, EntryKind kind)
{
    return std::ranges::count(entries, kind, &HistoryEntry::kind);
}

bool haveSameUrl(const QList<HistoryEntry> &entries)
{
    QSet<QString> urls;
    for (const HistoryEntry &entry : entries)
        urls.insert(entry.url);
    return urls.size() < entries.size();
}

bool areAllPinned(const QList<HistoryEntry> &entries)
{
    return !entries.isEmpty() && std::ranges::all_of(entries, &HistoryEntry::pinned);
}

void enable(QAction *action, const QString &toolTip, const QString &problem)
{
    action->setEnabled(problem.isEmpty());
    action->setToolTip(problem.isEmpty() ? toolTip : problem);
}

} // namespace

HistoryActions::HistoryActions(QWidget *list, QObject *parent)
    : QObject(parent)
    , m_open(new QAction(this))
    , m_again(new QAction(this))
    , m_compare(new QAction(this))
    , m_pin(new QAction(this))
    , m_remove(new QAction(this))
{
    m_open->setObjectName(u"openEntry"_s);
    m_open->setIcon(themedIcon(u"open"));
    m_again->setObjectName(u"runAgain"_s);
    m_again->setIcon(themedIcon(u"run"));
    m_compare->setObjectName(u"compareRuns"_s);
    m_compare->setIcon(themedIcon(u"compare"));
    m_compare->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_pin->setObjectName(u"pinEntry"_s);
    m_pin->setIcon(themedIcon(u"pin"));
    m_pin->setShortcut(Qt::CTRL | Qt::Key_D);
    m_remove->setObjectName(u"removeEntries"_s);
    m_remove->setIcon(themedIcon(u"remove"));
    m_remove->setShortcut(QKeySequence::Delete);
    // Return is the list's own.
    const QList<QAction *> actions = all();
    for (QAction *action : actions) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        list->addAction(action);
    }
    update({});
}

void HistoryActions::update(const Context &context)
{
    m_context = context;
    retranslate();
}

QString HistoryActions::openProblem() const
{
    const QString problem = againProblem();
    if (problem.isEmpty() && !m_context.selected.first().hasDocument)
        return tr("Its requests were not kept, only its figures.");
    return problem;
}

QString HistoryActions::againProblem() const
{
    if (m_context.selected.size() != 1)
        return m_context.selected.isEmpty() ? tr("Select a run first.") : tr("Select one run only.");
    if (m_context.isBlocked)
        return tr("Something is being measured: stop it, or wait for its end.");
    return {};
}

QString HistoryActions::compareProblem() const
{
    const auto count = std::size_t(m_context.selected.size());
    if (!areRuns(m_context.selected))
        return otherKindsProblem();
    if (count == 0)
        return tr("Select two or more runs first.");
    if (count == 1 && !m_context.baseline)
        return m_context.selected.first().pinned
            ? tr("This run is the baseline of its URL: select another one as well.")
            : tr("The URL of this run has no baseline: pin one of its runs, or select another run as well.");
    if (count > mostComparedRuns)
        return tr("Select at most %n run(s).", nullptr, int(mostComparedRuns));
    return {};
}

/// Of a selection with something else than runs: what to do about it.
QString HistoryActions::otherKindsProblem() const
{
    const QList<HistoryEntry> &selected = m_context.selected;
    const auto runs = std::size_t(countOf(selected, EntryKind::Run));
    if (runs == 0)
        return tr("Only runs can be compared, no sweeps and no runs of the Lab.");
    if (runs == 1)
        return tr("Only runs can be compared: select a second one, and no sweeps and no runs of the Lab.");
    if (runs > mostComparedRuns)
        return tr("Only runs can be compared: select at most %n run(s), and nothing else.", nullptr,
                  int(mostComparedRuns));
    const auto sweeps = int(countOf(selected, EntryKind::Sweep));
    const auto labRuns = int(countOf(selected, EntryKind::LabRun));
    if (sweeps > 0 && labRuns > 0)
        return tr("Only runs can be compared: leave out the sweeps and the runs of the Lab.");
    return sweeps > 0
        ? tr("Only runs can be compared: leave out the %n sweep(s).", "how many are selected", sweeps)
        : tr("Only runs can be compared: leave out the %n run(s) of the Lab.", "how many are selected",
             labRuns);
}

QString HistoryActions::pinProblem() const
{
    const QList<HistoryEntry> &selected = m_context.selected;
    if (selected.isEmpty())
        return tr("Select a run first.");
    if (areAllPinned(selected))
        return {};
    if (!areRuns(selected))
        return tr("Only runs can be a baseline, no sweeps and no runs of the Lab.");
    if (haveSameUrl(selected))
        return tr("Select one run of each URL only: a URL has one baseline.");
    return {};
}

void HistoryActions::retranslate()
{
    m_open->setText(tr("&Open Again"));
    enable(m_open, tr("Show it as it was, with its requests (Return)"), openProblem());
    m_again->setText(tr("Run A&gain"));
    enable(m_again, tr("Fill the form with what it did, so that it can be run again"), againProblem());

    const bool withBaseline = m_context.selected.size() == 1 && m_context.baseline;
    m_compare->setText(withBaseline ? tr("&Compare with Baseline") : tr("&Compare"));
    enable(m_compare,
           withBaseline ? tr("Compare it with the baseline of its URL, of %1 (Ctrl+Return)", "a moment")
                              .arg(whenText(m_context.baseline->startedAtUs))
                        : tr("Show the selected runs side by side (Ctrl+Return)"),
           compareProblem());

    const QString none = m_context.selected.isEmpty() ? tr("Select a run first.") : QString();
    m_pin->setText(areAllPinned(m_context.selected) ? tr("Un&pin") : tr("&Pin as Baseline"));
    enable(m_pin, tr("Others are compared with a pinned run, and it is always kept (Ctrl+D)"), pinProblem());
    m_remove->setText(tr("&Delete"));
    enable(m_remove, tr("Delete what is selected; that can be undone (Del)"), none);
}

} // namespace Loopscope
