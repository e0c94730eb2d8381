// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/changelogpanel.h"

#include "core/whenfinished.h"
#include "gui/changedelegate.h"
#include "gui/flatheader.h"
#include "gui/segment.h"
#include "gui/theme.h"
#include "models/statechangemodel.h"
#include "store/history.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>

#include <algorithm>
#include <array>
#include <limits>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// By StateChangeModel::Column, at least: see fitColumns(). The last one takes the rest.
constexpr std::array columnWidths{100, 112, 70, 70, 82};
constexpr int leastWidth = 40; ///< of a column: the reasons are elided rather than scrolled
constexpr int cellPadding = 10; ///< of both sides, and a little room

} // namespace

ChangeLogPanel::ChangeLogPanel(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_model(new StateChangeModel(this))
    , m_table(new QTableView(this))
    , m_hint(new QLabel(this))
    , m_one(new Segment(theme, this))
    , m_all(new Segment(theme, this))
{
    m_table->setObjectName(u"changes"_s);
    m_one->setObjectName(u"changesOfOne"_s);
    m_all->setObjectName(u"changesOfAll"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChangeDelegate(theme, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    auto *header = new FlatHeader(Qt::Horizontal, m_table);
    header->setColumnGaps(true);
    header->setMinimumSectionSize(leastWidth);
    header->setHighlightSections(false);
    m_table->setHorizontalHeader(header);
    header->setSectionResizeMode(StateChangeModel::ColumnReason, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    for (int column = 0; column < int(columnWidths.size()); ++column)
        m_table->setColumnWidth(column, columnWidths[std::size_t(column)]);
    m_hint->setObjectName(u"changesHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *controls = new QWidget(this);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_one);
    row->addWidget(m_all);
    m_one->setChecked(true);
    addHeaderControl(controls);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_hint, 1);
    connect(m_all, &QRadioButton::toggled, this, &ChangeLogPanel::ask);
    connect(m_table, &QTableView::clicked, this, &ChangeLogPanel::choose);
    connect(theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    ChangeLogPanel::retranslate();
    ask();
}

void ChangeLogPanel::useHistory(History *history)
{
    m_history = history;
    ask();
}

void ChangeLogPanel::setWatch(const QString &id)
{
    if (id == m_watchId)
        return;
    m_watchId = id;
    if (!showsAll())
        ask();
}

void ChangeLogPanel::setNames(const QHash<QString, QString> &names)
{
    m_model->setNames(names);
}

bool ChangeLogPanel::showsAll() const
{
    return m_all->isChecked();
}

void ChangeLogPanel::setShowsAll(bool all)
{
    (all ? m_all : m_one)->setChecked(true);
}

bool ChangeLogPanel::concerns(const StateChange &change) const
{
    return showsAll() || change.watchId == m_watchId;
}

void ChangeLogPanel::add(const StateChange &change)
{
    if (!concerns(change))
        return;
    m_new.prepend(change);
    m_model->add(change);
    m_table->show();
    m_hint->hide();
    Q_EMIT changed();
}

void ChangeLogPanel::setNow(qint64 nowUs)
{
    m_model->setNow(nowUs);
}

void ChangeLogPanel::setState(const QString &watchId, WatchState state)
{
    m_model->setState(watchId, state);
}

void ChangeLogPanel::ask()
{
    for (QRadioButton *segment : {m_one, m_all}) // Tab goes to the one that is on
        segment->setFocusPolicy(segment->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    m_table->setColumnHidden(StateChangeModel::ColumnWatch, !showsAll());
    m_reading = Reading::Done;
    if (!canAsk()) {
        ++m_asked;
        show({});
        return;
    }
    m_reading = Reading::On;
    updateHint();
    read();
}

bool ChangeLogPanel::canAsk() const
{
    return m_history && (showsAll() || !m_watchId.isEmpty());
}

void ChangeLogPanel::refresh()
{
    if (m_reading != Reading::On && canAsk())
        read();
}

void ChangeLogPanel::read()
{
    const quint64 asked = ++m_asked;
    m_new.clear();
    whenFinished(m_history->stateChanges(showsAll() ? QString() : m_watchId, 0,
                                         std::numeric_limits<qint64>::max(), StateChangeModel::mostRows),
                 this, [this, asked](const Result<QList<StateChange>> &answer) {
                     if (asked != m_asked)
                         return;
                     const bool isRefresh = m_reading != Reading::On;
                     if (isRefresh && !answer)
                         return;
                     m_reading = answer ? Reading::Done : Reading::Failed;
                     show(m_new + (answer ? answer.value() : QList<StateChange>()));
                 });
}

void ChangeLogPanel::show(const QList<StateChange> &changes)
{
    m_model->setChanges(changes);
    m_table->setVisible(!changes.isEmpty());
    m_hint->setVisible(changes.isEmpty());
    updateHint();
    Q_EMIT changed();
}

/// Why nothing is listed.
void ChangeLogPanel::updateHint()
{
    m_hint->setText(m_reading == Reading::On           ? tr("Reading the history …")
                        : m_reading == Reading::Failed ? tr("The history cannot be read now.")
                                                       : tr("No change of state yet."));
}

void ChangeLogPanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT momentChosen(index.data(StateChangeModel::WatchRole).toString(),
                            index.data(StateChangeModel::AtRole).toLongLong());
}

bool ChangeLogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_table->currentIndex());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

/// Texts are as long as the language and the locale have them. Never narrower than a person made them.
void ChangeLogPanel::fitColumns()
{
    const auto fit = [this](int column, const QStringList &texts, int padding) {
        int needed = m_table->columnWidth(column);
        for (const QString &text : texts)
            needed = std::max(needed, m_table->fontMetrics().horizontalAdvance(text) + padding);
        m_table->setColumnWidth(column, needed);
    };
    const QDateTime longest(QDate(2028, 12, 28), QTime(20, 58, 58)); // of digits that are as wide as any
    fit(StateChangeModel::ColumnWhen, {StateChangeModel::momentText(longest)}, cellPadding);
    fit(StateChangeModel::ColumnDuration, StateChangeModel::longestDurations(), cellPadding);
    QStringList states;
    for (const WatchState state : allWatchStates)
        states.append(watchStateName(state));
    for (const int column : {StateChangeModel::ColumnFrom, StateChangeModel::ColumnTo})
        fit(column, states, cellPadding + ChangeDelegate::markRoom);
}

void ChangeLogPanel::retranslate()
{
    fitColumns();
    setTitle(tr("Changes"));
    m_table->setAccessibleName(tr("Changes of states"));
    m_table->setToolTip(tr("Click one to see its moment in the charts"));
    m_one->setText(tr("This Watch"));
    m_one->setToolTip(tr("List the changes of the chosen watch"));
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("List the changes of all watches"));
    m_one->updateGeometry();
    m_all->updateGeometry();
    updateHint();
    m_model->retranslate();
}

} // namespace Loopscope
