// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/errorsummary.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace Loopscope {

using namespace Qt::StringLiterals;

ErrorSummary::ErrorSummary(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 2, 0);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_icon->setPixmap(themedIcon(u"warning", QPalette::WindowText).pixmap(18, 18));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_text, &QLabel::linkActivated, this, &ErrorSummary::showFailedRequested);
}

void ErrorSummary::setTheme(const Theme *theme)
{
    m_theme = theme;
    connect(theme, &Theme::changed, this, &ErrorSummary::updateText);
    updateText();
}

void ErrorSummary::setFailures(const Failures &failures)
{
    if (failures == m_failures)
        return;
    m_failures = failures;
    updateText();
}

void ErrorSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        updateText();
    QWidget::changeEvent(event);
}

void ErrorSummary::updateText()
{
    const QLocale locale;
    QStringList parts;
    for (ErrorKind kind : allErrorKinds) {
        const qint64 count = m_failures.errors[std::size_t(kind)];
        if (kind == ErrorKind::None || count == 0)
            continue;
        parts.append(tr("<b>%1</b> %2. %3", "how many; error; what to do")
                         .arg(locale.toString(count), errorName(kind).toHtmlEscaped(),
                              errorHint(kind).toHtmlEscaped()));
    }
    if (m_failures.httpFailures > 0) {
        parts.append(tr("<b>%1</b> answered with an HTTP status of 400 or more. Look into the server's log.")
                         .arg(locale.toString(m_failures.httpFailures)));
    }
    setVisible(!parts.isEmpty());
    QPalette colors = palette();
    if (m_theme)
        colors.setColor(QPalette::WindowText, m_theme->colors().warning);
    m_text->setPalette(colors);
    m_icon->setPixmap(themedIcon(u"warning", QPalette::WindowText).pixmap(18, 18));
    m_text->setText(parts.join(u" "_s) + u" <a href=\"failed\">%1</a>"_s.arg(tr("Show failed requests")));
}

} // namespace Loopscope
