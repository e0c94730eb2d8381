// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

class QAction;

namespace Loopscope {

/// Saves what a widget shows as a picture: a button with a menu of formats, each of which asks for a file.
class PictureButton : public QToolButton
{
    Q_OBJECT

public:
    /// Pictures are of \a subject, which must outlive the button's use, and are called \a stem where a person
    /// does not choose another name.
    PictureButton(QWidget *subject, const QString &stem, QWidget *parent = nullptr);

    /// Writes \a path, an SVG where its suffix says so and a PNG otherwise; says in a box what went wrong.
    void save(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask(const QString &suffix);
    void retranslate();

    QWidget *m_subject;
    QString m_stem;
    QAction *m_png;
    QAction *m_svg;
};

} // namespace Loopscope
