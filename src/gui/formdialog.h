// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QVBoxLayout;

namespace Loopscope {

class PageScroller;

/// A dialog with a form above OK and Cancel. It opens as large as the form needs, grows with it as far as the
/// screen allows, and scrolls it beyond. Return is OK, Esc is Cancel.
class FormDialog : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] QSize sizeHint() const override;

protected:
    /// \a width: how wide it opens, in logical pixels, where the form needs no more.
    FormDialog(int width, QWidget *parent);

    /// Puts a part of the form below those that are there.
    void addPart(QWidget *part);
    /// What these are in.
    [[nodiscard]] QWidget *content() const { return m_content; }
    [[nodiscard]] QPushButton *okButton() const;
    [[nodiscard]] QPushButton *cancelButton() const;
    /// One more, at the leading edge, which Return does not press.
    [[nodiscard]] QPushButton *extraButton() const { return m_extra; }

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] int neededHeight(int width) const;
    [[nodiscard]] QSize room() const;
    [[nodiscard]] int openWidth() const;
    void fitContent(int width);
    void orderTabs();
    void focusFirstField();

    const int m_width;
    QWidget *m_content;
    QVBoxLayout *m_parts;
    PageScroller *m_scroller;
    QPushButton *m_extra;
    QDialogButtonBox *m_box;
    int m_needed = 0; // height of the content when we last looked
};

} // namespace Loopscope
