// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/runcomparisonmodel.h"

#include "core/text.h"
#include "stats/percentile.h"
#include "stats/runcomparisontext.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

std::size_t percentileOf(int row)
{
    return std::size_t(row - RunComparisonModel::RowP50);
}

bool isPercentile(int row)
{
    return row >= RunComparisonModel::RowP50 && row <= RunComparisonModel::RowP99;
}

} // namespace

RunComparisonModel::RunComparisonModel(QObject *parent) : QAbstractTableModel(parent) { }

void RunComparisonModel::setRuns(std::vector<ComparedRun> runs)
{
    beginResetModel();
    m_runs = std::move(runs);
    std::vector<Contender> contenders;
    for (const ComparedRun &run : m_runs)
        contenders.push_back(run.contender);
    m_withClient = haveSeveralClients(contenders);
    endResetModel();
}

void RunComparisonModel::retranslate()
{
    if (m_runs.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RunComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_runs.empty() ? 0 : RowCount;
}

int RunComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_runs.empty() ? 0 : 2 * int(m_runs.size()) - 1;
}

QVariant RunComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComparedRun &run = m_runs[runOf(index.column())];
    const bool isDifference = isChange(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        if (!isDifference)
            return figureText(index.row(), run);
        const std::optional<FigureChange> difference = change(index.row(), run);
        if (!difference)
            return QString();
        return index.row() == RowFailed ? pointsText(*difference) : changeText(*difference);
    }
    case Qt::ToolTipRole: {
        if (!isDifference)
            return figureToolTip(index.row(), run);
        const std::optional<FigureChange> difference = change(index.row(), run);
        return difference ? changeBasisText(*difference) : QString();
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case RunRole:
        return int(runOf(index.column()));
    case IsChangeRole:
        return isDifference;
    default:
        return {};
    }
}

QVariant RunComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Vertical) {
        switch (role) {
        case Qt::DisplayRole:
            return rowName(section);
        case Qt::ToolTipRole:
            return rowMeaning(section);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    const ComparedRun &run = m_runs[runOf(section)];
    switch (role) {
    case Qt::DisplayRole:
        if (isChange(section))
            return tr("%1 vs. %2", "two runs").arg(run.name, m_runs.front().name);
        return section == 0 ? tr("%1, the baseline", "a run").arg(run.name) : run.name;
    case Qt::ToolTipRole:
        return u"%1\n%2"_s.arg(run.when, run.url);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case RunRole:
        return int(runOf(section));
    case IsChangeRole:
        return isChange(section);
    default:
        return {};
    }
}

QString RunComparisonModel::figureText(int row, const ComparedRun &run) const
{
    const QLocale locale;
    const RunFigures &figures = run.figures;
    if (isPercentile(row))
        return formatDuration(figures.latency.percentile(intervalPercentiles[percentileOf(row)]));
    switch (row) {
    case RowContender:
        return contenderName(run.contender, m_withClient);
    case RowRequests:
        return tr("%1, %2 in flight", "how many requests")
            .arg(locale.toString(figures.count), locale.toString(figures.lanes));
    case RowRounds:
        return locale.toString(qint64(figures.totalsNs.size()));
    case RowTotal:
        return formatDuration(figures.totalNs());
    default:
        return figures.count == 0 ? noValue.toString() : formatShare(*figures.failedShare());
    }
}

QString RunComparisonModel::figureToolTip(int row, const ComparedRun &run) const
{
    const QLocale locale;
    const RunFigures &figures = run.figures;
    if (isPercentile(row)) {
        const double p = intervalPercentiles[percentileOf(row)];
        if (figures.latency.percentile(p))
            return {};
        return tr("It takes %1 answered requests; there are %2.")
            .arg(locale.toString(supportNeeded(p)), locale.toString(figures.latency.total()));
    }
    if (row == RowTotal && figures.totalsNs.empty())
        return tr("No round is complete.");
    if (row == RowFailed && figures.count > 0)
        return tr("%1 of %2 requests").arg(locale.toString(figures.failed), locale.toString(figures.count));
    return {};
}

std::optional<FigureChange> RunComparisonModel::change(int row, const ComparedRun &run)
{
    if (!run.comparison)
        return std::nullopt;
    if (isPercentile(row))
        return run.comparison->percentiles[percentileOf(row)];
    switch (row) {
    case RowTotal:
        return run.comparison->total;
    case RowFailed:
        return run.comparison->failed;
    default:
        return std::nullopt;
    }
}

QString RunComparisonModel::rowName(int row) const
{
    if (isPercentile(row))
        return u"p%1"_s.arg(100 * intervalPercentiles[percentileOf(row)]);
    switch (row) {
    case RowContender:
        return tr("Strategy");
    case RowRequests:
        return tr("Requests");
    case RowRounds:
        return tr("Rounds", "how many");
    case RowTotal:
        return tr("Total time");
    default:
        return tr("Failed", "requests");
    }
}

QString RunComparisonModel::rowMeaning(int row) const
{
    if (isPercentile(row))
        return tr("So long took the slowest of the fastest %1\u00a0%.")
            .arg(QLocale().toString(100 * intervalPercentiles[percentileOf(row)]));
    switch (row) {
    case RowContender:
        return tr("With which strategy and client the requests were sent.");
    case RowRequests:
        return tr("Of all rounds, and how many at most were in flight.");
    case RowRounds:
        return tr("Complete ones: what the verdict rests on.");
    case RowTotal:
        return tr("First request started until the last one ended, the median over complete rounds.");
    default:
        return tr(
            "The share of requests that were not answered, or with a status of 400 or more. Shares differ "
            "by percentage points (pp).");
    }
}

} // namespace Loopscope
