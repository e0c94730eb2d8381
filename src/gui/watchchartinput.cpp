// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does to a WatchChart with mouse, touchpad and keyboard.

#include "gui/watchchart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace Loopscope {

namespace {

constexpr double zoomStep = 1.5; ///< of a key, or a click of the wheel
constexpr double wheelClick = 120; ///< QWheelEvent::angleDelta()
constexpr double panShare = 0.2; ///< of the width, by a key

} // namespace

bool WatchChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_hint.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype annotation = m_scene.annotationAt(help->pos());
        const QString text = annotation >= 0     ? m_scene.annotations[annotation].text
            : m_scene.plot.contains(help->pos()) ? bucketText(m_scene.us(help->pos().x()))
                                                 : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this, QRect(help->pos(), QSize(2, 2)));
        return true;
    }
    return QWidget::event(event);
}

void WatchChart::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y())) {
        const int by = angle.x() != 0 ? angle.x() : angle.y();
        m_scene.window.pan(-by / wheelClick * 60);
    } else {
        m_scene.window.zoom(std::pow(zoomStep, angle.y() / wheelClick),
                            event->position().x() - m_scene.plot.left());
    }
    windowMoved();
    event->accept();
}

void WatchChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_dragX = event->position().x();
}

void WatchChart::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragX) {
        setCursor(Qt::ClosedHandCursor);
        m_scene.window.pan(*m_dragX - x);
        m_dragX = x;
        windowMoved();
    }
    const bool isInside = x >= m_scene.plot.left() && x <= m_scene.plot.right();
    m_hoverX = isInside ? std::optional(x) : std::nullopt;
    update();
}

void WatchChart::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_dragX.reset();
    unsetCursor();
}

void WatchChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_scene.plot.contains(event->position()))
        return;
    if (const qsizetype annotation = m_scene.annotationAt(event->position()); annotation >= 0)
        Q_EMIT annotationActivated(m_scene.annotations[annotation].id);
    else
        Q_EMIT annotationRequested(m_scene.us(event->position().x()));
}

void WatchChart::leaveEvent(QEvent *event)
{
    m_hoverX.reset();
    update();
    QWidget::leaveEvent(event);
}

void WatchChart::keyPressEvent(QKeyEvent *event)
{
    TimeWindow &window = m_scene.window;
    const double step = panShare * window.width();
    switch (event->key()) {
    case Qt::Key_Left:
        window.pan(-step);
        break;
    case Qt::Key_Right:
        window.pan(step);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        window.zoom(zoomStep, window.width() / 2);
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        window.zoom(1 / zoomStep, window.width() / 2);
        break;
    case Qt::Key_Home:
    case Qt::Key_0:
        window.follow();
        break;
    case Qt::Key_A:
        Q_EMIT annotationRequested(m_hoverX ? m_scene.us(*m_hoverX) : window.us(window.width() / 2));
        return;
    case Qt::Key_Delete: {
        const qsizetype at = m_hoverX ? m_scene.annotationAt({*m_hoverX, m_scene.marks.center().y()}) : -1;
        if (at >= 0)
            Q_EMIT annotationRemovalRequested(m_scene.annotations[at].id);
        return;
    }
    default:
        event->ignore();
        return;
    }
    windowMoved();
}

} // namespace Loopscope
