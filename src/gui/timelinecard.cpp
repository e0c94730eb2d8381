// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/timelinecard.h"

#include "gui/chartexport.h"
#include "gui/icons.h"
#include "gui/kindlegend.h"
#include "gui/picturebutton.h"
#include "gui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr double zoomStep = 1.5;

} // namespace

TimelineCard::TimelineCard(const Theme *theme, const QString &pictureStem, QWidget *parent)
    : Card(theme, parent)
    , m_view(new TimelineView(theme))
    , m_legend(new KindLegend(theme))
    , m_kindColors([](const ThemeColors &colors, TimelineKind /*kind*/) { return colors.muted; })
    , m_controls(new QWidget)
    , m_follow(new QCheckBox)
    , m_picture(new PictureButton(this, pictureStem))
{
    auto *row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_follow->setObjectName(u"followTimeline"_s);
    m_follow->setChecked(true);
    row->addWidget(m_follow);
    row->addSpacing(6);
    m_zoomOut = addButton(u"zoomOut"_s, u"zoom-out");
    m_zoomIn = addButton(u"zoomIn"_s, u"zoom-in");
    m_fit = addButton(u"fitTimeline"_s, u"fit");
    m_picture->setObjectName(u"saveTimeline"_s);
    row->addWidget(m_picture);
    m_controls->setProperty(screenOnlyProperty, true);
    QSizePolicy policy = m_controls->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_controls->setSizePolicy(policy);
    auto *header = new QHBoxLayout;
    header->addWidget(m_legend, 1, Qt::AlignVCenter);
    header->addWidget(m_controls, 0, Qt::AlignTop);
    body()->addLayout(header);
    body()->addWidget(m_view, 1);

    connect(m_zoomIn, &QToolButton::clicked, m_view, [this] { m_view->zoom(zoomStep); });
    connect(m_zoomOut, &QToolButton::clicked, m_view, [this] { m_view->zoom(1 / zoomStep); });
    connect(m_fit, &QToolButton::clicked, m_view, &TimelineView::fit);
    connect(m_follow, &QCheckBox::toggled, m_view, &TimelineView::setFollowing);
    connect(m_view, &TimelineView::followingChanged, m_follow, &QCheckBox::setChecked);
    updateLegend();
    TimelineCard::retranslate();
}

QToolButton *TimelineCard::addButton(const QString &name, QStringView icon)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_controls->layout()->addWidget(button);
    return button;
}

void TimelineCard::setSource(TimelineSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_view->setSource(source);
    if (source) {
        connect(source, &TimelineSource::changed, this, &TimelineCard::updateLegend);
        connect(source, &TimelineSource::grown, this, &TimelineCard::updateLegend);
    }
    updateLegend();
}

void TimelineCard::setKindColors(const TimelineView::KindColors &colors)
{
    m_kindColors = colors;
    m_view->setKindColors(colors);
    updateLegend();
}

void TimelineCard::addChooser(QWidget *chooser)
{
    auto *row = static_cast<QHBoxLayout *>(m_controls->layout());
    row->insertWidget(row->indexOf(m_follow), chooser);
    row->insertSpacing(row->indexOf(m_follow), 6);
}

void TimelineCard::updateLegend()
{
    std::vector<KindLegend::Entry> entries;
    if (m_source) {
        for (const TimelineKindInfo &info : m_source->kinds())
            entries.push_back({info.name, info.meaning, m_kindColors(theme().colors(), info.kind)});
        if (m_source->stripMaxNs() > 0)
            entries.push_back({m_source->stripName(), m_source->stripMeaning(),
                               TimelinePainter::stripColor(theme().colors())});
    }
    m_legend->setEntries(entries);
    m_follow->setVisible(m_source && m_source->isLive());
    const bool isAny = m_source && m_source->rowCount() > 0;
    for (QToolButton *button : {m_zoomIn, m_zoomOut, m_fit, static_cast<QToolButton *>(m_picture)})
        button->setEnabled(isAny);
}

void TimelineCard::updateColors()
{
    updateLegend();
}

void TimelineCard::retranslate()
{
    setAccessibleName(tr("Timeline")); // no title: the page that it is on has it
    m_view->setAccessibleName(accessibleName());
    m_legend->setAccessibleName(tr("Colours of the timeline"));
    m_follow->setText(tr("Follow", "keep the newest in sight"));
    m_follow->setToolTip(tr("Keep the newest in sight while the run is on"));
    const auto describe = [](QToolButton *button, const QString &name, const QString &toolTip) {
        button->setAccessibleName(name);
        button->setToolTip(toolTip);
    };
    describe(m_zoomIn, tr("Zoom in"),
             tr("<p>Zoom in: + or Ctrl+wheel; with Alt in height.</p><p>Shift+drag, or a drag along the time "
                "axis, zooms to what it marks. Drag, wheel and Shift+wheel move.</p>"));
    describe(m_zoomOut, tr("Zoom out"), tr("Zoom out: − or Ctrl+wheel; with Alt in height"));
    describe(m_fit, tr("Fit"), tr("Show all of it: 0 or Home"));
}

} // namespace Loopscope
