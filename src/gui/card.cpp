// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/card.h"

#include "gui/chartexport.h"
#include "gui/elidedlabel.h"
#include "gui/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace Loopscope {

namespace {

constexpr int padding = 14;
constexpr qreal radius = 6;

} // namespace

/// The whole has room unless it may be cut.
class Card::TitleLabel : public ElidedLabel
{
public:
    using ElidedLabel::ElidedLabel;

    void setMayBeCut()
    {
        m_mayBeCut = true;
        updateGeometry();
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return m_mayBeCut ? ElidedLabel::minimumSizeHint() : sizeHint();
    }

private:
    bool m_mayBeCut = false;
};

Card::Card(const Theme *theme, QWidget *parent)
    : WrappingWidget(parent)
    , m_theme(theme)
    , m_title(new TitleLabel(this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setMinimumHeight(fontMetrics().height() + 6); // as high as the controls beside it
    m_title->hide();
    m_header->addWidget(m_title);
    m_header->addStretch();
    m_body->setContentsMargins(padding, padding - 2, padding, padding - 2);
    m_body->setSpacing(4);
    m_body->addLayout(m_header);
    connect(theme, &Theme::changed, this, [this] {
        updateColors();
        update();
    });
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Card::setTitleMayBeCut()
{
    m_title->setMayBeCut();
}

QString Card::title() const
{
    return m_title->text();
}

void Card::addHeaderControl(QWidget *control)
{
    control->setProperty(screenOnlyProperty, true);
    QSizePolicy policy = control->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    control->setSizePolicy(policy);
    m_header->addWidget(control);
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme->colors().line);
    painter.setBrush(m_theme->colors().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    WrappingWidget::changeEvent(event);
}

} // namespace Loopscope
