// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "stats/histogram.h"

#include <QList>
#include <QPointF>

#include <optional>
#include <span>

namespace Loopscope {

/// Where \a ns lies on an axis of \a scale: itself, or its decimal logarithm (of 1 ns for anything less).
[[nodiscard]] double axisPosition(double ns, Scale scale);

/// The upper outline of the bars as steps, in axis positions: from 0 at the left edge of the first bar that
/// is not empty to 0 at the right edge of the last one. Nothing where all are empty.
[[nodiscard]] QList<QPointF> stepOutline(const Bins &bins, Scale scale);

/// The bin of \a bins, side by side, that lies at \a position (see axisPosition()); nothing beside them.
[[nodiscard]] std::optional<int> binAt(std::span<const Bin> bins, double position, Scale scale);

/// A contender's bar in one bin.
struct Bar
{
    Contender contender;
    qint64 count;
};

/// The bar that a person means who points at height \a count among overlaid \a bars: the lowest one that
/// reaches so high, else the highest one that is at most \a tolerance lower. Nothing above all of them.
[[nodiscard]] std::optional<Contender> barAt(std::span<const Bar> bars, double count, double tolerance);

} // namespace Loopscope
