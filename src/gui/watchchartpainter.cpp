// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchchartpainter.h"

#include "gui/watchchartlanes.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace Loopscope {

void WatchChartPainter::paint(QPainter *painter, const WatchChartScene &scene, const QSize &size)
{
    if (scene.data != m_heatData || scene.colors.dark != m_heatIsDark) {
        m_heatData = scene.data;
        m_heatIsDark = scene.colors.dark;
        m_heat = m_heatData ? WatchChartLanes::heatImage(*m_heatData, scene.colors) : QImage();
        m_isStale = true;
    }
    // A picture that is exported is drawn as shapes.
    const bool isScreen = painter->device()->devType() != QInternal::Picture
        && painter->paintEngine()->type() == QPaintEngine::Raster;
    if (!isScreen) {
        paintScene(painter, scene);
        return;
    }
    const double ratio = std::max(painter->device()->devicePixelRatioF(), painter->transform().m11());
    if (m_isStale || m_picture.size() != size * ratio) {
        m_picture = QPixmap(size * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(scene.colors.surface);
        QPainter picture(&m_picture);
        picture.setFont(scene.font);
        paintScene(&picture, scene);
        m_isStale = false;
    }
    painter->drawPixmap(0, 0, m_picture);
}

void WatchChartPainter::paintScene(QPainter *painter, const WatchChartScene &scene)
{
    WatchChartLanes::drawTimeAxis(painter, scene);
    WatchChartLanes::drawStrip(painter, scene);
    WatchChartLanes::drawHeat(painter, scene, m_heat);
    WatchChartLanes::drawLatency(painter, scene);
    WatchChartLanes::drawErrors(painter, scene);
    WatchChartLanes::drawMarks(painter, scene);
}

} // namespace Loopscope
