// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rangeswitch.h"

#include "gui/segment.h"

#include <QEvent>
#include <QHBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

RangeSwitch::RangeSwitch(const Theme *theme, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    constexpr std::array names{"rangeHour", "rangeDay", "rangeWeek", "rangeMonth", "rangeYear"};
    for (const TimeRange range : allTimeRanges) {
        auto *segment = new Segment(theme, this);
        segment->setObjectName(QLatin1StringView(names[std::size_t(range)]));
        m_buttons.addButton(segment, int(range));
        row->addWidget(segment);
    }
    connect(&m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        updateFocusPolicies();
        Q_EMIT rangeChosen(TimeRange(id));
    });
    setRange(std::nullopt);
    retranslate();
}

void RangeSwitch::setRange(std::optional<TimeRange> range)
{
    if (range) {
        m_buttons.button(int(*range))->setChecked(true);
    } else if (QAbstractButton *checked = m_buttons.checkedButton()) {
        m_buttons.setExclusive(false); // else one of them stays on
        checked->setChecked(false);
        m_buttons.setExclusive(true);
    }
    updateFocusPolicies();
}

std::optional<TimeRange> RangeSwitch::range() const
{
    const int id = m_buttons.checkedId();
    return id < 0 ? std::nullopt : std::optional(TimeRange(id));
}

void RangeSwitch::updateFocusPolicies()
{
    // Tab goes to the segment that is on, or the first; arrow keys lead on from there.
    const QAbstractButton *checked = m_buttons.checkedButton();
    const QAbstractButton *target = checked ? checked : m_buttons.button(0);
    const QList<QAbstractButton *> buttons = m_buttons.buttons();
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button == target ? Qt::StrongFocus : Qt::ClickFocus);
}

void RangeSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RangeSwitch::retranslate()
{
    setAccessibleName(tr("How much of the past is shown"));
    const std::array<std::pair<QString, QString>, allTimeRanges.size()> texts{
        {{tr("Hour"), tr("Show the last hour")},
         {tr("Day"), tr("Show the last day")},
         {tr("Week"), tr("Show the last week")},
         {tr("Month"), tr("Show the last month")},
         {tr("Year"), tr("Show the last year")}}};
    for (const TimeRange range : allTimeRanges) {
        QAbstractButton *button = m_buttons.button(int(range));
        button->setText(texts[std::size_t(range)].first);
        button->setToolTip(texts[std::size_t(range)].second);
        button->updateGeometry();
    }
}

} // namespace Loopscope
