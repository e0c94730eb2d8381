// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/baselineline.h"

#include "core/whenfinished.h"
#include "gui/comparepage.h"
#include "gui/historyaccess.h"
#include "gui/historytext.h"
#include "gui/messagebar.h"
#include "stats/runcomparisontext.h"
#include "store/recording.h"

#include <QEvent>
#include <QtConcurrent>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Each contender of the run that the baseline has, too, compared with that; what stands for the whole run is
/// the first.
std::vector<ComparedRun> compareWithBaseline(const HistoryRun &baseline, const HistoryRun &run,
                                             const QString &baselineName, const QString &name)
{
    std::vector<ComparedRun> compared;
    const std::size_t chosen = firstChoice({baseline, run})[1];
    for (std::size_t place = 0; place < run.contenders.size(); ++place) {
        const auto there = placeOf(baseline, run.contenders[place].contender);
        if (!there)
            continue;
        std::vector<ComparedRun> both{comparedRun(baseline, *there, baselineName),
                                      comparedRun(run, place, name)};
        compareWithFirst(both);
        compared.insert(place == chosen ? compared.begin() : compared.end(), both[1]);
    }
    return compared;
}

} // namespace

BaselineLine::BaselineLine(ComparePage *page, QObject *parent)
    : QObject(parent), m_page(page), m_bar(page->baselineBar())
{
    m_bar->installEventFilter(this);
    connect(page, &Page::resultChanged, this, &BaselineLine::onResult);
    connect(&m_query, &HistoryQuery::answered, this, &BaselineLine::onBaselines);
    connect(&m_query, &HistoryQuery::failed, this, [this] { onBaselines({}); });
    connect(&m_query, &HistoryQuery::refreshFailed, this, [this] { onBaselines({}); });
    connect(m_bar, &MessageBar::buttonClicked, this, [this] { Q_EMIT sideBySideWanted(m_runs); });
    tell();
}

void BaselineLine::setHistory(HistoryAccess *history)
{
    m_history = history;
    forget();
    onResult();
}

void BaselineLine::onResult()
{
    if (!m_page->report() || !m_history) {
        forget();
        return;
    }
    if (m_page->run() == m_run)
        return;
    forget();
    m_run = m_page->run();
    EntryFilter filter;
    filter.kinds = {EntryKind::Run};
    filter.url = displayUrl(m_run->plan.request.url);
    filter.pinnedOnly = true;
    m_query.setFilter(filter);
    m_query.setHistory(m_history);
}

void BaselineLine::onBaselines(const QList<HistoryEntry> &entries)
{
    if (!m_run)
        return;
    const QString url = displayUrl(m_run->plan.request.url);
    const auto baseline = std::ranges::find_if(
        entries, [&](const HistoryEntry &entry) { return entry.url == url && entry.id != m_run->id; });
    const bool isKnown = baseline != entries.end() && baseline->id == m_baselineId;
    if (isKnown)
        return;
    ++m_generation;
    m_baselineId.clear();
    m_runs.clear();
    tell();
    if (baseline != entries.end())
        compareWith(*baseline);
}

void BaselineLine::compareWith(const HistoryEntry &baseline)
{
    m_baselineId = baseline.id;
    whenFinished(
        m_history->contenders(baseline.id), this,
        [this, baseline, generation = m_generation](const Result<std::vector<ContenderRecord>> &contenders) {
            if (generation != m_generation)
                return;
            if (contenders)
                computeFigures({baseline, contenders.value()});
            else
                m_baselineId.clear(); // asked for again when the history changes
        });
}

void BaselineLine::computeFigures(const HistoryRun &baseline)
{
    // A million latencies take a moment to be sorted.
    const QFuture<std::vector<ContenderRecord>> figures = QtConcurrent::run(
        [run = m_run, report = *m_page->report()] { return contenderRecords(*run, report); });
    whenFinished(figures, this,
                 [this, baseline, generation = m_generation](const std::vector<ContenderRecord> &contenders) {
                     if (generation != m_generation)
                         return;
                     HistoryRun run{{}, contenders};
                     run.entry.id = m_run->id;
                     run.entry.startedAtUs = m_run->startedAtUs;
                     run.entry.url = baseline.entry.url;
                     run.entry.interrupted = m_run->interrupted;
                     m_runs = {baseline, std::move(run)};
                     tell();
                 });
}

void BaselineLine::forget()
{
    ++m_generation;
    m_query.setHistory(nullptr); // without a run there is nothing to ask for
    m_run.reset();
    m_baselineId.clear();
    m_runs.clear();
    tell();
}

void BaselineLine::tell()
{
    m_bar->setButton(tr("Side by Side"), tr("Show this run and the baseline over each other"));
    std::vector<ComparedRun> compared;
    const QString baseline = tr("the baseline", "takes twice as long as the baseline");
    if (!m_runs.empty())
        compared = compareWithBaseline(m_runs[0], m_runs[1], baseline, tr("This run"));
    std::vector<Contender> contenders;
    for (const ComparedRun &run : compared)
        contenders.push_back(run.contender);
    QStringList sentences;
    for (const ComparedRun &run : compared) {
        QString text = runVerdictText(*run.comparison, baseline, run.name);
        const bool saysChange = run.comparison->verdict.kind == Verdict::Kind::TooFewRounds;
        if (run.comparison->total && !saysChange)
            text = tr("total time %1.", "+12 %").arg(changeText(*run.comparison->total)) + u' ' + text;
        //: concurrent: total time +12 %. This run takes …
        sentences.append(
            tr("%1: %2").arg(contenderName(run.contender, haveSeveralClients(contenders)), text));
    }
    QString line;
    if (!sentences.isEmpty()) {
        //: %1: a moment; %2: concurrent: total time +12 %. This run takes …
        line = tr("vs. baseline of %1 · %2").arg(whenText(m_runs[0].entry.startedAtUs), sentences.first());
    }
    m_bar->say(line);
    m_bar->setToolTip(line.isEmpty() ? line : (sentences + runComparisonNotes()).join(u"\n\n"_s));
}

bool BaselineLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    return QObject::eventFilter(watched, event);
}

} // namespace Loopscope
