// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/phasebars.h"

#include "core/text.h"
#include "gui/contrast.h"
#include "gui/phasecolors.h"
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

constexpr double labelPadding = 5; ///< left and right of a label within a bar

/// The stacks of a contender that have a bar.
std::vector<const PhaseStack *> shownStacks(const PhaseSummary &phases)
{
    std::vector<const PhaseStack *> stacks;
    for (const std::optional<PhaseStack> *stack : {&phases.atMedian, &phases.atP95}) {
        if (*stack)
            stacks.push_back(&**stack);
    }
    return stacks;
}

QString captionOf(const PhaseSummary &phases, const PhaseStack &stack)
{
    return phases.atMedian && &stack == &*phases.atMedian ? u"p50"_s : u"p95"_s;
}

} // namespace

PhaseBars::PhaseBars(const Theme *theme, QWidget *parent) : Card(theme, parent)
{
    body()->addStretch(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    PhaseBars::retranslate();
}

void PhaseBars::setReport(const RunReport &report)
{
    if (!m_running && report == m_report)
        return;
    m_running = false;
    m_report = report;
    updateGroups();
}

void PhaseBars::clear(bool running)
{
    if (m_running == running && m_report.contenders.empty())
        return;
    m_running = running;
    m_report = {};
    updateGroups();
}

void PhaseBars::updateGroups()
{
    m_groups.clear();
    const bool isAnyKnown = std::any_of(m_report.contenders.begin(), m_report.contenders.end(),
                                        [](const auto &contender) { return contender.phases.isKnown(); });
    for (const ContenderReport &contender : m_report.contenders) {
        if (!isAnyKnown)
            break;
        PhaseBarGroup group;
        group.name = contenderName(contender.contender(), m_report.hasSeveralClients());
        for (const PhaseStack *stack : shownStacks(contender.phases)) {
            PhaseBar bar;
            bar.caption = captionOf(contender.phases, *stack);
            bar.value = formatDuration(stack->latencyNs);
            std::copy(stack->phaseNs.begin(), stack->phaseNs.end(), bar.partsNs.begin());
            bar.partsNs[restPart] = stack->restNs;
            group.bars.append(bar);
        }
        if (group.bars.isEmpty()) {
            group.message = contender.latency.count == 0
                ? tr("no request was answered")
                : tr("not told by %1", "phases of requests; name of a client")
                      .arg(clientName(contender.client));
        }
        m_groups.append(group);
    }
    updateDescription();
    updateGeometry();
    update();
}

void PhaseBars::updateDescription()
{
    QStringList parts;
    for (const PhaseBarGroup &group : m_groups) {
        if (group.bars.isEmpty())
            parts.append(u"%1: %2"_s.arg(group.name, group.message));
        for (const PhaseBar &bar : group.bars) {
            QStringList figures;
            for (int part = 0; part < phasePartCount; ++part) {
                if (bar.partsNs[std::size_t(part)] > 0)
                    figures.append(
                        u"%1 %2"_s.arg(m_partNames[part], formatDuration(bar.partsNs[std::size_t(part)])));
            }
            parts.append(u"%1 %2, %3: %4"_s.arg(group.name, bar.caption, bar.value, figures.join(u", "_s)));
        }
    }
    setAccessibleDescription(parts.isEmpty() ? hint() : parts.join(u"; "_s));
}

QString PhaseBars::hint() const
{
    if (!m_groups.isEmpty())
        return {};
    if (m_running)
        return tr("Where the time went is computed when the run has ended.");
    if (m_report.contenders.empty())
        return tr("Where the time of the requests went appears here, phase by phase.");
    const bool isAnyAnswered = std::any_of(m_report.contenders.begin(), m_report.contenders.end(),
                                           [](const auto &contender) { return contender.latency.count > 0; });
    if (!isAnyAnswered)
        return tr("No request was answered.");
    const ClientKind client = m_report.contenders.front().client;
    return client == ClientKind::Qt
        ? tr("Qt Network did not tell the phases of these requests; libcurl does.")
        : tr("%1 did not tell the phases of these requests.", "name of a client").arg(clientName(client));
}

const PhaseStack &PhaseBars::stack(int group, int bar) const
{
    return *shownStacks(m_report.contenders[std::size_t(group)].phases)[std::size_t(bar)];
}

QRectF PhaseBars::contentArea() const
{
    const QMargins margins = body()->contentsMargins();
    const double header = body()->itemAt(0)->sizeHint().height();
    return QRectF(rect()).marginsRemoved(margins).adjusted(0, header + 4, 0, 0);
}

PhaseBarsLayout PhaseBars::layoutNow() const
{
    return PhaseBarsLayout::make(m_groups, m_partNames, contentArea(), QFontMetricsF(font()),
                                 isRightToLeft());
}

QSize PhaseBars::minimumSizeHint() const
{
    const QRectF content = contentArea();
    const QSizeF around(width() - content.width(), height() - content.height());
    const QSizeF least = PhaseBarsLayout::leastSize(m_groups, m_partNames, 0, QFontMetricsF(font()));
    return (least.expandedTo({200, 80}) + around).toSize() + QSize(1, 1);
}

QSize PhaseBars::sizeHint() const
{
    return minimumSizeHint().expandedTo({420, 220});
}

void PhaseBars::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const QString text = hint(); !text.isEmpty()) {
        painter.setPen(theme().colors().muted);
        painter.drawText(contentArea().adjusted(10, 0, -10, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
        return;
    }
    const PhaseBarsLayout layout = layoutNow();
    drawLegend(&painter, layout);
    drawAxis(&painter, layout);
    for (int i = 0; i < int(layout.groups.size()); ++i)
        drawGroup(&painter, layout.groups[i], i);
}

void PhaseBars::drawLegend(QPainter *painter, const PhaseBarsLayout &layout) const
{
    for (const PhaseBarsLayout::LegendItem &item : layout.legend) {
        drawPart(painter, item.swatch, item.part);
        painter->setPen(theme().colors().text);
        painter->drawText(item.text, Qt::AlignCenter, m_partNames[item.part]);
    }
}

void PhaseBars::drawAxis(QPainter *painter, const PhaseBarsLayout &layout) const
{
    const ThemeColors &colors = theme().colors();
    for (const PhaseBarsLayout::Mark &mark : layout.marks) {
        const double x = std::round(mark.x) + 0.5;
        painter->setPen(colors.line);
        painter->drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
        painter->setPen(colors.muted);
        painter->drawText(mark.label, Qt::AlignCenter, mark.text);
    }
}

void PhaseBars::drawGroup(QPainter *painter, const PhaseBarsLayout::Group &group, int index) const
{
    const ThemeColors &colors = theme().colors();
    painter->setPen(colors.text);
    painter->drawText(group.name, Qt::AlignCenter, m_groups[index].name);
    if (group.bars.isEmpty()) {
        // The reason hides the grid behind it.
        const int alignment = int(isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
        const QRectF text = painter->boundingRect(group.message, alignment, m_groups[index].message);
        painter->fillRect(text.adjusted(-2, 0, 4, 0), colors.surface);
        painter->setPen(colors.muted);
        painter->drawText(group.message, alignment, m_groups[index].message);
    }
    for (int i = 0; i < int(group.bars.size()); ++i) {
        const PhaseBarsLayout::Bar &bar = group.bars[i];
        painter->setPen(colors.muted);
        painter->drawText(bar.caption, Qt::AlignCenter, m_groups[index].bars[i].caption);
        for (const PhaseBarsLayout::Part &part : bar.parts) {
            drawPart(painter, part.rect, part.part);
            drawPartLabel(painter, part.rect, part.part,
                          m_groups[index].bars[i].partsNs[std::size_t(part.part)]);
        }
        painter->fillRect(bar.value.adjusted(-3, 1, 3, -1), colors.surface);
        painter->setPen(colors.text);
        painter->drawText(bar.value, Qt::AlignCenter, m_groups[index].bars[i].value);
    }
}

void PhaseBars::drawPart(QPainter *painter, const QRectF &rect, int part) const
{
    const ThemeColors &colors = theme().colors();
    if (part != restPart) {
        painter->fillRect(rect, phaseColor(colors, Phase(part)));
        return;
    }
    const QColor color = restColor(colors);
    painter->fillRect(rect, blend(colors.surface, color, 0.25));
    painter->fillRect(rect, QBrush(color, Qt::BDiagPattern));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 1));
    if (rect.width() > 2)
        painter->drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void PhaseBars::drawPartLabel(QPainter *painter, const QRectF &rect, int part, double ns) const
{
    if (part == restPart) // its hatching is nothing to read on
        return;
    const QString name = m_partNames[part];
    for (const QString &text : {u"%1 %2"_s.arg(name, formatDuration(ns)), name}) {
        if (fontMetrics().horizontalAdvance(text) + 2 * labelPadding > rect.width()
            || fontMetrics().height() > rect.height() + 4)
            continue;
        const QColor fill = phaseColor(theme().colors(), Phase(part));
        const bool isWhite = contrastRatio(fill, Qt::white) >= textContrast;
        painter->setPen(isWhite ? QColor(Qt::white) : QColor(Qt::black));
        painter->drawText(rect, Qt::AlignCenter, text);
        return;
    }
}

QString PhaseBars::toolTipText(int group, int bar, int part) const
{
    const ContenderReport &contender = m_report.contenders[std::size_t(group)];
    const PhaseStack &shown = stack(group, bar);
    const PhaseBar &figures = m_groups[group].bars[bar];
    QString rows;
    for (int i = 0; i < phasePartCount; ++i) {
        const double ns = figures.partsNs[std::size_t(i)];
        if (ns <= 0)
            continue;
        const QColor color =
            i == restPart ? restColor(theme().colors()) : phaseColor(theme().colors(), Phase(i));
        rows += u"<tr><td><font color=\"%1\">■</font> %2&nbsp;&nbsp;</td><td align=\"right\">%3</td>"
                "<td align=\"right\">&nbsp;&nbsp;%4</td></tr>"_s.arg(
                    color.name(), m_partNames[i].toHtmlEscaped(), formatDuration(ns),
                    formatShare(ns / shown.latencyNs));
    }
    const QString range = figures.caption == "p50"_L1 ? tr("p45 to p55", "a range of percentiles")
                                                      : tr("p92.5 to p97.5", "a range of percentiles");
    QString text = u"<b>%1, %2: %3</b><table cellspacing=\"0\">%4</table><p>%5</p>"_s.arg(
        m_groups[group].name.toHtmlEscaped(), figures.caption, figures.value, rows,
        tr("Mean of %n request(s), %1 of the latency.", nullptr, int(shown.count)).arg(range));
    if (part == restPart) {
        text += u"<p><b>%1</b>: %2</p>"_s.arg(m_partNames[part].toHtmlEscaped(),
                                              tr("Latency that no phase tells of.").toHtmlEscaped());
    } else if (part >= 0) {
        const PhaseFigures &own = contender.phases[Phase(part)];
        text += u"<p><b>%1</b>: %2<br>%3</p>"_s.arg(
            m_partNames[part].toHtmlEscaped(), phaseDefinition(Phase(part)).toHtmlEscaped(),
            tr("%n request(s) had it: median %1, p95 %2.", nullptr, int(own.count))
                .arg(formatDuration(own.medianNs), formatDuration(own.p95Ns)));
    }
    return text;
}

bool PhaseBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Card::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const PhaseBarsLayout layout = layoutNow();
    for (int group = 0; group < int(layout.groups.size()); ++group) {
        for (int i = 0; i < int(layout.groups[group].bars.size()); ++i) {
            const PhaseBarsLayout::Bar &bar = layout.groups[group].bars[i];
            if (!bar.row.contains(help->pos()))
                continue;
            const auto part = std::find_if(bar.parts.begin(), bar.parts.end(), [help](const auto &candidate) {
                return candidate.rect.adjusted(0, 0, 1, 0).contains(help->pos());
            });
            const bool isOver = part != bar.parts.end();
            QToolTip::showText(help->globalPos(), toolTipText(group, i, isOver ? part->part : -1), this,
                               (isOver ? part->rect : bar.row).toAlignedRect());
            return true;
        }
    }
    QToolTip::hideText();
    event->ignore();
    return true;
}

void PhaseBars::retranslate()
{
    setTitle(tr("Where the time went"));
    m_partNames.clear();
    for (const Phase phase : allPhases)
        m_partNames.append(phaseName(phase));
    m_partNames.append(tr("rest", "latency that no phase tells of"));
    updateGroups();
}

} // namespace Loopscope
