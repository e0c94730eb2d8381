// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

class QDialog;

namespace Loopscope {

/// What stood in a message box.
struct BoxText
{
    QString title;
    QString text; ///< with the informative text
    QStringList buttons; ///< without their "&"
    bool titleFits = false; ///< beside what window managers put there
};

/// Waits for a message box that does not block, reads it and closes it; empty texts when none came.
[[nodiscard]] BoxText readAndCloseBox();
/// Whether the window of \a dialog is wide enough for its title, the program's name and four buttons.
[[nodiscard]] bool titleFits(const QDialog &dialog);

/// Answers one dialog that blocks whoever opens it, from its construction on, whenever it appears.
class DialogAnswer : public QObject
{
    Q_OBJECT

public:
    /// Presses the button of a message box with this text.
    explicit DialogAnswer(const QString &button);
    /// Chooses \a path in a file dialog; dismisses the dialog where that is empty.
    [[nodiscard]] static std::unique_ptr<DialogAnswer> file(const QString &path);

    /// Whether the dialog has come.
    [[nodiscard]] bool isGiven() const { return m_given; }
    /// What stood in the message box.
    [[nodiscard]] BoxText box() const { return m_box; }
    /// Called while the dialog is open, before it is answered.
    void doBefore(std::function<void()> action) { m_before = std::move(action); }

private:
    void look();
    void answer(QDialog *dialog);

    QTimer m_timer;
    bool m_wantsFile = false;
    QString m_reply;
    bool m_given = false;
    BoxText m_box;
    std::function<void()> m_before;
};

} // namespace Loopscope
