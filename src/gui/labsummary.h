// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"

namespace Loopscope {

/// The total time of a run of the Lab, large, and beside it why it is what it is.
class LabSummary : public Card
{
    Q_OBJECT

public:
    explicit LabSummary(const Theme *theme, QWidget *parent = nullptr);

    /// \a total is what stands large, such as "2.00 s"; \a explanation is plain text.
    void show(const QString &total, const QString &explanation);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void retranslate() override;
    void updateColors() override;

private:
    QLabel *m_total;
    QLabel *m_caption;
    QLabel *m_explanation;
};

} // namespace Loopscope
