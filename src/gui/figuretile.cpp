// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/figuretile.h"

#include "gui/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Loopscope {

namespace {

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

FigureTile::FigureTile(const Theme *theme, QWidget *parent)
    : Card(theme, parent), m_value(new QLabel(this)), m_caption(new QLabel(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.75);
    large.setWeight(QFont::DemiBold);
    m_value->setFont(large);
    for (QLabel *label : {m_value, m_caption}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body()->addWidget(label);
    }
    body()->setSpacing(0);
    body()->setContentsMargins(14, 8, 14, 9);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    FigureTile::updateColors();
}

void FigureTile::setFigure(const KeyFigure &figure)
{
    if (figure == m_figure)
        return;
    m_figure = figure;
    m_value->setText(figure.value);
    m_caption->setText(figure.caption);
    setToolTip(figure.toolTip);
    setAccessibleName(QStringLiteral("%1 %2").arg(figure.value, figure.caption));
    setAccessibleDescription(figure.toolTip);
    updateColors();
}

void FigureTile::updateColors()
{
    const ThemeColors &colors = theme().colors();
    const QColor plain = m_figure.tone == KeyFigure::Tone::Warning ? colors.warning : colors.text;
    setTextColor(m_value, m_figure.contender ? colors.contenderText(*m_figure.contender) : plain);
    setTextColor(m_caption, colors.muted);
}

} // namespace Loopscope
