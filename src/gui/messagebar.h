// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Loopscope {

class Theme;

/// A quiet line across a page: what happened, and perhaps a button to do something about it. Hidden while it
/// has nothing to say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Plain, Warning };

    explicit MessageBar(const Theme *theme, QWidget *parent = nullptr);

    /// Shows \a text, or nothing where it is empty.
    void say(const QString &text, Tone tone = Tone::Plain);
    [[nodiscard]] QString text() const;
    /// Offers a button, none where \a text is empty.
    void setButton(const QString &text, const QString &toolTip = {});
    [[nodiscard]] QToolButton *button() const { return m_button; }
    /// Offers one that closes the bar.
    void setClosable(bool closable, const QString &accessibleName = {});

Q_SIGNALS:
    void buttonClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateColors();

    const Theme *m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_button;
    QToolButton *m_close;
    Tone m_tone = Tone::Plain;
};

} // namespace Loopscope
