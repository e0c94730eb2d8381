// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runcomparisonview.h"

#include "gui/figuretable.h"
#include "gui/historytext.h"
#include "gui/icons.h"
#include "gui/runhistogramchart.h"
#include "gui/runpercentilechart.h"
#include "gui/runstrip.h"
#include "gui/runstyle.h"
#include "gui/sweepsummary.h"
#include "models/runcomparisonmodel.h"
#include "stats/runcomparisontext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

RunComparisonView::RunComparisonView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_title(new QLabel(this))
    , m_export(new QPushButton(this))
    , m_summary(new SweepSummary(theme))
    , m_charts(new QWidget)
    , m_strip(new RunStrip(theme))
    , m_histogram(new RunHistogramChart(theme))
    , m_curves(new RunPercentileChart(theme))
    , m_model(new RunComparisonModel(this))
    , m_table(new FigureTable)
    , m_rows(new QSplitter(Qt::Vertical))
{
    m_back->setObjectName(u"backToList"_s);
    m_back->setIcon(themedIcon(u"back"));
    m_export->setObjectName(u"exportComparison"_s);
    m_export->setIcon(themedIcon(u"export"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    auto *header = new QHBoxLayout;
    header->setSpacing(10);
    header->addWidget(m_back);
    header->addWidget(m_title);
    header->addStretch();
    header->addWidget(m_export);

    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setHandleWidth(10);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_histogram);
    columns->addWidget(m_curves);
    columns->setSizes({500, 500});
    auto *charts = new QVBoxLayout(m_charts);
    charts->setContentsMargins(0, 0, 0, 0);
    charts->setSpacing(8);
    charts->addWidget(m_strip);
    charts->addWidget(columns, 1);

    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setModel(m_model);
    m_rows->setObjectName(u"comparisonRows"_s);
    m_rows->setHandleWidth(10);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_charts);
    m_rows->addWidget(m_table);
    m_rows->setSizes({420, 240});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(header);
    layout->addWidget(m_summary);
    layout->addWidget(m_rows, 1);

    connect(m_back, &QPushButton::clicked, this, &RunComparisonView::closed);
    connect(m_export, &QPushButton::clicked, this, &RunComparisonView::exportRequested);
    connect(m_strip, &RunStrip::contenderChosen, this, &RunComparisonView::choose);
    retranslate();
}

const std::vector<ComparedRun> &RunComparisonView::runs() const
{
    return m_model->runs();
}

void RunComparisonView::setRuns(std::vector<HistoryRun> runs)
{
    Q_ASSERT(runs.size() <= mostComparedRuns);
    m_runs = std::move(runs);
    m_chosen = firstChoice(m_runs);
    compute();
}

void RunComparisonView::choose(std::size_t run, Contender contender)
{
    const Contender before = m_runs[run].contenders[m_chosen[run]].contender;
    m_chosen[run] = *placeOf(m_runs[run], contender);
    // The others follow the baseline as long as they are the same as it is.
    for (std::size_t other = 1; run == 0 && other < m_runs.size(); ++other) {
        const auto place = placeOf(m_runs[other], contender);
        if (place && m_runs[other].contenders[m_chosen[other]].contender == before)
            m_chosen[other] = *place;
    }
    compute();
}

void RunComparisonView::compute()
{
    std::vector<ComparedRun> compared;
    std::vector<ChartedRun> charted;
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        compared.push_back(comparedRun(m_runs[i], m_chosen[i], QChar(char16_t(u'A' + i))));
    tellApart(compared);
    for (const ComparedRun &run : compared) {
        auto histogram = std::make_shared<LatencyHistogram>();
        histogram->merge(run.figures.latency);
        charted.push_back({run.title(), std::move(histogram)});
    }
    compareWithFirst(compared);
    m_model->setRuns(std::move(compared));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isChange =
            m_model->headerData(column, Qt::Horizontal, RunComparisonModel::IsChangeRole).toBool();
        m_table->resizeColumnToContents(column);
        const int least = fontMetrics().averageCharWidth() * (isChange ? 30 : 24);
        m_table->setColumnWidth(column, qMax(m_table->columnWidth(column), least));
    }
    m_histogram->setRuns(charted);
    m_curves->setRuns(charted);
    showStrip();
    showVerdicts();
}

bool RunComparisonView::haveSeveralUrls() const
{
    return std::ranges::any_of(
        m_runs, [this](const HistoryRun &run) { return run.entry.url != m_runs.front().entry.url; });
}

void RunComparisonView::showStrip()
{
    std::vector<Contender> chosen;
    for (const ComparedRun &run : runs())
        chosen.push_back(run.contender);
    std::vector<RunStrip::Entry> entries;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        RunStrip::Entry entry;
        entry.title = i == 0 ? tr("%1 · %2 · baseline", "a run; a moment").arg(runs()[i].name, runs()[i].when)
                             : u"%1 · %2"_s.arg(runs()[i].name, runs()[i].when);
        if (haveSeveralUrls())
            entry.url = m_runs[i].entry.url;
        entry.toolTip = u"%1\n%2"_s.arg(m_runs[i].entry.url, m_runs[i].entry.summary).trimmed();
        for (const ContenderRecord &record : m_runs[i].contenders)
            entry.contenders.push_back(record.contender);
        entry.chosen = chosen[i];
        entry.withClient = haveSeveralClients(chosen);
        entries.push_back(std::move(entry));
    }
    m_strip->setEntries(entries);
}

void RunComparisonView::showVerdicts()
{
    QStringList sentences;
    for (const ComparedRun &run : runs()) {
        if (run.comparison)
            sentences.append(runVerdictText(*run.comparison, runs().front().name, run.name));
    }
    const QString headline = sentences.isEmpty() ? QString() : sentences.takeFirst();
    m_summary->setTexts(headline, sentences + runComparisonNotes(),
                        haveSeveralUrls() ? tr("The runs are of different URLs: how those differ is in the "
                                               "difference, too.")
                                          : QString());
}

void RunComparisonView::retranslate()
{
    m_back->setText(tr("All Runs"));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_title->setText(tr("Runs side by side"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Save the table or the charts (Ctrl+E)"));
    m_table->setAccessibleName(tr("Figures of the runs and their differences"));
}

void RunComparisonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (!m_runs.empty())
            compute(); // moments, too, are in another language now
    }
    QWidget::changeEvent(event);
}

} // namespace Loopscope
