// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/countfield.h"

#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Loopscope {

namespace {
constexpr double largest = 1e15; // whole numbers are exact up to here
}

CountField::CountField(QWidget *parent) : QDoubleSpinBox(parent)
{
    setDecimals(0);
    setRange(-largest, largest);
    setGroupSeparatorShown(true);
    setAccelerated(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountField::setLegalRange(Range range)
{
    m_legal = range;
    updateGeometry();
}

void CountField::setShownUnit(int unit, int decimals)
{
    m_unit = unit;
    setDecimals(decimals);
    updateGeometry();
}

qint64 CountField::integer() const
{
    return std::llround(value() * m_unit);
}

void CountField::setInteger(qint64 number)
{
    setValue(double(number) / m_unit);
}

QString CountField::textFromValue(double value) const
{
    QString text = QDoubleSpinBox::textFromValue(value);
    if (decimals() == 0)
        return text;
    while (text.endsWith(locale().zeroDigit()))
        text.chop(locale().zeroDigit().size());
    if (text.endsWith(locale().decimalPoint()))
        text.chop(locale().decimalPoint().size());
    return text;
}

int CountField::toInt() const
{
    return int(
        std::clamp<qint64>(integer(), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

void CountField::stepBy(int steps)
{
    const qint64 stepped = integer() + steps * std::llround(singleStep() * m_unit);
    setInteger(std::clamp(stepped, m_legal.low, m_legal.high));
    selectAll();
}

QSize CountField::sizeHint() const
{
    const QString widest = prefix() + textFromValue(double(m_legal.high) / m_unit) + suffix() + u' ';
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    // The line edit's own margins and the cursor, as in QAbstractSpinBox::sizeHint().
    const QSize contents(fontMetrics().horizontalAdvance(widest) + 8, lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, contents, this);
}

} // namespace Loopscope
