// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "engine/watchtrial.h"
#include "gui/wrappingwidget.h"

#include <optional>

class QGridLayout;
class QLabel;

namespace Loopscope {

class Theme;

/// What came of a tick that was tried: its state, why, and all of its figures. Hidden while it has nothing to
/// say.
class TrialPanel : public WrappingWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the panel.
    explicit TrialPanel(const Theme *theme, QWidget *parent = nullptr);

    void clear();
    /// \a requests of a tick to \a host are on their way.
    void showRunning(int requests, const QString &host);
    void show(const TrialOutcome &outcome);
    /// Nothing could be sent, because of \a problem.
    void showProblem(const QString &problem);

    /// All that it says, a line for each figure.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say(const QString &headline, WatchState state);
    void update();
    void addFigures(const TrialOutcome &outcome);
    void addRow(const QString &caption, const QString &value);
    void removeRows();

    const Theme *m_theme;
    QLabel *m_headline;
    QGridLayout *m_rows;
    QString m_problem;
    int m_runningRequests = 0; // 0: none
    QString m_runningHost;
    std::optional<TrialOutcome> m_outcome;
    WatchState m_state = WatchState::Unknown;
};

} // namespace Loopscope
