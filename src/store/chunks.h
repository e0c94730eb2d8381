// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <algorithm>
#include <bit>
#include <span>

namespace Loopscope {

/// Calls \a call with one part of \a all after another. Each is for one statement: a statement is a round
/// trip to the database. They have at most 64 elements, and powers of two of them, so that few statements are
/// prepared.
template <typename T, typename Call>
void inChunks(std::span<const T> all, const Call &call)
{
    constexpr std::size_t most = 64;
    while (!all.empty()) {
        const std::size_t count = std::min(most, std::bit_floor(all.size()));
        call(all.first(count));
        all = all.subspan(count);
    }
}

/// "(?, ?), (?, ?)": \a one for each of \a count.
[[nodiscard]] inline QString listOf(const QString &one, std::size_t count)
{
    return QStringList(qsizetype(count), one).join(QStringLiteral(", "));
}

} // namespace Loopscope
