// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/watchchartpainter.h"

#include <QWidget>

namespace Loopscope {

class Theme;

/// The charts of one watch over time, on one axis: changes of state and annotations, availability,
/// percentiles, a heat map, and what failed. What it draws comes from elsewhere, see wanted(); until then the
/// old picture stays, moved and stretched to where it belongs.
///
/// The wheel, + and − zoom; dragging, Shift+wheel and the arrow keys move; Home or 0 goes to now; a double
/// click, or A, asks for an annotation, Del for its removal.
class WatchChart : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the chart.
    explicit WatchChart(const Theme *theme, QWidget *parent = nullptr);

    void setData(const std::shared_ptr<const WatchChartData> &data);
    [[nodiscard]] const std::shared_ptr<const WatchChartData> &data() const { return m_scene.data; }
    void setMarks(const QList<StateChange> &changes, const QList<Annotation> &annotations);
    void setP95Limit(std::optional<double> ns);
    void setTimeZone(const QTimeZone &zone);
    /// A calm text instead of charts; empty to show these.
    void setHint(const QString &hint);

    [[nodiscard]] const TimeWindow &window() const { return m_scene.window; }
    void showRange(qint64 fromUs, qint64 untilUs);
    void showRange(TimeRange range);
    void zoom(double factor); ///< about the middle, or the end where it follows
    void follow();
    void setNow(qint64 nowUs);
    [[nodiscard]] const WatchChartScene &scene() const { return m_scene; }
    /// What is known of the bucket at \a us, for people.
    [[nodiscard]] QString bucketText(qint64 us) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// [\a fromUs, \a untilUs) is in sight, best drawn in buckets of \a bucketUs.
    void wanted(qint64 fromUs, qint64 untilUs, qint64 bucketUs);
    void windowChanged();
    void annotationRequested(qint64 atUs);
    void annotationActivated(const QString &id);
    void annotationRemovalRequested(const QString &id);

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
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void sceneChanged();
    void windowMoved();
    void drawHover(QPainter *painter) const;

    const Theme *m_theme;
    WatchChartScene m_scene;
    WatchChartPainter m_painter;
    QString m_hint;
    std::optional<double> m_hoverX;
    std::optional<double> m_dragX;
};

} // namespace Loopscope
