// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/runstrip.h"

#include "gui/runstyle.h"
#include "gui/runswatch.h"
#include "gui/wraplayout.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {
constexpr int urlWidth = 48; ///< at most, in average characters
} // namespace

RunStrip::RunStrip(const Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *layout = new WrapLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (std::size_t run = 0; run < mostComparedRuns; ++run) {
        auto *box = new QWidget(this);
        Row row{box, new RunSwatch(theme, run, box), new QLabel(box), new QLabel(box), new QComboBox(box)};
        auto *line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        line->addWidget(row.swatch);
        line->addWidget(row.title);
        line->addWidget(row.url);
        line->addWidget(row.contenders);
        row.title->setTextFormat(Qt::PlainText);
        row.url->setTextFormat(Qt::PlainText);
        row.url->setObjectName(u"url%1"_s.arg(run + 1));
        row.contenders->setObjectName(u"contender%1"_s.arg(run + 1));
        row.contenders->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(row.contenders, &QComboBox::activated, this, [this, run](int index) {
            Q_EMIT contenderChosen(run, m_entries[run].contenders[std::size_t(index)]);
        });
        row.contenders->hide();
        box->hide();
        layout->addWidget(box);
        m_rows.push_back(row);
    }
}

void RunStrip::setEntries(const std::vector<Entry> &entries)
{
    m_entries = entries;
    for (std::size_t run = 0; run < m_rows.size(); ++run)
        show(run);
    updateGeometry();
}

void RunStrip::show(std::size_t run)
{
    const Row &row = m_rows[run];
    row.box->setVisible(run < m_entries.size());
    if (run >= m_entries.size())
        return;
    const Entry &entry = m_entries[run];
    const bool withClient = entry.withClient || haveSeveralClients(entry.contenders);
    row.title->setText(entry.contenders.size() > 1
                           ? entry.title
                           : tr("%1, %2", "a run; its strategy")
                                 .arg(entry.title, contenderName(entry.chosen, entry.withClient)));
    row.title->setToolTip(entry.toolTip);
    // URLs differ at their ends.
    row.url->setText(
        fontMetrics().elidedText(entry.url, Qt::ElideMiddle, urlWidth * fontMetrics().averageCharWidth()));
    row.url->setAccessibleName(entry.url);
    row.url->setToolTip(entry.toolTip);
    row.url->setVisible(!entry.url.isEmpty());
    row.contenders->setVisible(entry.contenders.size() > 1);
    row.contenders->setAccessibleName(tr("What is compared of %1", "a run").arg(entry.title));
    row.contenders->setToolTip(row.contenders->accessibleName());
    row.contenders->clear();
    for (const Contender contender : entry.contenders)
        row.contenders->addItem(contenderName(contender, withClient));
    const auto chosen = std::ranges::find(entry.contenders, entry.chosen);
    row.contenders->setCurrentIndex(int(chosen - entry.contenders.begin()));
}

void RunStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setEntries(std::vector<Entry>(m_entries));
    QWidget::changeEvent(event);
}

} // namespace Loopscope
