// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample.h"

#include <QString>

#include <optional>

namespace Loopscope {

/// The columns of the request table.
namespace RequestColumn {

enum Column : int {
    Number, ///< place in the order of ending
    ColumnStrategy,
    ColumnClient,
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

/// The translated header, with the unit.
[[nodiscard]] QString title(Column column);
/// One translated sentence: what the column tells.
[[nodiscard]] QString toolTip(Column column);
/// Whether the column holds numbers, which stand on the right.
[[nodiscard]] bool isNumeric(Column column);

} // namespace RequestColumn

/// What stands in \a column for \a sample, the \a number th (0-based) to end; translated, numbers in the
/// default locale. Empty for what did not happen. \a errorText is what Sample::errorText points to.
[[nodiscard]] QString requestCell(RequestColumn::Column column, const Sample &sample, qsizetype number,
                                  const QString &errorText);

/// What \a column sorts by; nothing for an empty cell. Not for ErrorColumn, which sorts by its text.
[[nodiscard]] std::optional<qint64> requestKey(RequestColumn::Column column, const Sample &sample,
                                               qsizetype number);

/// The error column: "timed out", or "TLS failed: certificate expired" where the client said more.
[[nodiscard]] QString errorCell(ErrorKind kind, const QString &errorText);
/// The same for samples of a run that show the same there.
[[nodiscard]] constexpr quint32 errorCellId(const Sample &sample)
{
    return quint32(sample.error) << 16 | sample.errorText;
}

/// How the request came by its connection.
enum class ConnectionUse : quint8 { None, New, Reused };
[[nodiscard]] ConnectionUse connectionUse(const Sample &sample);
/// "new", "reused", or empty where no connection was made.
[[nodiscard]] QString connectionCell(ConnectionUse use);

} // namespace Loopscope
