// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labeditor.h"

#include "gui/flatheader.h"
#include "gui/icons.h"
#include "gui/labplandelegate.h"
#include "models/labplanmodel.h"
#include "ui_labeditor.h"

#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace Loopscope {

LabEditor::LabEditor(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::LabEditor>()), m_list(new LabPlanModel(this))
{
    m_ui->setupUi(this);
    m_ui->addDelay->setIcon(themedIcon(u"clock"));
    m_ui->addRequest->setIcon(themedIcon(u"language"));
    m_ui->duplicate->setIcon(themedIcon(u"copy"));
    m_ui->remove->setIcon(themedIcon(u"remove"));
    m_ui->moveUp->setIcon(themedIcon(u"up"));
    m_ui->moveDown->setIcon(themedIcon(u"down"));
    connectList();
    addShortcuts();
    updateTools();
}

LabEditor::~LabEditor() = default;

void LabEditor::setTheme(const Theme *theme)
{
    m_ui->coroutines->setItemDelegate(new LabPlanDelegate(theme, this));
}

void LabEditor::connectList()
{
    QTableView *table = m_ui->coroutines;
    table->setModel(m_list);
    table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, table));
    table->setVerticalHeader(new FlatHeader(Qt::Vertical, table));
    // The corner belongs to neither header; the style draws it as a button.
    if (auto *corner = table->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->installEventFilter(this);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(LabPlanModel::Value, QHeaderView::Stretch);
    header->resizeSection(LabPlanModel::Kind, fontMetrics().averageCharWidth() * 16);
    header->resizeSection(LabPlanModel::Text, fontMetrics().averageCharWidth() * 20);
    header->resizeSection(LabPlanModel::Repeat, fontMetrics().averageCharWidth() * 12);
    table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);

    connect(m_list, &LabPlanModel::edited, this, &LabEditor::updateTools);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LabEditor::updateTools);
    connect(m_ui->addDelay, &QToolButton::clicked, this,
            [this] { goToRow(m_list->addDelay(currentRow()), true); });
    connect(m_ui->addRequest, &QToolButton::clicked, this,
            [this] { goToRow(m_list->addRequest(currentRow()), true); });
    connect(m_ui->duplicate, &QToolButton::clicked, this,
            [this] { goToRow(m_list->duplicate(currentRow())); });
    connect(m_ui->remove, &QToolButton::clicked, this, &LabEditor::removeSelected);
    connect(m_ui->moveUp, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_ui->moveDown, &QToolButton::clicked, this, [this] { moveCurrent(1); });
}

void LabEditor::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, QToolButton *button) {
        auto *shortcut = new QShortcut(keys, m_ui->coroutines, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, [button] {
            if (button->isEnabled())
                button->click();
        });
    };
    add(Qt::Key_Insert, m_ui->addDelay);
    add(Qt::SHIFT | Qt::Key_Insert, m_ui->addRequest);
    add(Qt::CTRL | Qt::Key_D, m_ui->duplicate);
    add(Qt::Key_Delete, m_ui->remove);
    add(Qt::ALT | Qt::Key_Up, m_ui->moveUp);
    add(Qt::ALT | Qt::Key_Down, m_ui->moveDown);
}

QTableView *LabEditor::table() const
{
    return m_ui->coroutines;
}

QWidget *LabEditor::firstStep() const
{
    return m_list->rowCount() == 0 ? static_cast<QWidget *>(m_ui->addDelay) : m_ui->coroutines;
}

void LabEditor::goTo(const LabProblem &problem)
{
    m_ui->coroutines->setFocus();
    m_ui->coroutines->setCurrentIndex(m_list->index(problem.row, LabPlanModel::columnOf(problem.field)));
}

void LabEditor::commit()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus && focus != m_ui->coroutines && m_ui->coroutines->isAncestorOf(focus))
        m_ui->coroutines->setFocus();
}

int LabEditor::currentRow() const
{
    return m_ui->coroutines->currentIndex().row();
}

void LabEditor::goToRow(int row, bool edit)
{
    if (row < 0)
        return;
    const QModelIndex index = m_list->index(row, LabPlanModel::Value);
    m_ui->coroutines->setFocus();
    m_ui->coroutines->setCurrentIndex(index);
    if (edit)
        m_ui->coroutines->edit(index);
}

void LabEditor::removeSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_ui->coroutines->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    if (rows.isEmpty() && currentRow() >= 0)
        rows.append(currentRow());
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const int row : std::as_const(rows))
        m_list->removeRow(row);
    goToRow(std::min(rows.last(), m_list->rowCount() - 1));
}

void LabEditor::moveCurrent(int step)
{
    const QModelIndex current = m_ui->coroutines->currentIndex();
    if (!m_list->canMove(current.row(), step))
        return;
    m_list->move(current.row(), step);
    m_ui->coroutines->setCurrentIndex(m_list->index(current.row() + step, current.column()));
}

void LabEditor::updateTools()
{
    const int row = currentRow();
    const bool hasRoom = m_list->rowCount() < Limits::labCoroutines.high;
    m_ui->addDelay->setEnabled(hasRoom);
    m_ui->addRequest->setEnabled(hasRoom);
    m_ui->duplicate->setEnabled(row >= 0 && hasRoom);
    m_ui->remove->setEnabled(row >= 0);
    m_ui->moveUp->setEnabled(m_list->canMove(row, -1));
    m_ui->moveDown->setEnabled(m_list->canMove(row, 1));
    m_ui->total->setText(tr("%Ln coroutine(s)", nullptr, int(m_list->total())));
}

bool LabEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (!corner || event->type() != QEvent::Paint)
        return QWidget::eventFilter(watched, event);
    QPainter painter(corner);
    painter.fillRect(corner->rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(corner->rect().bottomLeft(), corner->rect().bottomRight());
    return true;
}

void LabEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_list->retranslate();
        updateTools();
    }
    QWidget::changeEvent(event);
}

} // namespace Loopscope
