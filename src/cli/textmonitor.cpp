// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/textmonitor.h"

#include "cli/texttable.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct MonitorText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Monitor)
};

constexpr int pageColumns = 80;

/// \a text and blanks, \a columns wide.
QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - displayWidth(text)), u' ');
}

int stateWidth()
{
    int width = 0;
    for (const WatchState state : {WatchState::Up, WatchState::Degraded, WatchState::Down})
        width = std::max(width, displayWidth(watchStateName(state)));
    return width;
}

QString latencyText(const LatencySketch &latency, double p)
{
    constexpr int width = 8; // "1 min 05 s" is rare
    return formatDuration(latency.percentile(p)).leftJustified(width);
}

} // namespace

QString textTick(const Watch &watch, const Tick &tick, int nameWidth)
{
    QString line = isoTimestamp(tick.startedAtUs) + u"  "_s + padded(watchStateName(tick.level), stateWidth())
        + u"  "_s + padded(watch.displayName(), nameWidth);
    line += u"  p50 "_s + latencyText(tick.latency, 0.5) + u"  p95 "_s + latencyText(tick.latency, 0.95)
        + u"  "_s;
    //: 2/10 failed: of ten requests, two.
    line +=
        MonitorText::tr("%1/%2 failed").arg(QLocale().toString(tick.failed), QLocale().toString(tick.ended));
    if (!tick.detail.isEmpty())
        line += u"  "_s + tick.detail.simplified();
    if (tick.missed > 0)
        line += u"  "_s
            + MonitorText::tr("(%n tick(s) missed before)", nullptr,
                              int(std::min<qint64>(tick.missed, 1'000'000'000)));
    return line + u'\n';
}

QString textStateChange(const Watch &watch, const StateChange &change)
{
    QString line = isoTimestamp(change.atUs) + u"  "_s;
    //: %1 is the name of a watched endpoint, %2 and %3 are states: up, degraded, down, unknown.
    line += MonitorText::tr("%1: %2 → %3")
                .arg(watch.displayName(), watchStateName(change.from), watchStateName(change.to));
    if (!change.reason.isEmpty())
        line += u". "_s + change.reason.simplified();
    return line + u'\n';
}

QString textWatchTotals(const QList<WatchTotals> &totals, std::chrono::milliseconds watched)
{
    const QLocale locale;
    using Align = TextTable::Align;
    TextTable table({Align::Left, Align::Right});
    table.addRow({MonitorText::tr("watch"), MonitorText::tr("ticks"), MonitorText::tr("degraded"),
                  MonitorText::tr("down"), MonitorText::tr("missed"), u"p50"_s, u"p95"_s,
                  MonitorText::tr("failed requests")});
    qint64 ticks = 0;
    for (const WatchTotals &total : totals) {
        const TickBucket &bucket = total.bucket;
        ticks += bucket.ticks;
        table.addRow({total.watch.displayName(), locale.toString(bucket.ticks),
                      locale.toString(total.degraded), locale.toString(total.down),
                      locale.toString(bucket.missed), formatDuration(bucket.latency.percentile(0.5)),
                      formatDuration(bucket.latency.percentile(0.95)),
                      locale.toString(bucket.failed) + u'/' + locale.toString(bucket.ended)});
    }
    const QString time = formatDuration(double(std::chrono::nanoseconds(watched).count()));
    return u'\n' + MonitorText::tr("Watched for %1: %n tick(s).", nullptr, int(ticks)).arg(time) + u'\n'
        + table.toString(pageColumns);
}

} // namespace Loopscope
