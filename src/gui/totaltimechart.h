// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"
#include "gui/card.h"
#include "gui/totaltimelayout.h"

#include <QList>

#include <optional>

namespace Loopscope {

/// A bar for each contender: how long its batch took, or has taken so far, with a mark at the least time it
/// could have taken. However short, a bar stays visible, and its figures stand beside it.
class TotalTimeChart : public Card
{
    Q_OBJECT

public:
    struct Entry
    {
        Contender contender = {};
        int lanes = 1;
        double totalNs = 0; ///< median over rounds; of the running batch while there is none; 0 before
        std::optional<double> idealNs = {};
        QList<double> roundTotalsNs = {}; ///< shown from two on
        bool running = false; ///< totalNs still grows
        QString note = {}; ///< beside the total, e.g. the speed-up "73.4×"

        bool operator==(const Entry &) const = default;
    };

    explicit TotalTimeChart(const Theme *theme, QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

    /// The geometry as it is painted now.
    [[nodiscard]] TotalTimeLayout layoutNow() const;
    /// What the tooltip says about an entry: total, ideal, efficiency, rounds. Rich text.
    [[nodiscard]] QString toolTipText(int entry) const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF contentArea() const; ///< below the title: legend, bars, axis
    [[nodiscard]] QRectF chartArea() const; ///< below the legend
    [[nodiscard]] QString label(const Entry &entry) const;
    [[nodiscard]] double legendWidth() const;
    [[nodiscard]] bool showsRounds() const;
    void updateRows();
    void drawLegend(QPainter *painter) const;
    void drawAxis(QPainter *painter, const TotalTimeLayout &layout) const;
    void drawRow(QPainter *painter, const TotalTimeLayout::Row &row, int index) const;
    void drawIdealMark(QPainter *painter, double x, double top, double bottom, bool halo) const;
    void drawRounds(QPainter *painter, const TotalTimeLayout::Row &row) const;

    QList<Entry> m_entries;
    QList<TotalTimeRow> m_rows;
    bool m_withClient = false;
};

} // namespace Loopscope
