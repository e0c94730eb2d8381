// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scaleswitch.h"

#include "gui/segment.h"

#include <QEvent>
#include <QHBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

ScaleSwitch::ScaleSwitch(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_linear(new Segment(theme, this)), m_logarithmic(new Segment(theme, this))
{
    m_linear->setObjectName(u"linear"_s);
    m_logarithmic->setObjectName(u"logarithmic"_s);
    m_logarithmic->setChecked(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_linear);
    row->addWidget(m_logarithmic);
    connect(m_logarithmic, &QRadioButton::toggled, this, [this] {
        updateFocusPolicies();
        Q_EMIT scaleChanged(scale());
    });
    updateFocusPolicies();
    retranslate();
}

Scale ScaleSwitch::scale() const
{
    return m_logarithmic->isChecked() ? Scale::Logarithmic : Scale::Linear;
}

void ScaleSwitch::setScale(Scale scale)
{
    (scale == Scale::Linear ? m_linear : m_logarithmic)->setChecked(true);
}

void ScaleSwitch::setSubject(const QString &subject)
{
    setToolTip(subject);
    setAccessibleName(subject);
    m_linear->setAccessibleDescription(subject);
    m_logarithmic->setAccessibleDescription(subject);
}

void ScaleSwitch::updateFocusPolicies()
{
    // Tab goes to the segment that is on; arrow keys lead on from there.
    for (QRadioButton *segment : {m_linear, m_logarithmic})
        segment->setFocusPolicy(segment->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

void ScaleSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScaleSwitch::retranslate()
{
    m_linear->setText(tr("Linear", "scale of an axis"));
    m_logarithmic->setText(tr("Log", "scale of an axis: logarithmic"));
}

} // namespace Loopscope
