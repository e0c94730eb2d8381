// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Loopscope {

class Theme;

/// The line and the mark of a run, as charts of several runs draw them.
class RunSwatch : public QWidget
{
    Q_OBJECT

public:
    RunSwatch(const Theme *theme, std::size_t run, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {30, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme *m_theme;
    std::size_t m_run;
};

} // namespace Loopscope
