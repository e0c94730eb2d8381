// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/laboutput.h"

#include "gui/copybutton.h"
#include "gui/logview.h"
#include "models/lablinesmodel.h"

#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

LabOutput::LabOutput(const Theme *theme, LabLinesModel *lines, QWidget *parent)
    : Card(theme, parent), m_view(new LogView), m_copy(new CopyButton([lines] { return lines->text(); }))
{
    m_view->setObjectName(u"labLines"_s);
    m_view->setModel(lines);
    m_view->setMinimumHeight(60);
    addHeaderControl(m_copy);
    body()->addWidget(m_view, 1);
    m_copy->setEnabled(false);
    const auto update = [this, lines] { m_copy->setEnabled(lines->rowCount() > 0); };
    connect(lines, &QAbstractItemModel::rowsInserted, m_copy, update);
    connect(lines, &QAbstractItemModel::modelReset, m_copy, update);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QVariant coroutine = current.data(LabLinesModel::CoroutineRole);
                if (coroutine.isValid() && coroutine.toInt() >= 0)
                    Q_EMIT coroutineChosen(coroutine.toInt());
            });
    LabOutput::retranslate();
}

void LabOutput::choose(int coroutine)
{
    const QAbstractItemModel *lines = m_view->model();
    const QModelIndexList found =
        lines->match(lines->index(0, 0), LabLinesModel::CoroutineRole, coroutine, 1, Qt::MatchExactly);
    if (found.isEmpty())
        return;
    const QSignalBlocker blocker(this);
    m_view->setCurrentIndex(found.first());
}

void LabOutput::retranslate()
{
    setTitle(tr("Output"));
    m_view->setAccessibleName(tr("Printed lines"));
    m_copy->setWhat(tr("Copy all lines"));
}

} // namespace Loopscope
