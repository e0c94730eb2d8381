// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/pageexports.h"

namespace Loopscope {

class LabPage;

/// What File → Export offers on the Lab page.
class LabExports : public PageExports
{
    Q_OBJECT

public:
    enum class Kind { Lines, StatesCsv };

    /// \a page owns this, and \a timeline.
    LabExports(LabPage *page, QWidget *timeline);

    /// Asks for the file, then writes; nothing without a finished run.
    void askToExport(Kind kind);
    /// Writes \a kind of the run that is shown, once it has finished.
    void exportRun(Kind kind, const QString &path);
    void retranslate();

private:
    LabPage *m_lab;
    QAction *m_lines;
    QAction *m_states;
};

} // namespace Loopscope
