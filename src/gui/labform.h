// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"
#include "gui/wrappingwidget.h"

#include <memory>
#include <optional>

class QLabel;
class QSettings;

namespace Loopscope {

class LabPlanModel;
class RunButtons;
class Theme;

namespace Ui {
class LabForm;
}

/// The form of the Lab page: edits a LabPlan, offers the programs of the notes, and says beside the field
/// what is wrong with it.
class LabForm : public WrappingWidget
{
    Q_OBJECT

public:
    explicit LabForm(QWidget *parent = nullptr);
    ~LabForm() override;

    /// For the colour of what is wrong. \a theme must outlive the form.
    void setTheme(const Theme *theme);

    /// What the form says now, right or wrong; of a cell that cannot be read, what it said before.
    [[nodiscard]] LabPlan plan() const;
    void setPlan(const LabPlan &plan);

    /// Where requests go that a person adds or a program of the notes makes. Requests without a URL, and
    /// those to its host on \a lastPort, which another program has now, move there.
    void useDemoServer(const QUrl &url, quint16 lastPort);

    /// Run, Stop and Export. The fields stay editable during a run, for the next one.
    [[nodiscard]] RunButtons *buttons() const;

    void load(const QSettings &settings);
    void save(QSettings &settings) const;

    /// What pressing Run does: shows every problem and moves the focus to the first, or emits runRequested().
    void requestRun();
    /// Shows a problem that only turned up at the start, such as the system's limits.
    void showProblem(LabField field, const QString &message);

Q_SIGNALS:
    void runRequested(const LabPlan &plan);
    /// plan() is another one.
    void planChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choosePreset(int index);
    void onEdited();
    void updatePreset();
    void updateLimit();
    void updateProblems();
    void fillBoxes();
    void retranslate();
    [[nodiscard]] bool check();
    void show(QLabel *label, const QString &message);
    void mark(QWidget *field, const QString &message);
    /// Where the field of a problem of the whole plan is.
    [[nodiscard]] QWidget *fieldWidget(LabField field) const;

    std::unique_ptr<Ui::LabForm> m_ui;
    LabPlanModel *m_list = nullptr; // the editor's
    const Theme *m_theme = nullptr;
    std::optional<LabPlan> m_custom; ///< a person's own, to come back to
    bool m_settingPlan = false;
    bool m_checked = false; // Run was pressed: problems are shown from then on
};

} // namespace Loopscope
