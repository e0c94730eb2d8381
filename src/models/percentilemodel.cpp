// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/percentilemodel.h"

#include "stats/percentile.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> toDouble(std::optional<qint64> value)
{
    return value ? std::optional(double(*value)) : std::nullopt;
}

ContenderReport liveReport(const LiveStats &stats, Contender contender)
{
    const LiveContender &live = stats[contender];
    ContenderReport report;
    report.strategy = contender.strategy;
    report.client = contender.client;
    report.count = live.ended;
    report.failed = live.failed;
    report.ok = live.ended - live.failed;
    if (live.ended > 0) {
        report.totalNs = live.totalNs();
        report.requestsPerSecond = live.requestsPerSecond();
    }
    report.latency.count = live.latency.total();
    report.latency.minNs = toDouble(live.latency.min());
    report.latency.maxNs = toDouble(live.latency.max());
    for (std::size_t i = 0; i < shownPercentiles.size(); ++i) {
        if (live.latency.total() >= supportNeeded(shownPercentiles[i]))
            report.latency.percentilesNs[i] = live.latency.approximatePercentile(shownPercentiles[i]);
    }
    report.speedUp = stats.speedUp(contender);
    report.idealNs = stats.idealNs(contender);
    if (report.idealNs && !live.finishedTotalsNs.empty() && live.totalNs() > 0)
        report.efficiency = *report.idealNs / live.totalNs();
    return report;
}

bool sameContender(const FigureSource &a, const FigureSource &b)
{
    return a.report.contender() == b.report.contender();
}

} // namespace

PercentileModel::PercentileModel(QObject *parent) : QAbstractTableModel(parent) { }

void PercentileModel::clear()
{
    setColumns({});
}

void PercentileModel::setLive(const LiveStats &stats, const RunPlan &plan)
{
    const bool withSequential = plan.strategies.contains(Strategy::Sequential);
    std::vector<FigureSource> columns;
    const QList<Contender> contenders = plan.contenders();
    for (const Contender &contender : contenders)
        columns.push_back({liveReport(stats, contender), true, withSequential});
    m_withClient = plan.hasSeveralClients();
    setColumns(std::move(columns));
}

void PercentileModel::setReport(const RunReport &report)
{
    const bool withSequential = std::ranges::any_of(
        report.contenders, [](const auto &one) { return one.strategy == Strategy::Sequential; });
    std::vector<FigureSource> columns;
    for (const ContenderReport &contender : report.contenders)
        columns.push_back({contender, false, withSequential});
    m_withClient = report.hasSeveralClients();
    setColumns(std::move(columns));
}

void PercentileModel::retranslate()
{
    if (m_columns.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int PercentileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : figureCount;
}

int PercentileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PercentileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto figure = Figure(index.row());
    const FigureSource &source = m_columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return figureText(figure, source);
    case Qt::ToolTipRole:
        return figureToolTip(figure, source);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case ContenderRole:
        return int(source.report.contender().index());
    default:
        return {};
    }
}

QVariant PercentileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Vertical) {
        switch (role) {
        case Qt::DisplayRole:
            return figureName(Figure(section));
        case Qt::ToolTipRole:
            return figureDefinition(Figure(section));
        case Qt::TextAlignmentRole:
            return int(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    const Contender contender = m_columns[std::size_t(section)].report.contender();
    switch (role) {
    case Qt::DisplayRole:
        return contenderName(contender, m_withClient);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case ContenderRole:
        return int(contender.index());
    default:
        return {};
    }
}

void PercentileModel::setColumns(std::vector<FigureSource> columns)
{
    if (!std::ranges::equal(m_columns, columns, sameContender)) {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    } else if (m_columns != columns) {
        m_columns = std::move(columns);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

} // namespace Loopscope
