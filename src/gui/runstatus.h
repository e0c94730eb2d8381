// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Loopscope {

/// The status bar's own part: how far the run is, what is left, and how late the engine's loop is.
class RunStatus : public QWidget
{
    Q_OBJECT

public:
    explicit RunStatus(QWidget *parent = nullptr);

    /// \a rate: requests per second of the running strategy.
    void showRunning(const Run &run, double rate);
    /// \a run is over (or was opened from a file).
    void showFinished(const Run &run);
    /// Something else to say until the next run, such as "Wrote requests.csv".
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLag(const Run &run);

    QProgressBar *m_progress;
    QLabel *m_text;
    QLabel *m_figures;
};

} // namespace Loopscope
