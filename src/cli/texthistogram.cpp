// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/texthistogram.h"

#include "cli/texttable.h"
#include "core/text.h"
#include "stats/histogram.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxRows = 12;
constexpr int widestBar = 30;
constexpr qsizetype mostAbreast = 3; // more follow below

struct HistogramText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::TextHistogram)
};

/// One line of the picture.
struct Row
{
    QString label;
    QList<qint64> counts; ///< by strategy

    [[nodiscard]] bool isEmpty() const
    {
        return std::all_of(counts.begin(), counts.end(), [](qint64 count) { return count == 0; });
    }
};

/// "44.7 – 50.1 ms", or "891 µs – 1.00 ms" where the units differ.
QString rangeText(const Bin &bin)
{
    QString low = formatDuration(bin.lowNs);
    const QString high = formatDuration(bin.highNs);
    const QString unit = high.section(u' ', 1);
    if (low.section(u' ', 1) == unit)
        low = low.section(u' ', 0, 0);
    return u"%1 – %2"_s.arg(low, high);
}

QList<Row> rowsOf(const QList<Bins> &columns)
{
    QList<Row> rows;
    for (std::size_t i = 0; i < columns.first().bins.size(); ++i) {
        Row row{rangeText(columns.first().bins[i]), {}};
        for (const Bins &column : columns)
            row.counts.append(column.bins[i].count);
        rows.append(row);
    }
    while (!rows.isEmpty() && rows.first().isEmpty())
        rows.removeFirst();
    while (!rows.isEmpty() && rows.last().isEmpty())
        rows.removeLast();

    Row beyond{HistogramText::tr("slower"), {}};
    for (const Bins &column : columns)
        beyond.counts.append(column.overflow);
    if (!beyond.isEmpty())
        rows.append(beyond);
    return rows;
}

QString barText(qint64 count, qint64 highest, int width)
{
    if (count == 0)
        return {};
    const qint64 length = std::max<qint64>(1, count * width / highest);
    return QString(qsizetype(length), u'#') + u' ' + QLocale().toString(count);
}

} // namespace

QString textHistogram(const Run &run, const RunReport &report, int columns)
{
    std::array<LatencyHistogram, contenderCount> histograms;
    run.samples.forEach([&histograms](const Sample &sample) {
        if (sample.answered())
            histograms[sample.contender().index()].add(sample.latencyNs);
    });
    std::vector<const LatencyHistogram *> shown;
    for (const ContenderReport &contender : report.contenders)
        shown.push_back(&histograms[contender.contender().index()]);
    const std::optional<BinAxis> axis = fittingAxis(shown, Scale::Logarithmic, maxRows);
    if (!axis)
        return {};

    QList<Bins> bins;
    QStringList head(HistogramText::tr("histogram"));
    for (const ContenderReport &contender : report.contenders) {
        bins.append(histograms[contender.contender().index()].bins(*axis));
        head.append(contenderName(contender.contender(), report.hasSeveralClients()));
    }
    const QList<Row> rows = rowsOf(bins);

    int labelWidth = displayWidth(head.first());
    qint64 highest = 1;
    for (const Row &row : rows) {
        labelWidth = std::max(labelWidth, displayWidth(row.label));
        highest = std::max(highest, *std::max_element(row.counts.begin(), row.counts.end()));
    }
    // What is left of the line after the label, the blanks between cells, and the counts behind the bars.
    const auto countWidth = int(QLocale().toString(highest).size());
    const qsizetype abreast = std::min(bins.size(), mostAbreast);
    const int barWidth =
        std::clamp(int((columns - 2 - labelWidth) / abreast) - 2 - 1 - countWidth, 1, widestBar);

    TextTable table({TextTable::Align::Right, TextTable::Align::Left});
    table.addRow(head);
    for (const Row &row : rows) {
        QStringList cells(row.label);
        for (qint64 count : row.counts)
            cells.append(barText(count, highest, barWidth));
        table.addRow(cells);
    }
    return table.toString(columns);
}

} // namespace Loopscope
