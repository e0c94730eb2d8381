// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme.h"

#include "gui/portalcolorscheme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

bool isBuiltInStyle(const QString &name)
{
    return name.compare("fusion"_L1, Qt::CaseInsensitive) == 0
        || name.compare("windows"_L1, Qt::CaseInsensitive) == 0;
}

/// Whether \a palette differs from what \a style has by itself, where it matters.
bool isForeign(const QPalette &palette, const QStyle &style)
{
    const QPalette plain = style.standardPalette();
    for (QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::Text, QPalette::Highlight}) {
        if (palette.color(role) != plain.color(role))
            return true;
    }
    return false;
}

} // namespace

Theme::Theme(QApplication *application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_portal(std::make_unique<PortalColorScheme>())
    , m_desktopStyle(QApplication::style()->name())
    , m_desktopPalette(QApplication::palette())
    , m_desktopHasLook(!isBuiltInStyle(m_desktopStyle) || isForeign(m_desktopPalette, *QApplication::style()))
{
    connect(m_portal.get(), &PortalColorScheme::changed, this, &Theme::apply);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    m_application->installEventFilter(this);
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(ColorChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // A desktop that brings its palette changes it in place, e.g. between light and dark.
    if (watched == m_application && event->type() == QEvent::ApplicationPaletteChange && !m_applying
        && m_followsDesktop && QApplication::palette() != m_desktopPalette) {
        m_desktopPalette = QApplication::palette();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

bool Theme::systemIsDark() const
{
    if (m_desktopHasLook)
        return ThemeColors::fromPalette(m_desktopPalette).dark;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_portal->preference() == PortalColorScheme::Preference::Dark;
}

void Theme::apply()
{
    const bool dark = m_choice == ColorChoice::System ? systemIsDark() : m_choice == ColorChoice::Dark;
    m_followsDesktop = m_desktopHasLook && dark == ThemeColors::fromPalette(m_desktopPalette).dark;
    {
        const QScopedValueRollback guard(m_applying, true);
        const QString style = m_followsDesktop ? m_desktopStyle : u"fusion"_s;
        if (QApplication::style()->name().compare(style, Qt::CaseInsensitive) != 0)
            QApplication::setStyle(QStyleFactory::create(style));
        m_colors = m_followsDesktop ? ThemeColors::fromPalette(m_desktopPalette) : ThemeColors::own(dark);
        // A default-constructed palette hands the choice back to the desktop, later changes included.
        QApplication::setPalette(m_followsDesktop ? QPalette() : m_colors.palette());
        // Tooltips have a palette of their own, which the application's does not reach.
        QToolTip::setPalette(QApplication::palette());
    }
    Q_EMIT changed();
}

} // namespace Loopscope
