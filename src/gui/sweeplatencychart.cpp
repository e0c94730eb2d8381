// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sweeplatencychart.h"

#include "gui/latencyaxis.h"
#include "gui/scaleswitch.h"
#include "gui/theme.h"

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

/// Of the highest latency: the most that the axis shows of error bars beyond it; of the lowest likewise.
constexpr double mostErrorShown = 1.3;

double linearHeight(double ns)
{
    return latencyHeight(ns, Scale::Linear);
}

double logarithmicHeight(double ns)
{
    return latencyHeight(ns, Scale::Logarithmic);
}

} // namespace

SweepLatencyChart::SweepLatencyChart(const Theme *theme, QWidget *parent)
    : SweepChart(theme, parent), m_scaleSwitch(new ScaleSwitch(theme, this))
{
    addHeaderControl(m_scaleSwitch);
    connect(m_scaleSwitch, &ScaleSwitch::scaleChanged, this, &SweepLatencyChart::redraw);
    SweepLatencyChart::retranslate();
}

Scale SweepLatencyChart::scale() const
{
    return m_scaleSwitch->scale();
}

void SweepLatencyChart::setScale(Scale scale)
{
    m_scaleSwitch->setScale(scale);
}

bool SweepLatencyChart::hasData() const
{
    return std::ranges::any_of(allSweepPercentiles, [this](SweepPercentile which) {
        return !latencyPoints(data().report, which).empty();
    });
}

PlotAxis SweepLatencyChart::yAxis() const
{
    double lowest = 1e18;
    double highest = 0;
    double lowestError = 1e18;
    double highestError = 0;
    for (const SweepPercentile which : allSweepPercentiles) {
        for (const SweepPoint &point : latencyPoints(data().report, which)) {
            lowest = std::min(lowest, point.value);
            highest = std::max(highest, point.value);
            if (point.interval) {
                lowestError = std::min(lowestError, point.interval->low);
                highestError = std::max(highestError, point.interval->high);
            }
        }
    }
    lowest = std::min(lowest, std::max(lowestError, lowest / mostErrorShown));
    highest = std::max(highest, std::min(highestError, highest * mostErrorShown));
    return latencyAxis(*plot(), lowest, highest, scale());
}

SweepPlotScene SweepLatencyChart::scene() const
{
    SweepPlotScene scene;
    // The median last: it lies over the others where they are alike.
    for (auto which = allSweepPercentiles.rbegin(); which != allSweepPercentiles.rend(); ++which) {
        SweepPlotLine points = line(latencyPoints(data().report, *which),
                                    scale() == Scale::Linear ? linearHeight : logarithmicHeight);
        points.shape = sweepPercentileShape(*which);
        points.color = sweepPercentileColor(theme().colors(), *which);
        points.connected = true;
        scene.lines.push_back(points);
    }
    return scene;
}

QList<SweepLegendItem> SweepLatencyChart::legendItems() const
{
    QList<SweepLegendItem> items;
    for (const SweepPercentile which : allSweepPercentiles) {
        if (!latencyPoints(data().report, which).empty()) {
            items.append({SweepLegendItem::Kind::Line, sweepPercentileShape(which), SweepMark::Measured,
                          sweepPercentileColor(theme().colors(), which), sweepPercentileName(which)});
        }
    }
    return items + markItems(sweepPercentileColor(theme().colors(), SweepPercentile::P50));
}

QString SweepLatencyChart::hint() const
{
    return tr("What requests wait with ever more of them in flight appears here.");
}

QString SweepLatencyChart::describe(const SweepRow &row) const
{
    QStringList figures;
    for (const SweepPercentile which : allSweepPercentiles) {
        if (const std::optional<SweepFigure> &latency = row.latencyNs[std::size_t(which)])
            figures.append(u"%1 %2"_s.arg(sweepPercentileName(which), latencyText(latency)));
    }
    const QString text = tr("%Ln in flight: %1", "%1: latencies", row.concurrency).arg(figures.join(u", "_s));
    return row.remark.isEmpty() ? text : tr("%1, %2", "figures, a remark").arg(text, row.remark);
}

void SweepLatencyChart::retranslate()
{
    setTitle(tr("Latency"));
    m_scaleSwitch->setSubject(tr("Scale of the latency axis"));
    redraw();
}

} // namespace Loopscope
