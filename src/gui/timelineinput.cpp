// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does to a TimelineView with mouse, touchpad and keyboard.

#include "gui/timelineview.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace Loopscope {

namespace {

constexpr double zoomStep = 1.5; ///< of a key, a button, or a click of the wheel
constexpr double wheelClick = 120; ///< QWheelEvent::angleDelta()
constexpr double hitTolerance = 4;
constexpr double leastBand = 4; ///< a narrower one was a slip
constexpr double panShare = 0.2; ///< of the width, by a key

} // namespace

std::optional<qint64> TimelineView::itemAt(const QPointF &position) const
{
    if (isEmpty() || !m_scene.plot.contains(position))
        return std::nullopt;
    const double y = position.y() - m_scene.plot.top() + m_scene.scrollY;
    const auto ns = qint64(m_scene.scale.ns(position.x() - m_scene.plot.left()));
    const std::optional<int> middle = m_scene.layout.rowAt(y);
    if (!middle)
        return std::nullopt;
    // Several rows may share a pixel, and their bars may be narrower than one.
    std::optional<qint64> nearest;
    double least = hitTolerance;
    const auto around = int(std::ceil(1 / m_scene.layout.rowHeight(*middle)));
    const int group = m_scene.layout.groupOf(*middle);
    for (int distance = 0; distance < around; ++distance) {
        for (const int row : {*middle - distance, *middle + distance}) {
            if (m_scene.layout.groupOf(row) != group)
                continue;
            const std::optional<qint64> item = m_source->nearestItem(row, ns);
            const std::optional<TimelinePlace> place = item ? m_source->place(*item) : std::nullopt;
            if (!place)
                continue;
            const double away = double(std::max({qint64(0), place->startNs - ns, ns - place->endNs}))
                / m_scene.scale.nsPerPixel;
            if (away < least) {
                least = away;
                nearest = item;
            }
        }
    }
    return nearest;
}

void TimelineView::select(std::optional<qint64> item)
{
    if (item && (!m_source || !m_source->place(*item)))
        item.reset();
    if (item != m_scene.selected) {
        m_scene.selected = item;
        updateDescription();
        update();
    }
    if (item)
        reveal(*item);
}

/// As select(), by a person.
void TimelineView::choose(std::optional<qint64> item)
{
    if (item == m_scene.selected)
        return;
    m_scene.selected = item;
    updateDescription();
    update();
    if (item)
        reveal(*item);
    Q_EMIT selectionChanged(item);
}

void TimelineView::reveal(qint64 item)
{
    const std::optional<TimelinePlace> place = m_source->place(item);
    if (!place)
        return;
    m_viewport.reveal(double(place->startNs), double(place->endNs));
    const double top = m_scene.layout.rowTop(place->row);
    const double bottom = top + m_scene.layout.rowHeight(place->row);
    if (top < m_scene.scrollY)
        setScrollY(top - m_scene.plot.height() / 3);
    else if (bottom > m_scene.scrollY + m_scene.plot.height())
        setScrollY(bottom - m_scene.plot.height() * 2 / 3);
    viewMoved(true);
}

void TimelineView::moveSelection(int alongLane, int acrossLanes)
{
    const std::optional<TimelinePlace> from =
        m_scene.selected ? m_source->place(*m_scene.selected) : std::nullopt;
    if (!from) {
        // The first one in sight.
        for (int row = 0; row < m_source->rowCount(); ++row) {
            const double y = m_scene.layout.rowTop(row) - m_scene.scrollY;
            if (y + m_scene.layout.rowHeight(row) <= 0)
                continue;
            if (const std::optional<qint64> item = m_source->nearestItem(row, qint64(m_viewport.fromNs()))) {
                choose(item);
                return;
            }
        }
        return;
    }
    const std::optional<qint64> item = alongLane != 0 ? m_source->neighbour(*m_scene.selected, alongLane)
                                                      : itemInOtherRow(*from, acrossLanes);
    if (item)
        choose(item);
}

std::optional<qint64> TimelineView::itemInOtherRow(const TimelinePlace &from, int step) const
{
    const qint64 middleNs = from.startNs + (from.endNs - from.startNs) / 2;
    const int rows = m_source->rowCount();
    for (int row = from.row + step; row >= 0 && row < rows; row += step) {
        if (const std::optional<qint64> item = m_source->nearestItem(row, middleNs))
            return item;
    }
    return std::nullopt;
}

bool TimelineView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (showToolTip(help->pos(), help->globalPos()))
            return true;
        QToolTip::hideText();
        event->ignore();
        return true;
    }
    case QEvent::ShortcutOverride: {
        // Esc stops a run, unless there is a selection to give up.
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Escape && m_scene.selected) || key->key() == Qt::Key_Home
            || key->key() == Qt::Key_0) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::Gesture:
    case QEvent::NativeGesture:
        if (pinch(event))
            return true;
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool TimelineView::pinch(QEvent *event)
{
    if (isEmpty())
        return false;
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        stepZoom(std::max(0.1, 1 + native->value()), native->position().x() - m_scene.plot.left());
        return true;
    }
    auto *gestures = static_cast<QGestureEvent *>(event);
    const auto *two = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture));
    if (!two)
        return false;
    if (two->changeFlags() & QPinchGesture::ScaleFactorChanged)
        stepZoom(std::max(0.1, two->scaleFactor()),
                 mapFromGlobal(two->centerPoint()).x() - m_scene.plot.left());
    gestures->accept();
    return true;
}

bool TimelineView::showToolTip(const QPointF &position, const QPoint &globalPosition)
{
    if (isEmpty() || !m_scene.plot.contains(position))
        return false;
    if (const std::optional<qint64> item = itemAt(position)) {
        const QRectF rect = m_scene.itemRect(*item, 2 * hitTolerance).value_or(QRectF());
        QToolTip::showText(globalPosition, m_source->description(*item), this, rect.toAlignedRect());
        return true;
    }
    const double y = position.y() - m_scene.plot.top() + m_scene.scrollY;
    const std::optional<int> group = m_scene.layout.stripAt(y);
    const double ns = m_scene.scale.ns(position.x() - m_scene.plot.left());
    if (!group)
        return false;
    for (const TimelineStripBar &bar : m_source->strip(*group)) {
        if (ns >= double(bar.startNs) && ns < double(bar.endNs)) {
            const QRectF rect(position - QPointF(2, 8), QSizeF(4, 16));
            QToolTip::showText(globalPosition, m_source->stripText(bar), this, rect.toAlignedRect());
            return true;
        }
    }
    return false;
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (isEmpty())
        return QWidget::wheelEvent(event);
    const QPoint angle = event->angleDelta();
    // Qt turns the wheel's direction where Alt is held.
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    const double down = isAlt && angle.y() == 0 ? angle.x() : angle.y();
    const double pixels = event->pixelDelta().isNull() ? down / wheelClick * 60 : event->pixelDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier) && isAlt) {
        zoomRows(std::pow(zoomStep, down / wheelClick));
    } else if (event->modifiers().testFlag(Qt::ControlModifier)) {
        stepZoom(std::pow(zoomStep, down / wheelClick), event->position().x() - m_scene.plot.left());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        pan(-(down != 0 ? pixels : angle.x() / wheelClick * 60));
    } else if (std::abs(angle.x()) > std::abs(angle.y())) {
        pan(event->pixelDelta().isNull() ? -angle.x() / wheelClick * 60 : -event->pixelDelta().x());
    } else if (m_rowBar->maximum() > 0) {
        setScrollY(m_scene.scrollY - pixels);
    } else {
        event->ignore();
        return;
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const bool isLeft = event->button() == Qt::LeftButton;
    if (isEmpty() || (!isLeft && event->button() != Qt::MiddleButton)) {
        event->ignore();
        return;
    }
    m_dragStart = m_dragLast = event->position();
    const bool isOnAxis = event->position().y() > m_scene.plot.bottom();
    if (isLeft && (isOnAxis || event->modifiers().testFlag(Qt::ShiftModifier)))
        m_drag = Drag::Band;
    else
        m_drag = isLeft ? Drag::Click : Drag::Pan;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Click
        && (position - m_dragStart).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance()) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    switch (m_drag) {
    case Drag::None: {
        const std::optional<qint64> item = itemAt(position);
        if (item != m_scene.hovered) {
            m_scene.hovered = item;
            update();
        }
        break;
    }
    case Drag::Click:
        return;
    case Drag::Pan:
        setScrollY(m_scene.scrollY - (position.y() - m_dragLast.y()));
        pan(m_dragLast.x() - position.x());
        break;
    case Drag::Band: {
        const double from = std::max(m_scene.plot.left(), std::min(position.x(), m_dragStart.x()));
        const double to = std::min(m_scene.plot.right(), std::max(position.x(), m_dragStart.x()));
        m_scene.band = QRectF(from, m_scene.plot.top(), std::max(0.0, to - from), m_scene.plot.height());
        update();
        break;
    }
    }
    m_dragLast = position;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const std::optional<QRectF> band = std::exchange(m_scene.band, std::nullopt);
    unsetCursor();
    update();
    if (drag == Drag::Click) {
        choose(itemAt(event->position()));
    } else if (drag == Drag::Band && band && band->width() >= leastBand) {
        const double left = band->left() - m_scene.plot.left();
        m_viewport.show(m_scene.scale.ns(left), m_scene.scale.ns(left + band->width()));
        viewMoved(true);
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const std::optional<qint64> item = itemAt(event->position());
    if (event->button() == Qt::LeftButton && item)
        Q_EMIT activated(*item);
}

void TimelineView::leaveEvent(QEvent *event)
{
    m_scene.hovered.reset();
    update();
    QWidget::leaveEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (isEmpty() || !handleKey(*event))
        event->ignore();
}

bool TimelineView::handleKey(const QKeyEvent &event)
{
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool isAlt = event.modifiers().testFlag(Qt::AltModifier);
    if (event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier))
        return false;
    const double page = m_scene.plot.height() * 0.9;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = event.key() == Qt::Key_Left ? -1 : 1;
        if (isShift)
            pan(step * panShare * m_scene.plot.width());
        else
            moveSelection(step, 0);
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = event.key() == Qt::Key_Up ? -1 : 1;
        if (isShift)
            setScrollY(m_scene.scrollY + step * panShare * m_scene.plot.height());
        else
            moveSelection(0, step);
        return true;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        setScrollY(m_scene.scrollY + (event.key() == Qt::Key_PageUp ? -page : page));
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        isAlt ? zoomRows(zoomStep) : stepZoom(zoomStep, std::nullopt);
        return true;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        isAlt ? zoomRows(1 / zoomStep) : stepZoom(1 / zoomStep, std::nullopt);
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scene.selected)
            Q_EMIT activated(*m_scene.selected);
        return m_scene.selected.has_value();
    case Qt::Key_Escape: {
        const bool hadSelection = m_scene.selected.has_value();
        choose(std::nullopt);
        return hadSelection;
    }
    default:
        return false;
    }
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace Loopscope
