// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/histogram.h"

#include <QWidget>

class QRadioButton;

namespace Loopscope {

class Theme;

/// "Linear | Log": two small segments of which one is on. Arrow keys switch, as in any group of radio
/// buttons.
class ScaleSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleSwitch(const Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] Scale scale() const;
    void setScale(Scale scale);
    /// What is switched, for the tooltip and for screen readers ("Scale of the latency axis").
    void setSubject(const QString &subject);

Q_SIGNALS:
    void scaleChanged(Scale scale);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateFocusPolicies();
    void retranslate();

    QRadioButton *m_linear;
    QRadioButton *m_logarithmic;
};

} // namespace Loopscope
