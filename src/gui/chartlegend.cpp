// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/chartlegend.h"

#include "gui/legendentry.h"
#include "gui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace Loopscope {

using namespace Qt::StringLiterals;

ChartLegend::ChartLegend(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(0);
    for (const ClientKind client : allClients) {
        auto *label = new QLabel(clientId(client), this);
        label->setTextFormat(Qt::PlainText);
        label->hide();
        grid->addWidget(label, int(client), 0);
        m_clients[std::size_t(client)] = label;
    }
    for (const Contender contender : allContenders) {
        auto *entry = new LegendEntry(theme, contender, this);
        entry->setObjectName(u"%1-%2"_s.arg(strategyId(contender.strategy), clientId(contender.client)));
        entry->hide();
        connect(entry, &LegendEntry::toggled, this,
                [this, contender](bool on) { Q_EMIT toggled(contender, on); });
        grid->addWidget(entry, int(contender.client), 1 + int(contender.strategy));
        m_entries[contender.index()] = entry;
    }
    grid->setColumnStretch(grid->columnCount(), 1);
    connect(theme, &Theme::changed, this, &ChartLegend::updateColors);
    updateColors();
    retranslate();
}

void ChartLegend::setContenders(const QList<Contender> &contenders)
{
    m_withClient = haveSeveralClients(contenders);
    for (QLabel *label : m_clients)
        label->setVisible(m_withClient);
    for (const Contender contender : allContenders)
        m_entries[contender.index()]->setVisible(contenders.contains(contender));
    retranslate();
}

QString ChartLegend::name(Contender contender) const
{
    return contenderName(contender, m_withClient);
}

bool ChartLegend::isOn(Contender contender) const
{
    return m_entries[contender.index()]->isChecked();
}

void ChartLegend::setOn(Contender contender, bool on)
{
    m_entries[contender.index()]->setChecked(on);
}

void ChartLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChartLegend::retranslate()
{
    for (const Contender contender : allContenders) {
        LegendEntry *entry = m_entries[contender.index()];
        entry->setText(strategyName(contender.strategy));
        entry->setAccessibleName(name(contender));
        entry->setToolTip(tr("Show or hide %1").arg(name(contender)));
    }
}

void ChartLegend::updateColors()
{
    for (QLabel *label : m_clients) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme->colors().muted);
        label->setPalette(palette);
    }
}

} // namespace Loopscope
