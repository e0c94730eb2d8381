// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelineview.h"

#include "gui/chartexport.h"
#include "gui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <cmath>

namespace Loopscope {

namespace {

constexpr double mostBarSteps = 1e8; ///< what a scroll bar counts in
constexpr double stripHeight = 13;
constexpr double headingGap = 2;
constexpr double groupGap = 4;
constexpr double sideRoom = 8; ///< right of the plot, for half a label of the axis

} // namespace

TimelineView::TimelineView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kindColors([](const ThemeColors &colors, TimelineKind /*kind*/) { return colors.muted; })
    , m_timeBar(new QScrollBar(Qt::Horizontal, this))
    , m_rowBar(new QScrollBar(Qt::Vertical, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    for (QScrollBar *bar : {m_timeBar, m_rowBar}) {
        bar->setProperty(screenOnlyProperty, true);
        bar->setCursor(Qt::ArrowCursor);
        bar->hide();
    }
    connect(m_timeBar, &QScrollBar::valueChanged, this, [this](int value) {
        if (m_isUpdatingBars)
            return;
        const double steps = double(m_timeBar->maximum()) + m_timeBar->pageStep();
        const double fromNs = value / steps * m_viewport.endNs();
        pan((fromNs - m_viewport.fromNs()) / m_viewport.scale().nsPerPixel);
    });
    connect(m_rowBar, &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_isUpdatingBars)
            setScrollY(value);
    });
    connect(theme, &Theme::changed, this, &TimelineView::updateColors);
    updateColors();
}

void TimelineView::setSource(TimelineSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &TimelineSource::changed, this, &TimelineView::onChanged);
        connect(m_source, &TimelineSource::grown, this, &TimelineView::onGrown);
    }
    m_scene.selected.reset();
    onChanged();
    fit();
}

void TimelineView::setKindColors(const KindColors &colors)
{
    m_kindColors = colors;
    updateColors();
}

void TimelineView::setHint(const QString &hint)
{
    m_hint = hint;
    updateDescription();
    update();
}

void TimelineView::setAxisTitle(const QString &title)
{
    m_scene.axisTitle = title;
    update();
}

void TimelineView::updateColors()
{
    m_scene.colors = m_theme->colors();
    for (std::size_t kind = 0; kind < m_scene.kinds.size(); ++kind)
        m_scene.kinds[kind] = m_kindColors(m_scene.colors, TimelineKind(kind));
    ++m_scene.revision;
    update();
}

void TimelineView::onChanged()
{
    m_scene.hovered.reset();
    if (m_scene.selected && (!m_source || !m_source->place(*m_scene.selected)))
        m_scene.selected.reset();
    layOut();
    m_viewport.setEnd(m_source ? double(m_source->endNs()) : 0);
    viewMoved(false);
    updateDescription();
}

void TimelineView::onGrown()
{
    layOut();
    m_viewport.setEnd(double(m_source->endNs()), followedNs());
    viewMoved(false);
    updateDescription();
}

void TimelineView::layOut()
{
    const QFontMetricsF metrics(font());
    m_scene.source = m_source;
    m_scene.font = font();
    ++m_scene.revision;
    const int barWidth = m_rowBar->sizeHint().width();
    const int barHeight = m_timeBar->sizeHint().height();
    // The scroll bar takes the place of the axis' title, so that nothing moves when it comes.
    m_scene.axisHeight = std::ceil(metrics.height() + 8 + std::max(double(barHeight), metrics.height()));
    m_scene.gutter = 0;
    bool hasStrips = false;
    if (m_source) {
        int row = -1;
        for (const TimelineGroup &group : m_source->groups()) {
            row += group.rows;
            if (group.rows > 0)
                m_scene.gutter =
                    std::max(m_scene.gutter, metrics.horizontalAdvance(m_source->rowLabel(row)) + 8);
        }
        m_scene.gutter = std::min(m_scene.gutter, width() / 4.0);
        hasStrips = m_source->stripMaxNs() > 0;
    }
    m_scene.gutter = std::ceil(m_scene.gutter);
    m_scene.plot = QRectF(m_scene.gutter, 0, std::max(10.0, width() - m_scene.gutter - sideRoom - barWidth),
                          std::max(10.0, height() - m_scene.axisHeight));
    if (m_source) {
        const TimelineLayout::Metrics heights{std::ceil(metrics.height() + headingGap),
                                              hasStrips ? stripHeight : 2, groupGap};
        m_scene.layout = TimelineLayout::make(m_source->groups(), heights, m_scene.plot.height(), m_rowZoom);
    } else {
        m_scene.layout = {};
    }
    m_viewport.setWidth(m_scene.plot.width());
    m_rowBar->setGeometry(width() - barWidth, 0, barWidth, int(m_scene.plot.height()));
    m_timeBar->setGeometry(int(m_scene.gutter), height() - barHeight, int(m_scene.plot.width()), barHeight);
    setScrollY(m_scene.scrollY);
}

void TimelineView::updateBars()
{
    m_isUpdatingBars = true;
    const double steps = std::min(mostBarSteps, m_viewport.endNs() / m_viewport.scale().nsPerPixel);
    const double share = m_viewport.endNs() > 0 ? 1 / m_viewport.endNs() : 0;
    const auto page = int(m_viewport.spanNs() * share * steps);
    m_timeBar->setRange(0, std::max(0, int(steps) - page));
    m_timeBar->setPageStep(std::max(1, page));
    m_timeBar->setSingleStep(std::max(1, page / 10));
    m_timeBar->setValue(int(m_viewport.fromNs() * share * steps));
    m_timeBar->setVisible(!isEmpty() && !m_viewport.isFitted());
    m_scene.hasAxisTitle = m_timeBar->isHidden();
    m_rowBar->setRange(0, int(std::ceil(std::max(0.0, m_scene.layout.height - m_scene.plot.height()))));
    m_rowBar->setPageStep(int(m_scene.plot.height()));
    m_rowBar->setSingleStep(20);
    m_rowBar->setValue(int(m_scene.scrollY));
    m_rowBar->setVisible(!isEmpty() && m_rowBar->maximum() > 0);
    m_isUpdatingBars = false;
}

void TimelineView::viewMoved(bool byPerson)
{
    m_scene.scale = m_viewport.scale();
    updateBars();
    update();
    Q_EMIT viewChanged();
    const std::optional<double> followed = followedNs();
    const double pixelNs = m_viewport.scale().nsPerPixel;
    if (byPerson && followed && (m_viewport.toNs() < *followed - pixelNs || m_viewport.fromNs() > *followed))
        setFollowing(false);
}

void TimelineView::setScrollY(double y)
{
    m_scene.scrollY =
        std::round(std::clamp(y, 0.0, std::max(0.0, m_scene.layout.height - m_scene.plot.height())));
    updateBars();
    update();
}

std::optional<double> TimelineView::followedNs() const
{
    const bool isOn = m_isFollowing && m_source && m_source->isLive();
    return isOn ? std::optional(double(m_source->liveNs())) : std::nullopt;
}

void TimelineView::setFollowing(bool following)
{
    if (following == m_isFollowing)
        return;
    m_isFollowing = following;
    if (followedNs()) {
        m_viewport.setEnd(m_viewport.endNs(), followedNs());
        viewMoved(false);
    }
    Q_EMIT followingChanged(following);
}

void TimelineView::fit()
{
    m_viewport.fit();
    m_rowZoom = 1;
    layOut();
    viewMoved(false);
}

void TimelineView::zoom(double factor)
{
    stepZoom(factor, std::nullopt);
}

void TimelineView::stepZoom(double factor, std::optional<double> x)
{
    if (!x) {
        const std::optional<QRectF> rect =
            m_scene.selected ? m_scene.itemRect(*m_scene.selected, 0) : std::nullopt;
        const bool isInSight = rect && rect->intersects(m_scene.plot.adjusted(0, -1e6, 0, 1e6));
        x = isInSight ? std::clamp(rect->center().x() - m_scene.plot.left(), 0.0, m_scene.plot.width())
                      : m_scene.plot.width() / 2;
    }
    m_viewport.zoom(factor, *x);
    viewMoved(true);
}

void TimelineView::zoomRows(double factor)
{
    const double middle = m_scene.scrollY + m_scene.plot.height() / 2;
    const double before = std::max(1.0, m_scene.layout.height);
    m_rowZoom = std::clamp(m_rowZoom * factor, 1.0, 100.0);
    layOut();
    setScrollY(middle / before * m_scene.layout.height - m_scene.plot.height() / 2);
}

void TimelineView::pan(double pixels)
{
    m_viewport.pan(pixels);
    viewMoved(true);
}

void TimelineView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_scene.colors.surface);
    if (isEmpty()) {
        painter.setPen(m_scene.colors.muted);
        painter.drawText(rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    } else {
        m_painter.paint(&painter, m_scene);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_scene.colors.accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    viewMoved(false);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOut();
        viewMoved(false);
    }
    QWidget::changeEvent(event);
}

void TimelineView::updateDescription()
{
    QStringList parts;
    if (isEmpty()) {
        parts.append(m_hint);
    } else {
        if (m_scene.selected)
            parts.append(m_source->summary(*m_scene.selected));
        for (const TimelineGroup &group : m_source->groups())
            parts.append(QStringLiteral("%1: %2").arg(group.name, group.detail));
    }
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

QSize TimelineView::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {24 * line, 9 * line};
}

QSize TimelineView::sizeHint() const
{
    const int line = fontMetrics().height();
    return {50 * line, 18 * line};
}

} // namespace Loopscope
