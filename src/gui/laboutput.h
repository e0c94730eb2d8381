// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"

namespace Loopscope {

class CopyButton;
class LabLinesModel;
class LogView;

/// What a run of the Lab prints, as a terminal would show it.
class LabOutput : public Card
{
    Q_OBJECT

public:
    /// Shows \a lines, which must outlive this.
    LabOutput(const Theme *theme, LabLinesModel *lines, QWidget *parent = nullptr);

    [[nodiscard]] LogView *view() const { return m_view; }

    /// Makes the first line of \a coroutine the current one. No signal.
    void choose(int coroutine);

Q_SIGNALS:
    /// The line of this coroutine is the current one.
    void coroutineChosen(int coroutine);

protected:
    void retranslate() override;

private:
    LogView *m_view;
    CopyButton *m_copy;
};

} // namespace Loopscope
