// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/watchtablemodel.h"

#include "core/text.h"
#include "models/timeunit.h"

#include <QDateTime>

#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;

bool isNumber(int column)
{
    return (column >= WatchTableModel::ColumnP50 && column <= WatchTableModel::ColumnAvailability)
        || column == WatchTableModel::ColumnLast || column == WatchTableModel::ColumnInterval;
}

} // namespace

WatchTableModel::WatchTableModel(QObject *parent) : QAbstractTableModel(parent) { }

void WatchTableModel::setWatches(const QList<Watch> &watches)
{
    beginResetModel();
    QHash<QString, Known> known;
    for (const Watch &watch : watches) {
        Known &kept = known.insert(watch.id, m_known.take(watch.id)).value();
        const Watch *before = this->watch(watch.id);
        kept.hasTicked = kept.hasTicked && before && before->ticksLike(watch);
    }
    m_watches = watches;
    m_rows.clear();
    for (qsizetype row = 0; row < m_watches.size(); ++row)
        m_rows.insert(m_watches[row].id, int(row));
    m_known = std::move(known);
    endResetModel();
}

const Watch *WatchTableModel::watch(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_watches[row];
}

int WatchTableModel::rowOf(const QString &id) const
{
    return m_rows.value(id, -1);
}

WatchState WatchTableModel::state(const QString &id) const
{
    const auto known = m_known.constFind(id);
    return known == m_known.constEnd() ? WatchState::Unknown : known->state;
}

void WatchTableModel::setState(const QString &id, WatchState state)
{
    const int row = rowOf(id);
    if (row < 0 || m_known[id].state == state)
        return;
    m_known[id].state = state;
    rowChanged(row);
}

void WatchTableModel::add(const QList<WatchTick> &ticks)
{
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const WatchTick &one : ticks) {
        const int row = rowOf(one.watchId);
        if (row < 0)
            continue;
        Known &known = m_known[one.watchId];
        known.recent.add(one.tick);
        known.last = one.tick;
        known.hasTicked = true;
        known.isFresh = false;
        first = std::min(first, row);
        last = std::max(last, row);
        m_nowUs = std::max(m_nowUs, one.tick.startedAtUs);
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

WatchTableModel::Counts WatchTableModel::counts() const
{
    Counts counts;
    for (const Watch &watch : m_watches) {
        if (watch.paused) {
            ++counts.paused;
            continue;
        }
        switch (state(watch.id)) {
        case WatchState::Unknown:
            ++counts.unknown;
            break;
        case WatchState::Up:
            ++counts.up;
            break;
        case WatchState::Degraded:
            ++counts.degraded;
            break;
        case WatchState::Down:
            ++counts.down;
            break;
        }
    }
    return counts;
}

std::optional<std::chrono::seconds> WatchTableModel::untilNextTick(qint64 nowUs) const
{
    std::optional<std::chrono::seconds> next;
    for (const Watch &watch : m_watches) {
        if (const qint64 us = nextTickUs(watch); us > 0) {
            const auto left = countdown(us - nowUs, std::chrono::microseconds(watch.interval).count());
            next = std::min(next.value_or(left), left);
        }
    }
    return next;
}

qint64 WatchTableModel::nextTickUs(const Watch &watch) const
{
    const auto known = m_known.constFind(watch.id);
    if (watch.paused || known == m_known.constEnd() || !known->hasTicked)
        return 0;
    return known->last->startedAtUs + std::chrono::microseconds(watch.interval).count();
}

void WatchTableModel::expectFirstTicks()
{
    for (Known &known : m_known)
        known.hasTicked = false;
    if (!m_watches.isEmpty())
        Q_EMIT dataChanged(index(0, ColumnLast), index(rowCount() - 1, ColumnLast), {NextRole});
}

void WatchTableModel::expectBuckets(const QString &id, bool expects)
{
    if (rowOf(id) >= 0)
        m_known[id].recent.expectBuckets(expects);
}

qint64 WatchTableModel::lastTickUs(const QString &id) const
{
    const auto known = m_known.constFind(id);
    return known == m_known.constEnd() || !known->last ? 0 : known->last->startedAtUs;
}

void WatchTableModel::setBuckets(const QString &id, std::span<const TickBucket> buckets, qint64 fromUs)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Known &known = m_known[id];
    known.recent.setBuckets(buckets, fromUs);
    known.isFresh = false;
    rowChanged(row);
}

void WatchTableModel::setNow(qint64 nowUs)
{
    m_nowUs = nowUs;
    for (Known &known : m_known)
        known.isFresh = false;
    if (!m_watches.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void WatchTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    setNow(m_nowUs);
}

void WatchTableModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const WatchTableModel::Known &WatchTableModel::known(int row) const
{
    const Known &known = m_known[m_watches[row].id];
    if (!known.isFresh) {
        known.figures = known.recent.lastHour(m_nowUs);
        known.availability = known.recent.availability(m_nowUs);
        known.trend = known.recent.trend(m_nowUs);
        known.isFresh = true;
    }
    return known;
}

int WatchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_watches.size());
}

int WatchTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant WatchTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Watch &watch = m_watches[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole:
        return watch.id;
    case StateRole:
        return int(known(index.row()).state);
    case PausedRole:
        return watch.paused;
    case TrendRole:
        return QVariant::fromValue(known(index.row()).trend);
    case NextRole:
        return nextTickUs(watch);
    case IntervalRole:
        return qint64(std::chrono::microseconds(watch.interval).count());
    case SortRole:
        return sortKey(index.row(), index.column());
    case SearchRole:
        return QString(watch.name + u' ' + displayUrl(watch.request.url));
    default:
        return {};
    }
}

QString WatchTableModel::text(int row, int column) const
{
    const Watch &watch = m_watches[row];
    const Known &known = this->known(row);
    const QLocale locale;
    switch (column) {
    case ColumnName:
        return watch.displayName();
    case ColumnState:
        return watch.paused ? tr("paused", "a watch") : watchStateName(known.state);
    case ColumnP50:
        return formatDuration(known.figures.p50Ns);
    case ColumnP95:
        return formatDuration(known.figures.p95Ns);
    case ColumnFailed:
        return known.figures.ended == 0
            ? noValue.toString()
            : formatShare(double(known.figures.failed) / double(known.figures.ended));
    case ColumnAvailability:
        return availabilityText(known.availability);
    case ColumnLast: {
        if (!known.last)
            return noValue.toString();
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(known.last->startedAtUs / 1'000);
        const bool isToday = at.msecsTo(QDateTime::fromMSecsSinceEpoch(m_nowUs / 1'000)) < dayMs;
        return isToday ? locale.toString(at.time(), u"HH:mm:ss"_s)
                       : locale.toString(at.date(), QLocale::ShortFormat);
    }
    case ColumnInterval:
        return periodText(watch.interval);
    case ColumnUrl:
        return displayUrl(watch.request.url);
    default:
        return {};
    }
}

QString WatchTableModel::toolTip(int row, int column) const
{
    const Watch &watch = m_watches[row];
    const Known &known = this->known(row);
    switch (column) {
    case ColumnName:
    case ColumnUrl:
        return displayUrl(watch.request.url);
    case ColumnState:
    case ColumnLast:
        if (!known.last)
            return tr("No tick has ended yet.");
        return known.last->detail.isEmpty()
            ? tr("%1 of %2 requests failed in the last tick.")
                  .arg(QLocale().toString(known.last->failed), QLocale().toString(known.last->ended))
            : known.last->detail;
    case ColumnP95:
        return known.figures.p95Ns ? QString()
                                   : tr("p95 takes at least 20 answered requests within the last hour.");
    case ColumnFailed:
        return tr("%1 of %2 requests of the last hour")
            .arg(QLocale().toString(known.figures.failed), QLocale().toString(known.figures.ended));
    default:
        return {};
    }
}

QVariant WatchTableModel::sortKey(int row, int column) const
{
    const Watch &watch = m_watches[row];
    const Known &known = this->known(row);
    constexpr double nothing = -1; // before everything that is known
    switch (column) {
    case ColumnState:
        return watch.paused ? -1 : int(known.state);
    case ColumnP50:
        return known.figures.p50Ns.value_or(nothing);
    case ColumnP95:
        return known.figures.p95Ns.value_or(nothing);
    case ColumnFailed:
        return known.figures.ended == 0 ? nothing
                                        : double(known.figures.failed) / double(known.figures.ended);
    case ColumnAvailability:
    case ColumnTrend:
        return known.availability.value_or(nothing);
    case ColumnLast:
        return known.last ? known.last->startedAtUs : 0;
    case ColumnInterval:
        return qint64(watch.interval.count());
    default:
        return text(row, column);
    }
}

QVariant WatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case ColumnP50:
        case ColumnP95:
            return tr("Percentile of the latency of answered requests within the last hour");
        case ColumnFailed:
            return tr("Failed requests within the last hour");
        case ColumnAvailability:
            return tr("The share of the known time of the last 24 hours that was not down");
        case ColumnTrend:
            return tr(
                "The last 24 hours, half an hour a bar: the worst state, and as height the p50 latency");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ColumnName:
        return tr("Name");
    case ColumnState:
        return tr("State");
    case ColumnP50:
        return u"p50"_s;
    case ColumnP95:
        return u"p95"_s;
    case ColumnFailed:
        return tr("Failed");
    case ColumnAvailability:
        return tr("Available", "share of the time");
    case ColumnTrend:
        return tr("Last 24 hours");
    case ColumnLast:
        return tr("Last tick");
    case ColumnInterval:
        return tr("Interval");
    case ColumnUrl:
        return tr("URL");
    default:
        return {};
    }
}

} // namespace Loopscope
