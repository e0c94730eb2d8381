// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the History page is put together; what it does is in historypage.cpp.

#include "gui/actionbutton.h"
#include "gui/elidedlabel.h"
#include "gui/historyaccess.h"
#include "gui/historydetails.h"
#include "gui/historyexports.h"
#include "gui/historyfilterbar.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historytable.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/runcomparisonview.h"
#include "gui/sightrefresher.h"
#include "gui/wraplayout.h"
#include "gui/wrappedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace Loopscope {

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(const Theme *theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
    , m_filter(new HistoryFilterBar)
    , m_healthBar(new MessageBar(theme))
    , m_undoBar(new MessageBar(theme))
    , m_model(new HistoryModel(this))
    , m_table(new HistoryTable)
    , m_hint(new WrappedLabel)
    , m_more(new QPushButton)
    , m_exportButton(new QPushButton)
    , m_details(new HistoryDetails(theme))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_actions(new HistoryActions(m_table, this))
    , m_comparison(new RunComparisonView(theme))
    , m_status(new ElidedLabel)
{
    m_status->setContentsMargins(8, 2, 8, 2);
    buildList();
    m_stack->addWidget(m_comparison);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 8);
    layout->addWidget(m_stack);
    m_exports = new HistoryExports(this, m_comparison->charts());
    m_refresher = new SightRefresher(this);
    connectList();
    EntryFilter pinned;
    pinned.pinnedOnly = true;
    pinned.kinds = {EntryKind::Run};
    m_pinned.setFilter(pinned);
    retranslate();
}

void HistoryPage::buildList()
{
    auto *buttons = new QWidget;
    auto *row = new WrapLayout(buttons);
    row->setColumnGap(8);
    const QList<QAction *> actions = m_actions->all();
    for (QAction *action : actions)
        row->addWidget(new ActionButton(action));
    m_exportButton->setObjectName(u"exportHistory"_s);
    m_exportButton->setIcon(themedIcon(u"export"));
    row->addWidget(m_exportButton);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);

    m_table->setObjectName(u"historyTable"_s);
    m_table->setTheme(m_theme);
    m_table->setEntries(m_model);
    m_hint->setObjectName(u"historyHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMinimumWidth(240);
    m_hint->setMargin(40);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_more->setObjectName(u"showMore"_s);
    m_more->hide();
    auto *list = new QWidget;
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(m_hint, 1);
    listLayout->addWidget(m_more, 0, Qt::AlignHCenter);
    m_columns->setHandleWidth(10);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(list);
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(0, 1);
    m_columns->setSizes({930, 240});

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_filter);
    layout->addWidget(m_healthBar);
    layout->addWidget(m_undoBar);
    layout->addWidget(buttons);
    layout->addWidget(m_columns, 1);
    m_healthBar->setObjectName(u"historyHealth"_s);
    m_undoBar->setObjectName(u"undoBar"_s);
    m_undoBar->button()->setObjectName(u"undo"_s);
    m_stack->addWidget(page);
}

void HistoryPage::connectList()
{
    connect(&m_query, &HistoryQuery::answered, this, &HistoryPage::onEntries);
    connect(&m_query, &HistoryQuery::failed, this, [this](const QString &problem) {
        m_queryProblem = problem;
        m_model->setEntries({});
        updateHint();
    });
    connect(&m_query, &HistoryQuery::refreshFailed, this, [this](const QString &problem) {
        m_isStale = true;
        showMessage(problem);
    });
    connect(&m_pinned, &HistoryQuery::answered, this, [this](const QList<HistoryEntry> &entries) {
        m_baselines = entries;
        updateSelection();
    });
    connect(m_refresher, &SightRefresher::wanted, this, &HistoryPage::refresh);
    connect(m_refresher, &SightRefresher::timePassed, this, &HistoryPage::refreshIfIdle);
    connect(m_filter, &HistoryFilterBar::changed, this, [this] { m_query.setFilter(m_filter->filter()); });
    connect(m_table, &HistoryTable::rowsSelected, this, &HistoryPage::updateSelection);
    connect(m_table, &HistoryTable::opened, this, &HistoryPage::openSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu(this);
        menu.addActions(m_actions->all());
        menu.addSeparator();
        QMenu *exports = menu.addMenu(themedIcon(u"export", QPalette::Text), tr("&Export"));
        exports->addActions(m_exports->actions());
        menu.addAction(themedIcon(u"copy", QPalette::Text), tr("Cop&y"), m_table,
                       &HistoryTable::copySelection);
        menu.setToolTipsVisible(true);
        menu.exec(m_table->viewport()->mapToGlobal(position));
    });
    connect(m_actions->open(), &QAction::triggered, this, &HistoryPage::openSelected);
    connect(m_actions->again(), &QAction::triggered, this, &HistoryPage::planSelected);
    connect(m_actions->compare(), &QAction::triggered, this, &HistoryPage::compareSelected);
    connect(m_actions->pin(), &QAction::triggered, this, &HistoryPage::pinSelected);
    connect(m_actions->remove(), &QAction::triggered, this, &HistoryPage::removeSelected);
    connect(m_more, &QPushButton::clicked, &m_query, &HistoryQuery::showMore);
    connect(m_exportButton, &QPushButton::clicked, this, &Page::exportMenuRequested);
    connect(m_undoBar, &MessageBar::buttonClicked, this, &HistoryPage::undo);
    connect(m_details, &HistoryDetails::noteEdited, this, [this](const QString &id, const QString &note) {
        if (m_history)
            m_history->setNote(id, note);
    });
    connect(m_details, &HistoryDetails::tagsEdited, this, [this](const QString &id, const QStringList &tags) {
        if (m_history)
            m_history->setTags(id, tags);
    });
    connect(m_comparison, &RunComparisonView::closed, this, &HistoryPage::showList);
    connect(m_comparison, &RunComparisonView::exportRequested, this, &Page::exportMenuRequested);
}

QPoint HistoryPage::exportMenuPosition() const
{
    const QWidget *button = m_exportButton;
    if (isComparing())
        button = m_comparison->exportButton();
    return button->mapToGlobal(QPoint(0, button->height()));
}

void HistoryPage::retranslate()
{
    m_table->retranslate();
    m_table->setAccessibleName(tr("What was measured"));
    m_more->setText(tr("Show More"));
    m_more->setToolTip(tr("List older ones, too"));
    m_exportButton->setText(tr("Export"));
    m_exportButton->setToolTip(tr("Save what is selected (Ctrl+E)"));
    m_undoBar->setClosable(true, tr("Close"));
    m_model->retranslate();
    m_exports->retranslate();
    updateSelection(); // whose texts say what can be done
    updateHint();
    updateUndo();
    showMessage({});
}

} // namespace Loopscope
