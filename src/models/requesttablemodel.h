// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "models/requestcolumn.h"
#include "models/requestindexer.h"

#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace Loopscope {

/// The requests of a run as a table, made for a million rows: a row is an index into the samples, sorting and
/// filtering happen in a worker thread and are swapped in whole. Knows nothing of colours, icons or fonts.
///
/// While a run is on, new samples are appended, or sorted in again now and then, so that what a view has to
/// do for each of them does not grow with their number.
class RequestTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Column = RequestColumn::Column;
    using enum RequestColumn::Column;

    enum Role {
        SampleRole = Qt::UserRole, ///< the index into Run::samples
        SortRole, ///< the raw number or text that the column sorts by; invalid for an empty cell
        OkRole, ///< bool, Sample::ok()
        ContenderRole, ///< Contender::index()
    };

    explicit RequestTableModel(QObject *parent = nullptr);

    /// Shows \a run, from now on read-only for everyone but the engine; null shows nothing. Filter and sort
    /// order stay.
    void setRun(std::shared_ptr<const Run> run);
    /// The run has more samples than before. Cheap; rows appear at once when few, coalesced when many.
    void samplesAdded();
    /// Shows every sample now (sorted: as soon as the worker is done). For the end of a run.
    void flush();

    void setFilter(const RequestFilter &filter);
    [[nodiscard]] const RequestFilter &filter() const { return m_query.filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< column −1: order of ending

    /// The row that shows sample \a index now; −1 when it is filtered out, or not shown yet. O(1) while
    /// neither sorted nor filtered, else O(rows).
    [[nodiscard]] int rowOf(qsizetype index) const;

    /// The language or the locale has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Whether a worker still sorts or filters.
    [[nodiscard]] bool isBusy() const { return m_indexer.isBusy(); }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// rowCount() or the number of samples changed: \a shown of \a total. While a run is on and nothing is
    /// filtered, \a shown may lag behind.
    void countChanged(qsizetype shown, qsizetype total);

private:
    [[nodiscard]] qsizetype sampleCount() const { return m_run ? m_run->samples.size() : 0; }

    void recompute();
    void stopWork();
    void startWorker();
    void takeIndex(RequestIndex index);
    void rearrange(RequestIndex index);
    void reset(RequestIndex index);
    void scheduleCatchUp();
    void catchUp();
    void appendNewSamples();
    void announce();

    std::shared_ptr<const Run> m_run;
    RequestQuery m_query; // what is asked for; m_index may still be the answer to an older one
    RequestIndex m_index;
    RequestIndexer m_indexer;
    bool m_sameRequests = true; // the query lets through every request that is shown
    QTimer m_catchUp;
    QElapsedTimer m_workTime;
    QDeadlineTimer m_nextWork; // re-sorting while a run is on must leave the machine to the run
    bool m_flushWhenIdle = false;
    bool m_announcedBusy = false;
    qsizetype m_announcedShown = 0;
    qsizetype m_announcedTotal = 0;
};

} // namespace Loopscope
