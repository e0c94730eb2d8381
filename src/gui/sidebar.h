// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QButtonGroup>
#include <QWidget>

class QVBoxLayout;

namespace Loopscope {

/// The slim bar at the side that switches pages, an icon over a word for each.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// Adds a page at the end; the first one is current. \a icon is a name for themedIcon().
    void addPage(QStringView icon, const QString &title);
    /// After a change of language.
    void setTitle(int page, const QString &title);
    /// Presses the button of \a page, which emits nothing.
    void setCurrent(int page);

Q_SIGNALS:
    void pageSelected(int page);

private:
    QButtonGroup m_buttons;
    QVBoxLayout *m_layout;
};

} // namespace Loopscope
