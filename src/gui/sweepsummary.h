// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"

#include <QStringList>

namespace Loopscope {

/// What a sweep says, in sentences: the first one large.
class SweepSummary : public Card
{
    Q_OBJECT

public:
    explicit SweepSummary(const Theme *theme, QWidget *parent = nullptr);

    /// \a problem, where there is one, stands out between \a headline and \a details.
    void setTexts(const QString &headline, const QStringList &details, const QString &problem = {});
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString details() const;

protected:
    void updateColors() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMinimumHeight();

    QLabel *m_headline;
    QLabel *m_problem;
    QLabel *m_details;
};

} // namespace Loopscope
