// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Loopscope {

class RunButtons;
class UrlField;

namespace Ui {
class RunBar;
}

/// The first row of a page's form: the URL, where Return presses Run, and the buttons.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(QWidget *parent = nullptr);
    ~RunBar() override;

    [[nodiscard]] UrlField *url() const;
    [[nodiscard]] RunButtons *buttons() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::RunBar> m_ui;
};

} // namespace Loopscope
