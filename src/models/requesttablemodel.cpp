// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requesttablemodel.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A view goes through all its rows at each insertion. Below this many that is nothing; above, rows are
/// inserted when they are a fiftieth of what is there, or a second old.
constexpr qsizetype smallTable = 50'000;
constexpr qsizetype growthDivisor = 50;
constexpr auto longestDelay = 1s;

/// While a run is on, a sorted table is sorted again after this pause, or after ten times what the last time
/// took.
constexpr auto shortestPause = 500ms;
constexpr int pauseFactor = 10;

/// More new samples than this are filtered in the worker.
constexpr qsizetype manyNewSamples = 50'000;

} // namespace

RequestTableModel::RequestTableModel(QObject *parent)
    : QAbstractTableModel(parent), m_indexer([this](RequestIndex index) { takeIndex(std::move(index)); })
{
    m_catchUp.setSingleShot(true);
    connect(&m_catchUp, &QTimer::timeout, this, &RequestTableModel::catchUp);
}

void RequestTableModel::setRun(std::shared_ptr<const Run> run)
{
    stopWork();
    m_nextWork = QDeadlineTimer();
    beginResetModel();
    m_run = std::move(run);
    m_index = m_query.isIdentity() ? RequestIndex::identity(sampleCount()) : RequestIndex();
    endResetModel();
    m_sameRequests = true;
    catchUp();
    announce();
}

void RequestTableModel::samplesAdded()
{
    scheduleCatchUp();
    announce();
}

void RequestTableModel::flush()
{
    m_nextWork = QDeadlineTimer();
    if (isBusy())
        m_flushWhenIdle = true;
    else
        catchUp();
}

void RequestTableModel::setFilter(const RequestFilter &filter)
{
    if (filter == m_query.filter)
        return;
    m_query.filter = filter;
    m_sameRequests = false;
    recompute();
}

void RequestTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) {
        column = Number;
        order = Qt::AscendingOrder;
    }
    if (column == m_query.sortColumn && order == m_query.order)
        return;
    m_query.sortColumn = Column(column);
    m_query.order = order;
    recompute();
}

int RequestTableModel::rowOf(qsizetype index) const
{
    return int(m_index.rowOf(index));
}

void RequestTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    if (!m_query.filter.text.isEmpty())
        m_sameRequests = false;
    if (!m_query.filter.text.isEmpty() || m_query.sortColumn == ErrorColumn)
        recompute();
}

int RequestTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_index.size());
}

int RequestTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = Column(index.column());
    const quint32 number = m_index.sampleAt(index.row());
    const Sample &sample = m_run->samples[number];
    switch (role) {
    case Qt::DisplayRole:
        return requestCell(column, sample, number, m_run->errorText(sample));
    case Qt::TextAlignmentRole:
        return int((RequestColumn::isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column != ErrorColumn || sample.answered())
            return {};
        return QString(errorCell(sample.error, m_run->errorText(sample)) + u'\n' + errorHint(sample.error));
    case SampleRole:
        return number;
    case SortRole:
        if (column == ErrorColumn)
            return sample.answered() ? QVariant() : errorCell(sample.error, m_run->errorText(sample));
        if (const std::optional<qint64> key = requestKey(column, sample, number))
            return *key;
        return {};
    case OkRole:
        return sample.ok();
    case ContenderRole:
        return int(sample.contender().index());
    default:
        return {};
    }
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole:
        return RequestColumn::title(column);
    case Qt::ToolTipRole:
        return RequestColumn::toolTip(column);
    case Qt::TextAlignmentRole:
        return int((RequestColumn::isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

/// Answers a new query from the beginning.
void RequestTableModel::recompute()
{
    stopWork();
    if (!m_run) {
        m_index = m_query.isIdentity() ? RequestIndex::identity(0) : RequestIndex();
        m_sameRequests = true;
    } else if (m_query.isIdentity()) {
        takeIndex(RequestIndex::identity(sampleCount()));
    } else {
        startWorker();
    }
    announce();
}

void RequestTableModel::stopWork()
{
    m_indexer.cancel();
    m_workTime.invalidate();
    m_catchUp.stop();
}

void RequestTableModel::startWorker()
{
    m_workTime.start();
    m_indexer.start(m_query, {m_run->samples, m_run->errorTexts});
    announce();
}

void RequestTableModel::takeIndex(RequestIndex index)
{
    if (m_sameRequests && m_index.size() > 0)
        rearrange(std::move(index));
    else
        reset(std::move(index));
    m_sameRequests = true;
    if (m_workTime.isValid()) {
        const auto pause = pauseFactor * std::chrono::nanoseconds(m_workTime.nsecsElapsed());
        m_nextWork.setRemainingTime(std::max<std::chrono::nanoseconds>(pause, shortestPause));
        m_workTime.invalidate();
    }
    announce();
    if (std::exchange(m_flushWhenIdle, false))
        catchUp();
    else
        scheduleCatchUp();
}

/// Swaps in \a index, which shows all that is shown and perhaps more, in another order. Unlike a reset this
/// keeps the selection and the current row.
void RequestTableModel::rearrange(RequestIndex index)
{
    const std::vector<quint32> added = index.rowsFrom(m_index.covered());
    if (!added.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
        m_index.append(added, index.covered());
        endInsertRows();
    }

    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<quint32> samples;
    samples.reserve(std::size_t(before.size()));
    for (const QModelIndex &cell : before)
        samples.push_back(m_index.sampleAt(cell.row()));
    m_index = std::move(index);
    if (!before.isEmpty()) {
        const std::vector<qint32> rows = m_index.rowsBySample();
        QModelIndexList after;
        after.reserve(before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            after.append(this->index(rows[samples[std::size_t(i)]], before[i].column()));
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RequestTableModel::reset(RequestIndex index)
{
    beginResetModel();
    m_index = std::move(index);
    endResetModel();
}

/// Sees to it that samples that are not looked at yet will be, now or as soon as it is time.
void RequestTableModel::scheduleCatchUp()
{
    const qsizetype waiting = sampleCount() - m_index.covered();
    if (waiting == 0 || isBusy())
        return;
    std::chrono::milliseconds delay = longestDelay;
    if (!m_query.isUnsorted())
        delay = std::chrono::ceil<std::chrono::milliseconds>(m_nextWork.remainingTimeAsDuration());
    else if (m_index.size() <= smallTable || waiting >= m_index.covered() / growthDivisor)
        delay = 0ms;

    if (delay <= 0ms)
        catchUp();
    else if (!m_catchUp.isActive())
        m_catchUp.start(delay);
}

void RequestTableModel::catchUp()
{
    m_catchUp.stop();
    const qsizetype waiting = sampleCount() - m_index.covered();
    if (waiting == 0)
        return;
    if (m_query.isIdentity() || (m_query.isUnsorted() && waiting <= manyNewSamples))
        appendNewSamples();
    else
        startWorker();
}

void RequestTableModel::appendNewSamples()
{
    const qsizetype covered = sampleCount();
    std::vector<quint32> matches;
    if (!m_index.isIdentity()) {
        const std::atomic_bool cancelled = false;
        matches =
            *matchingRows(m_query.filter, m_run->samples, m_run->errorTexts, m_index.covered(), cancelled);
    }
    const qsizetype added = m_index.isIdentity() ? covered - m_index.covered() : qsizetype(matches.size());
    if (added > 0)
        beginInsertRows({}, rowCount(), rowCount() + int(added) - 1);
    m_index.append(matches, covered);
    if (added > 0)
        endInsertRows();
    announce();
}

void RequestTableModel::announce()
{
    if (isBusy() != m_announcedBusy) {
        m_announcedBusy = isBusy();
        Q_EMIT busyChanged(m_announcedBusy);
    }
    if (m_index.size() != m_announcedShown || sampleCount() != m_announcedTotal) {
        m_announcedShown = m_index.size();
        m_announcedTotal = sampleCount();
        Q_EMIT countChanged(m_announcedShown, m_announcedTotal);
    }
}

} // namespace Loopscope
