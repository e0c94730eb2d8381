// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuretable.h"

#include "gui/columngap.h"
#include "gui/flatheader.h"
#include "gui/icons.h"
#include "models/tabletext.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace Loopscope {

FigureTable::FigureTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    // The corner belongs to neither header; the style draws it as a button.
    if (auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->installEventFilter(this);
    setHorizontalScrollMode(ScrollPerPixel);
    auto *header = new FlatHeader(Qt::Horizontal, this);
    header->setColumnGaps(true);
    setHorizontalHeader(header);
    setItemDelegate(new ColumnGapDelegate(this));
    setVerticalHeader(new FlatHeader(Qt::Vertical, this));
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setDefaultSectionSize(120);
    horizontalHeader()->setMinimumSectionSize(90);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

bool FigureTable::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (!corner || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    QPainter painter(corner);
    painter.fillRect(corner->rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(corner->rect().bottomLeft(), corner->rect().bottomRight());
    return true;
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

void FigureTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(themedIcon(u"copy", QPalette::Text), tr("&Copy Table"), this, &FigureTable::copy);
    menu.exec(event->globalPos());
}

void FigureTable::copy() const
{
    if (model())
        QGuiApplication::clipboard()->setText(tableText(*model()));
}

} // namespace Loopscope
