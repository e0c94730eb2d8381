// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/totaltimechart.h"

#include "core/text.h"
#include "gui/contenderstyle.h"
#include "gui/contrast.h"
#include "gui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double overhang = 5; ///< of the ideal mark, above and below its bar; rounds are as far below
constexpr double haloWidth = 4; ///< of the ideal mark, the mark itself included
constexpr double glyphWidth = 10; ///< of a mark in the legend
constexpr double legendGap = 16;
constexpr double legendMargin = 3; ///< above and below; as LegendEntry has it

QString idealText()
{
    return TotalTimeChart::tr("ideal for these latencies");
}

QString roundText()
{
    return TotalTimeChart::tr("each round");
}

} // namespace

TotalTimeChart::TotalTimeChart(const Theme *theme, QWidget *parent) : Card(theme, parent)
{
    body()->addStretch(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    TotalTimeChart::retranslate();
}

void TotalTimeChart::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    QList<Contender> contenders;
    for (const Entry &entry : entries)
        contenders.append(entry.contender);
    m_withClient = haveSeveralClients(contenders);
    updateRows();
}

QString TotalTimeChart::label(const Entry &entry) const
{
    const QString name = contenderName(entry.contender, m_withClient);
    if (entry.contender.strategy == Strategy::Sequential)
        return name;
    return tr("%1 (%2)", "a strategy; how many requests it has in flight")
        .arg(name, QLocale().toString(entry.lanes));
}

void TotalTimeChart::updateRows()
{
    const QSize leastBefore = minimumSizeHint();
    m_rows.clear();
    QStringList description;
    for (const Entry &entry : m_entries) {
        TotalTimeRow row;
        row.label = label(entry);
        row.value = entry.totalNs > 0 ? formatDuration(entry.totalNs) : noValue.toString();
        if (entry.running)
            row.value = tr("%1 …", "a duration that still grows").arg(row.value);
        row.note = entry.note;
        row.totalNs = entry.totalNs;
        row.idealNs = entry.idealNs;
        if (entry.roundTotalsNs.size() > 1)
            row.roundTotalsNs = entry.roundTotalsNs;
        description.append(u"%1: %2 %3"_s.arg(row.label, row.value, row.note).trimmed());
        m_rows.append(row);
    }
    setAccessibleDescription(description.join(u"; "_s));
    if (minimumSizeHint() != leastBefore)
        updateGeometry();
    update();
}

QRectF TotalTimeChart::contentArea() const
{
    const QMargins margins = body()->contentsMargins();
    const double header = body()->itemAt(0)->sizeHint().height();
    return QRectF(rect()).marginsRemoved(margins).adjusted(0, header + 4, 0, 0);
}

QRectF TotalTimeChart::chartArea() const
{
    return contentArea().adjusted(0, fontMetrics().height() + 2 * legendMargin + 8, 0, 0);
}

TotalTimeLayout TotalTimeChart::layoutNow() const
{
    return TotalTimeLayout::make(m_rows, chartArea(), QFontMetricsF(font()), isRightToLeft());
}

bool TotalTimeChart::showsRounds() const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [](const TotalTimeRow &row) { return !row.roundTotalsNs.isEmpty(); });
}

double TotalTimeChart::legendWidth() const
{
    double width = glyphWidth + fontMetrics().horizontalAdvance(idealText());
    if (showsRounds())
        width += legendGap + glyphWidth + fontMetrics().horizontalAdvance(roundText());
    return width;
}

QSize TotalTimeChart::minimumSizeHint() const
{
    const QSizeF least = TotalTimeLayout::leastSize(m_rows, QFontMetricsF(font()));
    const QRectF chart = chartArea();
    const QSizeF around(width() - chart.width(), height() - chart.height());
    return (QSizeF(std::max(least.width(), legendWidth()), least.height()) + around).toSize() + QSize(1, 1);
}

QSize TotalTimeChart::sizeHint() const
{
    return minimumSizeHint().expandedTo({420, 300});
}

void TotalTimeChart::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TotalTimeLayout layout = layoutNow();
    if (layout.rows.isEmpty()) {
        painter.setPen(theme().colors().muted);
        painter.drawText(contentArea().adjusted(10, 0, -10, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("How long each strategy takes for the whole batch appears here."));
        return;
    }
    drawLegend(&painter);
    drawAxis(&painter, layout);
    for (int i = 0; i < int(layout.rows.size()); ++i)
        drawRow(&painter, layout.rows[i], i);
}

void TotalTimeChart::drawLegend(QPainter *painter) const
{
    const QRectF area = contentArea();
    const double line = fontMetrics().height();
    const auto placed = [&](double x, double width) {
        const QRectF rect(area.left() + x, area.top() + legendMargin, width, line);
        return isRightToLeft() ? QRectF(area.left() + area.right() - rect.right(), rect.top(), width, line)
                               : rect;
    };
    double x = 0;
    const auto entry = [&](const QString &text, auto drawGlyph) {
        drawGlyph(placed(x, glyphWidth - 4));
        const double width = fontMetrics().horizontalAdvance(text) + 1;
        painter->setPen(theme().colors().muted);
        painter->drawText(placed(x + glyphWidth, width), Qt::AlignCenter, text);
        x += glyphWidth + width + legendGap;
    };
    const bool hasIdeal = std::any_of(m_rows.begin(), m_rows.end(),
                                      [](const TotalTimeRow &row) { return row.idealNs.has_value(); });
    if (hasIdeal) {
        entry(idealText(), [&](const QRectF &glyph) {
            drawIdealMark(painter, glyph.center().x(), glyph.top() + 1, glyph.bottom() - 1, false);
        });
    }
    if (showsRounds()) {
        entry(roundText(), [&](const QRectF &glyph) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme().colors().text);
            painter->drawEllipse(glyph.center(), 2.5, 2.5);
        });
    }
}

void TotalTimeChart::drawAxis(QPainter *painter, const TotalTimeLayout &layout) const
{
    const ThemeColors &colors = theme().colors();
    for (const TotalTimeLayout::Mark &mark : layout.marks) {
        const double x = std::round(mark.x) + 0.5;
        painter->setPen(colors.line);
        painter->drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
        painter->setPen(colors.muted);
        painter->drawText(mark.label, Qt::AlignCenter, mark.text);
    }
}

void TotalTimeChart::drawRow(QPainter *painter, const TotalTimeLayout::Row &row, int index) const
{
    const ThemeColors &colors = theme().colors();
    const Entry &entry = m_entries[index];
    painter->setPen(colors.text);
    painter->drawText(row.label, Qt::AlignCenter, m_rows[index].label);
    if (row.bar.width() > 0) {
        const QColor fill = colors.contender(entry.contender);
        drawContenderBar(painter, colors, entry.contender, row.bar.adjusted(0.5, 0.5, -0.5, -0.5),
                         std::min(3.0, row.bar.width() / 2),
                         entry.running ? blend(colors.surface, fill, 0.6) : fill);
    }
    // The figures hide the grid behind them.
    painter->fillRect(row.value.united(row.note).adjusted(-4, 0, 4, 0), colors.surface);
    painter->setPen(colors.text);
    painter->drawText(row.value, Qt::AlignCenter, m_rows[index].value);
    painter->setPen(colors.contenderText(entry.contender));
    painter->drawText(row.note, Qt::AlignCenter, m_rows[index].note);
    if (!row.roundXs.isEmpty())
        drawRounds(painter, row);
    if (row.idealX) {
        // Across a very short bar the mark would hide it.
        const bool crosses = row.bar.width() >= 4 * TotalTimeLayout::leastBarWidth;
        // At the very end of the bar its halo would shorten it.
        const double end = isRightToLeft() ? row.bar.left() : row.bar.right();
        drawIdealMark(painter, *row.idealX, row.bar.top() - overhang,
                      crosses ? row.bar.bottom() + overhang : row.bar.top() - 1,
                      std::abs(*row.idealX - end) > haloWidth);
    }
}

void TotalTimeChart::drawIdealMark(QPainter *painter, double x, double top, double bottom, bool halo) const
{
    // A halo keeps the mark visible on every bar.
    if (halo) {
        painter->setPen(QPen(theme().colors().surface, haloWidth, Qt::SolidLine, Qt::FlatCap));
        painter->drawLine(QPointF(x, top), QPointF(x, bottom));
    }
    painter->setPen(QPen(theme().colors().text, 2, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(QPointF(x, top), QPointF(x, bottom));
}

void TotalTimeChart::drawRounds(QPainter *painter, const TotalTimeLayout::Row &row) const
{
    const double y = row.bar.bottom() + overhang;
    const auto [low, high] = std::minmax_element(row.roundXs.begin(), row.roundXs.end());
    painter->setPen(QPen(theme().colors().text, 1));
    painter->drawLine(QPointF(*low, y), QPointF(*high, y));
    painter->setPen(QPen(theme().colors().surface, 1));
    painter->setBrush(theme().colors().text);
    for (double x : row.roundXs)
        painter->drawEllipse(QPointF(x, y), 2.75, 2.75);
}

QString TotalTimeChart::toolTipText(int index) const
{
    const Entry &entry = m_entries[index];
    QString rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        rows += u"<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>"_s.arg(name.toHtmlEscaped(),
                                                                                     value.toHtmlEscaped());
    };
    add(tr("total time"), entry.totalNs > 0 ? formatDuration(entry.totalNs) : noValue.toString());
    if (entry.idealNs) {
        add(tr("ideal time"), formatDuration(*entry.idealNs));
        if (entry.totalNs > 0 && !entry.running)
            add(tr("efficiency"), formatShare(*entry.idealNs / entry.totalNs));
    }
    if (entry.roundTotalsNs.size() > 1) {
        const auto [low, high] = std::minmax_element(entry.roundTotalsNs.begin(), entry.roundTotalsNs.end());
        add(tr("%n round(s)", nullptr, int(entry.roundTotalsNs.size())),
            u"%1 – %2"_s.arg(formatDuration(*low), formatDuration(*high)));
    }
    return u"<b>%1</b><table cellspacing=\"0\">%2</table>"_s.arg(m_rows[index].label.toHtmlEscaped(), rows);
}

bool TotalTimeChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Card::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const TotalTimeLayout layout = layoutNow();
    for (int i = 0; i < int(layout.rows.size()); ++i) {
        const TotalTimeLayout::Row &row = layout.rows[i];
        const QRectF hot = row.label.united(row.bar).united(row.note);
        if (hot.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), toolTipText(i), this, hot.toAlignedRect());
            return true;
        }
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

void TotalTimeChart::retranslate()
{
    setTitle(tr("Total time"));
    updateRows();
}

} // namespace Loopscope
