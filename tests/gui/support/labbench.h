// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "support/program.h"

class QTableView;

namespace Loopscope {

class LabForm;
class LabPage;
class LabPlanModel;

/// The program with its Lab page in front, driven as a person does.
class LabBench : public Program
{
public:
    /// As Program::open(), then presses Lab in the sidebar.
    void openLab(QTranslator *texts = nullptr);
    /// Presses the button of the sidebar with this text.
    void showPage(const QString &title);

    [[nodiscard]] LabPage &lab() const;
    [[nodiscard]] LabForm &labForm() const;
    [[nodiscard]] QTableView *list() const;
    [[nodiscard]] LabPlanModel *listModel() const;
    /// What stands in a cell.
    [[nodiscard]] QString cell(int row, int column) const;
    /// Goes to a cell and types over what is there, key by key; then Return, unless \a stay.
    void typeCell(int row, int column, const QString &text, bool stay = false);
    /// Presses \a key where the focus is. An editor in a table answers Return and Escape a little later.
    void press(Qt::Key key);
    /// Chooses an entry of a combo box by the keys.
    void choose(const QString &box, const QString &entry);
    /// Of a label that says what is wrong; empty while it is hidden.
    [[nodiscard]] QString problem(const QString &label) const;
    [[nodiscard]] QString labStatusText() const;

    /// Presses Run, and waits for the end; false when it did not start or end.
    [[nodiscard]] bool runLab();
    [[nodiscard]] bool waitForLab() const;
    /// The printed lines without their moments: "say hello start", "Receive a response 200 takes".
    [[nodiscard]] QStringList lines() const;
};

} // namespace Loopscope
