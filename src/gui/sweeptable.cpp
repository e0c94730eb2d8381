// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweeptable.h"

#include "gui/columngap.h"
#include "gui/flatheader.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "models/sweepstepsmodel.h"
#include "models/tabletext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace Loopscope {

namespace {

constexpr int rowPadding = 6; ///< so that rows are as high as those of other tables

/// Failing steps as warnings, those that say nothing of the server muted. The model knows no colours.
class StepDelegate : public ColumnGapDelegate
{
public:
    StepDelegate(const Theme *theme, QObject *parent) : ColumnGapDelegate(parent), m_theme(theme) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return ColumnGapDelegate::sizeHint(option, index) + QSize(0, rowPadding);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ColumnGapDelegate::initStyleOption(option, index);
        switch (SweepMark(index.data(SweepStepsModel::MarkRole).toInt())) {
        case SweepMark::Measured:
            break;
        case SweepMark::ClientBottleneck:
            option->palette.setColor(QPalette::Text, m_theme->colors().muted);
            break;
        case SweepMark::Failing:
            option->palette.setColor(QPalette::Text, m_theme->colors().warning);
            break;
        }
    }

private:
    const Theme *m_theme;
};

} // namespace

SweepTable::SweepTable(QWidget *parent) : QTreeView(parent)
{
    setFrameShape(NoFrame);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setSelectionMode(SingleSelection);
    setAllColumnsShowFocus(true);
    setHorizontalScrollMode(ScrollPerPixel);
    auto *flat = new FlatHeader(Qt::Horizontal, this);
    flat->setColumnGaps(true);
    setHeader(flat);
    header()->setDefaultSectionSize(86);
    header()->setMinimumSectionSize(60);
    header()->setStretchLastSection(true);
}

void SweepTable::setTheme(const Theme *theme)
{
    setItemDelegate(new StepDelegate(theme, this));
    connect(theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void SweepTable::setSteps(SweepStepsModel *model)
{
    m_steps = model;
    setModel(model);
    header()->resizeSection(SweepStepsModel::ColumnConcurrency, 110);
}

void SweepTable::setCurrentConcurrency(int concurrency)
{
    if (currentIndex().data(SweepStepsModel::ConcurrencyRole).toInt() != concurrency)
        setCurrentIndex(m_steps->indexOf(concurrency));
}

void SweepTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT concurrencySelected(current.data(SweepStepsModel::ConcurrencyRole).toInt());
}

void SweepTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTreeView::keyPressEvent(event);
}

void SweepTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(themedIcon(u"copy", QPalette::Text), tr("&Copy Table"), this, &SweepTable::copy);
    menu.addSeparator();
    menu.addAction(tr("Show All &Rounds"), this, &QTreeView::expandAll);
    menu.addAction(tr("&Hide Rounds"), this, &QTreeView::collapseAll);
    menu.exec(event->globalPos());
}

void SweepTable::copy() const
{
    QGuiApplication::clipboard()->setText(tableText(*m_steps));
}

} // namespace Loopscope
