// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"

#include <QWidget>

#include <memory>

class QTableView;

namespace Loopscope {

class LabPlanModel;
class Theme;

namespace Ui {
class LabEditor;
}

/// The table of coroutines, with the buttons and keys that add, duplicate, remove and move its rows.
class LabEditor : public QWidget
{
    Q_OBJECT

public:
    explicit LabEditor(QWidget *parent = nullptr);
    ~LabEditor() override;

    /// For the colours of cells. \a theme must outlive the editor.
    void setTheme(const Theme *theme);

    [[nodiscard]] LabPlanModel *list() const { return m_list; }
    [[nodiscard]] QTableView *table() const;
    /// What to use first: the table, or the button that adds to an empty one.
    [[nodiscard]] QWidget *firstStep() const;
    /// Makes the cell of a problem of one row the current one.
    void goTo(const LabProblem &problem);
    /// Takes in what is being typed into a cell.
    void commit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectList();
    void addShortcuts();
    [[nodiscard]] int currentRow() const;
    /// After the list was changed by a button: \a row is the current one, if there is one.
    void goToRow(int row, bool edit = false);
    void removeSelected();
    void moveCurrent(int step);
    void updateTools();

    std::unique_ptr<Ui::LabEditor> m_ui;
    LabPlanModel *m_list;
};

} // namespace Loopscope
