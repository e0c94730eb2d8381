// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartlegend.h"

#include "gui/legendentry.h"

#include <QEvent>
#include <QHBoxLayout>

namespace Loopscope {

ChartLegend::ChartLegend(const Theme *theme, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    for (Strategy strategy : allStrategies) {
        auto *entry = new LegendEntry(theme, strategy, this);
        entry->setObjectName(strategyId(strategy));
        entry->hide();
        connect(entry, &LegendEntry::toggled, this,
                [this, strategy](bool on) { Q_EMIT toggled(strategy, on); });
        row->addWidget(entry);
        m_entries[std::size_t(strategy)] = entry;
    }
    row->addStretch();
    retranslate();
}

void ChartLegend::setStrategies(const QList<Strategy> &strategies)
{
    for (Strategy strategy : allStrategies)
        m_entries[std::size_t(strategy)]->setVisible(strategies.contains(strategy));
}

bool ChartLegend::isOn(Strategy strategy) const
{
    return m_entries[std::size_t(strategy)]->isChecked();
}

void ChartLegend::setOn(Strategy strategy, bool on)
{
    m_entries[std::size_t(strategy)]->setChecked(on);
}

void ChartLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartLegend::retranslate()
{
    for (Strategy strategy : allStrategies) {
        LegendEntry *entry = m_entries[std::size_t(strategy)];
        entry->setText(strategyName(strategy));
        entry->setToolTip(tr("Show or hide %1").arg(strategyName(strategy)));
    }
}

} // namespace Loopscope
