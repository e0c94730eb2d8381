// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/historypage.h"

#include "core/whenfinished.h"
#include "gui/filedialogs.h"
#include "gui/historyaccess.h"
#include "gui/historydetails.h"
#include "gui/historyexports.h"
#include "gui/historyfilterbar.h"
#include "gui/historymodel.h"
#include "gui/historytable.h"
#include "gui/historytext.h"
#include "gui/messagebar.h"
#include "gui/runcomparisonview.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

HistoryPage::~HistoryPage() = default;

void HistoryPage::setHistory(HistoryAccess *history)
{
    if (m_history) {
        m_details->setSelection(std::nullopt, 0, {}); // what is being typed belongs to the one before
        m_history->disconnect(this);
    }
    m_history = history;
    m_hasAnswer = false;
    m_hasMore = false;
    m_isStale = false;
    m_queryProblem.clear();
    // What was listed is not of this one.
    m_undoable.clear();
    m_baselines.clear();
    m_model->setEntries({});
    m_more->hide();
    if (history) {
        connect(history, &HistoryAccess::healthChanged, this, &HistoryPage::onHealth);
        connect(history, &HistoryAccess::entriesChanged, this, &HistoryPage::askForTags);
    }
    m_query.setHistory(history);
    m_pinned.setHistory(history);
    askForTags();
    onHealth();
    updateHint();
    updateUndo();
    updateSelection();
    showMessage({});
}

QWidget *HistoryPage::status() const
{
    return m_status;
}

void HistoryPage::showMessage(const QString &text)
{
    const QString count = m_hasMore ? tr("The newest %Ln", "entries of a list", m_model->rowCount())
                                    : tr("%Ln entry(s)", nullptr, m_model->rowCount());
    m_status->setText(text.isEmpty() && m_hasAnswer ? count : text);
}

void HistoryPage::start()
{
    planSelected();
}

void HistoryPage::setBlocked(bool blocked)
{
    if (blocked == m_isBlocked)
        return;
    m_isBlocked = blocked;
    updateSelection();
}

bool HistoryPage::isComparing() const
{
    return m_stack->currentWidget() == m_comparison;
}

bool HistoryPage::hasResult() const
{
    return isComparing() || !m_table->selectedRows().isEmpty();
}

QList<QAction *> HistoryPage::exportActions() const
{
    return m_exports->actions();
}

void HistoryPage::askToSave()
{
    if (isComparing())
        m_exports->askToExportComparison();
}

QList<HistoryEntry> HistoryPage::selectedEntries() const
{
    QList<HistoryEntry> entries;
    const QList<int> rows = m_table->selectedRows();
    for (const int row : rows)
        entries.append(m_model->entry(row));
    return entries;
}

void HistoryPage::onEntries(const QList<HistoryEntry> &entries, bool hasMore)
{
    const bool isNews = !m_hasAnswer || m_isStale || hasMore != m_hasMore || !m_queryProblem.isEmpty()
        || entries != m_model->entries();
    m_hasAnswer = true;
    m_isStale = false;
    m_hasMore = hasMore;
    m_queryProblem.clear();
    m_model->setEntries(entries);
    m_more->setVisible(hasMore);
    // Where one machine measured everything, its name says nothing.
    m_table->setColumnHidden(HistoryModel::ColumnMachine,
                             std::ranges::all_of(entries, [&entries](const HistoryEntry &entry) {
                                 return entry.source == entries.first().source;
                             }));
    updateHint();
    updateSelection();
    if (!isNews) // what is said stays
        return;
    m_table->fitColumns();
    showMessage({});
}

void HistoryPage::onHealth()
{
    const HistoryHealth health = m_history ? m_history->health() : HistoryHealth();
    const bool isBad =
        health.kind == HistoryHealth::Kind::Failed || health.kind == HistoryHealth::Kind::Waiting;
    m_healthBar->say(isBad ? health.message : QString(), MessageBar::Tone::Warning);
    if (health.kind == HistoryHealth::Kind::Good && m_history)
        m_query.refresh();
    updateHint();
}

void HistoryPage::refresh()
{
    m_query.refresh();
    m_pinned.refresh();
    askForTags();
}

void HistoryPage::refreshIfIdle()
{
    // While it is away it says so, and is asked as soon as it is back.
    if (!m_history || m_history->health().kind != HistoryHealth::Kind::Good)
        return;
    m_query.refreshIfIdle();
    m_pinned.refreshIfIdle();
    askForTags();
}

void HistoryPage::updateHint()
{
    QString hint;
    const HistoryHealth::Kind kind = m_history ? m_history->health().kind : HistoryHealth::Kind::Failed;
    if (!m_history)
        hint = tr("No history is open.");
    else if (!m_queryProblem.isEmpty() && m_queryProblem != m_healthBar->text())
        hint = m_queryProblem;
    else if (kind == HistoryHealth::Kind::Waiting && !m_queryProblem.isEmpty())
        hint = tr("What it holds is listed as soon as it can be read again.", "a history");
    else if (kind == HistoryHealth::Kind::Failed)
        hint = tr("The history cannot be read, and nothing is kept.");
    else if (!m_hasAnswer)
        hint = tr("Opening the history …");
    else if (m_model->rowCount() == 0)
        hint = m_filter->isEmpty()
            ? tr("Every run, sweep and Lab run will be listed here, with its result, to look it up again and "
                 "to compare it with others.")
            : tr("Nothing matches what you search for.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_table->setVisible(hint.isEmpty());
}

void HistoryPage::updateSelection()
{
    const QList<HistoryEntry> selected = selectedEntries();
    HistoryActions::Context context{selected, std::nullopt, m_isBlocked};
    if (selected.size() == 1)
        context.baseline = baselineFor(selected.first());
    m_actions->update(context);
    m_details->setSelection(selected.size() == 1 ? std::optional(selected.first()) : std::nullopt,
                            int(selected.size()), m_actions->compareProblem());
    m_exports->update();
    m_exportButton->setEnabled(!selected.isEmpty());
    Q_EMIT resultChanged();
}

void HistoryPage::askForTags()
{
    if (!m_history)
        return;
    whenFinished(m_history->tags(), this, [this](const Result<QStringList> &tags) {
        if (!tags)
            return;
        m_filter->setTags(tags.value());
        m_details->setKnownTags(tags.value());
    });
}

/// That of the same URL, unless it is \a entry itself: another URL's would be another endpoint.
std::optional<HistoryEntry> HistoryPage::baselineFor(const HistoryEntry &entry) const
{
    const auto found = std::ranges::find_if(m_baselines, [&entry](const HistoryEntry &baseline) {
        return baseline.url == entry.url && baseline.id != entry.id;
    });
    return found == m_baselines.cend() ? std::nullopt : std::optional(*found);
}

template <typename Use>
void HistoryPage::fetchSelected(QFuture<Result<QByteArray>> (HistoryAccess::*what)(const QString &), Use use)
{
    const HistoryEntry entry = selectedEntries().first();
    const quint64 opening = ++m_opening;
    showMessage(tr("Opening %1 …").arg(whenText(entry.startedAtUs)));
    whenFinished((m_history->*what)(entry.id), this,
                 [this, entry, opening, use](const Result<QByteArray> &answer) {
                     if (opening != m_opening)
                         return;
                     if (!answer)
                         failToOpen(answer.error());
                     else
                         use(entry, answer.value());
                 });
}

void HistoryPage::openSelected()
{
    if (!m_actions->open()->isEnabled())
        return;
    fetchSelected(&HistoryAccess::document, [this](const HistoryEntry &entry, const QByteArray &document) {
        whenFinished(openDocument(entry.kind, document), this,
                     [this, opening = m_opening](const OpenedDocument &opened) {
                         if (opening != m_opening || m_isBlocked)
                             return;
                         showMessage({});
                         if (!opened.error.isEmpty())
                             failToOpen(opened.error);
                         else
                             Q_EMIT documentOpened(opened);
                     });
    });
}

void HistoryPage::planSelected()
{
    if (!m_actions->again()->isEnabled())
        return;
    fetchSelected(&HistoryAccess::plan, [this](const HistoryEntry &entry, const QByteArray &kept) {
        if (m_isBlocked)
            return;
        showMessage({});
        const Result<HistoryPlan> plan = readPlan(entry.kind, kept);
        if (!plan)
            failToOpen(plan.error());
        else
            Q_EMIT planOpened(plan.value());
    });
}

void HistoryPage::failToOpen(const QString &problem)
{
    showMessage({});
    reportProblem(this, tr("It could not be opened"), problem);
}

void HistoryPage::compareSelected()
{
    QList<HistoryEntry> entries = selectedEntries();
    if (!m_actions->compare()->isEnabled() || entries.isEmpty())
        return;
    if (entries.size() == 1) {
        if (const auto baseline = baselineFor(entries.first()))
            entries.prepend(*baseline);
    } else {
        // A pinned one is the baseline, else the oldest; the others from the oldest to the newest.
        std::ranges::reverse(entries);
        std::ranges::stable_partition(entries, &HistoryEntry::pinned);
    }
    compare(entries);
}

void HistoryPage::compare(const QList<HistoryEntry> &entries)
{
    if (!m_history)
        return;
    struct Answers
    {
        std::vector<HistoryRun> runs;
        qsizetype missing;
        QString problem;
    };
    auto answers = std::make_shared<Answers>(Answers{{}, entries.size(), {}});
    const quint64 opening = ++m_opening;
    for (const HistoryEntry &entry : entries)
        answers->runs.push_back({entry, {}});
    for (qsizetype i = 0; i < entries.size(); ++i) {
        whenFinished(m_history->contenders(entries[i].id), this,
                     [this, answers, opening, i](const Result<std::vector<ContenderRecord>> &contenders) {
                         HistoryRun &run = answers->runs[std::size_t(i)];
                         if (!contenders)
                             answers->problem = contenders.error();
                         else if (contenders.value().empty())
                             answers->problem =
                                 tr("Nothing was measured in the run of %1; choose another one.", "a moment")
                                     .arg(whenText(run.entry.startedAtUs));
                         else
                             run.contenders = contenders.value();
                         if (--answers->missing > 0 || opening != m_opening)
                             return;
                         if (!answers->problem.isEmpty()) {
                             reportProblem(this, tr("The runs could not be compared"), answers->problem);
                             return;
                         }
                         showSideBySide(answers->runs);
                     });
    }
}

void HistoryPage::showSideBySide(const std::vector<HistoryRun> &runs)
{
    m_comparison->setRuns(runs);
    m_stack->setCurrentWidget(m_comparison);
    m_exports->update();
    Q_EMIT resultChanged();
}

void HistoryPage::showList()
{
    m_stack->setCurrentIndex(0);
    m_table->setFocus();
    updateSelection();
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && !isComparing())
        undo();
    else if (event->matches(QKeySequence::Find) && !isComparing())
        m_filter->search()->setFocus();
    else if (event->key() == Qt::Key_Escape && isComparing())
        showList();
    else
        Page::keyPressEvent(event);
}

void HistoryPage::load(const QSettings &settings)
{
    m_columns->restoreState(settings.value("history/pane"_L1).toByteArray());
    m_table->loadColumns(settings);
    m_comparison->rows()->restoreState(settings.value("history/comparison"_L1).toByteArray());
}

void HistoryPage::save(QSettings &settings) const
{
    m_details->flush();
    settings.setValue("history/pane"_L1, m_columns->saveState());
    m_table->saveColumns(settings);
    settings.setValue("history/comparison"_L1, m_comparison->rows()->saveState());
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace Loopscope
