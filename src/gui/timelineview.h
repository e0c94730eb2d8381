// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/timelinescene.h"
#include "models/timelineviewport.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QScrollBar;

namespace Loopscope {

class Theme;

/// Shows a TimelineSource: rows down, time across. Draws everything itself, at a cost that does not grow with
/// what there is to draw, if the source's raster() does so.
///
/// Ctrl+wheel, a pinch, + and − zoom in time, with Alt in height; Shift+drag, or a drag along the axis, zooms
/// to what was marked; 0 and Home fit. The wheel, dragging, Shift+wheel, Page Up and Down, Shift+arrows and
/// the scroll bars move. Arrow keys go from item to item, Return activates one, Esc selects none.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    using KindColors = std::function<QColor(const ThemeColors &colors, TimelineKind kind)>;

    /// \a theme must outlive the view.
    explicit TimelineView(const Theme *theme, QWidget *parent = nullptr);

    /// What is shown; may be null, and may be deleted while it is shown.
    void setSource(TimelineSource *source);
    void setKindColors(const KindColors &colors);
    [[nodiscard]] QColor kindColor(TimelineKind kind) const { return m_scene.kinds[kind]; }
    /// A calm text while there are no rows.
    void setHint(const QString &hint);
    void setAxisTitle(const QString &title);

    [[nodiscard]] std::optional<qint64> selected() const { return m_scene.selected; }
    /// Selects \a item, brings it in sight, and emits no signal; one that is not there selects none.
    void select(std::optional<qint64> item);

    void fit();
    void zoom(double factor); ///< in time, about the selection where it is in sight, else the middle
    void zoomRows(double factor);
    /// While the source is live, the newest is in sight.
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool following);

    [[nodiscard]] const TimelineViewport &viewport() const { return m_viewport; }
    /// Where \a item is drawn, in the view's coordinates; none where it is not on the timeline.
    [[nodiscard]] std::optional<QRectF> itemRect(qint64 item) const { return m_scene.itemRect(item, 0); }
    [[nodiscard]] QRectF plotRect() const { return m_scene.plot; }
    /// The item at \a position, within a few pixels.
    [[nodiscard]] std::optional<qint64> itemAt(const QPointF &position) const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A person selected another item, or none.
    void selectionChanged(std::optional<qint64> item);
    /// Return, or a double click.
    void activated(qint64 item);
    /// A person moved away from the newest, or asked to follow it.
    void followingChanged(bool following);
    void viewChanged(); ///< another part of the time is shown

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Click, Pan, Band };

    [[nodiscard]] bool isEmpty() const { return !m_source || m_source->rowCount() == 0; }
    void onChanged();
    void onGrown();
    void layOut();
    void updateColors();
    void updateBars();
    /// What stays in sight, where the view follows something that is live.
    [[nodiscard]] std::optional<double> followedNs() const;
    void viewMoved(bool byPerson);
    void setScrollY(double y);
    void pan(double pixels);
    void stepZoom(double factor, std::optional<double> x);
    void choose(std::optional<qint64> item);
    void moveSelection(int alongLane, int acrossLanes);
    [[nodiscard]] std::optional<qint64> itemInOtherRow(const TimelinePlace &from, int step) const;
    void reveal(qint64 item);
    void updateDescription();
    bool showToolTip(const QPointF &position, const QPoint &globalPosition);
    bool pinch(QEvent *event);
    bool handleKey(const QKeyEvent &event);

    const Theme *m_theme;
    QPointer<TimelineSource> m_source;
    KindColors m_kindColors;
    TimelineViewport m_viewport;
    TimelineScene m_scene;
    TimelinePainter m_painter;
    QScrollBar *m_timeBar;
    QScrollBar *m_rowBar;
    QString m_hint;
    double m_rowZoom = 1;
    bool m_isFollowing = true;
    bool m_isUpdatingBars = false;
    Drag m_drag = Drag::None;
    QPointF m_dragStart;
    QPointF m_dragLast;
};

} // namespace Loopscope
