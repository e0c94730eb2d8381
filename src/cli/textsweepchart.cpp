// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textsweepchart.h"

#include "cli/texttable.h"
#include "core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestBar = 50;

struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextSweepChart)
};

QChar barSign(const ConcurrencyReport &at)
{
    if (at.isFailing())
        return u'x';
    return at.clientWasBottleneck() ? u'.' : u'#';
}

/// How many signs \a throughput is long; at least one where there is any.
int lengthOf(double throughput, double highest)
{
    return throughput > 0 ? std::max(1, int(std::lround(throughput / highest * widestBar))) : 0;
}

QString barText(const ConcurrencyReport &at, const ScalabilityFit *fit, double highest)
{
    QString bar(lengthOf(at.throughput.value, highest), barSign(at));
    if (fit) {
        const double predicted = std::min(fit->throughputAt(at.concurrency), highest);
        const int mark = std::max(0, lengthOf(predicted, highest) - 1);
        bar = bar.leftJustified(mark + 1);
        bar[mark] = u'|';
    }
    return bar;
}

/// What the signs mean that are there, in one line.
QString legendOf(const SweepReport &report)
{
    QStringList parts;
    const auto hasAny = [&report](auto &&has) {
        return std::any_of(report.concurrencies.begin(), report.concurrencies.end(), has);
    };
    if (report.bestFit())
        parts.append(ChartText::tr("| the fit"));
    if (hasAny([](const ConcurrencyReport &at) { return barSign(at) == u'.'; }))
        parts.append(ChartText::tr(". the client was the bottleneck"));
    if (hasAny([](const ConcurrencyReport &at) { return barSign(at) == u'x'; }))
        parts.append(ChartText::tr("x requests failed"));
    return parts.join(u"   "_s);
}

} // namespace

QString textSweepChart(const SweepReport &report, int columns)
{
    double highest = 0;
    for (const ConcurrencyReport &at : report.concurrencies)
        highest = std::max(highest, at.throughput.value);
    if (!(highest > 0) || !std::isfinite(highest))
        return {};

    TextTable table({TextTable::Align::Right, TextTable::Align::Right, TextTable::Align::Left});
    table.addRow(
        {ChartText::tr("in flight"), ChartText::tr("answered OK", "heading over rates: 812/s"), QString()});
    bool hasKnee = !report.knee;
    for (const ConcurrencyReport &at : report.concurrencies) {
        QString bar = barText(at, report.bestFit(), highest);
        if (!hasKnee && (at.concurrency >= report.knee->rounded())) {
            hasKnee = true;
            bar += u"  "_s + ChartText::tr("<- knee: %1").arg(QLocale().toString(report.knee->rounded()));
        }
        table.addRow({QLocale().toString(at.concurrency), formatRate(at.throughput.value), bar});
    }
    QString text = table.toString(columns);
    if (const QString legend = legendOf(report); !legend.isEmpty())
        text += wrapText(legend, columns, 2);
    return text;
}

} // namespace Loopscope
