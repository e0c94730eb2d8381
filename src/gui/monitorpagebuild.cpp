// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the Monitor page is put together; what it does is in monitorpage.cpp.

#include "gui/actionbutton.h"
#include "gui/changelogpanel.h"
#include "gui/elidedlabel.h"
#include "gui/icons.h"
#include "gui/messagebar.h"
#include "gui/monitorexports.h"
#include "gui/monitorpage.h"
#include "gui/recentloader.h"
#include "gui/sightrefresher.h"
#include "gui/watchactions.h"
#include "gui/watchlisteditor.h"
#include "gui/watchpanel.h"
#include "gui/watchtable.h"
#include "gui/welcomecard.h"
#include "gui/wraplayout.h"
#include "models/watchfilter.h"
#include "models/watchtablemodel.h"
#include "monitoring/monitorsession.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MonitorPage::MonitorPage(const Theme *theme, QWidget *parent)
    : Page(parent)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomeCard(theme))
    , m_elsewhereBar(new MessageBar(theme))
    , m_bar(new MessageBar(theme))
    , m_problemBar(new MessageBar(theme))
    , m_undoBar(new MessageBar(theme))
    , m_model(new WatchTableModel(this))
    , m_filter(new WatchFilter(this))
    , m_table(new WatchTable(theme))
    , m_hint(new QLabel)
    , m_search(new QLineEdit)
    , m_stateFilter(new QComboBox)
    , m_exportButton(new QPushButton)
    , m_recent(new RecentLoader(m_model, this))
    , m_refresher(new SightRefresher(this))
    , m_actions(new WatchActions(m_table, this))
    , m_editor(new WatchListEditor(theme, this))
    , m_panel(new WatchPanel(theme))
    , m_log(new ChangeLogPanel(theme))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_status(new ElidedLabel)
{
    m_status->setContentsMargins(8, 2, 8, 2);
    m_filter->setSourceModel(m_model);
    m_rows->setObjectName(u"monitorRows"_s);
    m_rows->setHandleWidth(10);
    m_rows->setChildrenCollapsible(false);
    m_rows->addWidget(m_panel);
    m_rows->addWidget(m_log);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({520, 150});
    m_columns->setObjectName(u"monitorColumns"_s);
    m_columns->setHandleWidth(10);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(makeList());
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({512, 648});

    auto *watching = new QWidget;
    auto *column = new QVBoxLayout(watching);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeButtons());
    column->addWidget(m_columns, 1);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(watching);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 8);
    layout->setSpacing(10);
    for (MessageBar *bar : {m_elsewhereBar, m_problemBar, m_bar, m_undoBar})
        layout->addWidget(bar);
    layout->addWidget(m_stack, 1);
    m_elsewhereBar->setObjectName(u"monitorElsewhere"_s);
    m_bar->setObjectName(u"monitorBar"_s);
    m_problemBar->setObjectName(u"monitorProblem"_s);
    m_undoBar->setObjectName(u"undoBar"_s);
    m_undoBar->button()->setObjectName(u"undo"_s);
    m_exports = new MonitorExports(this, m_panel);
    connectActions();
    connectPanels();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &MonitorPage::onSecond);
    m_second.start();
    connect(m_refresher, &SightRefresher::wanted, this, [this] { refresh(true); });
    connect(m_refresher, &SightRefresher::timePassed, this, [this] { refresh(false); });
    m_opening.setSingleShot(true);
    m_opening.setInterval(400ms);
    connect(&m_opening, &QTimer::timeout, this, &MonitorPage::updateBars);
    retranslate();
    useSession(nullptr);
}

QWidget *MonitorPage::makeButtons()
{
    auto *buttons = new QWidget;
    auto *row = new WrapLayout(buttons);
    row->setColumnGap(8);
    row->addWidget(new ActionButton(m_actions->toggle()));
    const QList<QAction *> actions = m_actions->ofWatches();
    for (QAction *action : actions)
        row->addWidget(new ActionButton(action));
    row->addWidget(new ActionButton(m_actions->alerts()));
    row->addWidget(new ActionButton(m_actions->importList()));
    m_exportButton->setObjectName(u"exportMonitor"_s);
    m_exportButton->setIcon(themedIcon(u"export"));
    row->addWidget(m_exportButton);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    return buttons;
}

QWidget *MonitorPage::makeList()
{
    m_search->setObjectName(u"searchWatches"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(150);
    m_search->addAction(themedIcon(u"search", QPalette::Text), QLineEdit::LeadingPosition);
    m_stateFilter->setObjectName(u"stateFilter"_s);
    m_stateFilter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setObjectName(u"watchTable"_s);
    m_table->setWatches(m_filter);
    m_table->setMinimumWidth(260);
    m_hint->setObjectName(u"watchHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(30);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *list = new QWidget;
    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_stateFilter);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(filters);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint, 1);
    return list;
}

void MonitorPage::connectActions()
{
    connect(m_actions->toggle(), &QAction::triggered, this, [this] { isRunning() ? stop() : start(); });
    connect(m_actions->add(), &QAction::triggered, m_editor, &WatchListEditor::add);
    connect(m_actions->edit(), &QAction::triggered, this, [this] { m_editor->edit(m_table->currentId()); });
    connect(m_actions->duplicate(), &QAction::triggered, this,
            [this] { m_editor->duplicate(m_table->currentId()); });
    connect(m_actions->pause(), &QAction::triggered, this, [this] {
        const QStringList ids = m_table->selectedIds();
        m_editor->setPaused(ids, !m_actions->wouldResume());
    });
    connect(m_actions->remove(), &QAction::triggered, this,
            [this] { m_editor->remove(m_table->selectedIds()); });
    connect(m_actions->alerts(), &QAction::triggered, m_editor, &WatchListEditor::editAlerts);
    connect(m_actions->importList(), &QAction::triggered, m_editor, &WatchListEditor::importList);
    connect(m_exportButton, &QPushButton::clicked, this, &Page::exportMenuRequested);
    connect(m_welcome, &WelcomeCard::addRequested, m_editor, &WatchListEditor::add);
    connect(m_welcome, &WelcomeCard::importRequested, m_editor, &WatchListEditor::importList);
    connect(m_welcome, &WelcomeCard::demoRequested, this, [this] { m_editor->addDemo(m_demoUrl); });
    connect(m_editor, &WatchListEditor::added, this, &MonitorPage::choose);
    connect(m_editor, &WatchListEditor::undoChanged, this, &MonitorPage::updateUndo);
    connect(m_editor, &WatchListEditor::message, this, &MonitorPage::showMessage);
    connect(m_undoBar, &MessageBar::buttonClicked, m_editor, &WatchListEditor::undo);
}

void MonitorPage::connectPanels()
{
    connect(m_search, &QLineEdit::textChanged, this, &MonitorPage::updateFilter);
    connect(m_stateFilter, &QComboBox::currentIndexChanged, this, &MonitorPage::updateFilter);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &MonitorPage::updateHint);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &MonitorPage::updateHint);
    connect(m_table, &WatchTable::rowsSelected, this, &MonitorPage::onChosen);
    connect(m_table, &WatchTable::opened, m_actions->edit(), &QAction::trigger);
    connect(m_table, &QWidget::customContextMenuRequested, this, &MonitorPage::showMenu);
    connect(m_panel, &WatchPanel::dataChanged, this, [this] { m_exports->update(); });
    connect(m_panel, &WatchPanel::annotationWanted, this, [this](const Annotation &annotation) {
        if (m_session)
            m_session->add(annotation);
    });
    connect(m_panel, &WatchPanel::annotationRemovalWanted, m_editor, &WatchListEditor::removeAnnotation);
    connect(m_panel, &WatchPanel::annotationReplaced, this, [this](const QString &id) {
        if (m_session)
            m_session->removeAnnotation(id);
    });
    connect(m_panel, &WatchPanel::failed, this, [this](const QString &sentence) {
        m_problem = sentence;
        m_isProblemOfHistory = true;
        updateBars();
    });
    connect(m_log, &ChangeLogPanel::momentChosen, this, [this](const QString &id, qint64 us) {
        choose(id);
        m_panel->showMoment(us);
    });
    connect(m_log, &ChangeLogPanel::changed, this, [this] { m_exports->update(); });
}

void MonitorPage::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions->ofWatches());
    menu->addSeparator();
    QMenu *exports = menu->addMenu(themedIcon(u"export", QPalette::Text), tr("E&xport"));
    exports->addActions(m_exports->actions());
    menu->addAction(themedIcon(u"copy", QPalette::Text), tr("Cop&y"), m_table, &WatchTable::copySelection);
    menu->setToolTipsVisible(true);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

QPoint MonitorPage::exportMenuPosition() const
{
    return m_exportButton->mapToGlobal(QPoint(0, m_exportButton->height()));
}

void MonitorPage::retranslate()
{
    m_table->setAccessibleName(tr("What is watched"));
    m_search->setPlaceholderText(tr("Search name and URL"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("Show only watches with this text (Ctrl+F)"));
    m_hint->setText(tr("No watch is like that."));
    {
        const QSignalBlocker blocker(m_stateFilter);
        const int chosen = std::max(0, m_stateFilter->currentIndex());
        m_stateFilter->clear();
        m_stateFilter->addItems({tr("All states"), watchStateName(WatchState::Up),
                                 watchStateName(WatchState::Degraded), watchStateName(WatchState::Down),
                                 watchStateName(WatchState::Unknown), tr("paused", "watches")});
        m_stateFilter->setCurrentIndex(chosen);
    }
    m_stateFilter->setAccessibleName(tr("Filter by state"));
    m_exportButton->setText(tr("Export"));
    m_exportButton->setToolTip(tr("Save what is shown, or the list (Ctrl+E)"));
    m_undoBar->setButton(tr("&Undo"), tr("Take it back (Ctrl+Z)"));
    m_undoBar->setClosable(true, tr("Close"));
    m_problemBar->setClosable(true, tr("Close"));
    m_model->retranslate();
    m_actions->retranslate();
    m_exports->retranslate();
    updateActions();
    updateBars();
    updateUndo();
    updateStatus();
}

} // namespace Loopscope
