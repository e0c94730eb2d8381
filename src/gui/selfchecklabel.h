// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/selfcheck.h"

#include <QWidget>

class QLabel;

namespace Loopscope {

class Theme;

/// The verdict on the instrument itself, in a line; with a warning where the client is the bottleneck. Its
/// tooltip holds the whole self-check.
class SelfCheckLabel : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive this.
    explicit SelfCheckLabel(const Theme *theme, QWidget *parent = nullptr);

    void setCheck(const SelfCheck &check, bool withClient);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateText();
    void updateColors();

    const Theme *m_theme;
    SelfCheck m_check;
    bool m_withClient = false;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace Loopscope
