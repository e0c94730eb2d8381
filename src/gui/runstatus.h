// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/selfcheck.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;

namespace Loopscope {

class SelfCheckLabel;
class Theme;

/// The status bar's own part: how far each contender is, what is left, and what the instrument says of
/// itself.
class RunStatus : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive this.
    explicit RunStatus(const Theme *theme, QWidget *parent = nullptr);

    /// \a rate: requests per second of the running contender.
    void showRunning(const Run &run, double rate, const SelfCheck &check);
    /// \a run is over (or was opened from a file).
    void showFinished(const Run &run, const SelfCheck &check);
    /// Something else to say until the next run, such as "Wrote requests.csv".
    void showMessage(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProgress(const Run &run);
    void updateColors();

    const Theme *m_theme;
    std::array<QProgressBar *, contenderCount> m_progress; // by Contender::index()
    bool m_withClient = false;
    QLabel *m_text;
    SelfCheckLabel *m_selfCheck;
};

} // namespace Loopscope
