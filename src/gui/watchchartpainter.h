// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/watchchartscene.h"

#include <QImage>
#include <QPixmap>

class QPainter;

namespace Loopscope {

/// Paints scenes. The picture is kept until the scene is another one, so that what moves above it, such as
/// the line under the mouse, costs next to nothing.
class WatchChartPainter
{
public:
    /// The scene is another one: paints anew at the next paint().
    void invalidate() { m_isStale = true; }
    /// Draws \a scene at (0, 0), \a size large.
    void paint(QPainter *painter, const WatchChartScene &scene, const QSize &size);

private:
    void paintScene(QPainter *painter, const WatchChartScene &scene);

    QPixmap m_picture;
    bool m_isStale = true;
    QImage m_heat;
    std::shared_ptr<const WatchChartData> m_heatData;
    bool m_heatIsDark = false;
};

} // namespace Loopscope
