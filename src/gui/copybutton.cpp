// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/copybutton.h"

#include "gui/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace Loopscope {

CopyButton::CopyButton(std::function<QString()> text, QWidget *parent) : QToolButton(parent)
{
    setIcon(themedIcon(u"copy"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this,
            [text = std::move(text)] { QGuiApplication::clipboard()->setText(text()); });
    retranslate();
}

void CopyButton::setWhat(const QString &sentence)
{
    setToolTip(sentence);
    setAccessibleName(sentence);
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void CopyButton::retranslate()
{
    setText(tr("Copy"));
}

} // namespace Loopscope
