// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/interval.h"

#include <QtGlobal>

namespace Loopscope {

/// What an interval lets vary.
enum class IntervalBasis : quint8 {
    None, ///< there are no intervals
    Rounds, ///< whole rounds: from three rounds on
    Blocks, ///< blocks of consecutive requests: what two other rounds would bring is not in it
};

} // namespace Loopscope
