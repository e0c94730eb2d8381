// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchchart.h"

#include "core/text.h"
#include "gui/theme.h"
#include "models/calendarticks.h"
#include "models/watchrecent.h"

#include <QDateTime>
#include <QEvent>
#include <QPainter>

namespace Loopscope {

WatchChart::WatchChart(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_scene.colors = theme->colors();
    setNow(QDateTime::currentMSecsSinceEpoch() * 1'000);
    showRange(TimeRange::Day);
    connect(theme, &Theme::changed, this, [this] {
        m_scene.colors = m_theme->colors();
        sceneChanged();
    });
}

void WatchChart::setData(const std::shared_ptr<const WatchChartData> &data)
{
    m_scene.data = data;
    sceneChanged();
}

void WatchChart::setMarks(const QList<StateChange> &changes, const QList<Annotation> &annotations)
{
    m_scene.changes = changes;
    m_scene.annotations = annotations;
    sceneChanged();
}

void WatchChart::setP95Limit(std::optional<double> ns)
{
    m_scene.p95LimitNs = ns;
    sceneChanged();
}

void WatchChart::setTimeZone(const QTimeZone &zone)
{
    m_scene.zone = zone;
    sceneChanged();
}

void WatchChart::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    update();
}

void WatchChart::showRange(qint64 fromUs, qint64 untilUs)
{
    m_scene.window.show(fromUs, untilUs);
    windowMoved();
}

void WatchChart::showRange(TimeRange range)
{
    const qint64 nowUs = m_scene.window.nowUs();
    showRange(rangeBeginUs(range, nowUs, m_scene.zone), nowUs);
}

void WatchChart::zoom(double factor)
{
    m_scene.window.zoom(factor, m_scene.window.width() / 2);
    windowMoved();
}

void WatchChart::follow()
{
    m_scene.window.follow();
    windowMoved();
}

void WatchChart::setNow(qint64 nowUs)
{
    const qint64 untilUs = m_scene.window.untilUs();
    m_scene.window.setNow(nowUs);
    if (m_scene.window.untilUs() != untilUs)
        windowMoved();
}

void WatchChart::windowMoved()
{
    sceneChanged();
    const TimeWindow &window = m_scene.window;
    Q_EMIT wanted(window.fromUs(), window.untilUs(), chartBucketUs(window.spanUs(), window.width()));
    Q_EMIT windowChanged();
}

void WatchChart::sceneChanged()
{
    m_painter.invalidate();
    update();
}

QString WatchChart::bucketText(qint64 us) const
{
    const std::optional<std::size_t> place = m_scene.data ? m_scene.data->bucketAt(us) : std::nullopt;
    if (!place)
        return {};
    const TickBucket *bucket = &m_scene.data->series.buckets[*place];
    const TickCover &cover = m_scene.data->charts.covers[*place];
    QStringList lines{calendarSpan(cover.fromUs, cover.untilUs, m_scene.zone),
                      tr("%Ln tick(s), %1 available", nullptr, int(bucket->ticks))
                          .arg(availabilityText(bucket->availability()))};
    if (bucket->missed > 0)
        lines.append(tr("%Ln tick(s) missed", nullptr, int(bucket->missed)));
    lines.append(tr("p50 %1, p95 %2, p99 %3")
                     .arg(formatDuration(bucket->latency.percentile(0.5)),
                          formatDuration(bucket->latency.percentile(0.95)),
                          formatDuration(bucket->latency.percentile(0.99))));
    const QLocale locale;
    lines.append(
        tr("%1 of %2 requests failed").arg(locale.toString(bucket->failed), locale.toString(bucket->ended)));
    for (std::size_t reason = 1; reason < TickErrors::reasonCount; ++reason) {
        if (const qint64 count = bucket->errors.counts[reason]; count > 0)
            lines.append(QStringLiteral("%1: %2").arg(tickErrorName(reason), locale.toString(count)));
    }
    return lines.join(u'\n');
}

void WatchChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setFont(font());
    if (!m_hint.isEmpty()) {
        painter.fillRect(rect(), m_scene.colors.surface);
        painter.setPen(m_scene.colors.muted);
        painter.drawText(rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    } else {
        m_painter.paint(&painter, m_scene, size());
        drawHover(&painter);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_scene.colors.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void WatchChart::drawHover(QPainter *painter) const
{
    if (!m_hoverX)
        return;
    const double top = m_scene.strip.top();
    const double bottom = m_scene.errors.bottom();
    const std::optional<std::size_t> place =
        m_scene.data ? m_scene.data->bucketAt(m_scene.us(*m_hoverX)) : std::nullopt;
    if (place) {
        const TickCover &cover = m_scene.data->charts.covers[*place];
        QColor shade = m_scene.colors.text;
        shade.setAlphaF(0.08F);
        const double left = std::max(m_scene.plot.left(), m_scene.x(cover.fromUs));
        const double right = std::min(m_scene.plot.right(), m_scene.x(cover.untilUs));
        painter->fillRect(QRectF(left, top, std::max(1.0, right - left), bottom - top), shade);
    }
    painter->setPen(QPen(m_scene.colors.muted, 1));
    const double x = std::round(*m_hoverX) + 0.5;
    painter->drawLine(QPointF(x, top), QPointF(x, bottom));
}

void WatchChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scene.font = font();
    m_scene.layOut(size());
    windowMoved();
}

void WatchChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_scene.font = font();
        m_scene.layOut(size());
        windowMoved();
    } else if (event->type() == QEvent::LanguageChange) {
        sceneChanged();
    }
    QWidget::changeEvent(event);
}

QSize WatchChart::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {28 * line, 18 * line};
}

} // namespace Loopscope
