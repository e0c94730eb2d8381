// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/card.h"

class QLabel;
class QPushButton;

namespace Loopscope {

/// What the Monitor page shows before anything is watched: what it is for, and three ways to begin.
class WelcomeCard : public Card
{
    Q_OBJECT

public:
    explicit WelcomeCard(const Theme *theme, QWidget *parent = nullptr);

    /// The demo server's button, where there is one.
    void setDemoOffered(bool offered);
    /// Why there is no way to begin now, as the buttons' tool tip; empty: there is.
    void setRefusal(const QString &refusal);

Q_SIGNALS:
    void addRequested();
    void demoRequested();
    void importRequested();

protected:
    void retranslate() override;
    void updateColors() override;

private:
    QString m_refusal;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_add;
    QPushButton *m_demo;
    QPushButton *m_import;
};

} // namespace Loopscope
