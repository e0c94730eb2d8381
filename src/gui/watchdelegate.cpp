// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/watchdelegate.h"

#include "gui/contrast.h"
#include "gui/statestyle.h"
#include "gui/theme.h"
#include "models/timeunit.h"
#include "models/watchtablemodel.h"

#include <QApplication>
#include <QDate>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int linePadding = 5; ///< above and below the two lines
constexpr int markWidth = 26; ///< for the mark of a state, left of the name
constexpr double markRadius = 5;
constexpr int sidePadding = 4;

struct TwoLines
{
    QRect upper;
    QRect lower;
};

TwoLines twoLines(const QRect &cell, const QFontMetrics &metrics)
{
    const int line = metrics.height();
    const int top = cell.top() + (cell.height() - 2 * line) / 2;
    return {QRect(cell.left(), top, cell.width(), line), QRect(cell.left(), top + line, cell.width(), line)};
}

/// The cell without its text: selection, alternate rows.
void paintPanel(QPainter *painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem panel = option;
    panel.text.clear();
    panel.icon = QIcon();
    panel.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &panel, painter, option.widget);
}

} // namespace

WatchDelegate::WatchDelegate(const Theme *theme, QObject *parent) : ColumnGapDelegate(parent), m_theme(theme)
{
}

void WatchDelegate::setNow(qint64 nowUs, bool isRunning)
{
    m_nowUs = nowUs;
    m_isRunning = isRunning;
}

int WatchDelegate::rowHeight(const QFontMetrics &metrics)
{
    return 2 * metrics.height() + 2 * linePadding;
}

QSize WatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = ColumnGapDelegate::sizeHint(option, index);
    size.setHeight(rowHeight(option.fontMetrics));
    if (index.column() == WatchTableModel::ColumnName)
        size.rwidth() += markWidth;
    if (index.column() == WatchTableModel::ColumnLast)
        size.setWidth(std::max(size.width(),
                               option.fontMetrics.horizontalAdvance(nextText(index)) + 2 * sidePadding + 1));
    return size;
}

void WatchDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ColumnGapDelegate::initStyleOption(option, index);
    if (option->state.testFlag(QStyle::State_Selected)) {
        // A tint, on which the colours of states are still told apart.
        option->state.setFlag(QStyle::State_Selected, false);
        option->backgroundBrush = blend(m_theme->colors().surface, m_theme->colors().accent, 0.2);
    }
    const bool isPaused = index.data(WatchTableModel::PausedRole).toBool();
    const auto state = WatchState(index.data(WatchTableModel::StateRole).toInt());
    if (index.column() == WatchTableModel::ColumnState)
        option->palette.setColor(
            QPalette::Text, isPaused ? m_theme->colors().muted : stateTextColor(m_theme->colors(), state));
    else if (isPaused)
        option->palette.setColor(QPalette::Text, m_theme->colors().muted);
}

void WatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    switch (index.column()) {
    case WatchTableModel::ColumnName:
        paintName(painter, full, index);
        break;
    case WatchTableModel::ColumnTrend:
        paintTrend(painter, full, index);
        break;
    case WatchTableModel::ColumnLast:
        paintLast(painter, full, index);
        break;
    default:
        ColumnGapDelegate::paint(painter, option, index);
    }
}

void WatchDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    paintPanel(painter, option);
    const ThemeColors &colors = m_theme->colors();
    const auto [upper, lower] = twoLines(option.rect, option.fontMetrics);
    painter->save();
    const QPointF center(option.rect.left() + markWidth / 2.0, option.rect.center().y() + 0.5);
    if (index.data(WatchTableModel::PausedRole).toBool())
        drawPauseMark(painter, colors, center, markRadius);
    else
        drawStateMark(painter, colors, center, markRadius,
                      WatchState(index.data(WatchTableModel::StateRole).toInt()));
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const auto textRect = [](const QRect &line) { return line.adjusted(markWidth, 0, -sidePadding, 0); };
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(textRect(upper), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(option.text, Qt::ElideRight, textRect(upper).width()));
    painter->setFont(option.font);
    painter->setPen(colors.muted);
    QString url = index.siblingAtColumn(WatchTableModel::ColumnUrl).data().toString();
    if (url.startsWith("http://"_L1)) // as browsers show it: what is usual is left out
        url = url.mid(7);
    else if (url.startsWith("https://"_L1))
        url = url.mid(8);
    painter->drawText(textRect(lower), Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(url, Qt::ElideMiddle, textRect(lower).width()));
    painter->restore();
}

void WatchDelegate::paintTrend(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    paintPanel(painter, option);
    const auto bars = index.data(WatchTableModel::TrendRole).value<std::vector<TrendBar>>();
    if (bars.empty())
        return;
    double highest = 0;
    for (const TrendBar &bar : bars)
        highest = std::max(highest, bar.p50Ns.value_or(0));
    const QRectF area = QRectF(option.rect).adjusted(8, linePadding + 2, -8, -linePadding - 2);
    const double step = area.width() / double(bars.size());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const TrendBar &bar = bars[i];
        const double left = std::round(area.left() + double(i) * step);
        const double width = std::max(1.0, std::round(area.left() + double(i + 1) * step) - left - 1);
        double height = 2; // nothing known: a line on the ground
        QColor color = m_theme->colors().line;
        if (bar.state != WatchState::Unknown) {
            color = stateColor(m_theme->colors(), bar.state);
            const double share = bar.p50Ns && highest > 0 ? *bar.p50Ns / highest : 1;
            height = std::max(4.0, share * area.height());
        }
        painter->fillRect(QRectF(left, std::round(area.bottom() - height), width, std::round(height)), color);
    }
    painter->restore();
}

void WatchDelegate::paintLast(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    paintPanel(painter, option);
    const auto [upper, lower] =
        twoLines(option.rect.adjusted(sidePadding, 0, -sidePadding, 0), option.fontMetrics);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, option.text);
    painter->setPen(m_theme->colors().muted);
    painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(nextText(index), Qt::ElideRight, lower.width()));
    painter->restore();
}

QString WatchDelegate::wordText(Word word)
{
    switch (word) {
    case Word::Paused:
        return tr("paused", "a watch");
    case Word::Elsewhere:
        return tr("elsewhere", "where an endpoint is watched: by another program");
    case Word::Stopped:
        return tr("stopped", "a watch");
    case Word::Soon:
        return tr("soon", "the first tick of a watch");
    case Word::Now:
        return tr("now", "the next tick of a watch");
    }
    Q_UNREACHABLE();
}

QString WatchDelegate::leftText(const QString &left)
{
    return tr("in %1", "the next tick of a watch, in 12 s").arg(left);
}

int WatchDelegate::lastWidth(const QFontMetrics &metrics)
{
    QStringList texts{QLocale().toString(QDate(2028, 12, 28), QLocale::ShortFormat),
                      QLocale().toString(QTime(20, 58, 58), u"HH:mm:ss"_s)};
    for (const Word word : {Word::Paused, Word::Elsewhere, Word::Stopped, Word::Soon, Word::Now})
        texts.append(wordText(word));
    const std::chrono::milliseconds longest(WatchRanges::intervalMs.high);
    const QStringList countdowns = longestCountdowns(std::chrono::floor<std::chrono::seconds>(longest));
    for (const QString &left : countdowns)
        texts.append(leftText(left));
    int width = 0;
    for (const QString &text : std::as_const(texts))
        width = std::max(width, metrics.horizontalAdvance(text));
    return width + 2 * sidePadding + 1;
}

QString WatchDelegate::nextText(const QModelIndex &index) const
{
    if (index.data(WatchTableModel::PausedRole).toBool())
        return wordText(Word::Paused);
    if (m_isElsewhere)
        return wordText(Word::Elsewhere);
    if (!m_isRunning)
        return wordText(Word::Stopped);
    const qint64 nextUs = index.data(WatchTableModel::NextRole).toLongLong();
    if (nextUs == 0)
        return wordText(Word::Soon);
    const std::chrono::seconds left =
        countdown(nextUs - m_nowUs, index.data(WatchTableModel::IntervalRole).toLongLong());
    return left.count() == 0 ? wordText(Word::Now) : leftText(countdownText(left));
}

} // namespace Loopscope
