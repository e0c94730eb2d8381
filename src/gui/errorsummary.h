// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"

#include <QWidget>

#include <array>

class QLabel;

namespace Loopscope {

class Theme;

/// What failed, by kind, with what to do about it; hidden while nothing did.
class ErrorSummary : public QWidget
{
    Q_OBJECT

public:
    struct Failures
    {
        std::array<qint64, errorKindCount> errors{}; ///< by ErrorKind
        qint64 httpFailures = 0; ///< answered with a status of 400 or more

        bool operator==(const Failures &) const = default;
    };

    explicit ErrorSummary(QWidget *parent = nullptr);

    /// For the colour of the warning. \a theme must outlive this.
    void setTheme(const Theme *theme);
    void setFailures(const Failures &failures);

Q_SIGNALS:
    /// The person wants to see the failed requests.
    void showFailedRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateText();

    const Theme *m_theme = nullptr;
    QLabel *m_icon;
    QLabel *m_text;
    Failures m_failures;
};

} // namespace Loopscope
