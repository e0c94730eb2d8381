// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Loopscope {

/// The status bar's part of the Lab: how many coroutines have ended, and how long it took so far.
class LabStatus : public QWidget
{
    Q_OBJECT

public:
    explicit LabStatus(QWidget *parent = nullptr);

    /// \a ended: coroutines of \a run that came to their end, main() left out.
    void showRun(const LabRun &run, qint64 ended);
    /// Something else to say until the next run, such as "Wrote lines.txt".
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QProgressBar *m_progress;
    QLabel *m_text;
};

} // namespace Loopscope
