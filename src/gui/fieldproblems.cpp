// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldproblems.h"

#include "gui/theme.h"

#include <QLabel>

namespace Loopscope {

void FieldProblems::show(QWidget *field, QLabel *label, const QString &message)
{
    if (!label->isHidden())
        return;
    QPalette labelColors;
    QPalette fieldColors;
    if (m_theme) {
        const QColor warning = m_theme->colors().warning;
        labelColors.setColor(QPalette::WindowText, warning);
        fieldColors.setColor(QPalette::WindowText, warning);
        fieldColors.setColor(QPalette::Text, warning);
    }
    label->setPalette(labelColors);
    label->setText(message);
    label->show();
    field->setPalette(fieldColors);
    field->setAccessibleDescription(message);
    m_labels.append(label);
    m_fields.append(field);
}

void FieldProblems::clear()
{
    for (const QPointer<QLabel> &label : std::as_const(m_labels)) {
        if (label)
            label->hide();
    }
    for (const QPointer<QWidget> &field : std::as_const(m_fields)) {
        if (!field)
            continue;
        field->setPalette(QPalette());
        field->setAccessibleDescription({});
    }
    m_labels.clear();
    m_fields.clear();
}

} // namespace Loopscope
