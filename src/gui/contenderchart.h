// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "gui/card.h"
#include "stats/histogram.h"

#include <QList>

#include <vector>

namespace Loopscope {

class ChartLegend;
class PlotView;
class ScaleSwitch;
struct PlotSpan;

/// A plot of contenders over each other, with a legend that shows and hides them, and a switch for the scale
/// of one axis. Which contenders are shown is known here; what is drawn of them, subclasses know.
class ContenderChart : public Card
{
    Q_OBJECT

public:
    ~ContenderChart() override;

    [[nodiscard]] Scale scale() const;
    void setScale(Scale scale);
    [[nodiscard]] ChartLegend *legend() const { return m_legend; }
    [[nodiscard]] PlotView *plot() const { return m_plot; }

Q_SIGNALS:
    /// The chart is drawn in \a scale already.
    void scaleChanged(Loopscope::Scale scale);

protected:
    explicit ContenderChart(const Theme *theme, QWidget *parent = nullptr);

    /// What the chart and its scale switch are called.
    void setTexts(const QString &title, const QString &scaleSubject);
    /// Draws these contenders, and no others.
    void setContenders(const QList<Contender> &contenders);

    /// Those with data that are switched on, in the order of allContenders.
    [[nodiscard]] std::vector<Contender> shownContenders() const;
    [[nodiscard]] bool isShown(Contender contender) const;
    /// Whether there is anything to draw of \a contender.
    [[nodiscard]] virtual bool hasData(Contender contender) const = 0;

    /// Draws all anew: the data, the legend, the scale or the language have changed.
    virtual void redraw();
    /// Fits hint, axes and series to what is shown; called when the size has changed, too.
    virtual void updateAxes() = 0;
    /// The figures of \a contender, which is shown, for screen readers.
    [[nodiscard]] virtual QString describe(Contender contender) const = 0;
    /// Where none is shown, puts a text in place of the plot: \a ifSwitchedOff if there were data.
    void updateHint(const QString &ifEmpty, const QString &ifSwitchedOff);

    /// A row of toolTipTable(): whose \a figures they are, and these, as HTML.
    [[nodiscard]] QString toolTipRow(Contender contender, const QStringList &figures) const;
    /// Rich text; empty without \a rows. \a heading is HTML.
    [[nodiscard]] static QString toolTipTable(const QString &heading, const QString &rows);
    /// Highlights \a span, and says \a text about it.
    void showToolTip(const PlotSpan &span, const QString &text, const QPoint &globalPos);
    void hideToolTip();

private:
    void updateDescription();

    ScaleSwitch *m_scaleSwitch;
    ChartLegend *m_legend;
    PlotView *m_plot;
    QList<Contender> m_contenders;
};

} // namespace Loopscope
