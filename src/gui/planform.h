// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "gui/fieldproblems.h"

#include <QWidget>

#include <memory>

class QLabel;
class QSettings;

namespace Loopscope {

class RunButtons;
class Theme;
class UrlField;

namespace Ui {
class PlanForm;
}

/// The form at the top of the Compare page: edits a RunPlan and says beside the field what is wrong with it.
class PlanForm : public QWidget
{
    Q_OBJECT

public:
    explicit PlanForm(QWidget *parent = nullptr);
    ~PlanForm() override;

    /// For the colour of what is wrong. \a theme must outlive the form.
    void setTheme(const Theme *theme);

    /// What the form says now, right or wrong.
    [[nodiscard]] RunPlan plan() const;
    void setPlan(const RunPlan &plan);
    void setUrl(const QString &url);
    [[nodiscard]] UrlField *urlField() const;

    /// Run, Stop and Export. The fields stay editable during a run, for the next one.
    [[nodiscard]] RunButtons *buttons() const;

    void load(const QSettings &settings);
    void save(QSettings &settings) const;

    /// What pressing Run does: shows every problem and moves the focus to the first, or emits runRequested().
    void requestRun();
    /// Shows a problem that only turned up at the start, such as the system's limits.
    void showProblem(PlanField field, const QString &message);

Q_SIGNALS:
    /// Run was pressed, and nothing is wrong with \a plan.
    void runRequested(const Loopscope::RunPlan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool check();
    void updateProblems();
    [[nodiscard]] QLabel *problemLabel(PlanField field) const;
    [[nodiscard]] QWidget *fieldWidget(PlanField field) const;

    std::unique_ptr<Ui::PlanForm> m_ui;
    FieldProblems m_problems;
    bool m_checked = false; // problems are shown from the first Run on
};

} // namespace Loopscope
