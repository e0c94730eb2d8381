// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace Loopscope {

struct HgrmRow
{
    double value = 0;
    double percentile = 0;
    qint64 totalCount = 0;
    double inverse = 0; ///< 1/(1 − percentile)

    bool operator==(const HgrmRow &) const = default;
};

/// Reads \a text by the rules of HdrHistogram's plotter (GoogleChartsExample/plotFiles.html): a line counts
/// that does not begin with # and has four words apart by blanks, of which the first and the last are
/// numbers. Hence the heading and the last row, which has no fourth word, do not.
inline QList<HgrmRow> plottedRows(const QByteArray &text)
{
    QList<HgrmRow> rows;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (line.trimmed().startsWith('#') || words.size() != 4)
            continue;
        bool isValue = false;
        bool isInverse = false;
        const HgrmRow row{words[0].toDouble(&isValue), words[1].toDouble(), words[2].toLongLong(),
                          words[3].toDouble(&isInverse)};
        if (isValue && isInverse)
            rows.append(row);
    }
    return rows;
}

} // namespace Loopscope
