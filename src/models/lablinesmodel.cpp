// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lablinesmodel.h"

namespace Loopscope {

void LabLinesModel::setRun(std::shared_ptr<const LabRun> run)
{
    beginResetModel();
    m_run = std::move(run);
    m_count = m_run ? m_run->lines.size() : 0;
    endResetModel();
}

void LabLinesModel::update()
{
    if (!m_run || m_run->lines.size() == m_count)
        return;
    beginInsertRows({}, int(m_count), int(m_run->lines.size()) - 1);
    m_count = m_run->lines.size();
    endInsertRows();
}

QString LabLinesModel::text() const
{
    QString text;
    for (qsizetype i = 0; i < m_count; ++i)
        text += m_run->lines[i].text + u'\n';
    return text;
}

int LabLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_count);
}

QVariant LabLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LabLine &line = m_run->lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case CoroutineRole:
        return line.coroutine;
    default:
        return {};
    }
}

} // namespace Loopscope
