// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/requestspanel.h"

#include "gui/flatheader.h"
#include "gui/icons.h"
#include "gui/requestdelegate.h"
#include "models/requesttablemodel.h"
#include "ui_requestspanel.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
// The first entries of the status box; the others are statuses.
enum StatusEntry { AnyStatus, OkStatus, FailedStatus };
constexpr qsizetype maxCopiedRows = 100'000; // a clipboard is no export
constexpr std::array phaseColumns{RequestTableModel::Queue,   RequestTableModel::Dns,
                                  RequestTableModel::Connect, RequestTableModel::Tls,
                                  RequestTableModel::Wait,    RequestTableModel::Download};
} // namespace

RequestsPanel::RequestsPanel(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RequestsPanel>()), m_model(new RequestTableModel(this))
{
    m_ui->setupUi(this);
    QTableView *table = m_ui->table;
    table->setModel(m_model);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table->setHorizontalHeader(new FlatHeader(Qt::Horizontal, table));
    table->horizontalHeader()->setSectionsClickable(true);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table->horizontalHeader(), &QHeaderView::customContextMenuRequested, this,
            &RequestsPanel::showColumnMenu);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->horizontalHeader()->setSortIndicatorClearable(true);
    table->horizontalHeader()->setSectionsMovable(true);
    for (int column = 0; column < RequestTableModel::ColumnCount; ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const QString widest = column == RequestTableModel::Number ? u"00,000,000"_s : title;
        table->setColumnWidth(column, fontMetrics().horizontalAdvance(widest) + 30);
    }
    showPhases();
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    Q_EMIT currentSampleChanged(current.data(RequestTableModel::SampleRole).toLongLong());
            });
    auto *copy = new QShortcut(QKeySequence::Copy, table, this, &RequestsPanel::copySelection);
    copy->setContext(Qt::WidgetWithChildrenShortcut);

    m_ui->text->addAction(themedIcon(u"search", QPalette::Text), QLineEdit::LeadingPosition);
    connect(m_ui->text, &QLineEdit::textChanged, this, &RequestsPanel::applyFilter);
    connect(m_ui->contender, &QComboBox::currentIndexChanged, this, &RequestsPanel::applyFilter);
    connect(m_ui->status, &QComboBox::currentIndexChanged, this, &RequestsPanel::applyFilter);
    connect(m_ui->range, &QToolButton::clicked, this, &RequestsPanel::takeBackLatencyRange);
    connect(m_model, &RequestTableModel::countChanged, this, &RequestsPanel::updateShown);
    connect(m_model, &RequestTableModel::countChanged, this, &RequestsPanel::selectWanted);
    retranslate();
}

RequestsPanel::~RequestsPanel() = default;

void RequestsPanel::setTheme(const Theme *theme)
{
    m_ui->table->setItemDelegate(new RequestDelegate(theme, m_ui->table));
}

void RequestsPanel::setRun(std::shared_ptr<const Run> run)
{
    m_run = std::move(run);
    m_wanted.reset();
    m_statuses.clear();
    clearLatencyRange();
    updateContenders();
    updateStatuses();
    m_ui->table->setColumnHidden(RequestTableModel::ColumnClient, !m_run || !m_run->plan.hasSeveralClients());
    showPhases();
    applyFilter();
    m_model->setRun(m_run);
    if (m_run)
        samplesAdded(0);
}

/// Shows the phases where the run has a client that surely tells them: empty columns would push the others
/// out of sight. Not once somebody has chosen otherwise.
void RequestsPanel::showPhases()
{
    if (m_phasesChosen)
        return;
    const bool told = m_run && m_run->plan.clients.contains(ClientKind::Curl);
    for (const int column : phaseColumns)
        m_ui->table->setColumnHidden(column, !told);
}

void RequestsPanel::samplesAdded(qsizetype firstNew)
{
    const std::size_t known = m_statuses.size();
    m_run->samples.forEachSpan(firstNew, [this](std::span<const Sample> samples) {
        for (const Sample &sample : samples) {
            if (sample.status != 0)
                m_statuses.insert(sample.status);
        }
    });
    if (m_statuses.size() != known)
        updateStatuses();
    m_model->samplesAdded();
}

void RequestsPanel::flush()
{
    m_model->flush();
}

void RequestsPanel::showLatencyRange(std::optional<Contender> contender, qint64 lowNs, qint64 highNs)
{
    m_latencyRange = Range{lowNs, highNs - 1};
    m_ui->range->setRange(m_latencyRange);
    const int entry = contender ? m_ui->contender->findData(int(contender->index())) : 0;
    m_ui->contender->setCurrentIndex(entry);
    applyFilter();
}

void RequestsPanel::clearLatencyRange()
{
    if (!m_latencyRange)
        return;
    m_latencyRange.reset();
    m_ui->range->setRange({});
    m_ui->contender->setCurrentIndex(0);
    applyFilter();
}

void RequestsPanel::takeBackLatencyRange()
{
    if (!m_latencyRange)
        return;
    clearLatencyRange();
    Q_EMIT latencyRangeCleared();
}

void RequestsPanel::showFailed()
{
    m_ui->text->clear();
    m_ui->contender->setCurrentIndex(0);
    m_ui->status->setCurrentIndex(FailedStatus);
}

bool RequestsPanel::selectSample(std::optional<qsizetype> number)
{
    m_wanted.reset();
    const int row = number ? m_model->rowOf(*number) : -1;
    if (row < 0) {
        m_ui->table->selectionModel()->clear();
        return !number;
    }
    const QModelIndex index = m_model->index(row, std::max(0, m_ui->table->currentIndex().column()));
    m_ui->table->setCurrentIndex(index);
    m_ui->table->scrollTo(index);
    return true;
}

void RequestsPanel::revealSample(qsizetype number)
{
    m_ui->table->setFocus();
    if (selectSample(number))
        return;
    clearFilters();
    m_wanted = number;
    selectWanted();
}

void RequestsPanel::clearFilters()
{
    m_ui->text->clear();
    m_ui->contender->setCurrentIndex(0);
    m_ui->status->setCurrentIndex(AnyStatus);
    takeBackLatencyRange();
}

/// The model may still be at work on the filter that lets it through.
void RequestsPanel::selectWanted()
{
    if (m_wanted && m_model->rowOf(*m_wanted) >= 0)
        selectSample(m_wanted);
}

QByteArray RequestsPanel::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_ui->table->horizontalHeader()->saveState() << m_phasesChosen;
    return state;
}

void RequestsPanel::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    QByteArray header;
    bool phasesChosen = false;
    stream >> header >> phasesChosen;
    if (stream.status() != QDataStream::Ok || !m_ui->table->horizontalHeader()->restoreState(header))
        return;
    m_phasesChosen = phasesChosen;
    // A new start shows requests as they end.
    m_ui->table->sortByColumn(-1, Qt::AscendingOrder);
}

void RequestsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        m_model->retranslate();
    }
    QWidget::changeEvent(event);
}

void RequestsPanel::retranslate()
{
    updateContenders();
    updateStatuses();
    updateShown(m_model->rowCount(), m_run ? m_run->samples.size() : 0);
}

/// Offers every strategy with each client of the run.
void RequestsPanel::updateContenders()
{
    const QVariant chosen = m_ui->contender->currentData();
    const RunPlan plan = m_run ? m_run->plan : RunPlan();
    const QSignalBlocker blocker(m_ui->contender);
    m_ui->contender->clear();
    m_ui->contender->addItem(tr("All strategies"));
    for (const Contender contender : allContenders) {
        if (plan.clients.contains(contender.client)) {
            m_ui->contender->addItem(contenderName(contender, plan.hasSeveralClients()),
                                     int(contender.index()));
        }
    }
    m_ui->contender->setCurrentIndex(chosen.isValid() ? std::max(0, m_ui->contender->findData(chosen)) : 0);
}

void RequestsPanel::updateStatuses()
{
    const QVariant status = m_ui->status->currentData();
    const int entry = std::max(0, m_ui->status->currentIndex());
    const QSignalBlocker blocker(m_ui->status);
    m_ui->status->clear();
    m_ui->status->addItem(tr("Any status"));
    m_ui->status->addItem(tr("Only OK", "requests that were answered below 400"));
    m_ui->status->addItem(tr("Only failed"));
    std::set<quint16> offered = m_statuses;
    if (status.isValid())
        offered.insert(status.value<quint16>()); // what a person chose stays, though this run may lack it
    for (quint16 one : offered)
        m_ui->status->addItem(QString::number(one), one);
    m_ui->status->setCurrentIndex(status.isValid() ? m_ui->status->findData(status) : entry);
}

void RequestsPanel::applyFilter()
{
    RequestFilter filter;
    filter.text = m_ui->text->text().trimmed();
    if (const QVariant contender = m_ui->contender->currentData(); contender.isValid())
        filter.contender = allContenders[contender.toUInt()];
    const QVariant status = m_ui->status->currentData();
    if (status.isValid())
        filter.status = status.value<quint16>();
    else if (m_ui->status->currentIndex() == OkStatus)
        filter.outcome = RequestFilter::Outcome::Ok;
    else if (m_ui->status->currentIndex() == FailedStatus)
        filter.outcome = RequestFilter::Outcome::Failed;
    filter.latencyNs = m_latencyRange;
    m_model->setFilter(filter);
}

void RequestsPanel::showColumnMenu(const QPoint &position)
{
    QMenu menu(this);
    for (int column = 0; column < RequestTableModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_ui->table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            const bool isPhase =
                std::find(phaseColumns.begin(), phaseColumns.end(), column) != phaseColumns.end();
            m_phasesChosen = m_phasesChosen || isPhase;
            m_ui->table->setColumnHidden(column, !shown);
        });
    }
    menu.exec(m_ui->table->horizontalHeader()->mapToGlobal(position));
}

void RequestsPanel::copySelection() const
{
    const QItemSelectionModel *selection = m_ui->table->selectionModel();
    QStringList lines;
    for (const QItemSelectionRange &range : selection->selection()) {
        for (int row = range.top(); row <= range.bottom() && lines.size() < maxCopiedRows; ++row) {
            QStringList cells;
            for (int column = 0; column < m_model->columnCount(); ++column) {
                if (!m_ui->table->isColumnHidden(column))
                    cells.append(m_model->index(row, column).data().toString());
            }
            lines.append(cells.join(u'\t'));
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RequestsPanel::updateShown(qsizetype shown, qsizetype total)
{
    const QLocale locale;
    m_ui->shown->setText(m_model->filter().isEmpty()
                             ? tr("%Ln request(s)", nullptr, int(total))
                             : tr("%1 of %2 requests").arg(locale.toString(shown), locale.toString(total)));
}

} // namespace Loopscope
