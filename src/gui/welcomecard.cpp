// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/welcomecard.h"

#include "gui/icons.h"
#include "gui/primarybutton.h"
#include "gui/wraplayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 48;
constexpr int textWidth = 560;

} // namespace

WelcomeCard::WelcomeCard(const Theme *theme, QWidget *parent)
    : Card(theme, parent)
    , m_picture(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_text(new QLabel(this))
    , m_add(new PrimaryButton(this))
    , m_demo(new QPushButton(this))
    , m_import(new QPushButton(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_headline, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_picture->setAlignment(Qt::AlignCenter);
    m_add->setObjectName(u"addFirst"_s);
    m_add->setIcon(themedIcon(u"add", QPalette::HighlightedText));
    m_demo->setObjectName(u"watchDemo"_s);
    m_demo->setIcon(themedIcon(u"run"));
    m_import->setObjectName(u"importFirst"_s);
    m_import->setIcon(themedIcon(u"import"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton *button : {m_add, m_demo, m_import})
        buttons->addWidget(button);
    buttons->addStretch();
    // A layout asks for the height that a width needs only where it may choose the width itself.
    auto *column = new QWidget(this);
    column->setFixedWidth(textWidth);
    auto *texts = new QVBoxLayout(column);
    texts->setContentsMargins({});
    texts->setSpacing(6);
    texts->addWidget(m_headline);
    texts->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(column);
    row->addStretch();
    body()->addStretch(2);
    body()->addWidget(m_picture);
    body()->addSpacing(8);
    body()->addLayout(row);
    body()->addSpacing(14);
    body()->addLayout(buttons);
    body()->addStretch(3);
    connect(m_add, &QPushButton::clicked, this, &WelcomeCard::addRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomeCard::demoRequested);
    connect(m_import, &QPushButton::clicked, this, &WelcomeCard::importRequested);
    setDemoOffered(false);
    WelcomeCard::retranslate();
    WelcomeCard::updateColors();
}

void WelcomeCard::setDemoOffered(bool offered)
{
    m_demo->setVisible(offered);
}

void WelcomeCard::setRefusal(const QString &refusal)
{
    m_refusal = refusal;
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_add, m_demo, m_import})
        button->setEnabled(refusal.isEmpty());
    retranslate();
}

void WelcomeCard::updateColors()
{
    m_picture->setPixmap(themedIcon(u"monitor", QPalette::PlaceholderText)
                             .pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

void WelcomeCard::retranslate()
{
    setAccessibleName(tr("Nothing is watched yet"));
    m_headline->setText(tr("Add the first endpoint"));
    m_text->setText(
        tr("Loopscope asks it again and again, for as long as it runs, also with its window closed, "
           "and shows when it was up, slow or down, from the last hour to the last year."));
    m_add->setText(tr("Add an &Endpoint…"));
    m_demo->setText(tr("Try the &Demo Server"));
    m_add->setToolTip(m_refusal);
    m_demo->setToolTip(m_refusal.isEmpty() ? tr("Watch the server that is built in, as an example")
                                           : m_refusal);
    m_import->setText(tr("Import a &List…"));
    m_import->setToolTip(m_refusal.isEmpty() ? tr("Read watches from a watch list (JSON)") : m_refusal);
}

} // namespace Loopscope
