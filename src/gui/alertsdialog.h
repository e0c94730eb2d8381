// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/fieldproblems.h"
#include "gui/formdialog.h"

#include <memory>

namespace Loopscope {

class AlertRunner;
class MessageBar;
class Theme;

namespace Ui {
class AlertsDialog;
}

/// Asks what is to be done when a watch changes its state: run a command, call a hook. "Test" does it once,
/// with a sample, and says below each what came of it.
class AlertsDialog : public FormDialog
{
    Q_OBJECT

public:
    /// Begins with \a actions. \a theme must outlive the dialog.
    AlertsDialog(const Theme *theme, const AlertActions &actions, QWidget *parent = nullptr);
    ~AlertsDialog() override;

    /// What was entered; without problems after exec() or accepted().
    [[nodiscard]] AlertActions actions() const;

public Q_SLOTS:
    /// OK: shows what is wrong, or closes.
    void accept() override;
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Command or hook, tried with a sample.
    struct Test
    {
        enum class State { None, On, Ended };

        MessageBar *bar = nullptr; // says what came
        std::unique_ptr<AlertRunner> runner{}; // while it is on
        State state = State::None;
        QString problem{}; // of one that has ended; empty: it went well
    };

    [[nodiscard]] QList<WatchProblem> problems() const;
    [[nodiscard]] bool check();
    void updateProblems();
    void onEdited();
    /// Shows what follows from the fields.
    void update();
    void test();
    void start(Test &test, const AlertActions &actions);
    void forgetTests();
    [[nodiscard]] bool isTesting() const;
    void showTests();
    void retranslate();

    std::unique_ptr<Ui::AlertsDialog> m_ui;
    const Theme *m_theme;
    FieldProblems m_problems;
    const AlertActions m_given;
    Test m_command;
    Test m_hook;
    bool m_checked = false; // problems are shown from the first check on
};

} // namespace Loopscope
