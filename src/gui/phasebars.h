// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "gui/phasebarslayout.h"
#include "stats/report.h"

namespace Loopscope {

/// Where the time of the requests went: for each contender two bars, of the requests around the median and
/// around p95, cut into phases. See PhaseStack for what they are.
class PhaseBars : public Card
{
    Q_OBJECT

public:
    explicit PhaseBars(const Theme *theme, QWidget *parent = nullptr);

    /// Shows the phases of \a report.
    void setReport(const RunReport &report);
    /// Shows none: before the first run, or, if so, while one is on, whose phases are computed at its end.
    void clear(bool running = false);

    /// The geometry as it is painted now.
    [[nodiscard]] PhaseBarsLayout layoutNow() const;
    /// What the tooltip says about \a bar of \a group where the mouse is over \a part. Rich text.
    [[nodiscard]] QString toolTipText(int group, int bar, int part) const;
    /// The text instead of bars; empty where there are some.
    [[nodiscard]] QString hint() const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF contentArea() const;
    [[nodiscard]] const PhaseStack &stack(int group, int bar) const;
    void updateGroups();
    void updateDescription();
    void drawLegend(QPainter *painter, const PhaseBarsLayout &layout) const;
    void drawAxis(QPainter *painter, const PhaseBarsLayout &layout) const;
    void drawGroup(QPainter *painter, const PhaseBarsLayout::Group &group, int index) const;
    void drawPart(QPainter *painter, const QRectF &rect, int part) const;
    void drawPartLabel(QPainter *painter, const QRectF &rect, int part, double ns) const;

    RunReport m_report;
    bool m_running = false;
    QList<PhaseBarGroup> m_groups;
    QStringList m_partNames;
};

} // namespace Loopscope
