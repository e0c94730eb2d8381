// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textintervals.h"

#include "cli/texttable.h"
#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct IntervalsText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextIntervals)
};

/// "50.1–50.9 ms": the unit once where both ends have the same.
QString rangeText(const std::optional<Interval> &interval)
{
    if (!interval)
        return noValue.toString();
    QString low = formatDuration(interval->low);
    const QString high = formatDuration(interval->high);
    const auto unitOf = [](const QString &text) { return QStringView(text).sliced(text.indexOf(u' ')); };
    if (low.count(u' ') == 1 && unitOf(low) == unitOf(high))
        low.truncate(low.indexOf(u' '));
    return low + u'–' + high;
}

bool hasIntervals(const ContenderReport &contender)
{
    return contender.totalInterval || std::ranges::any_of(contender.percentileIntervals, [](const auto &one) {
               return one.has_value();
           });
}

} // namespace

QString textIntervals(const RunReport &report, int columns)
{
    if (!std::ranges::any_of(report.contenders, hasIntervals))
        return {};
    TextTable table({TextTable::Align::Left, TextTable::Align::Right});
    QStringList head{IntervalsText::tr("95 % interval"), IntervalsText::tr("total time")};
    for (const double percentile : intervalPercentiles)
        head.append(u"p%1"_s.arg(100 * percentile));
    table.addRow(head);
    bool hasBlocks = false;
    for (const ContenderReport &contender : report.contenders) {
        QStringList cells{contenderName(contender.contender(), report.hasSeveralClients()),
                          rangeText(contender.totalInterval)};
        for (const std::optional<Interval> &interval : contender.percentileIntervals)
            cells.append(rangeText(interval));
        table.addRow(cells);
        hasBlocks |= hasIntervals(contender) && contender.intervalBasis == IntervalBasis::Blocks;
    }
    QString text = table.toString(columns);
    if (hasBlocks) {
        text +=
            wrapText(IntervalsText::tr("From blocks of requests: what another round would bring is not in "
                                       "them. Three rounds or more would tell."),
                     columns, 2);
    }
    return text;
}

} // namespace Loopscope
