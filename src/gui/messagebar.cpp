// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/messagebar.h"

#include "gui/contrast.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Loopscope {

MessageBar::MessageBar(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new WrappedLabel(this))
    , m_button(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 6, 5);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_close->setIcon(themedIcon(u"close"));
    m_close->setAutoRaise(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_text, m_button, m_close})
        widget->hide();
    connect(m_button, &QToolButton::clicked, this, &MessageBar::buttonClicked);
    connect(m_close, &QToolButton::clicked, this, [this] { say({}); });
    connect(theme, &Theme::changed, this, &MessageBar::updateColors);
    hide();
}

void MessageBar::say(const QString &text, Tone tone)
{
    m_tone = tone;
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(text);
    updateColors();
    setVisible(!text.isEmpty());
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setButton(const QString &text, const QString &toolTip)
{
    m_button->setText(text);
    m_button->setToolTip(toolTip);
    m_button->setVisible(!text.isEmpty());
}

void MessageBar::setClosable(bool closable, const QString &accessibleName)
{
    m_close->setVisible(closable);
    m_close->setAccessibleName(accessibleName);
    m_close->setToolTip(accessibleName);
}

void MessageBar::updateColors()
{
    QPalette colors = palette();
    const bool isWarning = m_tone == Tone::Warning;
    colors.setColor(QPalette::WindowText, isWarning ? m_theme->colors().warning : m_theme->colors().text);
    m_text->setPalette(colors);
    m_icon->setPixmap(themedIcon(isWarning ? u"warning" : u"info", QPalette::WindowText).pixmap(16, 16));
    update();
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = m_theme->colors();
    const QColor tint = m_tone == Tone::Warning ? colors.warning : colors.accent;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(blend(colors.surface, tint, 0.35));
    painter.setBrush(blend(colors.surface, tint, 0.07));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace Loopscope
