// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fieldproblems.h"
#include "gui/formdialog.h"
#include "gui/preferences.h"

#include <memory>
#include <optional>

class QLabel;
class QSpinBox;

namespace Loopscope {

class MessageBar;
class Theme;

namespace Ui {
class PreferencesDialog;
}

/// Edits Preferences. Whoever opens it applies and saves what it says once it was accepted. "Try It" looks
/// whether a history can be at the place that was entered, and changes nothing there.
class PreferencesDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Begins with \a preferences. \a theme must outlive the dialog.
    PreferencesDialog(const Theme *theme, const Preferences &preferences, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    /// What was entered; without problems after exec() or accepted().
    [[nodiscard]] Preferences preferences() const;

public Q_SLOTS:
    /// OK: shows what is wrong with the place of the history, or closes.
    void accept() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Problem
    {
        QWidget *field;
        QLabel *label;
        QString message;
    };

    void setHistory(const HistoryLocation &location);
    void connectFields();
    /// The place that was entered; \a problem, where there is one, says which field is wrong.
    [[nodiscard]] std::optional<HistoryLocation> history(std::optional<Problem> &problem) const;
    [[nodiscard]] std::optional<HistoryLocation> file(std::optional<Problem> &problem) const;
    [[nodiscard]] std::optional<HistoryLocation> database(std::optional<Problem> &problem) const;
    [[nodiscard]] bool check();
    void updateProblem();
    void onPlaceEdited();
    /// Spreads the address of a database over the fields, where \a text is one.
    void takeAddress(const QString &text);
    void browse();
    void tryHistory();
    void showTrial();
    void updateFields();

    std::unique_ptr<Ui::PreferencesDialog> m_ui;
    const Theme *m_theme;
    FieldProblems m_problems;
    MessageBar *m_bar;
    enum class Trial { None, On, Ended } m_trial = Trial::None;
    int m_trials = 0; // begun, or made void by an edit
    std::optional<Result<QString>> m_found; // by the last one
    bool m_checked = false; // problems are shown from the first check on
};

} // namespace Loopscope
