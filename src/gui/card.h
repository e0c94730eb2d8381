// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/wrappingwidget.h"

class QHBoxLayout;
class QVBoxLayout;

namespace Loopscope {

class Theme;

/// A rounded surface with a thin border: what every chart and figure stands on.
class Card : public WrappingWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the card.
    explicit Card(const Theme *theme, QWidget *parent = nullptr);

    /// Shown at the top, and the card's accessible name. A card without a title has no header row.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;

protected:
    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    /// Below the header.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// For titles that a person has written: one that is long makes the card no wider.
    void setTitleMayBeCut();
    /// Puts a control at the far end of the header; it is left out of exported pictures.
    void addHeaderControl(QWidget *control);

    /// Sets all texts; called when the language changes. Constructors of subclasses call it, too.
    virtual void retranslate() { }
    /// Called when the theme's colours have changed, before the repaint.
    virtual void updateColors() { }

    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class TitleLabel;

    const Theme *m_theme;
    TitleLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace Loopscope
