// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/formdialog.h"

namespace Loopscope {

class Theme;
class TrialPanel;
class WatchForm;
class WatchTrial;
struct TrialOutcome;

/// Asks for a watch, or for what is to be changed in one. It closes with OK only when nothing is wrong with
/// the watch, and the person may send requests to its host. "Try Once" sends one tick of it and shows what
/// comes.
class WatchDialog : public FormDialog
{
    Q_OBJECT

public:
    enum class Purpose { Add, Edit };

    /// Begins with \a watch; Watch::create() makes a new one. \a theme must outlive the dialog.
    WatchDialog(const Theme *theme, const Watch &watch, Purpose purpose, QWidget *parent = nullptr);
    ~WatchDialog() override;

    /// What was entered, with the id of what it was given; without problems after exec() or accepted().
    [[nodiscard]] Watch watch() const;
    [[nodiscard]] WatchForm *form() const { return m_form; }

public Q_SLOTS:
    /// OK: shows what is wrong, or asks about the host, or closes.
    void accept() override;
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryOnce();
    void onTried(const TrialOutcome &outcome);
    void onEdited();
    void endTrial();
    void retranslate();

    const Purpose m_purpose;
    WatchForm *m_form;
    TrialPanel *m_panel;
    WatchTrial *m_trial;
};

} // namespace Loopscope
