// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/sweepengine.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Loopscope {

class Theme;

/// About how long a sweep still takes, in ns: of what \a sweep measured with each concurrency, and what
/// \a progress says of the step that is on. Warm-up is not counted. Nothing before anything is known.
[[nodiscard]] std::optional<qint64> sweepTimeLeftNs(const Sweep &sweep, const SweepProgress &progress);

/// The status bar's own part on the Sweep page: how far the sweep is, what is left, and a button that stops
/// it.
class SweepStatus : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive this.
    explicit SweepStatus(const Theme *theme, QWidget *parent = nullptr);

    void showRunning(const Sweep &sweep, const SweepProgress &progress);
    /// \a sweep is over (or was opened from a file).
    void showFinished(const Sweep &sweep);
    /// Something else to say until the next sweep, such as "Wrote sweep.csv".
    void showMessage(const QString &text);

Q_SIGNALS:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateColors();

    const Theme *m_theme;
    QProgressBar *m_progress;
    QLabel *m_text;
    QToolButton *m_stop;
};

} // namespace Loopscope
