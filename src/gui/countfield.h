// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <QDoubleSpinBox>

namespace Loopscope {

/// A field for a whole number that lets a person type any, also one that is not allowed, so that the form can
/// say what is wrong with it instead of silently changing it. The arrows stay within the legal range.
class CountField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit CountField(QWidget *parent = nullptr);

    /// Takes effect for the arrows, the width and isLegal().
    void setLegalRange(Range range);
    [[nodiscard]] Range legalRange() const { return m_legal; }

    /// Shows the number as multiples of \a unit, in up to \a decimals decimals: milliseconds as seconds with
    /// 1,000 and 3. The numbers of this class stay whole.
    void setShownUnit(int unit, int decimals);

    [[nodiscard]] qint64 integer() const;
    void setInteger(qint64 number);
    /// As integer(), but what does not fit into an int is its largest or smallest, which no plan allows.
    [[nodiscard]] int toInt() const;
    [[nodiscard]] bool isLegal() const { return m_legal.contains(integer()); }

    void stepBy(int steps) override;
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    Range m_legal{0, 1};
    int m_unit = 1;
};

} // namespace Loopscope
