// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Annotations of a WatchPanel: its menu, and the question for their texts.

#include "gui/filedialogs.h"
#include "gui/icons.h"
#include "gui/watchchart.h"
#include "gui/watchpanel.h"
#include "models/calendarticks.h"

#include <QInputDialog>
#include <QMenu>
#include <QToolButton>
#include <QUuid>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMenus = 20; ///< annotations that a menu offers
constexpr int longestText = 40; ///< of an annotation in a menu

} // namespace

void WatchPanel::askForText(qint64 atUs, const QString &annotationId)
{
    if (!m_watch)
        return;
    const Annotation *known = annotation(annotationId);
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"annotationDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(known ? tr("Edit Annotation") : tr("Add Annotation"));
    dialog->setLabelText(calendarMoment(atUs, m_chart->scene().zone));
    dialog->setTextValue(known ? known->text : QString());
    fitTitle(dialog);
    const Annotation before = known ? *known : Annotation{{}, watchId(), atUs, {}};
    connect(dialog, &QInputDialog::textValueSelected, this, [this, before](const QString &text) {
        const QString plain = text.simplified();
        if (plain == before.text)
            return;
        if (!before.id.isEmpty())
            Q_EMIT annotationRemovalWanted(before.id);
        if (plain.isEmpty())
            return;
        Annotation written = before;
        written.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        written.text = plain;
        Q_EMIT annotationWanted(written);
    });
    dialog->open();
}

void WatchPanel::showMenu(const QPoint &position)
{
    if (!m_watch)
        return;
    // The Menu key says where the middle of the widget is, which suits as well.
    const double x = position.x() - m_chart->scene().plot.left();
    const TimeWindow &shown = m_chart->window();
    const qint64 atUs = shown.us(std::clamp(x, 0.0, shown.width()));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"pin", QPalette::Text), tr("&Add Annotation…"), this,
                    [this, atUs] { askForText(atUs, {}); });
    addAnnotationMenus(menu);
    menu->addSeparator();
    menu->addAction(themedIcon(u"zoom-in", QPalette::Text), tr("Zoom &In"), m_zoomIn, &QToolButton::click);
    menu->addAction(themedIcon(u"zoom-out", QPalette::Text), tr("Zoom &Out"), m_zoomOut, &QToolButton::click);
    menu->addAction(themedIcon(u"clock", QPalette::Text), tr("Go to &Now"), m_now, &QToolButton::click)
        ->setEnabled(m_now->isEnabled());
    menu->popup(m_chart->mapToGlobal(position));
}

void WatchPanel::addAnnotationMenus(QMenu *menu)
{
    int added = 0;
    for (const Annotation &one : m_annotations) {
        const TimeWindow &shown = m_chart->window();
        if (one.atUs < shown.fromUs() || one.atUs > shown.untilUs() || added == mostMenus)
            continue;
        ++added;
        QString text = one.text.size() > longestText ? one.text.left(longestText) + u'…' : one.text;
        QMenu *sub = menu->addMenu(text.replace(u'&', u"&&"_s));
        sub->addAction(themedIcon(u"edit", QPalette::Text), tr("&Edit…"), this,
                       [this, id = one.id, atUs = one.atUs] { askForText(atUs, id); });
        sub->addAction(themedIcon(u"remove", QPalette::Text), tr("&Remove"), this,
                       [this, id = one.id] { Q_EMIT annotationRemovalWanted(id); });
    }
}

} // namespace Loopscope
