// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/sweepstyle.h"

#include <QColor>
#include <QList>
#include <QWidget>

namespace Loopscope {

class Theme;

/// An entry of the legend of a sweep's chart: what is drawn, and what it is.
struct SweepLegendItem
{
    enum class Kind { Line, Mark, Usl, Amdahl, Bounds, Peak, Knee };

    Kind kind = Kind::Mark;
    SweepShape shape = SweepShape::Circle; ///< of Line and Mark
    SweepMark mark = SweepMark::Measured; ///< of Mark
    QColor color; ///< of Line and Mark
    QString text;

    bool operator==(const SweepLegendItem &) const = default;
};

/// Says what the marks and lines of a sweep's chart are, in as many rows as that takes.
class SweepLegend : public QWidget
{
    Q_OBJECT

public:
    explicit SweepLegend(const Theme *theme, QWidget *parent = nullptr);

    void setItems(const QList<SweepLegendItem> &items);
    [[nodiscard]] QStringList texts() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int itemWidth(const SweepLegendItem &item) const;
    /// Where each item begins in rows of \a width.
    [[nodiscard]] QList<QPoint> places(int width) const;
    void drawSample(QPainter *painter, const SweepLegendItem &item, const QRectF &place) const;

    const Theme *m_theme;
    QList<SweepLegendItem> m_items;
};

} // namespace Loopscope
