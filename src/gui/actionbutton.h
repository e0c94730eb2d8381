// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

class QAction;

namespace Loopscope {

/// A button that does what an action does, and looks as other buttons: its text, icon, tooltip and whether it
/// is enabled are the action's.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    /// \a action must outlive the button.
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

private:
    void follow();

    QAction *m_action;
};

} // namespace Loopscope
