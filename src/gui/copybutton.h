// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

#include <functional>

namespace Loopscope {

/// Puts a text on the clipboard.
class CopyButton : public QToolButton
{
    Q_OBJECT

public:
    /// \a text is asked at each press.
    explicit CopyButton(std::function<QString()> text, QWidget *parent = nullptr);

    /// What is copied, translated, for the tooltip and screen readers: "Copy the C++ code".
    void setWhat(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace Loopscope
