// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"
#include "stats/report.h"
#include "stats/selfcheck.h"

class QTextEdit;

namespace Loopscope {

/// Which differences between the contenders of a run are more than chance, in words that can be selected and
/// copied.
class ComparisonCard : public Card
{
    Q_OBJECT

public:
    /// \a theme must outlive the card.
    explicit ComparisonCard(const Theme *theme, QWidget *parent = nullptr);

    void setReport(const RunReport &report, const SelfCheck &check);
    [[nodiscard]] const QTextEdit *text() const { return m_text; }
    /// Says when there will be something; \a isRunning: soon.
    void clear(bool isRunning);

protected:
    void retranslate() override;

private:
    QTextEdit *m_text;
    RunReport m_report;
    SelfCheck m_check;
    bool m_isRunning = false;
};

} // namespace Loopscope
