// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logmodel.h"

#include "core/logline.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

LogModel::LogModel(QObject *parent) : QAbstractListModel(parent) { }

void LogModel::clear()
{
    setRun(nullptr);
}

void LogModel::setRun(std::shared_ptr<const Run> run)
{
    beginResetModel();
    m_lines.clear();
    m_run = std::move(run);
    m_samplesSeen = 0;
    m_batchesBegun = 0;
    m_batchOpen = false;
    endResetModel();
    update();
}

void LogModel::update()
{
    if (!m_run)
        return;
    Lines lines;
    const SampleLog &samples = m_run->samples;
    // What is older than this would be dropped at once.
    const qsizetype first = std::max(m_samplesSeen, samples.size() - maxLines);
    for (qsizetype i = first; i < samples.size(); ++i) {
        advanceTo(batchOf(samples[i]), lines);
        lines.push_back({LineKind::Request, quint32(i)});
    }
    m_samplesSeen = samples.size();

    if (!m_run->batches.empty()) {
        advanceTo(m_run->batches.size() - 1, lines);
        if (m_run->batches.back().complete || m_run->interrupted)
            endBatch(lines);
    }
    append(std::move(lines));
}

void LogModel::addMessage(const QString &text)
{
    append({{LineKind::Message, 0, text}});
}

void LogModel::retranslate()
{
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line);
    case KindRole:
        return QVariant::fromValue(line.kind);
    case SampleRole:
        return line.kind == LineKind::Request ? QVariant(line.index) : QVariant();
    case OkRole:
        return isOk(line);
    default:
        return {};
    }
}

void LogModel::append(Lines lines)
{
    if (qsizetype(lines.size()) > maxLines)
        lines.erase(lines.begin(), lines.end() - maxLines);
    if (lines.empty())
        return;
    const qsizetype surplus = qsizetype(m_lines.size()) + qsizetype(lines.size()) - maxLines;
    if (surplus > 0) {
        beginRemoveRows({}, 0, int(surplus) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + surplus);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + int(lines.size()) - 1);
    std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    endInsertRows();
}

/// Begins the batches up to \a batch, and ends those before it.
void LogModel::advanceTo(std::size_t batch, Lines &lines)
{
    while (m_batchesBegun <= batch && m_batchesBegun < m_run->batches.size()) {
        endBatch(lines);
        lines.push_back({LineKind::BatchBegin, quint32(m_batchesBegun)});
        ++m_batchesBegun;
        m_batchOpen = true;
    }
}

void LogModel::endBatch(Lines &lines)
{
    if (m_batchOpen)
        lines.push_back({LineKind::BatchEnd, quint32(m_batchesBegun - 1)});
    m_batchOpen = false;
}

/// Batches run one after the other, so this is the newest begun, or one of those that come next.
std::size_t LogModel::batchOf(const Sample &sample) const
{
    const std::size_t newest = m_batchesBegun == 0 ? 0 : m_batchesBegun - 1;
    for (std::size_t i = newest; i < m_run->batches.size(); ++i) {
        const Batch &batch = m_run->batches[i];
        if (batch.contender() == sample.contender() && batch.round == sample.round)
            return i;
    }
    return newest;
}

QString LogModel::text(const Line &line) const
{
    switch (line.kind) {
    case LineKind::Request: {
        const Sample &sample = m_run->samples[line.index];
        return requestLine(sample, m_run->errorText(sample));
    }
    case LineKind::BatchBegin:
        return batchHeadLine(m_run->batches[line.index], m_run->plan.hasSeveralClients());
    case LineKind::BatchEnd:
        return batchEndLine(m_run->batches[line.index]);
    case LineKind::Message:
        return line.message;
    }
    Q_UNREACHABLE();
}

bool LogModel::isOk(const Line &line) const
{
    switch (line.kind) {
    case LineKind::Request:
        return m_run->samples[line.index].ok();
    case LineKind::BatchEnd:
        return m_run->batches[line.index].complete;
    case LineKind::BatchBegin:
    case LineKind::Message:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace Loopscope
