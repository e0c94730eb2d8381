// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Loopscope {

class UrlField;

namespace Ui {
class RunBar;
}

/// The first row of a page's form: the URL, and Run, Stop and Export.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(QWidget *parent = nullptr);
    ~RunBar() override;

    [[nodiscard]] UrlField *url() const;
    /// Run is off and Stop is on while \a running.
    void setRunning(bool running);
    /// Run is off while \a blocked, and says that another page measures.
    void setBlocked(bool blocked);
    [[nodiscard]] bool canRun() const { return !m_running && !m_blocked; }
    void setExportEnabled(bool enabled);
    /// Where a menu under the Export button begins, on the screen.
    [[nodiscard]] QPoint exportMenuPosition() const;

Q_SIGNALS:
    /// Run was pressed, or Return in the URL.
    void runRequested();
    void stopRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateRun();

    std::unique_ptr<Ui::RunBar> m_ui;
    bool m_running = false;
    bool m_blocked = false;
};

} // namespace Loopscope
