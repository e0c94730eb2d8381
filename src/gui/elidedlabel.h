// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Loopscope {

/// A plain text in one line, of any length: it ends with "…" where there is too little room, and its tool tip
/// has the whole then. It never makes what it is in wider.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Whether there is too little room now.
    [[nodiscard]] bool isCut() const;
    /// Of the whole.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The text without line breaks.
    [[nodiscard]] QString line() const;
    [[nodiscard]] int lineWidth() const;
};

} // namespace Loopscope
