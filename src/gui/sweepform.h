// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweepplan.h"
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
class SweepForm;
}

/// The form at the top of the Sweep page: edits a SweepPlan and says beside the field what is wrong with it.
class SweepForm : public QWidget
{
    Q_OBJECT

public:
    explicit SweepForm(QWidget *parent = nullptr);
    ~SweepForm() override;

    /// For the colour of what is wrong. \a theme must outlive the form.
    void setTheme(const Theme *theme);

    /// What the form says now, right or wrong.
    [[nodiscard]] SweepPlan plan() const;
    void setPlan(const SweepPlan &plan);
    [[nodiscard]] UrlField *urlField() const;

    /// Run, Stop and Export. The fields stay editable during a sweep, for the next one.
    [[nodiscard]] RunButtons *buttons() const;

    void load(const QSettings &settings);
    void save(QSettings &settings) const;

    /// What pressing Run does: shows every problem and moves the focus to the first, or emits runRequested().
    void requestRun();
    /// Shows a problem that only turned up at the start, such as the system's limits.
    void showProblem(SweepField field, const QString &message);

Q_SIGNALS:
    /// Run was pressed, and nothing is wrong with \a plan.
    void runRequested(const Loopscope::SweepPlan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isList() const;
    [[nodiscard]] bool isByTime() const;
    /// Everything that is wrong, in the order of the form.
    [[nodiscard]] QList<SweepProblem> problems() const;
    void showFields();
    void updateProblems();
    [[nodiscard]] QLabel *problemLabel(SweepField field) const;
    [[nodiscard]] QWidget *fieldWidget(SweepField field) const;

    std::unique_ptr<Ui::SweepForm> m_ui;
    FieldProblems m_problems;
    bool m_checked = false; // problems are shown from the first Run on
};

} // namespace Loopscope
