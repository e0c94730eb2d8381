// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labsummary.h"

#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Loopscope {

using namespace Qt::StringLiterals;

LabSummary::LabSummary(const Theme *theme, QWidget *parent)
    : Card(theme, parent), m_total(new QLabel), m_caption(new QLabel), m_explanation(new QLabel)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setWeight(QFont::DemiBold);
    m_total->setFont(large);
    m_total->setObjectName(u"labTotal"_s);
    m_total->setMinimumWidth(QFontMetrics(large).horizontalAdvance(u"88.88 ms"_s));
    m_explanation->setObjectName(u"labExplanation"_s);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    for (QLabel *label : {m_total, m_caption, m_explanation}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *figure = new QVBoxLayout;
    figure->setSpacing(0);
    figure->addWidget(m_total);
    figure->addWidget(m_caption);
    figure->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(18);
    row->addLayout(figure);
    row->addWidget(m_explanation, 1);
    body()->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    LabSummary::retranslate();
    LabSummary::updateColors();
}

void LabSummary::show(const QString &total, const QString &explanation)
{
    m_total->setText(total);
    m_explanation->setText(explanation);
}

int LabSummary::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

void LabSummary::retranslate()
{
    m_caption->setText(tr("total time"));
    setAccessibleName(m_caption->text());
}

void LabSummary::updateColors()
{
    QPalette palette = m_caption->palette();
    palette.setColor(QPalette::WindowText, theme().colors().muted);
    m_caption->setPalette(palette);
}

} // namespace Loopscope
