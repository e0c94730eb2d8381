// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/studentt.h"

#include <array>

namespace Loopscope {

double studentT975(qint64 degreesOfFreedom)
{
    Q_ASSERT(degreesOfFreedom >= 1);
    static constexpr std::array table{12.706205, 4.302653, 3.182446, 2.776445, 2.570582,
                                      2.446912,  2.364624, 2.306004, 2.262157, 2.228139};
    if (degreesOfFreedom <= qint64(table.size()))
        return table[std::size_t(degreesOfFreedom - 1)];

    constexpr double z = normal975;
    constexpr double z3 = z * z * z;
    constexpr double z5 = z3 * z * z;
    constexpr double z7 = z5 * z * z;
    constexpr double first = (z3 + z) / 4;
    constexpr double second = (5 * z5 + 16 * z3 + 3 * z) / 96;
    constexpr double third = (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384;
    constexpr double fourth = (79 * z7 * z * z + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160;
    const auto n = double(degreesOfFreedom);
    return z + (first + (second + (third + fourth / n) / n) / n) / n;
}

} // namespace Loopscope
