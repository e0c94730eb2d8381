// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

namespace Loopscope {

namespace Ui {
class RunButtons;
}

/// Run, Stop and Export of a page. Its forms say in their .ui files what each of them does there.
class RunButtons : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString runToolTip READ runToolTip WRITE setRunToolTip)
    Q_PROPERTY(QString stopToolTip READ stopToolTip WRITE setStopToolTip)
    Q_PROPERTY(QString exportToolTip READ exportToolTip WRITE setExportToolTip)

public:
    explicit RunButtons(QWidget *parent = nullptr);
    ~RunButtons() override;

    [[nodiscard]] QString runToolTip() const { return m_runToolTip; }
    void setRunToolTip(const QString &text);
    [[nodiscard]] QString stopToolTip() const;
    void setStopToolTip(const QString &text);
    [[nodiscard]] QString exportToolTip() const;
    void setExportToolTip(const QString &text);

    /// Run is off and Stop is on while \a running.
    void setRunning(bool running);
    /// Run is off while \a blocked, and says that another page measures.
    void setBlocked(bool blocked);
    [[nodiscard]] bool canRun() const { return !m_running && !m_blocked; }
    void setExportEnabled(bool enabled);
    /// Where a menu under the Export button begins, on the screen.
    [[nodiscard]] QPoint exportMenuPosition() const;
    /// Presses Run, if that is on.
    void pressRun();

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateRun();

    std::unique_ptr<Ui::RunButtons> m_ui;
    QString m_runToolTip;
    bool m_running = false;
    bool m_blocked = false;
};

} // namespace Loopscope
