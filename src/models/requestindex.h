// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/samplelog.h"
#include "models/requestcolumn.h"
#include "models/requestfilter.h"

#include <QStringList>

#include <atomic>
#include <optional>
#include <vector>

namespace Loopscope {

/// Which rows a request table shows, and in what order.
struct RequestQuery
{
    RequestFilter filter;
    RequestColumn::Column sortColumn = RequestColumn::Number;
    Qt::SortOrder order = Qt::AscendingOrder;

    /// In the order of ending.
    [[nodiscard]] bool isUnsorted() const
    {
        return sortColumn == RequestColumn::Number && order == Qt::AscendingOrder;
    }
    /// Every sample, in the order of ending: row and sample are the same number.
    [[nodiscard]] bool isIdentity() const { return isUnsorted() && filter.isEmpty(); }
};

/// The samples of a run as they were at one moment; cheap to take and to hand to another thread.
struct RequestSnapshot
{
    SampleLog samples;
    QStringList errorTexts;
};

/// Which sample each row of a table shows. Takes 4 bytes a row, and nothing for the identity.
class RequestIndex
{
public:
    /// Of no rows, to be appended to.
    RequestIndex() = default;
    /// Of \a rows chosen among the first \a covered samples.
    RequestIndex(std::vector<quint32> rows, qsizetype covered) : m_rows(std::move(rows)), m_covered(covered)
    {
    }
    /// Row n shows sample n, for \a count samples.
    [[nodiscard]] static RequestIndex identity(qsizetype count);

    [[nodiscard]] bool isIdentity() const { return m_identity; }
    [[nodiscard]] qsizetype size() const { return m_identity ? m_covered : qsizetype(m_rows.size()); }
    [[nodiscard]] quint32 sampleAt(qsizetype row) const
    {
        return m_identity ? quint32(row) : m_rows[std::size_t(row)];
    }
    /// O(n) unless the index is the identity; −1 when \a sample is not shown.
    [[nodiscard]] qsizetype rowOf(qsizetype sample) const;
    /// The row of each sample below covered(); −1 for those that are not shown.
    [[nodiscard]] std::vector<qint32> rowsBySample() const;
    /// How many samples were looked at, shown or not.
    [[nodiscard]] qsizetype covered() const { return m_covered; }
    /// The rows that show samples from \a first on, in the order of the rows.
    [[nodiscard]] std::vector<quint32> rowsFrom(qsizetype first) const;

    /// Adds \a rows, which were chosen among the samples from covered() to \a covered.
    void append(const std::vector<quint32> &rows, qsizetype covered);

private:
    std::vector<quint32> m_rows; // unless m_identity
    qsizetype m_covered = 0;
    bool m_identity = false;
};

/// The samples from \a first on that \a filter lets through; nothing once \a cancelled is set.
[[nodiscard]] std::optional<std::vector<quint32>> matchingRows(const RequestFilter &filter,
                                                               const SampleLog &samples,
                                                               const QStringList &errorTexts, qsizetype first,
                                                               const std::atomic_bool &cancelled);

/// Filters, then sorts: rows that are equal stay in the order of ending, empty cells come last in either
/// order. O(n), with 4 bytes a row beside the result. Nothing once \a cancelled is set. Any thread.
[[nodiscard]] std::optional<RequestIndex>
makeIndex(const RequestQuery &query, const RequestSnapshot &snapshot, const std::atomic_bool &cancelled);

} // namespace Loopscope
