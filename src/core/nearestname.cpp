// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Loopscope {

namespace {

constexpr qsizetype longestName = 40; // that is looked for

/// How many letters must be added, left out or replaced to make \a b of \a a: Levenshtein's distance.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(std::size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            qsizetype &cell = row[std::size_t(j) + 1];
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = cell;
            cell = std::min({replaced, cell + 1, row[std::size_t(j)] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &unknown, const QStringList &known)
{
    if (unknown.size() > longestName)
        return {};
    const QString small = unknown.toLower();
    QString best;
    qsizetype least = 3; // letters that may be wrong, and one
    for (const QString &name : known) {
        const qsizetype wrong = distance(small, name);
        if (wrong < std::min(least, name.size())) {
            least = wrong;
            best = name;
        }
    }
    return best;
}

} // namespace Loopscope
