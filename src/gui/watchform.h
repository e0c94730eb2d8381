// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "gui/fieldproblems.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace Loopscope {

class Theme;
class UrlField;

namespace Ui {
class WatchForm;
}

/// Edits a Watch, and says below the field what is wrong with it.
class WatchForm : public QWidget
{
    Q_OBJECT

public:
    /// \a theme must outlive the form.
    explicit WatchForm(const Theme *theme, QWidget *parent = nullptr);
    ~WatchForm() override;

    /// What the form says now, right or wrong; with the id of what it was given.
    [[nodiscard]] Watch watch() const;
    void setWatch(const Watch &watch);
    [[nodiscard]] UrlField *urlField() const;

    /// Shows every problem, and moves the focus to the first; from then on they follow what is typed. True
    /// where there is none.
    [[nodiscard]] bool check();
    /// Shows a problem that only turned up elsewhere.
    void showProblem(WatchField field, const QString &message);

Q_SIGNALS:
    /// A field has another value.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Everything that is wrong, in the order of the form.
    [[nodiscard]] QList<WatchProblem> problems() const;
    void connectFields();
    void showUnit();
    void followInterval();
    void onChanged();
    void updateProblems();
    [[nodiscard]] QLabel *problemLabel(WatchField field) const;
    [[nodiscard]] QWidget *fieldWidget(WatchField field) const;

    std::unique_ptr<Ui::WatchForm> m_ui;
    FieldProblems m_problems;
    Watch m_given;
    std::chrono::milliseconds m_interval{0}; // that the timeout was last looked at with
    bool m_checked = false; // problems are shown from the first check on
};

} // namespace Loopscope
