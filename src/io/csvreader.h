// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

#include <vector>

namespace Loopscope {

/// Reads RFC 4180 records from a device one at a time, in constant memory. Lines may end in CRLF or LF; empty
/// lines and a byte order mark are passed over. A record longer than maxRecordBytes is an error.
///
///     while (reader.next())
///         use(reader.fields());
///     if (!reader.error().isEmpty()) …
class CsvReader
{
public:
    static constexpr std::size_t maxRecordBytes = 1024 * 1024;

    explicit CsvReader(QIODevice &device);

    /// Moves on to the next record; false at the end of the text or of its intact part.
    bool next();
    /// The fields of this record without their quotes; valid until next().
    [[nodiscard]] const std::vector<QByteArrayView> &fields() const { return m_fields; }
    /// The line on which this record begins, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// Why next() returned false, one sentence that names the line; empty at the end of the text.
    [[nodiscard]] QString error() const { return m_error; }

private:
    bool findRecord();
    bool splitRecord(char *begin, char *end);
    char *splitQuoted(char *begin, char *end);
    bool fill();
    bool fail(const QString &sentence);

    QIODevice &m_device;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0; ///< of the record
    std::size_t m_scanned = 0; ///< the record is known up to here; at its end after findRecord()
    std::size_t m_filled = 0; ///< of the buffer
    std::vector<QByteArrayView> m_fields;
    qint64 m_line = 0;
    qint64 m_nextLine = 1;
    QString m_error;
};

} // namespace Loopscope
