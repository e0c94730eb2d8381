// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>

class QLabel;
class QString;
class QWidget;

namespace Loopscope {

class Theme;

/// What is wrong in a form: said in the label of the field's row, and marked on the field by colour and for
/// screen readers.
class FieldProblems
{
public:
    /// For the colour of what is wrong. \a theme must outlive this.
    void setTheme(const Theme *theme) { m_theme = theme; }

    /// Marks \a field, and says \a message in \a label, unless that says something already: one problem at a
    /// time in each row.
    void show(QWidget *field, QLabel *label, const QString &message);
    /// Nothing is wrong any more.
    void clear();

private:
    const Theme *m_theme = nullptr;
    QList<QPointer<QWidget>> m_fields;
    QList<QPointer<QLabel>> m_labels;
};

} // namespace Loopscope
