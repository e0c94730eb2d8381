// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/fieldproblems.h"

#include <QDialog>

#include <memory>

class QLabel;

namespace Loopscope {

class AlertRunner;
class Theme;

namespace Ui {
class AlertsDialog;
}

/// Asks what is to be done when a watch changes its state: run a command, call a hook. "Test" does it once,
/// with a sample, and says beside each what came of it.
class AlertsDialog : public QDialog
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
    /// What is on of it, tried with a sample.
    struct Part
    {
        std::unique_ptr<AlertRunner> runner{}; // null while nothing is on
        QString problem{};
        bool hasEnded = false; // and nothing was changed since
    };

    [[nodiscard]] bool check();
    void onChanged();
    void test();
    void start(Part &part, const AlertActions &actions);
    void endTest();
    [[nodiscard]] bool isTesting() const;
    void showCommand();
    void showResults();
    void updateProblems();
    void retranslate();

    std::unique_ptr<Ui::AlertsDialog> m_ui;
    const Theme *m_theme;
    FieldProblems m_problems;
    const AlertActions m_given;
    Part m_command;
    Part m_hook;
    bool m_checked = false; // problems are shown from the first check on
};

} // namespace Loopscope
