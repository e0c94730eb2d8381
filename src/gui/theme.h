// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/themecolors.h"

#include <QObject>

#include <memory>

class QApplication;

namespace Loopscope {

class PortalColorScheme;

/// What a person chose in View → Appearance.
enum class ColorChoice { System, Light, Dark };

/// Decides between light and dark and dresses the application in it. main() makes one right after the
/// QApplication and passes it to whoever draws; it must outlive them. GUI thread only.
///
/// Where the desktop brings its own Qt style or palette (KDE, GTK), these stay, unless the choice is for the
/// other brightness. Elsewhere it is Fusion with our palette, light or dark by Qt's own knowledge (from Qt
/// 6.5), else by the desktop's portal, else light.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication *application, QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] ColorChoice choice() const { return m_choice; }
    /// Takes effect, and emits changed(), at once.
    void setChoice(ColorChoice choice);

    [[nodiscard]] bool isDark() const { return m_colors.dark; }
    [[nodiscard]] const ThemeColors &colors() const { return m_colors; }

Q_SIGNALS:
    /// The colours are other ones now; the application's palette is set already.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool systemIsDark() const;
    void apply();

    QApplication *m_application;
    std::unique_ptr<PortalColorScheme> m_portal;
    QString m_desktopStyle; ///< name of the style that Qt chose at the start
    QPalette m_desktopPalette;
    bool m_desktopHasLook = false; ///< a style or palette of its own
    ColorChoice m_choice = ColorChoice::System;
    ThemeColors m_colors;
    bool m_followsDesktop = false;
    bool m_applying = false;
};

} // namespace Loopscope
