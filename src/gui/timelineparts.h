// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/timelinelayout.h"

class QColor;
class QPainter;

namespace Loopscope {

struct TimelineScene;

/// What is drawn around and above the bars of a timeline.
namespace TimelineParts {

/// Marks of the time axis with their labels, lines through the plot, and the axis' title.
void drawGrid(QPainter *painter, const TimelineScene &scene);
/// A swatch, the name of the group and what stands behind it.
void drawHeading(QPainter *painter, const TimelineScene &scene, const TimelineGroup &group,
                 const TimelineLayout::Group &place);
/// As many labels as have room: each row's, or every second, fifth, tenth …
void drawRowLabels(QPainter *painter, const TimelineScene &scene, const TimelineLayout::Group &place);
/// The strip below \a group.
void drawStrip(QPainter *painter, const TimelineScene &scene, int group, const TimelineLayout::Group &place);
/// A line where the group ended.
void drawEnd(QPainter *painter, const TimelineScene &scene, const TimelineGroup &group,
             const TimelineLayout::Group &place);
/// The ticks of all rows in sight that are high enough.
void drawMarkers(QPainter *painter, const TimelineScene &scene, const TimelineLayout::Group &place);
/// A frame around \a item, of whatever is behind it.
void drawFrame(QPainter *painter, const TimelineScene &scene, qint64 item, const QColor &color, double width);

} // namespace TimelineParts

} // namespace Loopscope
