// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/contender.h"

#include <QList>
#include <QWidget>

#include <array>

class QLabel;

namespace Loopscope {

class LegendEntry;
class Theme;

/// A check box for each contender, in its colour, which shows and hides it in a chart: a row for each client,
/// with the client's name before it where there are several. By mouse and keyboard; for screen readers these
/// are the check boxes they look like.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(const Theme *theme, QWidget *parent = nullptr);

    /// Which entries there are; a contender that was hidden stays so.
    void setContenders(const QList<Contender> &contenders);
    /// What \a contender is called beside these others.
    [[nodiscard]] QString name(Contender contender) const;
    /// Whether \a contender is switched on.
    [[nodiscard]] bool isOn(Contender contender) const;
    void setOn(Contender contender, bool on);

Q_SIGNALS:
    void toggled(Contender contender, bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateColors();

    const Theme *m_theme;
    std::array<LegendEntry *, contenderCount> m_entries{};
    std::array<QLabel *, allClients.size()> m_clients{};
    bool m_withClient = false;
};

} // namespace Loopscope
