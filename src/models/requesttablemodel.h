// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QAbstractTableModel>
#include <QThreadPool>

#include <memory>
#include <optional>
#include <vector>

namespace Loopscope {

/// Which requests a table shows; every condition that is set must hold.
struct RequestFilter
{
    std::optional<Strategy> strategy;
    enum class Outcome { Any, Ok, Failed } outcome = Outcome::Any;
    std::optional<quint16> status; ///< exactly this HTTP status
    std::optional<Range>
        latencyNs; ///< both ends included, answered requests only: what one histogram bar holds
    QString text; ///< found anywhere in the row's texts, case-insensitively

    [[nodiscard]] bool isEmpty() const { return *this == RequestFilter{}; }
    bool operator==(const RequestFilter &) const = default;
};

/// The requests of a run as a table, made for a million rows: a row is an index into the samples, sorting and
/// filtering happen in a worker thread and are swapped in whole. Knows nothing of colours, icons or fonts.
class RequestTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        ColumnStrategy,
        Round,
        Index,
        Lane,
        Start,
        Queue,
        Dns,
        Connect,
        Tls,
        Wait,
        Download,
        Latency,
        Status,
        Bytes,
        Connection,
        ErrorColumn,
        ColumnCount
    };
    enum Role {
        SampleRole = Qt::UserRole, ///< the index into Run::samples
        SortRole, ///< the raw number or text that the column sorts by
        OkRole, ///< bool, Sample::ok()
    };

    explicit RequestTableModel(QObject *parent = nullptr);
    ~RequestTableModel() override;

    /// Shows \a run, from now on read-only for everyone but the engine; null shows nothing.
    void setRun(std::shared_ptr<const Run> run);
    /// The run has more samples than before. Cheap; rows appear at once when few, coalesced when many.
    void samplesAdded();

    void setFilter(const RequestFilter &filter);
    [[nodiscard]] const RequestFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< column −1: order of ending

    /// The row that shows sample \a index now; −1 when it is filtered out.
    [[nodiscard]] int rowOf(qsizetype index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    /// Whether a worker still sorts or filters.
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void busyChanged(bool busy);
    /// rowCount() or the number of samples changed: \a shown of \a total.
    void countChanged(qsizetype shown, qsizetype total);

private:
    RequestFilter m_filter;
};

} // namespace Loopscope
