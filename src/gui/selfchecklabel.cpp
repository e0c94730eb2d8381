// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/selfchecklabel.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "models/selfchecktable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Loopscope {

namespace {
constexpr int iconSize = 16;
}

SelfCheckLabel::SelfCheckLabel(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    m_icon->hide();
    m_text->setTextFormat(Qt::PlainText);
    connect(theme, &Theme::changed, this, &SelfCheckLabel::updateColors);
    updateColors();
}

void SelfCheckLabel::setCheck(const SelfCheck &check, bool withClient)
{
    if (check == m_check && withClient == m_withClient)
        return;
    m_check = check;
    m_withClient = withClient;
    updateText();
    updateColors();
}

void SelfCheckLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateText();
    QWidget::changeEvent(event);
}

void SelfCheckLabel::updateText()
{
    m_text->setText(selfCheckLine(m_check));
    const QString table = selfCheckTable(m_check, m_withClient);
    setToolTip(table);
    setWhatsThis(table);
}

void SelfCheckLabel::updateColors()
{
    const bool isBottleneck = m_check.verdict() == ClientVerdict::Bottleneck;
    QPalette colors;
    if (isBottleneck)
        colors.setColor(QPalette::WindowText, m_theme->colors().warning);
    m_text->setPalette(colors);
    m_icon->setPalette(colors);
    m_icon->setVisible(isBottleneck);
    if (isBottleneck)
        m_icon->setPixmap(themedIcon(u"warning", QPalette::WindowText).pixmap(iconSize, iconSize));
}

} // namespace Loopscope
