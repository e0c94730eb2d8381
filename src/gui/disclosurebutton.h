// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Loopscope {

/// A flat button with an arrow, which shows and hides what it is for.
class DisclosureButton : public QToolButton
{
    Q_OBJECT

public:
    explicit DisclosureButton(QWidget *parent = nullptr);

    /// Shows \a widget while the button is checked.
    void setSubject(QWidget *widget);

private:
    void updateIcon();
};

} // namespace Loopscope
