// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweepfitmodel.h"

#include "core/text.h"
#include "stats/sweeptext.h"

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

SweepFitModel::SweepFitModel(QObject *parent) : QAbstractTableModel(parent) { }

void SweepFitModel::setReport(const SweepReport &report)
{
    if (report == m_report)
        return;
    m_report = report;
    retranslate();
}

void SweepFitModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, RowCount - 1);
    Q_EMIT dataChanged(index(0, 0), index(RowCount - 1, ColumnCount - 1));
}

int SweepFitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(RowCount);
}

int SweepFitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const ScalabilityFit *SweepFitModel::fit(int column) const
{
    const std::optional<ScalabilityFit> &fit = column == ColumnUsl ? m_report.usl : m_report.amdahl;
    return fit ? &*fit : nullptr;
}

bool SweepFitModel::isBetter(int column) const
{
    return m_report.better && column == (m_report.better == ScalabilityModel::Usl ? ColumnUsl : ColumnAmdahl);
}

QVariant SweepFitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == ColumnMeaning ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case BetterRole:
        return isBetter(index.column());
    default:
        return {};
    }
}

QString SweepFitModel::text(int row, int column) const
{
    if (column == ColumnMeaning) {
        switch (row) {
        case RowLambda:
            return tr("throughput of one request at a time, per second");
        case RowSigma:
            return tr("contention: the share of the work that must wait its turn");
        case RowKappa:
            return tr("coherency: the cost of keeping each pair of requests in agreement");
        case RowRSquared:
            return tr("how well the curve fits; 1 is perfect");
        case RowResidual:
            return tr("how far a step is off the curve, as a share of its throughput");
        case RowAicc:
            return tr("compares the laws; the lower, the better");
        case RowPeak:
            return tr("where throughput is highest; beyond, it falls");
        default:
            return {};
        }
    }
    const ScalabilityFit *fit = this->fit(column);
    if (!fit)
        return noValue.toString();
    const QLocale locale;
    switch (row) {
    case RowLambda:
        return coefficientText(fit->lambda);
    case RowSigma:
        return coefficientText(fit->sigma);
    case RowKappa:
        return fit->model == ScalabilityModel::Usl ? coefficientText(fit->kappa) : noValue.toString();
    case RowRSquared:
        return locale.toString(fit->rSquared, 'f', 4);
    case RowResidual:
        return formatShare(fit->residualError);
    case RowAicc:
        return std::isfinite(fit->aicc) ? locale.toString(fit->aicc, 'f', 1) : noValue.toString();
    case RowPeak:
        return fit->peakConcurrency ? tr("%1 at %2 in flight", "a rate; a number")
                                          .arg(formatRate(fit->peakThroughput.value_or(0)),
                                               locale.toString(std::round(*fit->peakConcurrency), 'f', 0))
                                    : noValue.toString();
    default:
        return {};
    }
}

QString SweepFitModel::toolTip(int row, int column) const
{
    if (column == ColumnMeaning)
        return {};
    const ScalabilityFit *fit = this->fit(column);
    if (!fit)
        return tr("No fit: that takes more steps that can be used.");
    if (row == RowKappa && fit->model == ScalabilityModel::Amdahl)
        return tr("Amdahl's law has no such coefficient.");
    if (row == RowPeak && !fit->peakConcurrency)
        return tr("The fit predicts no peak.");
    if (row <= RowKappa)
        return tr("With its 95\u00a0% interval");
    return {};
}

QVariant SweepFitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? int(ColumnCount) : int(RowCount)))
        return {};
    if (orientation == Qt::Horizontal) {
        switch (role) {
        case Qt::DisplayRole:
            return section == ColumnMeaning
                ? tr("What it is")
                : scalabilityModelName(section == ColumnUsl ? ScalabilityModel::Usl
                                                            : ScalabilityModel::Amdahl);
        case Qt::ToolTipRole:
            return isBetter(section) ? tr("The law that describes this sweep best: the lower AICc")
                                     : QString();
        case Qt::TextAlignmentRole:
            return int((section == ColumnMeaning ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case BetterRole:
            return isBetter(section);
        default:
            return {};
        }
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowLambda:
        return u"λ"_s;
    case RowSigma:
        return u"σ"_s;
    case RowKappa:
        return u"κ"_s;
    case RowRSquared:
        return u"R²"_s;
    case RowResidual:
        return tr("Scatter");
    case RowAicc:
        return u"AICc"_s;
    case RowPeak:
        return tr("Predicted peak");
    default:
        return {};
    }
}

} // namespace Loopscope
