// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweepstepsmodel.h"

#include "core/text.h"
#include "stats/sweeptext.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

// The internal id of a round's index is the concurrency of its parent, that of a parent 0.

SweepStepsModel::SweepStepsModel(QObject *parent) : QAbstractItemModel(parent) { }

bool SweepStepsModel::isContinuedBy(const Sweep &sweep) const
{
    return m_sweep && m_sweep->id == sweep.id && m_sweep->plan == sweep.plan
        && m_sweep->steps.size() <= sweep.steps.size()
        && std::equal(m_sweep->steps.begin(), m_sweep->steps.end(), sweep.steps.begin());
}

void SweepStepsModel::setSweep(std::shared_ptr<const Sweep> sweep, const SweepReport &report)
{
    if (!sweep || !isContinuedBy(*sweep)) {
        beginResetModel();
        m_groups.clear();
        m_sweep.reset();
        endResetModel();
    }
    const int known = m_sweep ? int(m_sweep->steps.size()) : 0;
    m_sweep = std::move(sweep);
    m_report = report;
    if (!m_sweep)
        return;
    for (int i = known; i < int(m_sweep->steps.size()); ++i)
        addStep(i);
    if (!m_groups.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SweepStepsModel::addStep(int index)
{
    const int concurrency = m_sweep->steps[std::size_t(index)].concurrency;
    const std::size_t row = groupRow(concurrency);
    if (row == m_groups.size() || m_groups[row].concurrency != concurrency) {
        beginInsertRows({}, int(row), int(row));
        m_groups.insert(m_groups.begin() + std::ptrdiff_t(row), {concurrency, {index}});
        endInsertRows();
        return;
    }
    const int rounds = int(m_groups[row].steps.size());
    if (!hasRounds()) {
        m_groups[row].steps.push_back(index);
        return;
    }
    beginInsertRows(this->index(int(row), 0), rounds, rounds);
    m_groups[row].steps.push_back(index);
    endInsertRows();
}

std::size_t SweepStepsModel::groupRow(int concurrency) const
{
    return std::size_t(std::ranges::lower_bound(m_groups, concurrency, {}, &Group::concurrency)
                       - m_groups.begin());
}

QModelIndex SweepStepsModel::indexOf(int concurrency) const
{
    const std::size_t row = groupRow(concurrency);
    return row < m_groups.size() && m_groups[row].concurrency == concurrency ? index(int(row), 0)
                                                                             : QModelIndex();
}

std::optional<SweepRow> SweepStepsModel::rowAt(int concurrency) const
{
    const QModelIndex index = indexOf(concurrency);
    return index.isValid() ? std::optional(figures(index)) : std::nullopt;
}

void SweepStepsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        Q_EMIT dataChanged(group, index(row, ColumnCount - 1));
        if (const int rounds = rowCount(group); rounds > 0)
            Q_EMIT dataChanged(index(0, 0, group), index(rounds - 1, ColumnCount - 1, group));
    }
}

QModelIndex SweepStepsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int concurrency = parent.isValid() ? m_groups[std::size_t(parent.row())].concurrency : 0;
    return createIndex(row, column, quintptr(concurrency));
}

QModelIndex SweepStepsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(groupRow(int(child.internalId()))), 0, quintptr(0));
}

int SweepStepsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isGroup = parent.internalId() == 0 && parent.column() == 0;
    return isGroup && hasRounds() ? int(m_groups[std::size_t(parent.row())].steps.size()) : 0;
}

int SweepStepsModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

SweepRow SweepStepsModel::groupFigures(const Group &group) const
{
    std::vector<const SweepStep *> steps;
    for (const int step : group.steps)
        steps.push_back(&m_sweep->steps[std::size_t(step)]);
    const auto report =
        std::ranges::find(m_report.concurrencies, group.concurrency, &ConcurrencyReport::concurrency);
    return sweepRow(report == m_report.concurrencies.end() ? nullptr : &*report, steps, m_sweep->plan.client);
}

SweepRow SweepStepsModel::figures(const QModelIndex &index) const
{
    if (index.internalId() == 0)
        return groupFigures(m_groups[std::size_t(index.row())]);
    const Group &group = m_groups[groupRow(int(index.internalId()))];
    const int step = group.steps[std::size_t(index.row())];
    return sweepRow(m_sweep->steps[std::size_t(step)], m_sweep->plan.client);
}

QVariant SweepStepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return int((index.column() == ColumnConcurrency || index.column() == ColumnRemark ? Qt::AlignLeft
                                                                                          : Qt::AlignRight)
                   | Qt::AlignVCenter);
    case MarkRole:
        return int(figures(index).mark);
    case ConcurrencyRole:
        return figures(index).concurrency;
    default:
        return {};
    }
}

QString SweepStepsModel::text(const QModelIndex &index) const
{
    const SweepRow row = figures(index);
    const QLocale locale;
    switch (index.column()) {
    case ColumnConcurrency: {
        if (index.internalId() == 0)
            return locale.toString(row.concurrency);
        const Group &group = m_groups[groupRow(row.concurrency)];
        const int step = group.steps[std::size_t(index.row())];
        return tr("Round %1").arg(m_sweep->steps[std::size_t(step)].round + 1);
    }
    case ColumnRequests:
        return locale.toString(row.count);
    case ColumnFailed:
        return locale.toString(row.failed);
    case ColumnThroughput:
        return row.throughput ? formatRate(row.throughput->value) : noValue.toString();
    case ColumnUncertainty:
        return throughputUncertaintyText(row.throughput);
    case ColumnP50:
    case ColumnP95:
    case ColumnP99:
        return latencyText(row.latencyNs[std::size_t(index.column() - ColumnP50)]);
    case ColumnInFlight:
        return row.meanInFlight > 0 ? locale.toString(row.meanInFlight, 'f', 1) : noValue.toString();
    case ColumnRemark:
        return row.remark;
    default:
        return {};
    }
}

QString SweepStepsModel::toolTip(const QModelIndex &index) const
{
    const SweepRow row = figures(index);
    const int column = index.column();
    if (column >= ColumnP50 && column <= ColumnP99)
        return whyAbsent(row, SweepPercentile(column - ColumnP50));
    if (column == ColumnRemark)
        return row.detail.isEmpty() ? row.remark : row.detail;
    if (column == ColumnUncertainty && (!row.throughput || !row.throughput->interval)) {
        return hasRounds() ? tr("An interval takes at least two complete rounds of this step.")
                           : tr("An interval takes more requests in this step, or more rounds.");
    }
    if (column == ColumnUncertainty && index.internalId() == 0) {
        return sweepIntervalText(hasRounds() ? IntervalBasis::Rounds : IntervalBasis::Blocks);
    }
    if (column == ColumnInFlight && row.meanInFlight <= 0)
        return tr("Not measured");
    return {};
}

QVariant SweepStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return int((section == ColumnConcurrency || section == ColumnRemark ? Qt::AlignLeft : Qt::AlignRight)
                   | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case ColumnConcurrency:
            return tr("Requests in flight at once, as planned");
        case ColumnFailed:
            return tr("Not answered, or with an HTTP status of 400 or more");
        case ColumnThroughput:
            return tr("Requests answered OK per second; the mean over the rounds");
        case ColumnUncertainty:
            return tr("Half of the 95\u00a0% interval of the throughput");
        case ColumnP50:
        case ColumnP95:
        case ColumnP99:
            return tr("Percentile of the latency of answered requests; the mean over the rounds");
        case ColumnInFlight:
            return tr("Requests in flight on average, as measured");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ColumnConcurrency:
        return tr("Concurrency");
    case ColumnRequests:
        return tr("Requests");
    case ColumnFailed:
        return tr("Failed");
    case ColumnThroughput:
        return tr("Throughput");
    case ColumnUncertainty:
        return u"±\u00a095\u00a0%"_s;
    case ColumnP50:
    case ColumnP95:
    case ColumnP99:
        return sweepPercentileName(SweepPercentile(section - ColumnP50));
    case ColumnInFlight:
        return tr("In flight");
    case ColumnRemark:
        return tr("Remark");
    default:
        return {};
    }
}

} // namespace Loopscope
