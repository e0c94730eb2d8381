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

StrategyReport liveReport(const LiveStats &stats, Strategy strategy)
{
    const LiveStrategy &live = stats[strategy];
    StrategyReport report;
    report.strategy = strategy;
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
    report.speedUp = stats.speedUp(strategy);
    report.idealNs = stats.idealNs(strategy);
    if (report.idealNs && !live.finishedTotalsNs.empty() && live.totalNs() > 0)
        report.efficiency = *report.idealNs / live.totalNs();
    return report;
}

bool sameStrategy(const FigureSource &a, const FigureSource &b)
{
    return a.report.strategy == b.report.strategy;
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
    for (const Strategy strategy : allStrategies) {
        if (plan.strategies.contains(strategy))
            columns.push_back({liveReport(stats, strategy), true, withSequential});
    }
    setColumns(std::move(columns));
}

void PercentileModel::setReport(const RunReport &report)
{
    const bool withSequential = report.find(Strategy::Sequential) != nullptr;
    std::vector<FigureSource> columns;
    for (const StrategyReport &strategy : report.strategies)
        columns.push_back({strategy, false, withSequential});
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

QString PercentileModel::asText() const
{
    if (m_columns.empty())
        return {};
    QString text;
    for (int column = 0; column < columnCount(); ++column)
        text += u'\t' + headerData(column, Qt::Horizontal).toString();
    text += u'\n';
    for (int row = 0; row < rowCount(); ++row) {
        text += headerData(row, Qt::Vertical).toString();
        for (int column = 0; column < columnCount(); ++column)
            text += u'\t' + index(row, column).data().toString();
        text += u'\n';
    }
    return text;
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
    case StrategyRole:
        return int(source.report.strategy);
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
    const Strategy strategy = m_columns[std::size_t(section)].report.strategy;
    switch (role) {
    case Qt::DisplayRole:
        return strategyName(strategy);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case StrategyRole:
        return int(strategy);
    default:
        return {};
    }
}

void PercentileModel::setColumns(std::vector<FigureSource> columns)
{
    if (!std::ranges::equal(m_columns, columns, sameStrategy)) {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    } else if (m_columns != columns) {
        m_columns = std::move(columns);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

} // namespace Loopscope
